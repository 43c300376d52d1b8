"""Finds paragraphs with too many words.

A block of text looks like hard work before it is read, and readers who lose the line must start again.

In easy documents make rows: a picture and one or two sentences each. In standard documents start a new paragraph
where the thought turns.

Allow it where the words are not yours to change.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.guides import PHOTOSYMBOLS, PLAIN_LANGUAGE_STANDARD, cognitive_guide
from easyread.checking.rule import Example, Family, Option, Options, Rule
from easyread.checking.subjects import DocumentText
from easyread.model.finding import Problem, Severity
from easyread.model.place import TextPlace
from easyread.model.prose import BlockKind


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each paragraph outside quotations with more words than the option says."""
    for number, block in text.blocks(BlockKind.PARAGRAPH, BlockKind.LINE):
        count = block.text.count(" ") + 1
        if block.quoted or count <= options["words"]:
            continue
        yield Problem(
            TextPlace(number, 0, len(block.text)),
            f"This paragraph has {count} words.",
            "Make rows with one or two sentences each." if text.is_easy else "Start a new paragraph in between.",
            severity=Severity.WARNING if text.is_easy else Severity.NOTE,
        )


RULE = Rule(
    id="long-paragraph",
    title="Paragraph is too long",
    family=Family.LANGUAGE,
    severity=Severity.WARNING,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(PHOTOSYMBOLS, cognitive_guide("Keep text succinct"), PLAIN_LANGUAGE_STANDARD),
    options=(Option("words", 60, "words that a paragraph may have", {"standard": 150}),),
    good=(
        Example("We meet each week. We talk and we plan.\n"),
        Example("> " + "We meet each week and we talk. " * 10 + "\n"),
    ),
    bad=(
        Example("⟦" + "We meet each week and we talk. " * 9 + "We plan.⟧\n"),
        Example("Hello.\n\n⟦" + "We meet each week and we talk with each other. " * 16 + "We plan.⟧\n", path="page.md"),
    ),
)
