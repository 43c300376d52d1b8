"""Finds style sheets that turn the page by a quarter when somebody turns the screen.

Some people have their phone or tablet fixed to a wheelchair or a bed and cannot turn it. They would have to read
sideways.

Take the rotation out, and let the page lie as the screen lies.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml.html import HtmlElement

from easyread.checking.accessibility.rotation import rotate_rotation, transform_rotation
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity

TURNS = frozenset({"transform", "rotate"})
SIDES = ("portrait", "landscape")
TOLERANCE = 1.0  # degrees; authors round quarters in other units


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each drawn element that stands a quarter turn apart in portrait and in landscape."""
    tree = page.accessibility
    turns: dict[HtmlElement, dict[str, Mapping[str, str]]] = {}
    for match in tree.styles.matches:
        found = {item.name: item.value for item in match.rule.declarations if item.name in TURNS}
        if found and not match.pseudo:
            sides = (match.rule.orientation,) if match.rule.orientation else SIDES
            for side in sides:
                known = turns.setdefault(match.element, {})
                known[side] = {**known.get(side, {}), **found}
    for element, by_side in turns.items():
        angles = [_angle(by_side.get(side, {})) for side in SIDES]
        apart = abs(angles[0] - angles[1]) % 360
        if tree.is_drawn(element) and min(abs(apart - 90), abs(apart - 270)) < TOLERANCE:
            yield Problem(
                page.place(element),
                "The page turns when somebody turns the screen.",
                "Take the rotation out of the style sheet.",
            )


def _angle(declared: Mapping[str, str]) -> float:
    return transform_rotation(declared.get("transform", "")) + rotate_rotation(declared.get("rotate", ""))


RULE = Rule(
    id="orientation",
    title="Page turns when the screen is turned",
    family=Family.HTML,
    severity=Severity.ERROR,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source("W3C WCAG 2.2 (2023), 1.3.4 Orientation", "https://www.w3.org/WAI/WCAG22/Understanding/orientation"),
        Source(
            "W3C ACT rule b33eff: Orientation of the page is not restricted using CSS transforms",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/b33eff/",
        ),
    ),
    good=(
        Example(
            "<style>@media (orientation: portrait) { p { transform: rotate(0deg); } }</style><p>Hello.</p>\n",
            path="page.html",
        ),
        Example("<style>p { rotate: 90deg; }</style><p>Hello.</p>\n", path="page.html"),
    ),
    bad=(
        Example(
            "<style>@media (orientation: portrait) { p { transform: rotate(90deg); } }</style>⟦<p>⟧Hello.</p>\n",
            path="page.html",
        ),
        Example(
            "<style>@media (orientation: landscape) { .page { rotate: 0.75turn; } }</style>"
            '⟦<div class="page">⟧Hello.</div>\n',
            path="page.html",
        ),
    ),
    wcag=("1.3.4",),
    act=("b33eff",),
)
