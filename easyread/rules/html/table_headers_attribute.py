"""Finds cells whose `headers` attribute names something that is not a header cell of the same table.

Screen readers take the headings of such a cell from this list. With a wrong id the cell has a wrong heading, or none.

Write the ids of the header cells. In a simple table take the attribute out: headings are found without it.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from easyread.checking.accessibility.tables import HEADERS
from easyread.checking.accessibility.tree import AccessibilityTree
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each cell of an exposed table that names anything but other header cells of this table."""
    tree = page.accessibility
    for cell, table in _judged(page):
        wrong = [name for name in (cell.get("headers") or "").split() if not _is_header(tree, name, cell, table)]
        if wrong:
            yield Problem(
                page.place(cell, "headers"),
                f"“{wrong[0]}” is not the id of a heading in this table.",
                "Write the id of a header cell, or take the attribute out.",
            )


def _is_header(tree: AccessibilityTree, name: str, cell: HtmlElement, table: HtmlElement) -> bool:
    target = tree.ids.get(name)
    if target is None or target is cell or target.tag not in {"td", "th"}:
        return False
    return next(target.iterancestors("table"), None) is table and (target.tag == "th" or tree.role(target) in HEADERS)


def applies(page: HtmlPage) -> bool:
    """Whether a cell of an exposed table names header cells."""
    return any((cell.get("headers") or "").split() for cell, _ in _judged(page))


def _judged(page: HtmlPage) -> Iterator[tuple[HtmlElement, HtmlElement]]:
    """Cells with the attribute, each with its table."""
    tree = page.accessibility
    for cell in tree.having.get("headers", ()):
        table = next(cell.iterancestors("table"), None)
        if cell.tag not in {"td", "th"} or table is None or not tree.is_exposed(cell):
            continue
        if tree.role(table) in {"table", "grid", "treegrid"}:
            yield cell, table


RULE = Rule(
    id="table-headers-attribute",
    title="Cell names a heading that is not in its table",
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
            "W3C ACT rule a25f45: Headers attribute specified on a cell refers to cells in the same table element",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/a25f45/",
        ),
        Source(
            "HTML Standard (2025), section 4.9.11 Attributes common to td and th",
            "https://html.spec.whatwg.org/multipage/tables.html#attributes-common-to-td-and-th-elements",
        ),
    ),
    good=(
        Example('<table><tr><th id="d">Day</th></tr><tr><td headers="d">Monday</td></tr></table>\n', path="page.html"),
        Example("<table><tr><th>Day</th></tr><tr><td>Monday</td></tr></table>\n", path="page.html"),
    ),
    bad=(
        Example(
            '<table><tr><th id="d">Day</th></tr><tr><td ⟦headers="e"⟧>Monday</td></tr></table>\n', path="page.html"
        ),
        Example(
            '<table><tr><td><b id="d">Day</b></td></tr><tr><td ⟦headers="d"⟧>Monday</td></tr></table>\n',
            path="page.html",
        ),
    ),
    wcag=("1.3.1",),
    act=("a25f45",),
    applies=applies,
)
