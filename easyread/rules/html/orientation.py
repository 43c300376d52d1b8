"""Finds style sheets that turn the page by a quarter when somebody turns the screen.

Some people have their phone or tablet fixed to a wheelchair or a bed and cannot turn it. They would have to read
sideways.

Take the rotation out, and let the page lie as the screen lies.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from easyread.checking.accessibility.rotation import rotate_rotation, transform_rotation
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.styles.computed import Computed
from easyread.checking.styles.situations import TURNS
from easyread.checking.styles.states import Declared, Style
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Certainty, Problem, Severity

NAMES = frozenset({"transform", "rotate"})
# Matches "rotate(90deg)", "rotatez(1turn)" and "matrix(…)"; not "rotatex(90deg)" or "translate(1px)".
ROTATIONS = re.compile(r"\b(?:rotate(?:z|3d)?|matrix(?:3d)?)\(|var\(")
TOLERANCE = 1.0  # degrees; authors round quarters in other units


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each drawn element that stands a quarter turn apart in portrait and in landscape."""
    styles = page.styles
    screens = [(styles.cascade(upright), styles.cascade(wide)) for upright, wide in TURNS]
    turning = styles.verdicts("orientation", lambda style: _is_turning(style, screens))
    for element in styles.elements(turning.keys()):
        if page.accessibility.is_drawn(element):
            yield Problem(
                page.place(element),
                "The page turns when somebody turns the screen.",
                "Take the rotation out of the style sheet.",
                certainty=None if styles.is_complete else Certainty.ASK,
            )


def _is_turning(style: Style, screens: Iterable[tuple[Computed, Computed]]) -> bool:
    """Whether a style turns elements by a quarter when the screen is turned."""
    if style.declared.keys().isdisjoint(NAMES):
        return False
    return any(_is_quarter(_angle(style, upright) - _angle(style, wide)) for upright, wide in screens)


def _is_quarter(turn: float) -> bool:
    apart = abs(turn) % 360
    return min(abs(apart - 90), abs(apart - 270)) < TOLERANCE


def _angle(style: Style, cascade: Computed) -> float:
    return transform_rotation(cascade.value(style, "transform")) + rotate_rotation(cascade.value(style, "rotate"))


def applies(page: HtmlPage) -> bool:
    """Whether an element that people see is rotated while the screen is turned one way."""
    rotated = {style for style in page.styles.groups if any(map(_rotates_by_screen, _declared(style)))}
    return any(map(page.accessibility.is_drawn, page.styles.elements(rotated)))


def _declared(style: Style) -> Iterator[Declared]:
    return (item for name in NAMES for item in style.declared.get(name, ()))


def _rotates_by_screen(item: Declared) -> bool:
    is_rotation = item.name == "rotate" or ROTATIONS.search(item.value) is not None
    return is_rotation and any("orientation" in query for query in item.media)


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
            '<link rel="stylesheet" href="site.css">⟦<p>⟧Hello.</p>\n',
            path="page.html",
            beside=(("site.css", "@media screen and (orientation: portrait) { p { rotate: 90deg; } }\n"),),
        ),
        Example(
            "<style>@media (orientation: portrait) { p { transform: rotate(90deg); } }</style>⟦<p>⟧Hello.</p>\n",
            path="page.html",
        ),
        Example(
            "<style>@media (orientation: portrait) { p { -webkit-transform: rotate(90deg); } }</style>⟦<p>⟧Hi.</p>\n",
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
    applies=applies,
)
