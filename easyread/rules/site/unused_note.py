"""Finds footnotes that no mark in the text leads to.

The note stands at the end of the page, and nobody can tell which words it belongs to.

Write the mark behind those words: `[^1]`. Or take the note out.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import SiteContent
from easyread.model.finding import Problem, Severity

ID = "unused-note"


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """The problems that converting the documents recorded."""
    return content.recorded(ID)


RULE = Rule(
    id=ID,
    title="Footnote without a mark",
    family=Family.SITE,
    severity=Severity.WARNING,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(Source("Python-Markdown, Footnotes (2025)", "https://python-markdown.github.io/extensions/footnotes/"),),
    good=(
        Example("It is the law[^1].\n\n[^1]: The Care Act.\n", path="page.md"),
        Example("It is the law[^1].\n\n[^1]: The Care Act[^2].\n[^2]: Of 2014.\n", path="page.md"),
    ),
    bad=(
        Example("It is the law.\n\n⟦[^1]:⟧ The Care Act.\n", path="page.md"),
        Example("It is the law[^a].\n\n[^a]: The Care Act.\n\n⟦[^b]:⟧ The Housing Act.\n", path="page.md"),
    ),
)
