"""Tables: where cells stand, and which headers have cells."""

from __future__ import annotations

import pytest

from easyread.checking.accessibility.tables import HEADERS, assigned_cells, table_cells
from easyread.checking.html_page import parse_page


def _corners(markup: str) -> list[tuple[str, int, int]]:
    page = parse_page("page.html", markup)
    cells = table_cells(page.accessibility, page.by_tag["table"][0])
    return [((cell.element.text or "").strip(), cell.row, cell.column) for cell in cells]


def test_cells_that_span_push_others_aside() -> None:
    markup = """<table><tr><th rowspan=2>A</th><th colspan=2>B</th></tr><tr><td>C</td><td>D</td></tr>
        <tr><td>E</td><td>F</td><td>G</td></tr></table>"""
    assert _corners(markup) == [
        ("A", 0, 0),
        ("B", 0, 1),
        ("C", 1, 1),
        ("D", 1, 2),
        ("E", 2, 0),
        ("F", 2, 1),
        ("G", 2, 2),
    ]


def test_a_table_in_a_cell_is_a_table_of_its_own() -> None:
    assert _corners("<table><tr><td>A<table><tr><td>B</td></tr></table></td></tr></table>") == [("A", 0, 0)]


@pytest.mark.parametrize(
    ("markup", "lonely"),
    [
        ("<table><tr><th>A</th></tr><tr><td>1</td></tr></table>", []),
        ("<table><tr><th>A</th><th>B</th></tr><tr><td>1</td></tr></table>", ["B"]),
        ("<table><tr><th>A</th></tr></table>", ["A"]),
        ("<table><tr><th>A</th><td>1</td></tr></table>", []),
        ("<table><tr><td></td><th>A</th></tr><tr><th>B</th><td>1</td></tr></table>", []),
        ("<table><tr><th>A</th><th>B</th></tr><tr><th scope=row>C</th><td>1</td></tr></table>", []),
        ("<table><tr><th colspan=2>A</th></tr><tr><th>B</th><th>C</th></tr><tr><td>1</td><td>2</td></tr></table>", []),
        ("<table><tr><td>1</td></tr><tr><th>A</th></tr></table>", ["A"]),
    ],
)
def test_headers_without_cells(markup: str, lonely: list[str]) -> None:
    page = parse_page("page.html", markup)
    cells = table_cells(page.accessibility, page.by_tag["table"][0])
    assigned = assigned_cells(cells, frozenset())
    found = [cell for cell in cells if cell.role in HEADERS and not assigned.has(cell)]
    assert [cell.element.text for cell in found] == lonely


def test_cells_of_an_aria_grid() -> None:
    markup = """<div id=x role=grid><div role=rowgroup><div role=row><b role=columnheader>A</b></div></div>
        <div role=row><b role=gridcell>1</b></div></div>"""
    tree = parse_page("page.html", markup).accessibility
    assert [(cell.role, cell.row, cell.column) for cell in table_cells(tree, tree.ids["x"])] == [
        ("columnheader", 0, 0),
        ("gridcell", 1, 0),
    ]
