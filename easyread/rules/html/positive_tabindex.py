"""Finds elements with a `tabindex` above 0.

The tab key goes to them first, wherever they stand, and then back to the start. People lose their place.

Write 0, and put the elements into the order in which people should meet them.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.accessibility.focus import tab_index
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each element that the tab key reaches out of order."""
    tree = page.accessibility
    for element in tree.having.get("tabindex", ()):
        if (tab_index(element) or 0) > 0 and tree.is_focusable(element):
            yield Problem(
                page.place(element, "tabindex"),
                "The tab key goes here before everything else.",
                'Write tabindex="0", or take it out.',
            )


RULE = Rule(
    id="positive-tabindex",
    title="Tab order is not the reading order",
    family=Family.HTML,
    severity=Severity.WARNING,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source("W3C WCAG 2.2 (2023), 2.4.3 Focus Order", "https://www.w3.org/WAI/WCAG22/Understanding/focus-order"),
        Source("W3C WCAG 2.2 Techniques, F44", "https://www.w3.org/WAI/WCAG22/Techniques/failures/F44"),
    ),
    good=(
        Example('<div role="tab" tabindex="0">One</div>\n', path="page.html"),
        Example('<div tabindex="-1" id="main">Hello.</div>\n', path="page.html"),
    ),
    bad=(
        Example('<a href="a.html" ⟦tabindex="1"⟧>Talk to us</a>\n', path="page.html"),
        Example('<label>Town <input ⟦tabindex="5"⟧></label>\n', path="page.html"),
    ),
    wcag=("2.4.3",),
)
