"""Finds whole pages that do not have exactly one heading of the first level.

The main heading says what this page is about. It is where people who use a screen reader start to read.

Write one `<h1>` with the title of the page, and start the parts with `<h2>`.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.accessibility.headings import heading_levels
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for a page without a main heading, or one for each main heading after the first."""
    if page.is_fragment or page.by_tag.get("frameset"):  # pages in frames have their own
        return
    mains = [heading for heading, level in heading_levels(page.accessibility) if level == 1]
    if not mains:
        body = next(page.tagged("body"), page.root)
        yield Problem(page.place(body), "This page has no main heading.", "Write its title in an <h1>.")
    for heading in mains[1:]:
        yield Problem(page.place(heading), "This is a second main heading.", "Use <h2> for the parts of the page.")


RULE = Rule(
    id="one-main-heading",
    title="Page has no main heading, or several",
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
        Source(
            "W3C WCAG 2.2 (2023), 2.4.6 Headings and Labels",
            "https://www.w3.org/WAI/WCAG22/Understanding/headings-and-labels",
        ),
        Source("W3C WAI Tutorials, Headings", "https://www.w3.org/WAI/tutorials/page-structure/headings/"),
    ),
    good=(
        Example('<html lang="en"><body><h1>Rights</h1><h2>Equality</h2></body></html>\n', path="page.html"),
        Example("<h2>A piece of a page</h2>\n", path="page.html"),
        Example('<html lang="en"><frameset><frame src="a.html" title="Tea"></frameset></html>\n', path="page.html"),
    ),
    bad=(
        Example('<html lang="en">⟦<body>⟧<h2>Equality</h2></body></html>\n', path="page.html"),
        Example('<html lang="en"><body><h1>Rights</h1>⟦<h1>⟧Equality</h1></body></html>\n', path="page.html"),
    ),
    wcag=("1.3.1", "2.4.6"),
)
