"""Finds tables of several rows and columns without a single header cell.

Screen readers say the headings when somebody moves through a table. Without them a cell is a number or word alone.

Use `<th>` for the headings. Where the table only puts things beside each other, write `role="presentation"`, or use the
style sheet.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Certainty, Problem, Severity

HEADERS = frozenset({"columnheader", "rowheader"})


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each exposed table with at least two rows and columns and no header cell."""
    tree = page.accessibility
    tables = [table for table in page.tagged("table") if tree.role(table) == "table" and tree.is_exposed(table)]
    if not tables:
        return
    headers = (cell for cell in page.tagged("th", "td") if cell.tag == "th" or tree.role(cell) in HEADERS)
    with_headers = _tables_round(headers, 1)
    with_rows = _tables_round((row for row in page.tagged("tr") if sum(cell.tag == "td" for cell in row) > 1), 2)
    for table in tables:
        if with_rows[table] > 1 and not with_headers[table]:
            yield Problem(
                page.place(table), "This table has no headings.", 'Use <th>, or role="presentation" for mere layout.'
            )


def _tables_round(elements: Iterable[HtmlElement], enough: int) -> Counter[HtmlElement]:
    """How many of some elements stand in each table, counted to `enough`: tables in tables must not take for ever."""
    numbers: Counter[HtmlElement] = Counter()
    for element in elements:
        for table in element.iterancestors("table"):
            if numbers[table] == enough:
                break
            numbers[table] += 1
    return numbers


RULE = Rule(
    id="table-without-headers",
    title="Table has no headings",
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
        Source("W3C WAI Tutorials, Tables", "https://www.w3.org/WAI/tutorials/tables/one-header/"),
    ),
    good=(
        Example(
            "<table><tr><th>Day</th><th>Time</th></tr><tr><td>Monday</td><td>9</td></tr></table>\n", path="page.html"
        ),
        Example(
            '<table role="presentation"><tr><td>A</td><td>B</td></tr><tr><td>C</td><td>D</td></tr></table>\n',
            path="page.html",
        ),
    ),
    bad=(
        Example(
            "⟦<table>⟧<tr><td>Day</td><td>Time</td></tr><tr><td>Monday</td><td>9</td></tr></table>\n", path="page.html"
        ),
        Example(
            '⟦<table class="times">⟧<tr><td>Monday</td><td>9</td></tr><tr><td>Tuesday</td><td>10</td></tr></table>\n',
            path="page.html",
        ),
    ),
    certainty=Certainty.ASK,
    wcag=("1.3.1",),
)
