"""Finds headings that are too deep: sections inside sections inside sections.

Each level asks readers to remember where they are. Sighted readers tell levels apart by size, and after three nobody
can.

Bring the section up one level, or make a page of its own.

Easy documents have headings of level 2 and 3, standard documents up to level 4.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.guides import AUSTRALIAN_STYLE, EASY_READ_STANDARD
from easyread.checking.own_words import quote
from easyread.checking.rule import Example, Family, Option, Options, Rule
from easyread.checking.subjects import DocumentText
from easyread.model.finding import Problem, Severity
from easyread.model.place import TextPlace
from easyread.model.prose import BlockKind


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each heading of a level below the deepest that may stand."""
    for number, block in text.blocks(BlockKind.HEADING):
        if block.level > options["level"]:
            yield Problem(
                TextPlace(number, 0, len(block.text)),
                f"{quote(block.text)} is a heading of level {block.level}.",
                f"Use level {options['level']} at most, or make a page of its own.",
                severity=Severity.WARNING if text.is_easy else Severity.NOTE,
            )


RULE = Rule(
    id="deep-heading",
    title="Heading is too deep",
    family=Family.LANGUAGE,
    severity=Severity.WARNING,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(AUSTRALIAN_STYLE, EASY_READ_STANDARD),
    options=(Option("level", 3, "the deepest level of headings", {"standard": 4}),),
    good=(
        Example("## Help\n\n### Help at home\n\nWe come to you.\n"),
        Example("## Help\n\n### At home\n\n#### Money\n\nYou can get money.\n", path="page.md"),
    ),
    bad=(
        Example("## Help\n\n### At home\n\n#### ⟦Money⟧\n\nYou can get money.\n"),
        Example("## A\n\n### B\n\n#### C\n\n##### ⟦Money⟧\n\nYou can get money.\n", path="page.md"),
    ),
)
