"""Finds headings with too many words.

A heading is read to find the way. A long one is a sentence that must be understood first, and it breaks into several
lines on a phone and in the list of contents.

Write a short question or a few words. Put the rest into the first row below it.

Allow it for the name of a law or a report.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.guides import AUSTRALIAN_STYLE, PLAIN_LANGUAGE_STANDARD, success_criterion
from easyread.checking.rule import Example, Family, Option, Options, Rule
from easyread.checking.subjects import DocumentText
from easyread.language.words import count_words
from easyread.model.finding import Problem, Severity
from easyread.model.place import TextPlace
from easyread.model.prose import BlockKind


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each heading with more words than the option says."""
    for number, block in text.blocks(BlockKind.HEADING):
        count = count_words(block.text)
        if count > options["words"]:
            yield Problem(
                TextPlace(number, 0, len(block.text)),
                f"This heading has {count} words.",
                f"Write a short question, or {options['words']} words at most.",
                severity=Severity.WARNING if text.is_easy else Severity.NOTE,
            )


RULE = Rule(
    id="long-heading",
    title="Heading is too long",
    family=Family.LANGUAGE,
    severity=Severity.WARNING,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(AUSTRALIAN_STYLE, PLAIN_LANGUAGE_STANDARD, success_criterion("2.4.6", "Headings and Labels")),
    options=(Option("words", 9, "words that a heading may have", {"standard": 14}),),
    good=(
        Example("## Who can help you?\n\nWe can.\n"),
        Example("## What you can do when the council does not agree\n\nYou can ask again.\n", path="page.md"),
    ),
    bad=(
        Example("## ⟦What can you do when the council does not agree with you?⟧\n\nAsk again.\n"),
        Example("### ⟦How we found out what people who use the service want us to do⟧\n\nWe asked.\n"),
    ),
)
