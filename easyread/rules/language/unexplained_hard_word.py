"""Finds bold words that nothing explains: neither the words around them nor the glossary.

Bold tells readers of easy read: here is a hard word, and the meaning comes now. Where it does not come, they think
that they have missed it.

Say what the word means in the next sentence, or put it in the glossary with an easy meaning. If it is not a hard
word, write it in ordinary letters.

Whole sentences in bold and labels such as “Phone:” are left alone. Standard documents may use bold for other things.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.guides import AUSTRALIAN_STYLE, GOV_UK, INCLUSION_EUROPE, success_criterion
from easyread.checking.own_words import quote
from easyread.checking.rule import Example, Family, Options, Rule
from easyread.checking.subjects import DocumentText
from easyread.language.lemmas import is_function_word
from easyread.markup.explanations import is_explained
from easyread.model.document import Version
from easyread.model.finding import Problem, Severity
from easyread.model.fragment import HardWord
from easyread.model.place import TextPlace
from easyread.model.prose import MarkKind, TextBlock

_SIGNS = " .,:;!?\"'“”‘’"
_LONGEST_TERM = 5  # words; more are a sentence that somebody wanted to stress
_OF_MARK = frozenset({"bold", "fett", "gras"})  # "Hard words are in **bold**": a word that only shows how it looks
_LABEL_ENDS = (":", ".", "!", "?")


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each hard word without a meaning, at its first bold use."""
    places = _bold_words(text)
    for hard in text.outline.hard_words:
        if hard.explained or hard.text.lower() in _OF_MARK:
            continue
        place = places.get(hard.text.lower())
        if place is not None and not _is_explained_later(text, place, hard):
            yield Problem(
                place,
                f"{quote(hard.text)} is bold like a hard word, but nothing says what it means.",
                _hint(hard.text),
            )


def _hint(words: str) -> str:
    if is_function_word(words.lower()):
        return "Write it in ordinary letters: bold is for words that you explain."
    return f"Say what it means in the next sentence: “{words[:1].upper()}{words[1:]} means …”."


def _bold_words(text: DocumentText) -> dict[str, TextPlace]:
    """First places of words in bold that can be terms, by the words in small letters."""
    places: dict[str, TextPlace] = {}
    for number, block in text.marked:
        for mark in block.marks:
            words = block.text[mark.start : mark.end]
            if mark.kind is MarkKind.BOLD and _can_be_term(block, words, mark.end):
                places.setdefault(words.strip(_SIGNS).lower(), TextPlace(number, mark.start, mark.end))
    return places


def _can_be_term(block: TextBlock, words: str, end: int) -> bool:
    is_label = words.endswith(_LABEL_ENDS) or block.text[end : end + 1] == ":"
    return not is_label and len(words.split()) <= _LONGEST_TERM and len(words) < len(block.text)


def _is_explained_later(text: DocumentText, place: TextPlace, hard: HardWord) -> bool:
    """Whether the meaning comes in the second sentence after the word's own."""
    sentences = text.sentences
    own = next((number for number, sentence in enumerate(sentences) if _holds(sentence.place, place)), len(sentences))
    if own + 2 >= len(sentences):
        return False
    return is_explained("", "", sentences[own + 2].text, forms={hard.text}, language=text.document.language)


def _holds(outer: TextPlace, inner: TextPlace) -> bool:
    return outer.block == inner.block and outer.start <= inner.start < outer.end


RULE = Rule(
    id="unexplained-hard-word",
    title="Bold word without a meaning",
    family=Family.LANGUAGE,
    severity=Severity.WARNING,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(GOV_UK, INCLUSION_EUROPE, AUSTRALIAN_STYLE, success_criterion("3.1.3", "Unusual Words")),
    versions=(Version.EASY,),
    good=(
        Example("We make a **budget**.\nA budget is a plan for money.\n"),
        Example("Wir machen einen **Haushalts-Plan**.\nDas heißt: Wir planen unser Geld.\n", path="page.easy.de.md"),
        Example(
            "**Reasonable adjustments** are changes that help you.\n\nA **grant** is money you need not pay back.\n"
        ),
        Example("Hard words are in **bold**.\n\nAn **advocate** helps you to speak up.\n"),
        Example("**Phone:** 0800 123 456\n\n**Please come to the meeting with us.**\n"),
    ),
    bad=(
        Example("We make a **⟦budget⟧** together.\nThen we have tea.\n"),
        Example("You can ask an **⟦advocate⟧**.\n\nWe will help you to find a room.\n"),
    ),
    wcag=("3.1.3",),
)
