"""Whether an element looks different while it has keyboard focus.

Source: W3C WCAG 2.2 (2023), 2.4.7 Focus Visible, https://www.w3.org/WAI/WCAG22/Understanding/focus-visible; F78.
Browsers draw an outline by themselves; the question is whether the page takes it away and puts nothing in its place.
"""

from __future__ import annotations

from easyread.checking.styles.colours import TRANSPARENT, Palette, parse_colour
from easyread.checking.styles.computed import Computed
from easyread.checking.styles.matching import Matcher
from easyread.checking.styles.shorthands import SHORTHANDS
from easyread.checking.styles.states import Declared, FocusRule, State, Style

NOTHING = frozenset({"", "none", "0", "0px", "hidden", "transparent", "initial", "unset", "inherit", "revert"})
OUTLINE = frozenset({"outline", "outline-style", "outline-width", "outline-color"})


def loses_focus_style(state: State, matcher: Matcher, cascade: Computed) -> bool:
    """Whether the page takes the outline of focus away, and nothing else shows where the focus is."""
    if cascade not in state.known:
        state.known[cascade] = _loses(state, matcher, cascade)
    return state.known[cascade]


def _loses(state: State, matcher: Matcher, cascade: Computed) -> bool:
    rules = matcher.focus_rules(state)
    own = [item for rule in rules if rule.is_own for item in rule.declared]
    if not _is_outline_taken(state.style, own, cascade):
        return False
    return not any(_shows(rule, state.style, own, cascade) for rule in rules)


def _is_outline_taken(style: Style, own: list[Declared], cascade: Computed) -> bool:
    """Whether the page, and not the browser, says how the outline looks, and it cannot be seen."""
    line = cascade.winner(style, "outline-style", own)
    if line is None or line.is_agent:
        return False
    if cascade.given(style, "outline-style", line) in NOTHING:
        return True
    width = cascade.winner(style, "outline-width", own)
    if width is not None and not width.is_agent and cascade.given(style, "outline-width", width) in {"0", "0px"}:
        return True
    colour = cascade.winner(style, "outline-color", own)
    value = "" if colour is None else cascade.given(style, "outline-color", colour)
    found = parse_colour(value, Palette()) if value else None
    return found is not None and found.alpha == TRANSPARENT.alpha


def _shows(rule: FocusRule, style: Style, own: list[Declared], cascade: Computed) -> bool:
    """Whether a rule makes something look different; what it does to other elements is taken on trust."""
    for item in rule.declared:
        if item.is_agent or not cascade.holds(item.media) or item.name.startswith("--"):
            continue
        if not rule.is_own:
            if item.value not in NOTHING:
                return True
        elif item.name not in OUTLINE and _changes(item, style, own, cascade):
            return True
    return any(item.name.startswith("--") for item in rule.declared if not item.is_agent)


def _changes(item: Declared, style: Style, own: list[Declared], cascade: Computed) -> bool:
    """Whether a declaration gives a property another value than it has without focus."""
    for name in (longhand for longhand, shorthands in SHORTHANDS.items() if item.name in shorthands):
        if _differs(name, style, own, cascade):
            return True
    return _differs(item.name, style, own, cascade)


def _differs(name: str, style: Style, own: list[Declared], cascade: Computed) -> bool:
    winner = cascade.winner(style, name, own)
    focused = "" if winner is None else cascade.given(style, name, winner)
    plain = cascade.value(style, name)
    return focused != plain and not (focused in NOTHING and plain in NOTHING)
