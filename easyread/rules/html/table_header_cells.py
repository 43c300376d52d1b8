"""Finds header cells of tables that no other cell belongs to.

Screen readers say the headings of a cell when somebody moves to it. A heading over an empty column, or in a row alone,
is never said, and often a cell is missing.

Add the missing cells, or make the heading an ordinary cell. A heading for the whole table is a `<caption>`.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.accessibility.tables import HEADERS, assigned_cells, table_cells
from easyread.checking.applicability import with_role
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each exposed header cell that is assigned to no cell of its table."""
    tree = page.accessibility
    for table in tree.with_role("table", "grid", "treegrid"):
        cells = table_cells(tree, table)
        pointed_at = {target for cell in cells for target in tree.referenced(cell.element, "headers")}
        assigned = assigned_cells(cells, pointed_at)
        for cell in cells:
            if cell.role in HEADERS and tree.is_exposed(cell.element) and not assigned.has(cell):
                yield Problem(
                    page.place(cell.element),
                    "This table heading belongs to no cell.",
                    "Add the missing cells, or make it an ordinary cell.",
                )


RULE = Rule(
    id="table-header-cells",
    title="Table heading is the heading of nothing",
    family=Family.HTML,
    severity=Severity.ERROR,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "W3C WCAG 2.2 (2023), 1.3.1 Info and Relationships",
            "https://www.w3.org/WAI/WCAG22/Understanding/info-and-relationships",
        ),
        Source(
            "W3C ACT rule d0f69e: Table header cell has assigned cells",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/d0f69e/",
        ),
        Source(
            "HTML Standard (2025), section 4.9.12.2 Forming relationships",
            "https://html.spec.whatwg.org/multipage/tables.html#header-and-data-cell-semantics",
        ),
    ),
    good=(
        Example(
            "<table><tr><th>Day</th><th>Time</th></tr><tr><td>Monday</td><td>9</td></tr></table>\n", path="page.html"
        ),
        Example('<table><tr><th scope="row">Monday</th><td>9</td></tr></table>\n', path="page.html"),
        Example(
            '<table><thead><tr><th rowspan="2">Day</th><th>Time</th></tr></thead>'
            "<tbody><tr><td>Monday</td><td>9</td></tr></tbody></table>\n",
            path="page.html",
        ),
    ),
    bad=(
        Example(
            '<div role="table"><div role="row"><span role="columnheader" aria-colindex="1">Day</span>⟦<span '
            'role="columnheader" aria-colindex="2">⟧Time</span></div>'
            '<div role="row"><span role="cell" aria-colindex="1">Monday</span></div></div>\n',
            path="page.html",
        ),
        Example("<table><tr><th>Day</th>⟦<th>⟧Time</th></tr><tr><td>Monday</td></tr></table>\n", path="page.html"),
        Example("<table><tr><td>9</td></tr><tr>⟦<th>⟧Monday</th></tr></table>\n", path="page.html"),
    ),
    wcag=("1.3.1",),
    act=("d0f69e",),
    applies=with_role(*HEADERS),
)
