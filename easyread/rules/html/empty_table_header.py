"""Finds headings of tables without words.

Screen readers say the heading with each cell of its column or row. When it is empty, people hear a number or a name and
cannot tell what it is about.

Write what the column or row is about. If nothing is to be said, make the cell an ordinary one: `<td>`. The corner above
the first column may be empty.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import groupby

from lxml.html import HtmlElement

from easyread.checking.accessibility.inline_scripts import when_empty
from easyread.checking.accessibility.names import accessible_name
from easyread.checking.accessibility.tables import HEADERS, Cell, table_cells
from easyread.checking.accessibility.tree import AccessibilityTree
from easyread.checking.applicability import with_role
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity

# What is no words, but something: other rules ask for its name.
SHOWN = ("button", "canvas", "iframe", "img", "input", "object", "select", "svg", "textarea", "video")


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each exposed header cell that holds nothing, but for empty corners."""
    tree = page.accessibility
    empty = {header for header in tree.with_role("columnheader", "rowheader") if _is_empty(tree, header)}
    for table in tree.with_role("table", "grid", "treegrid") if empty else ():
        cells = table_cells(tree, table)
        corners = frozenset(_corners(cells))
        for header in (cell.element for cell in cells if cell.element in empty and cell not in corners):
            yield Problem(
                page.place(header),
                "This heading of a table has no words.",
                "Write them, or make it an ordinary cell: <td>.",
                certainty=when_empty(tree, header),
            )


def _is_empty(tree: AccessibilityTree, header: HtmlElement) -> bool:
    return not accessible_name(tree, header) and next(header.iterdescendants(*SHOWN), None) is None


def _corners(cells: Sequence[Cell]) -> Iterator[Cell]:
    """The cells in rows of headings with no words above and before them: headings of headings alone."""
    least = math.inf  # the first column that has words so far
    for _, group in groupby(cells, key=lambda cell: cell.row):
        row = list(group)
        least = min(least, *(cell.column for cell in row if cell.element.text_content().strip()), math.inf)
        if all(cell.role in HEADERS for cell in row):
            yield from (cell for cell in row if cell.column < least)


RULE = Rule(
    id="empty-table-header",
    title="Table heading is empty",
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
        Source(
            "W3C WAI Tutorials, “Tables” (2019), Tables with two headers", "https://www.w3.org/WAI/tutorials/tables/"
        ),
    ),
    good=(
        Example(
            "<table><tr><th></th><th>Price</th></tr><tr><th>Tea</th><td>1 pound</td></tr></table>\n", path="page.html"
        ),
        Example("<table><tr><th>Tea</th><td></td></tr><tr><td></td><td>1 pound</td></tr></table>\n", path="page.html"),
        Example(
            '<table><tr><th>Tea</th><th><img src="a.png" alt="Price"></th></tr><tr><td>Green</td><td>1</td></tr>'
            "</table>\n",
            path="page.html",
        ),
    ),
    bad=(
        Example(
            "<table><tr><th>Tea</th>⟦<th>⟧</th></tr><tr><td>Green</td><td>1 pound</td></tr></table>\n", path="page.html"
        ),
        Example(
            "<table><tr><th></th><th>Price</th></tr><tr>⟦<th>⟧&nbsp;</th><td>1 pound</td></tr></table>\n",
            path="page.html",
        ),
        Example(
            '<div role="table"><p role="row"><b role="columnheader">Tea</b>⟦<b role="columnheader">⟧</b></p></div>\n',
            path="page.html",
        ),
    ),
    wcag=("1.3.1",),
    applies=with_role("columnheader", "rowheader"),
)
