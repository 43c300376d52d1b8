"""Finds tables with headings and without a caption or another name.

A caption says what the table is about. People who use a screen reader decide by it whether to go in, and everybody
understands the table sooner.

Write a `<caption>` first in the table. In Markdown put `/// table | What it shows` above it and `///` under it.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.accessibility.names import accessible_name
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity

IN_HTML = "Say in a <caption> what it shows."
IN_MARKDOWN = "Write a line above it, /// table | What it shows, and a line /// under it."


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each exposed table with header cells and no name."""
    tree = page.accessibility
    for table in page.tagged("table"):
        has_headers = next(table.iter("th"), None) is not None
        if not has_headers or tree.role(table) != "table" or not tree.is_exposed(table):
            continue
        figure = next(table.iterancestors("figure"), None)
        if not accessible_name(tree, table) and (figure is None or not accessible_name(tree, figure)):
            hint = IN_HTML if page.document is None else IN_MARKDOWN
            yield Problem(page.place(table), "This table has no caption.", hint)


RULE = Rule(
    id="table-caption",
    title="Table has no caption",
    family=Family.HTML,
    severity=Severity.NOTE,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "W3C WCAG 2.2 (2023), 1.3.1 Info and Relationships",
            "https://www.w3.org/WAI/WCAG22/Understanding/info-and-relationships",
        ),
        Source("W3C WAI Tutorials, Tables", "https://www.w3.org/WAI/tutorials/tables/caption-summary/"),
    ),
    good=(
        Example(
            "<table><caption>Opening times</caption><tr><th>Day</th></tr><tr><td>Monday</td></tr></table>\n",
            path="page.html",
        ),
        Example('<table role="presentation"><tr><th>Hello</th></tr></table>\n', path="page.html"),
    ),
    bad=(
        Example("⟦<table>⟧<tr><th>Day</th></tr><tr><td>Monday</td></tr></table>\n", path="page.html"),
        Example(
            '⟦<table class="times">⟧<caption> </caption><tr><th>Day</th></tr><tr><td>Monday</td></tr></table>\n',
            path="page.html",
        ),
    ),
    wcag=("1.3.1",),
)
