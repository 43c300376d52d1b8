"""Finds ARIA attributes that browsers pass over, because HTML says the same or because of what the element stands in.

A box that is ticked says so itself, and goes on saying so when `aria-checked` says another thing. A row of an ordinary
table cannot be opened: only the rows of a tree grid can.

Take the attribute out. For boxes use `checked`, for rows that open a table with the role “treegrid”.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity

BOXES = frozenset(("checkbox", "radio"))
OF_TREES = ("aria-expanded", "aria-level", "aria-posinset", "aria-setsize")
TABLES = frozenset(("grid", "table", "treegrid"))


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each such attribute on an exposed element."""
    tree = page.accessibility
    for box in page.having.get("aria-checked", ()):
        if box.tag == "input" and (box.get("type") or "").strip().lower() in BOXES and tree.is_exposed(box):
            message = "This box says by itself whether it is ticked; aria-checked changes nothing."
            yield Problem(page.place(box, "aria-checked"), message, "Take it out, and use checked.")
    for attribute in OF_TREES:
        for row in page.having.get(attribute, ()):
            if tree.role(row) != "row" or not tree.is_exposed(row):
                continue
            around = next((tree.role(table) for table in row.iterancestors() if tree.role(table) in TABLES), "treegrid")
            if around != "treegrid":
                message = f"A row of a {around} has no {attribute}: only one of a tree grid has."
                yield Problem(page.place(row, attribute), message, "Take it out, or give the table role=“treegrid”.")


RULE = Rule(
    id="aria-attribute-without-effect",
    title="ARIA attribute changes nothing",
    family=Family.HTML,
    severity=Severity.WARNING,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source("W3C ARIA in HTML (2025), section 4", "https://www.w3.org/TR/html-aria/#docconformance"),
        Source("W3C WAI-ARIA 1.2 (2023), row (role)", "https://www.w3.org/TR/wai-aria-1.2/#row"),
    ),
    good=(
        Example('<input type="checkbox" checked aria-label="Tea">\n', path="page.html"),
        Example('<table role="treegrid"><tr aria-expanded="true"><td>Tea</td></tr></table>\n', path="page.html"),
    ),
    bad=(
        Example('<input type="checkbox" ⟦aria-checked="true"⟧ aria-label="Tea">\n', path="page.html"),
        Example('<table><tr ⟦aria-expanded="true"⟧><td>Tea</td></tr></table>\n', path="page.html"),
    ),
)
