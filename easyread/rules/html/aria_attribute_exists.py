"""Finds attributes that start with `aria-` and that no standard knows.

A typing mistake in such an attribute does nothing, and nobody who sees the page notices. People who use a screen reader
miss what it should have told them.

Write the attribute as the message suggests, or take it out.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from easyread.checking.accessibility.standards import all_attributes
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each attribute that starts with aria- and is in no standard."""
    known = all_attributes()
    for name, elements in page.accessibility.having.items():
        if not name.startswith("aria-") or name in known:
            continue
        near = difflib.get_close_matches(name, known, n=1)
        hint = f"Did you mean “{near[0]}”?" if near else "Take it out."
        for element in elements:
            yield Problem(page.place(element, name), f"There is no attribute “{name}”.", hint)


def applies(page: HtmlPage) -> bool:
    """Whether an element has any attribute that starts with aria-."""
    return any(name.startswith("aria-") for name in page.having)


RULE = Rule(
    id="aria-attribute-exists",
    title="ARIA attribute does not exist",
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
            "W3C ACT rule 5f99a7: ARIA attribute is defined in WAI-ARIA",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/5f99a7/",
        ),
        Source("W3C WAI-ARIA 1.2 (2023)", "https://www.w3.org/TR/wai-aria-1.2/"),
    ),
    good=(
        Example('<button aria-label="Close">×</button>\n', path="page.html"),
        Example('<p data-aria-note="x">Hello.</p>\n', path="page.html"),
    ),
    bad=(
        Example('<span id="day">Day</span> <input ⟦aria-labeledby="day"⟧>\n', path="page.html"),
        Example('<p ⟦aria-hiden="true"⟧>*</p>\n', path="page.html"),
    ),
    wcag=("4.1.2",),
    act=("5f99a7",),
    applies=applies,
)
