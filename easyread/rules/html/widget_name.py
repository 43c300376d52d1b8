"""Finds dialogs, tabs, progress bars, meters, tooltips and entries of trees that nothing names.

A screen reader says “dialog” when one opens, or “40 per cent”, and not of what.

Write `aria-label`, or point `aria-labelledby` at the heading of the dialog or the words beside the bar.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.accessibility.names import accessible_name
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity

WORDS = {
    "alertdialog": "dialog",
    "dialog": "dialog",
    "meter": "meter",
    "progressbar": "progress bar",
    "tab": "tab",
    "tooltip": "tooltip",
    "treeitem": "entry of a tree",
}


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each exposed widget of these roles without a name."""
    tree = page.accessibility
    for widget in tree.with_role(*WORDS):
        if not accessible_name(tree, widget):
            yield Problem(
                page.place(widget),
                f"This {WORDS[tree.role(widget)]} has no name.",
                "Name it by aria-label, or by aria-labelledby with the id of a heading.",
            )


RULE = Rule(
    id="widget-name",
    title="Dialog or other widget has no name",
    family=Family.HTML,
    severity=Severity.ERROR,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "W3C WCAG 2.2 (2023), 4.1.2 Name, Role, Value",
            "https://www.w3.org/WAI/WCAG22/Understanding/name-role-value",
        ),
        Source(
            "W3C WAI-ARIA 1.2 (2023), section 5.2.8 Accessible Name Calculation",
            "https://www.w3.org/TR/wai-aria-1.2/#namecalculation",
        ),
    ),
    good=(
        Example('<div role="dialog" aria-labelledby="t"><h2 id="t">Sign in</h2></div>\n', path="page.html"),
        Example('<label>Bread eaten <progress value="4" max="10"></progress></label>\n', path="page.html"),
        Example('<div role="dialog" hidden></div>\n', path="page.html"),
    ),
    bad=(
        Example('⟦<div role="dialog">⟧<h2>Sign in</h2></div>\n', path="page.html"),
        Example('<p>Bread eaten ⟦<meter value="0.4">⟧</meter></p>\n', path="page.html"),
    ),
    wcag=("4.1.2",),
)
