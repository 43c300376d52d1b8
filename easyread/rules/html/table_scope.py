"""Finds `scope` on cells that are not headings, and with values that do not exist.

`scope` says whether a heading is for a row or a column. On an ordinary cell, or with a typing mistake, it does nothing.

Write `scope="row"` or `scope="col"` on a `<th>`.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity

VALUES = frozenset({"row", "col", "rowgroup", "colgroup"})


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each scope attribute that browsers ignore."""
    for cell in page.accessibility.having.get("scope", ()):
        value = (cell.get("scope") or "").strip().lower()
        if cell.tag != "th":
            yield Problem(
                page.place(cell, "scope"), f"“scope” does nothing on <{cell.tag}>.", "Use <th> for a heading."
            )
        elif value not in VALUES:
            yield Problem(page.place(cell, "scope"), f"There is no scope “{value}”.", "Write row or col.")


RULE = Rule(
    id="table-scope",
    title="Scope does not do what it should",
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
        Source("W3C WAI Tutorials, Tables", "https://www.w3.org/WAI/tutorials/tables/two-headers/"),
    ),
    good=(
        Example('<table><tr><th scope="row">Monday</th><td>9</td></tr></table>\n', path="page.html"),
        Example('<table><tr><th scope="col">Day</th></tr><tr><td>Monday</td></tr></table>\n', path="page.html"),
    ),
    bad=(
        Example('<table><tr><td ⟦scope="row"⟧>Monday</td><td>9</td></tr></table>\n', path="page.html"),
        Example('<table><tr><th ⟦scope="column"⟧>Day</th></tr><tr><td>Monday</td></tr></table>\n', path="page.html"),
    ),
    wcag=("1.3.1",),
)
