"""Finds numbers in Roman letters: Part IV, Chapter II, Elizabeth II.

Many people have never learnt what V or X mean as numbers, and screen readers say the letters.

Write ordinary digits. For kings and queens, say the number as you speak it: “King Charles the 3rd”.

Allow it in a title that must stay as it is. Standard documents may use Roman numerals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.checking.capitals import is_all_capitals
from easyread.checking.guides import INCLUSION_EUROPE, LEICHTE_SPRACHE, UNE
from easyread.checking.own_words import is_own, own_sentences_with, quote
from easyread.checking.rule import Example, Family, Options, Rule
from easyread.checking.subjects import DocumentText
from easyread.language.word_lists import load_word_lists
from easyread.model.document import Version
from easyread.model.finding import Problem, Severity

_NUMERAL = re.compile(r"[IVXL]+\b")  # most sentences have none


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each Roman numeral; a single letter counts only after a word such as "Part"."""
    lists = load_word_lists(text.document.language)
    for sentence in own_sentences_with(text, _NUMERAL):
        for index, word in enumerate(sentence.words):
            numeral = lists.roman_numerals.get(word.text)
            if numeral is None or not is_own(text, sentence, word.start, word.end):
                continue
            before = sentence.words[index - 1] if index else None
            is_after_word = before is not None and before.lower in lists.roman_numeral_openers
            if (numeral.needs_word_before and not is_after_word) or is_all_capitals(sentence.words):
                continue
            if word.text == "I" and (before is None or not before.text[:1].isupper()):
                continue
            yield Problem(
                sentence.part(word.start, word.end),
                f"{quote(word.text)} is a number in Roman letters.",
                f"Write “{numeral.value}”.",
            )


RULE = Rule(
    id="roman-numeral",
    title="Number in Roman letters",
    family=Family.LANGUAGE,
    severity=Severity.WARNING,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(INCLUSION_EUROPE, LEICHTE_SPRACHE, UNE),
    versions=(Version.EASY,),
    languages=("en",),
    good=(
        Example("Read Part 4.\n\nI am here.\n"),
        Example("Last year I moved. Vitamin C and plan X are fine.\n"),
    ),
    bad=(
        Example("Read Part ⟦IV⟧ of the plan.\n"),
        Example("King Henry ⟦V⟧ lived long ago.\n\nThis was before World War ⟦II⟧.\n"),
    ),
)
