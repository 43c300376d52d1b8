"""Tables: where each cell stands, which cells are headers, and what a header is the header of.

Source: HTML Standard (2025), section 4.9.12 "Processing model" of tables,
https://html.spec.whatwg.org/multipage/tables.html#table-processing-model. Two habits of browsers are kept: a header
in the first column stays a row header although the corner above it is an ordinary cell, and a header of other
headers counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from lxml.html import HtmlElement

from easyread.checking.accessibility.ownership import owned_elements
from easyread.checking.accessibility.tree import AccessibilityTree

LIMIT = 1000  # the largest colspan HTML allows; a larger rowspan than this helps nobody
HEADERS = frozenset({"columnheader", "rowheader"})
CELLS = frozenset({"cell", "gridcell", *HEADERS})


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: `row` and `column` of its top left corner count from 0."""

    element: HtmlElement
    role: str
    row: int
    column: int
    height: int
    width: int

    def shares_column(self, other: Cell) -> bool:
        """Whether some column runs through both."""
        return self.column < other.column + other.width and other.column < self.column + self.width

    def shares_row(self, other: Cell) -> bool:
        """Whether some row runs through both."""
        return self.row < other.row + other.height and other.row < self.row + self.height


def table_cells(tree: AccessibilityTree, table: HtmlElement) -> tuple[Cell, ...]:
    """The cells of a `<table>` or of an element with a table role, row by row."""
    rows = _html_rows(table) if table.tag == "table" else _aria_rows(tree, table)
    taken: set[tuple[int, int]] = set()
    cells = []
    for number, row in enumerate(rows):
        column = 0
        for element in row:
            while (number, column) in taken:
                column += 1
            width = _span(element, "colspan")
            height = _span(element, "rowspan")
            if height > 1:
                taken |= {(number + down, column + right) for down in range(1, height) for right in range(width)}
            cells.append(Cell(element, tree.role(element), number, column, height, width))
            column += width
    return tuple(cells)


def has_assigned_cells(header: Cell, cells: Iterable[Cell], pointed_at: Set[HtmlElement]) -> bool:
    """Whether some other cell has this one as its header. `pointed_at` holds the cells that headers attributes name."""
    if header.element in pointed_at:
        return True
    is_html = header.element.tag == "th"
    is_free = is_html and not header.element.get("scope")  # browsers guess the direction of such a header
    for cell in cells:
        if cell is header or cell.element.get("headers"):
            continue
        guessed = is_free and cell.role not in HEADERS
        is_below = cell.shares_column(header) and (cell.row > header.row or not is_html)
        is_beside = cell.shares_row(header) and (cell.column > header.column or not is_html)
        if (is_below and (guessed or header.role == "columnheader")) or (
            is_beside and (guessed or header.role == "rowheader")
        ):
            return True
    return False


def _html_rows(table: HtmlElement) -> list[list[HtmlElement]]:
    """The cells of each row; cells that broken markup left without a row make one row together."""
    rows: dict[HtmlElement, list[HtmlElement]] = {}
    for element in table.iter("td", "th"):
        if next(element.iterancestors("table")) is table:
            parent = element.getparent()
            rows.setdefault(table if parent is None or parent.tag != "tr" else parent, []).append(element)
    return list(rows.values())


def _aria_rows(tree: AccessibilityTree, table: HtmlElement) -> Iterator[list[HtmlElement]]:
    for element in owned_elements(tree, table, {}):
        role = tree.role(element)
        if role == "rowgroup":
            yield from _aria_rows(tree, element)
        elif role == "row":
            yield [cell for cell in owned_elements(tree, element, {}) if tree.role(cell) in CELLS]


def _span(element: HtmlElement, name: str) -> int:
    value = (element.get(name) or element.get(f"aria-{name}") or "").strip()
    return min(max(int(value), 1), LIMIT) if value.isdecimal() else 1
