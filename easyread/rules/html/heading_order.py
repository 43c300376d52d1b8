"""Finds headings that are more than one level below the heading before them.

Headings are the table of contents of a page for people who use a screen reader. A missing level sounds like a missing
part.

Use the next level. How large a heading looks is a matter of the style sheet.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.accessibility.headings import heading_levels
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each exposed heading that goes down more than one level at once."""
    before = 0
    for heading, level in heading_levels(page.accessibility):
        if before and level > before + 1:
            yield Problem(
                page.place(heading),
                f"This heading has level {level}, the one before it level {before}.",
                f"Use level {before + 1}.",
            )
        before = level


RULE = Rule(
    id="heading-order",
    title="Heading skips a level",
    family=Family.HTML,
    severity=Severity.WARNING,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "W3C WCAG 2.2 (2023), 1.3.1 Info and Relationships",
            "https://www.w3.org/WAI/WCAG22/Understanding/info-and-relationships",
        ),
        Source("W3C WAI Tutorials, Headings", "https://www.w3.org/WAI/tutorials/page-structure/headings/"),
    ),
    good=(
        Example("<h1>Rights</h1><h2>Equality</h2><h3>At work</h3><h2>Fairness</h2>\n", path="page.html"),
        Example("<h2>Rights</h2><h3>Equality</h3>\n", path="page.html"),
    ),
    bad=(
        Example("<h1>Rights</h1>⟦<h3>⟧Equality</h3>\n", path="page.html"),
        Example('<h2>Rights</h2>⟦<div role="heading" aria-level="4">⟧Equality</div>\n', path="page.html"),
    ),
    wcag=("1.3.1",),
)
