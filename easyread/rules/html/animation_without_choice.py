"""Finds things that move even for people who have asked their computer for less movement.

Movement makes some people dizzy or ill. Others cannot read while something moves beside the text.

Put animations inside `@media (prefers-reduced-motion: no-preference)`, and let people stop what moves by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.styles.computed import Computed
from easyread.checking.styles.situations import STILL
from easyread.checking.styles.states import Style
from easyread.checking.styles.visibility import visibility
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Certainty, Problem, Severity

ANIMATION = frozenset({"animation", "animation-name"})


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each kind of element that has an animation with less motion too."""
    styles = page.styles
    cascade = styles.cascade(STILL)
    known = styles.keyframes if styles.is_complete else None
    moving = styles.verdicts(("animation", known), lambda style: _animation(style, cascade, known))
    for style, animation in moving.items():
        yield Problem(
            page.place(styles.first(style)),
            f"The animation “{animation}” also runs for people who asked for less movement.",
            "Put it inside @media (prefers-reduced-motion: no-preference).",
        )


def _animation(style: Style, cascade: Computed, known: Set[str] | None) -> str:
    """An animation that a style gives to elements themselves, "" for none; `known` are those that there are."""
    if style.declared.keys().isdisjoint(ANIMATION):
        return ""
    names = {name.strip() for name in cascade.value(style, "animation-name").split(",")} - {"", "none"}
    moves = names if known is None else names & known
    return min(moves) if moves and _takes_time(style, cascade) and visibility(style, cascade).is_seen else ""


def _takes_time(style: Style, cascade: Computed) -> bool:
    times = cascade.value(style, "animation-duration").replace(" ", "").split(",")
    return any(time.rstrip("ms").strip("0.") for time in times)


RULE = Rule(
    id="animation-without-choice",
    title="Animation runs for people who asked for less movement",
    family=Family.HTML,
    severity=Severity.NOTE,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "W3C WCAG 2.2 (2023), 2.3.3 Animation from Interactions",
            "https://www.w3.org/WAI/WCAG22/Understanding/animation-from-interactions",
        ),
        Source("W3C WCAG 2.2 Techniques, C39", "https://www.w3.org/WAI/WCAG22/Techniques/css/C39"),
    ),
    good=(
        Example(
            "<style>@keyframes turn { to { rotate: 1turn; } }\n"
            "@media (prefers-reduced-motion: no-preference) { p { animation: turn 2s; } }</style><p>Hello.</p>\n",
            path="page.html",
        ),
        Example(
            "<style>@keyframes turn { to { rotate: 1turn; } } p { animation: 2s turn; }\n"
            "@media (prefers-reduced-motion) { * { animation: none !important; } }</style><p>Hello.</p>\n",
            path="page.html",
        ),
    ),
    bad=(
        Example(
            "<style>@keyframes turn { to { rotate: 1turn; } } p { animation: turn 2s infinite; }</style>\n"
            "⟦<p>⟧Hello.</p>\n",
            path="page.html",
        ),
        Example(
            "<style>@keyframes turn { to { rotate: 1turn; } }\n"
            ".sun { animation-name: turn; animation-duration: 0.5s; }</style>"
            '⟦<p class="sun">⟧Hello.</p>\n',
            path="page.html",
        ),
    ),
    certainty=Certainty.ASK,
    wcag=("2.3.3",),
)
