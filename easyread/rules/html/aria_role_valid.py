"""Finds roles that no standard knows.

Browsers skip a role with a typing mistake. The element stays what it is, and people who use a screen reader do not
learn what it does.

Write the role as the message suggests. Better: use the HTML element that has this role by itself.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from easyread.checking.accessibility.standards import all_roles
from easyread.checking.applicability import with_attribute
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each role attribute on an exposed element that names no role authors may use."""
    tree = page.accessibility
    known = all_roles()
    for element in tree.having.get("role", ()):
        tokens = (element.get("role") or "").lower().split()
        if not tokens or not tree.is_exposed(element) or any(token in known for token in tokens):
            continue
        near = difflib.get_close_matches(tokens[0], known, n=1)
        yield Problem(
            page.place(element, "role"),
            f"There is no role “{tokens[0]}”.",
            f"Did you mean “{near[0]}”?" if near else "Take it out, or use the HTML element for it.",
        )


RULE = Rule(
    id="aria-role-valid",
    title="Role does not exist",
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
            "W3C ACT rule 674b10: Role attribute has valid value",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/674b10/",
        ),
        Source("W3C WAI-ARIA 1.2 (2023)", "https://www.w3.org/TR/wai-aria-1.2/"),
    ),
    good=(
        Example('<ul role="list"><li>Tea</li></ul>\n', path="page.html"),
        Example('<a href="#note" role="doc-noteref">1</a>\n<div role="">Hello.</div>\n', path="page.html"),
    ),
    bad=(
        Example('<p ⟦role="buton"⟧ tabindex="0">Send</p>\n', path="page.html"),
        Example('<div ⟦role="widget"⟧>Hello.</div>\n', path="page.html"),
    ),
    wcag=("4.1.2",),
    act=("674b10",),
    applies=with_attribute("role"),
)
