"""Tables: where each cell stands, which cells are headers, and what a header is the header of.

Source: HTML Standard (2025), section 4.9.12 "Processing model" of tables,
https://html.spec.whatwg.org/multipage/tables.html#table-processing-model. Two habits of browsers are kept: a header
in the first column stays a row header although the corner above it is an ordinary cell, and a header of other
headers counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from lxml.html import HtmlElement

from easyread.checking.accessibility.integers import read_integer
from easyread.checking.accessibility.ownership import owned_elements
from easyread.checking.accessibility.tree import AccessibilityTree

LIMIT = 1000  # the largest colspan HTML allows; a larger rowspan than this helps nobody
GROUPS = frozenset({"thead", "tbody", "tfoot"})
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

    @property
    def columns(self) -> range:
        """The columns that run through it."""
        return range(self.column, self.column + self.width)

    @property
    def rows(self) -> range:
        """The rows that run through it."""
        return range(self.row, self.row + self.height)


def table_cells(tree: AccessibilityTree, table: HtmlElement) -> tuple[Cell, ...]:
    """The cells of a `<table>` or of an element with a table role, row by row."""
    rows = _html_rows(table) if table.tag == "table" else list(_aria_rows(tree, table))
    taken: dict[int, tuple[int, int]] = {}  # the row and column behind a tall cell, by the columns that it stands in
    cells = []
    ends = _group_ends(rows)
    for number, row in enumerate(rows):
        column = 0
        for element in row:
            column = _said_column(element, column)
            while column in taken and taken[column][0] > number:
                column = taken[column][1]
            width = max(_span(element, "colspan"), 1)
            height = min(_span(element, "rowspan") or LIMIT, ends[number] - number)  # 0 reaches to the end
            if height > 1:
                taken |= dict.fromkeys(range(column, column + width), (number + height, column + width))
            cells.append(Cell(element, tree.role(element), number, column, height, width))
            column += width
    return tuple(cells)


@dataclass(frozen=True, slots=True)
class AssignedCells:
    """What cells of a table need to know to find those that they are the header of.

    `pointed_at` are the cells that headers attributes name. `any_below` and `any_beside` are the cells without such an
    attribute by column and by row, `data_below` and `data_beside` those of them that are no headers.
    """

    pointed_at: Set[HtmlElement]
    any_below: Line
    any_beside: Line
    data_below: Line
    data_beside: Line

    def has(self, header: Cell) -> bool:
        """Whether some other cell has this one as its header."""
        if header.element in self.pointed_at:
            return True
        is_html = header.element.tag == "th"
        own = 0 if header.element.get("headers") else 1
        if header.role == "columnheader" and self.any_below.goes_on(header.columns, header.row, own, is_html=is_html):
            return True
        if header.role == "rowheader" and self.any_beside.goes_on(header.rows, header.column, own, is_html=is_html):
            return True
        if not is_html or header.element.get("scope"):
            return False
        return self.data_below.goes_on(header.columns, header.row, 0, is_html=True) or self.data_beside.goes_on(
            header.rows, header.column, 0, is_html=True
        )


@dataclass(frozen=True, slots=True)
class Line:
    """Cells by the columns (or rows) they stand in: how many, and how far down (or to the side) the last one starts."""

    numbers: Counter[int]
    last: dict[int, int]

    def goes_on(self, tracks: range, start: int, own: int, *, is_html: bool) -> bool:
        """Whether cells follow a header at `start`; for ARIA headers they may stand anywhere. `own` counts itself."""
        if is_html:
            return any(self.last.get(track, -1) > start for track in tracks)
        return any(self.numbers[track] > own for track in tracks)


def assigned_cells(cells: Sequence[Cell], pointed_at: Set[HtmlElement]) -> AssignedCells:
    """What the headers of a table need to know. Linear in the columns and rows that cells span."""
    pointing = [cell for cell in cells if not cell.element.get("headers")]
    data = [cell for cell in pointing if cell.role not in HEADERS]
    return AssignedCells(
        pointed_at,
        _line((cell.columns, cell.row) for cell in pointing),
        _line((cell.rows, cell.column) for cell in pointing),
        _line((cell.columns, cell.row) for cell in data),
        _line((cell.rows, cell.column) for cell in data),
    )


def _line(cells: Iterator[tuple[range, int]]) -> Line:
    line = Line(Counter(), {})
    for tracks, start in cells:
        for track in tracks:
            line.numbers[track] += 1
            if line.last.get(track, -1) < start:
                line.last[track] = start
    return line


def _group_ends(rows: Sequence[Sequence[HtmlElement]]) -> list[int]:
    """For each row the number behind the last one of its group: no cell reaches from `<thead>` into `<tbody>`."""
    ends: list[int] = []
    for number in range(len(rows) - 1, -1, -1):
        is_last = number == len(rows) - 1 or _group(rows[number]) is not _group(rows[number + 1])
        ends.append(number + 1 if is_last else ends[-1])
    return ends[::-1]


def _group(row: Sequence[HtmlElement]) -> HtmlElement | None:
    """The `<thead>`, `<tbody>` or `<tfoot>` of a row of HTML."""
    parent = row[0].getparent() if row else None
    group = parent.getparent() if parent is not None and parent.tag == "tr" else None
    return group if group is not None and group.tag in GROUPS else None


def _html_rows(table: HtmlElement) -> list[list[HtmlElement]]:
    """The cells of each row; cells that broken markup left without a row make one row together."""
    rows: dict[HtmlElement, list[HtmlElement]] = {}
    for element in table.iter("td", "th"):
        if next(element.iterancestors("table")) is table:
            parent = element.getparent()
            rows.setdefault(table if parent is None or parent.tag != "tr" else parent, []).append(element)
    return list(rows.values())


def _aria_rows(tree: AccessibilityTree, table: HtmlElement) -> Iterator[list[HtmlElement]]:
    groups = [owned_elements(tree, table, {})]
    while groups:  # no recursion: groups may be nested deeper than the stack is
        element = next(groups[-1], None)
        if element is None:
            groups.pop()
            continue
        role = tree.role(element)
        if role == "rowgroup":
            groups.append(owned_elements(tree, element, {}))
        elif role == "row":
            yield [cell for cell in owned_elements(tree, element, {}) if tree.role(cell) in CELLS]


def _said_column(element: HtmlElement, column: int) -> int:
    """The column that aria-colindex gives to a cell of ARIA, `column` without one: rows may leave out cells."""
    said = None if element.tag in {"td", "th"} else read_integer(element.get("aria-colindex"))
    return min(said, LIMIT) - 1 if said is not None and said > 0 else column


def _span(element: HtmlElement, name: str) -> int:
    said = read_integer(element.get(name) or element.get(f"aria-{name}"))
    return min(said, LIMIT) if said is not None and said >= 0 else 1
