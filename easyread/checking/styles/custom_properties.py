"""Custom properties: `var(--name, fallback)` in a value, with circles and endless growth cut off.

Source: W3C CSS Custom Properties for Cascading Variables Level 1 (2022), https://www.w3.org/TR/css-variables-1/.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Protocol

import tinycss2

from easyread.checking.styles.nesting import DEEPEST as DEEPEST_BRACKETS
from easyread.checking.styles.nesting import depth as depth_of
from easyread.checking.styles.nesting import shorten_numbers
from easyread.checking.styles.states import Declared, Style

LONGEST_VALUE = 10_000  # characters: custom properties that double each other grow without end
MOST_STEPS = 2_000  # custom properties looked at for one value
DEEPEST = 20  # custom properties that name each other, brackets inside brackets
HANDED_ON = frozenset({"inherit", "initial", "unset", "revert", "revert-layer"})  # the value comes from elsewhere
# Matches "var(--ink)", which most values with custom properties are; must not match "var(--ink, red)".
ALONE = re.compile(r"\s*(?i:var)\(\s*(--[A-Za-z0-9_-]+)\s*\)\s*")
BRACKETS = {"() block": "()", "[] block": "[]", "{} block": "{}"}


class Winners(Protocol):
    """Tells which declaration wins."""

    def winner(self, style: Style, name: str) -> Declared | None:
        """The declaration that decides a property of this very element."""


@dataclass(slots=True)
class _Filling:
    """The work on one value with custom properties in it: what is being worked out, what goes round in a circle."""

    active: list[str] = field(default_factory=list)
    cyclic: set[str] = field(default_factory=set)
    steps: int = 0
    depth: int = 0


def fill_variables(winners: Winners, style: Style, value: str) -> str | None:
    """A value with its custom properties filled in, None where one of them has no value."""
    try:
        found = _fill(winners, style, value, _Filling())
    except RecursionError:
        return None
    return shorten_numbers(found) if found is not None and depth_of(found) <= DEEPEST_BRACKETS else None


def _custom(winners: Winners, style: Style, name: str, filling: _Filling) -> str | None:
    """The value of a custom property, None when it has none."""
    where = (winners, name)
    here: Style | None = style
    winner = None
    while here is not None:
        if where in here.known:
            known: str | None = here.known[where]
            return known
        winner = winners.winner(here, name) if name in here.declared else None
        if winner is not None and winner.value not in HANDED_ON:
            break
        is_plain = winner is None and name not in here.unshared  # as with most
        here = here.above if is_plain else _source(here, name, winner)
    if here is None or winner is None:
        return None
    if here is style:
        return _own_custom(winners, here, name, winner.value, filling)
    inner = _Filling(steps=filling.steps, depth=filling.depth + len(filling.active))
    found = _own_custom(winners, here, name, winner.value, inner)
    filling.steps = inner.steps
    return found


def _source(style: Style, name: str, winner: Declared | None) -> Style | None:
    """The style that gives a custom property to one that has no value of its own: that round it, or what is round the
    root element, where @property says what is there from the start.
    """
    word = "" if winner is None else winner.value
    is_fresh = word == "initial" or (word != "inherit" and name in style.unshared)
    return list(style.chain())[-1] if is_fresh and style.above is not None else style.above


def _own_custom(winners: Winners, style: Style, name: str, value: str, filling: _Filling) -> str | None:
    """The value of a custom property that this very element sets."""
    filling.steps += 1
    if name in filling.active:
        filling.cyclic.update(filling.active[filling.active.index(name) :])
        return None
    if filling.steps > MOST_STEPS or len(filling.active) + filling.depth > DEEPEST:
        return None
    filling.active.append(name)
    found = _fill(winners, style, value, filling)
    filling.active.pop()
    if name in filling.cyclic:
        found = None
    if not filling.cyclic or not filling.active:
        style.known[(winners, name)] = found
    return found


def _fill(winners: Winners, style: Style, value: str, filling: _Filling) -> str | None:
    if "var(" not in value and "env(" not in value:
        return value
    alone = ALONE.fullmatch(value)
    if alone is None:
        return _fill_tokens(winners, style, _tokens(value), filling)
    found = _custom(winners, style, alone[1], filling)
    return None if found is None else " ".join(found.split())


@lru_cache(maxsize=1024)
def _tokens(value: str) -> Sequence[Any]:
    tokens: Sequence[Any] = tinycss2.parse_component_value_list(value, skip_comments=True)
    return tokens


def _fill_tokens(
    winners: Winners, style: Style, tokens: Sequence[Any], filling: _Filling, depth: int = 0
) -> str | None:
    if depth > DEEPEST:
        return None
    parts: list[str] = []
    for token in tokens:
        if token.type == "function" and token.lower_name in {"var", "env"}:
            found = _variable(winners, style, token, filling, depth)
        elif token.type == "function":
            inner = _fill_tokens(winners, style, token.arguments, filling, depth + 1)
            found = None if inner is None else f"{token.name}({inner})"
        elif token.type in BRACKETS:
            inner = _fill_tokens(winners, style, token.content, filling, depth + 1)
            around = BRACKETS[token.type]
            found = None if inner is None else f"{around[0]}{inner}{around[1]}"
        else:
            found = token.serialize()
        if found is None or sum(map(len, parts)) > LONGEST_VALUE:
            return None
        parts.append(found)
    return re.sub(r"\s+", " ", "".join(parts)).strip()


def _variable(winners: Winners, style: Style, token: Any, filling: _Filling, depth: int) -> str | None:
    """The value that stands for `var(--name, fallback)`, with space round it so that words stay apart."""
    words = [argument for argument in token.arguments if argument.type not in {"whitespace", "comment"}]
    if not words or words[0].type != "ident":
        return None
    found = _custom(winners, style, words[0].value, filling) if token.lower_name == "var" else None
    if found is None:
        comma = next((number for number, item in enumerate(token.arguments) if item == ","), None)
        if comma is None:
            return None
        found = _fill_tokens(winners, style, token.arguments[comma + 1 :], filling, depth + 1)
    return None if found is None else f" {found} "
