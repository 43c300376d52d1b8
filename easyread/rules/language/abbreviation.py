"""Finds abbreviations in capitals that the page never writes out: PIP, NGO, U.N.

People who do not know the letters cannot guess the words, and looking them up is hard work.

Write the words in full. Where people will meet the letters again, give both at first: “Personal Independence Payment
(PIP)”. Abbreviations that most people know better than the words, such as NHS or BBC, are left alone.

Each abbreviation is found once a page. It is a note in standard documents. Allow one that your readers use every day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.checking.capitals import is_all_capitals, is_ordinary, is_spelled_out, short_form, written_out
from easyread.checking.guides import GOV_UK, INCLUSION_EUROPE, success_criterion
from easyread.checking.own_words import is_own, own_sentences_with, quote
from easyread.checking.rule import Example, Family, Options, Rule
from easyread.checking.subjects import DocumentText, TextSentence
from easyread.language.names import has_name_shape
from easyread.language.word_lists import load_word_lists
from easyread.model.finding import Problem, Severity

_CAPITALS = re.compile(r"[A-Z][A-Z.]")  # most sentences have none


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each abbreviation at its first use."""
    known: set[str] = set()
    for sentence in own_sentences_with(text, _CAPITALS):
        if is_all_capitals(sentence.words):
            continue
        known = known or _known(text)
        for index, word in enumerate(sentence.words):
            if len(word.text) < 2 or (not word.text[1].isupper() and "." not in word.text):
                continue
            short = short_form(word)
            if not short or short in known or is_ordinary(sentence.words, index) or _is_initials(sentence, index):
                continue
            if text.glossary.find(short) or not is_own(text, sentence, word.start, word.end):
                continue
            known.add(short)
            if is_spelled_out(text.prose, short):
                continue
            yield Problem(
                sentence.part(word.start, word.end),
                f"{quote(word.text)} is never written out on this page.",
                f"Write the words that {quote(short)} stands for. You can put the letters in brackets after them.",
                severity=Severity.WARNING if text.is_easy else Severity.NOTE,
            )


def _known(text: DocumentText) -> set[str]:
    """The abbreviations that need no explanation, and those that the page gives."""
    lists = load_word_lists(text.document.language)
    return {*lists.allowed_abbreviations, *lists.roman_numerals, *written_out(text.prose)}


def _is_initials(sentence: TextSentence, index: int) -> bool:
    """Whether dotted capitals stand before a family name: "J.R. Smith"."""
    words = sentence.words
    return "." in words[index].text and index + 1 < len(words) and has_name_shape(words[index + 1])


RULE = Rule(
    id="abbreviation",
    title="Abbreviation that is not written out",
    family=Family.LANGUAGE,
    severity=Severity.WARNING,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(GOV_UK, INCLUSION_EUROPE, success_criterion("3.1.4", "Abbreviations")),
    languages=("en",),
    good=(
        Example("You can get Personal Independence Payment (PIP).\n\nPIP is money.\n"),
        Example("You can get Personal Independence Payment.\n\nIt is called PIP for short.\n"),
        Example("You may get an education, health and care plan.\n\nIt is called an EHC plan.\n"),
        Example("The NHS helps you. Do NOT wait.\n\nJ.R. Smith works there.\n"),
        Example("You can get PIP.\n\nIt stands for the words on page 2 of your letter.\n"),
        Example("JCP stands for Jobcentre Plus.\n\nGo to GOV.UK to read more.\n"),
    ),
    bad=(
        Example("You can get ⟦PIP⟧.\n\nPIP is money. People in pain can get it.\n"),
        Example("The ⟦NGOs⟧ and the ⟦C.A.B.⟧ help.\n"),
    ),
)
