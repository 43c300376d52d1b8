"""Finds lists inside lists.

People who read slowly forget which point the inner list belongs to, and screen readers announce level after level.

Write two lists with a sentence before each, or two rows with a picture each.

Easy documents have one level, standard documents two. Allow a deeper list where the law numbers its points so.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.guides import AUSTRALIAN_STYLE, EASY_READ_STANDARD, INCLUSION_EUROPE
from easyread.checking.own_words import quote
from easyread.checking.rule import Example, Family, Option, Options, Rule
from easyread.checking.subjects import DocumentText
from easyread.model.finding import Problem, Severity
from easyread.model.place import TextPlace
from easyread.model.prose import BlockKind


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for the first item of each list that is too deep."""
    level = 0
    for number, block in text.blocks():
        if block.kind is not BlockKind.ITEM or block.quoted:
            level = 0
            continue
        if block.level > options["levels"] >= level:
            yield Problem(
                TextPlace(number, 0, len(block.text)),
                f"{quote(block.text)} is in a list inside a list.",
                "Make a list of its own, with a sentence before it.",
                severity=Severity.WARNING if text.is_easy else Severity.NOTE,
            )
        level = block.level


RULE = Rule(
    id="nested-list",
    title="List inside a list",
    family=Family.LANGUAGE,
    severity=Severity.WARNING,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(AUSTRALIAN_STYLE, EASY_READ_STANDARD, INCLUSION_EUROPE),
    options=(Option("levels", 1, "levels of lists that are allowed", {"standard": 2}),),
    good=(
        Example("Bring:\n\n- a pen\n- a book\n"),
        Example("Bring:\n\n- paper\n    - white\n    - blue\n", path="page.md"),
    ),
    bad=(
        Example("Bring:\n\n- paper\n    - ⟦white⟧\n    - blue\n- a pen\n"),
        Example("Bring:\n\n- paper\n    - white\n        - ⟦thick⟧\n        - thin\n", path="page.md"),
    ),
)
