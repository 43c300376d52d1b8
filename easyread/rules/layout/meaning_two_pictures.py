"""Finds hard words that are explained beside another picture than the glossary gives them.

The word list shows one picture for the word and the page another. Readers who learn words with pictures learn two
things instead of one.

Use the picture of the glossary where the word is explained, or change the glossary.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.guides import INCLUSION_EUROPE
from easyread.checking.rule import Example, Family, Options, Rule
from easyread.checking.subjects import DocumentText
from easyread.markup.explanations import is_explained
from easyread.model.document import Version
from easyread.model.finding import Problem, Severity
from easyread.model.fragment import HardWord, Row
from easyread.model.glossary import Term
from easyread.model.place import TextPlace
from easyread.model.prose import MarkKind

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
ENTRY = "{0}:\n  file: {0}.svg\n  shows: A {0}.\n  credit: Us\n  licence: CC0-1.0\n"
BESIDE = (
    ("pictures/pictures.yml", ENTRY.format("house") + ENTRY.format("garden")),
    ("pictures/house.svg", SVG),
    ("pictures/garden.svg", SVG),
    ("glossary.yml", "home:\n  standard: Where one lives.\n  easy: A home is where you live.\n  picture: house\n"),
)


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each bold word whose row explains it beside a picture that is not its own."""
    rows = {row.number: row for row in text.outline.rows}
    for word in text.outline.hard_words:
        row, term = rows.get(word.row), text.glossary.find(word.term)
        if row is None or term is None or not term.picture or row.picture not in text.pictures.by_id:
            continue
        place = _place(text, word) if row.picture != term.picture else None
        if place and _explains(row, term, text.document.language):
            yield Problem(
                place,
                f"“{term.name}” has the picture “{term.picture}” in the glossary, but “{row.picture}” here.",
                f"Use picture:{term.picture} where the word is explained.",
            )


def _explains(row: Row, term: Term, language: str) -> bool:
    forms = (term.name, *term.forms)
    return any(is_explained("", "", sentence, forms=forms, language=language) for sentence in row.sentences)


def _place(text: DocumentText, word: HardWord) -> TextPlace | None:
    """Where the bold word stands in its row."""
    for number, block in text.blocks():
        for mark in block.marks if block.row == word.row - 1 else ():
            if mark.kind is MarkKind.BOLD and word.text in block.text[mark.start : mark.end]:
                return TextPlace(number, mark.start, mark.end)
    return None


RULE = Rule(
    id="meaning-two-pictures",
    title="Hard word has two pictures",
    family=Family.LAYOUT,
    severity=Severity.NOTE,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(INCLUSION_EUROPE,),
    versions=(Version.EASY,),
    good=(
        Example("![](picture:house)\nThis is my **home**.\nA home is where you live.\n", beside=BESIDE),
        Example("![](picture:garden)\nMy **home** has a garden.\n", beside=BESIDE),
    ),
    bad=(
        Example("![](picture:garden)\nThis is my **⟦home⟧**.\nA home is where you live.\n", beside=BESIDE),
        Example("Hello.\n\n![](picture:garden)\nA **⟦home⟧** is for you.\nHome means where you live.\n", beside=BESIDE),
    ),
)
