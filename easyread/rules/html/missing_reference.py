"""Finds labels, `aria-labelledby` and `aria-describedby` that name an id that is not on the page.

The name or the explanation that they promise is never read.

Write the id of the element that is meant, or take the attribute out.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity

REFERRING = ("for", "aria-labelledby", "aria-describedby")


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each attribute that names at least one id that no element has."""
    tree = page.accessibility
    for attribute in REFERRING:
        for element in tree.having.get(attribute, ()):
            missing = [name for name in (element.get(attribute) or "").split() if name not in tree.ids]
            if not missing:
                continue
            near = difflib.get_close_matches(missing[0], tree.ids, n=1)
            yield Problem(
                page.place(element, attribute),
                f"No element on this page has the id “{missing[0]}”.",
                f"Did you mean “{near[0]}”?" if near else "Write the id of the element that is meant.",
            )


RULE = Rule(
    id="missing-reference",
    title="Label or ARIA attribute points at nothing",
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
        Source(
            "W3C WCAG 2.2 (2023), 4.1.2 Name, Role, Value",
            "https://www.w3.org/WAI/WCAG22/Understanding/name-role-value",
        ),
        Source(
            "W3C WAI-ARIA 1.2 (2023), section 6.2.4 Value types",
            "https://www.w3.org/TR/wai-aria-1.2/#propcharacteristic_value",
        ),
    ),
    good=(
        Example('<label for="town">Town</label><input id="town">\n', path="page.html"),
        Example('<button aria-controls="menu-made-later" aria-expanded="false">Menu</button>\n', path="page.html"),
    ),
    bad=(
        Example('<label ⟦for="twon"⟧>Town</label><input id="town" aria-label="Town">\n', path="page.html"),
        Example('<p id="hint">In capitals</p><input aria-label="Town" ⟦aria-describedby="hints"⟧>\n', path="page.html"),
    ),
    wcag=("1.3.1", "4.1.2"),
)
