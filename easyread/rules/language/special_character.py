"""Finds symbols that many people cannot read: & / < # and brackets, and marks of footnotes.

A symbol stands for a word that readers must know. Brackets and footnotes break a sentence in two and ask readers to
hold one part while they read the other.

Write the word: “and”, “or”, “more than”. Make a sentence of its own from what is in the brackets or the footnote.

Brackets may hold an abbreviation or what one stands for. Allow a symbol in a name. Standard documents may have them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from easyread.checking.guides import FALC, INCLUSION_EUROPE, cognitive_guide
from easyread.checking.own_words import is_own, own_sentences_with, quote
from easyread.checking.rule import Example, Family, Options, Rule
from easyread.checking.sign_swaps import swap_ampersand
from easyread.checking.subjects import DocumentText
from easyread.language.words import Word, WordKind
from easyread.model.document import Version
from easyread.model.finding import Problem, Severity
from easyread.model.place import TextPlace
from easyread.model.prose import MarkKind

# Matches "(at home)" as a whole, "&" of "you & me", "/" of "he/she"; must not match "A&E", "(NHS)" or "1/2".
_SIGN = re.compile(
    r"""(?<! [A-Z]{2}\s ) \( (?! [A-Z][A-Z.+]+s?\) ) [^()]* \) | \[ [^\[\]]* \]
      | (?<! \b[A-Z] ) & | (?<= [^\W\d] ) \s?/\s? (?= [^\W\d] ) | [<>=#*^~|\\§†‡→] """,
    re.VERBOSE,
)
_ANY_SIGN = re.compile(r"[(\[&/<>=#*^~|\\§†‡→]")  # most sentences have none
_INSTEAD = {
    "(": "Make a sentence of its own from the words in brackets, or leave them out.",
    "[": "Make a sentence of its own from the words in brackets, or leave them out.",
    "&": "Write “and”.",
    "/": "Write “or”, or choose one of the words.",
    "<": "Write “less than”.",
    ">": "Write “more than”.",
    "=": "Write “is” or “means”.",
    "#": "Write “number”, or leave it out.",
    "*": "Leave the star out, and say what it stands for.",
    "→": "Write “then”.",
}


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each sign, pair of brackets and footnote mark."""
    for sentence in own_sentences_with(text, _ANY_SIGN):
        for match in _SIGN.finditer(sentence.text):
            start = sentence.sentence.start + match.start()
            end = sentence.sentence.start + match.end()
            if _is_in_address(sentence.words, start, end) or not is_own(text, sentence, start, end):
                continue
            sign = match.group().strip()
            yield Problem(
                sentence.part(start, end),
                f"The brackets {quote(sign)} break the sentence in two."
                if sign[0] in "(["
                else f"{quote(sign)} is a symbol, not a word. Many people cannot read it.",
                _INSTEAD.get(sign[0], "Write it in words, or leave it out."),
                replacement=swap_ampersand(text, sentence, start) if sign == "&" else None,
            )
    yield from _note_marks(text)


def _is_in_address(words: Sequence[Word], start: int, end: int) -> bool:
    addresses = (word for word in words if word.kind in (WordKind.URL, WordKind.EMAIL))
    return any(word.start <= start and end <= word.end for word in addresses)


def _note_marks(text: DocumentText) -> Iterator[Problem]:
    for number, block in text.marked:
        for mark in block.marks:
            if mark.kind is MarkKind.NOTE_MARK:
                start = block.text.rfind(" ", 0, mark.start) + 1
                yield Problem(
                    TextPlace(number, start, mark.start),
                    f"After {quote(block.text[start : mark.start])} stands the mark of a note.",
                    "Say what is in the note in a sentence of its own, or leave it out.",
                )


RULE = Rule(
    id="special-character",
    title="Symbol instead of a word",
    family=Family.LANGUAGE,
    severity=Severity.WARNING,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(INCLUSION_EUROPE, FALC, cognitive_guide("Use clear, unambiguous text formatting and punctuation")),
    versions=(Version.EASY,),
    good=(
        Example("Ask PALS (Patient Advice and Liaison Service).\n\nYou can get Universal Credit (UC).\n"),
        Example("Go to A&E at the hospital.\n"),
        Example("Look at https://example.org/a/b?c=d&e=f#g for more.\n"),
    ),
    bad=(
        Example("You ⟦&⟧ we decide.\n\nHe⟦/⟧she can come.\n"),
        Example("Bring a friend ⟦(if you like)⟧.\n"),
    ),
)
