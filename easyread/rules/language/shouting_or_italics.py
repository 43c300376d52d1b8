"""Finds words that are hard to see: WHOLE WORDS IN CAPITALS, italics, underlined words.

Words in capitals all have the same outline, italics lean, and underlined words look like links. All are slower to read.

Write ordinary letters. Bold is for hard words that you explain. To stress something, put it into a short sentence of
its own.

Abbreviations are not shouting. In standard documents italics are allowed, and only several words in capitals in a row
are a note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.checking.capitals import is_all_capitals, is_capitals, is_ordinary, written_out
from easyread.checking.guides import DEPARTMENT_OF_HEALTH, INCLUSION_EUROPE
from easyread.checking.own_words import is_own, own_sentences_with, quote
from easyread.checking.rule import Example, Family, Option, Options, Rule
from easyread.checking.subjects import DocumentText, TextSentence
from easyread.language.word_lists import load_word_lists
from easyread.model.finding import Problem, Severity
from easyread.model.place import TextPlace
from easyread.model.prose import MarkKind

# Matches "NO" and "ÉT" of "ÉTÉ"; must not match "No" or "A1". Most sentences have none. Starts with one set of signs,
# so that the search runs over all others at once.
_CAPITALS = re.compile(r"[A-Z\u00aa-\U0010ffff](?<=[^\W\d_a-z])[^\W\d_a-z]")
_MARKS = {MarkKind.ITALIC: "in italics", MarkKind.UNDERLINE: "underlined"}


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each run of words in capitals, and in easy documents for italics and underlined words."""
    known: frozenset[str] = frozenset()
    for sentence in own_sentences_with(text, _CAPITALS):
        known = known or load_word_lists(text.document.language).allowed_abbreviations | written_out(text.prose)
        yield from _shouting(text, sentence, known, options["capitals"])
    if text.is_easy:
        yield from _marked(text)


def _shouting(text: DocumentText, sentence: TextSentence, known: frozenset[str], fewest: int) -> Iterator[Problem]:
    words = sentence.words
    is_loud = is_all_capitals(words) and not all(word.text in known for word in words if is_capitals(word))
    run: list[int] = []
    for index in range(len(words) + 1):
        if index < len(words) and (words[index].text.isupper() if is_loud else _shouts(sentence, index, known)):
            run.append(index)
            continue
        if len(run) >= fewest and is_own(text, sentence, words[run[0]].start, words[run[-1]].end):
            start, end = words[run[0]].start, words[run[-1]].end
            shown = " ".join(words[place].text for place in run)
            yield Problem(
                sentence.part(start, end),
                f"{quote(shown)} is in capitals.",
                "Write small letters, with a capital only at the start of sentences and names.",
                severity=Severity.WARNING if text.is_easy else Severity.NOTE,
            )
        run = []


def _shouts(sentence: TextSentence, index: int, known: frozenset[str]) -> bool:
    word = sentence.words[index]
    return is_capitals(word) and word.text not in known and is_ordinary(sentence.words, index)


def _marked(text: DocumentText) -> Iterator[Problem]:
    for number, block in text.marked:
        for mark in block.marks:
            if mark.kind in _MARKS:
                yield Problem(
                    TextPlace(number, mark.start, mark.end),
                    f"{quote(block.text[mark.start : mark.end])} is {_MARKS[mark.kind]}.",
                    "Write it in ordinary letters.",
                )


RULE = Rule(
    id="shouting-or-italics",
    title="Capitals, italics or underlined words",
    family=Family.LANGUAGE,
    severity=Severity.WARNING,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(INCLUSION_EUROPE, DEPARTMENT_OF_HEALTH),
    languages=("en",),
    options=(Option("capitals", 1, "words in capitals in a row, from which on they are found", {"standard": 4}),),
    good=(
        Example("The NHS and the BBC help.\n\nPIP is money. Ask PALS (Patient Advice and Liaison Service). I am OK.\n"),
        Example("Read *Our Plan*. It is NOT long.\n", path="page.md"),
    ),
    bad=(
        Example("Do ⟦NOT⟧ wait.\n\n⟦PLEASE CALL US TODAY⟧.\n"),
        Example("Read *⟦Our Plan⟧*.\n"),
    ),
)
