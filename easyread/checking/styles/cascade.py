"""The cascade: which declaration wins for an element, what it inherits, what its value comes to.

Source: W3C CSS Cascading and Inheritance Level 5 (2022), https://www.w3.org/TR/css-cascade-5/. Everything is worked out
when it is first asked for, and kept in the style of the element, so that no page of a site asks twice.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeVar

import tinycss2

from easyread.checking.styles.conditions import media_holds
from easyread.checking.styles.custom_properties import fill_variables
from easyread.checking.styles.declarations import COLOURS, takes_colour
from easyread.checking.styles.shorthands import SHORTHANDS, longhand_value
from easyread.checking.styles.situations import Situation
from easyread.checking.styles.states import Declared, Style, Winners

ValueT = TypeVar("ValueT")

INHERITED = frozenset(
    ["-webkit-text-fill-color", "color", "color-scheme", "font-family", "font-size", "font-weight", "letter-spacing",
     "line-height", "text-indent", "text-shadow", "visibility", "white-space", "word-spacing"]
)  # fmt: skip
INITIAL = {
    "background-color": "transparent",
    "background-image": "none",
    "color": "canvastext",
    "display": "inline",
    "font-size": "medium",
    "font-weight": "400",
    "opacity": "1",
    "outline-style": "none",
    "position": "static",
    "visibility": "visible",
}
WIDE = frozenset({"inherit", "initial", "unset", "revert", "revert-layer"})


@dataclass(frozen=True, slots=True, eq=False)
class Cascade:
    """The values of all properties in one situation. `held` remembers which media queries hold."""

    situation: Situation
    held: dict[str, bool] = field(default_factory=dict)

    def value(self, style: Style, name: str) -> str:
        """The value of a property in lower case, after inheritance and with custom properties filled in."""
        if name not in INHERITED and style.declared.keys().isdisjoint(_setters(name)):  # as with most properties
            return INITIAL.get(name, "")
        return self.remember(style, name, lambda here: self._value(here, name))

    def author_value(self, style: Style, name: str) -> str:
        """The value that the page itself gives to this very element, "" where it gives none or only hands one on."""
        return self.keep(style, ("author", name), lambda here: self._author_value(here, name))

    def winner(self, style: Style, name: str, more: Iterable[Declared] = ()) -> Declared | None:
        """The declaration that decides a property of this very element; `more` are declarations that hold just now."""
        return next(iter(self._candidates(style.declared, name, more)), None)

    def given(self, style: Style, name: str, winner: Declared) -> str:
        """What a declaration that decides a property gives to it, "" for nothing."""
        return self._specified(style, name, winner) or ""

    def generated(self, style: Style, pseudo: str, name: str) -> str:
        """The value that ::before or ::after has of its own, "" without one."""
        winners = style.generated.get(pseudo)
        if winners is None:
            return ""
        found = next(iter(self._candidates(winners, name, ())), None)
        return "" if found is None else self.given(style, name, found)

    def holds(self, media: tuple[str, ...]) -> bool:
        """Whether all these media queries hold."""
        for query in media:
            known = self.held.get(query)
            if known is None:
                tokens = tinycss2.parse_component_value_list(query, skip_comments=True)
                known = self.held[query] = media_holds(tokens, self.situation)
            if not known:
                return False
        return True

    def keep(self, style: Style, key: Hashable, work: Callable[[Style], ValueT]) -> ValueT:
        """What is kept of a style, or worked out and then kept. `work` asks nothing like it of the styles round it."""
        where = (self, key)
        if where not in style.known:
            style.known[where] = work(style)
        found: ValueT = style.known[where]
        return found

    def remember(self, style: Style, key: str, work: Callable[[Style], ValueT]) -> ValueT:
        """What is remembered, or worked out from the outside in: the value round an element is then always known."""
        where = (self, key)
        if where not in style.known:
            waiting = []
            here: Style | None = style
            while here is not None and where not in here.known:
                waiting.append(here)
                here = here.above
            for unknown in reversed(waiting):
                unknown.known[where] = work(unknown)
        found: ValueT = style.known[where]
        return found

    def _author_value(self, style: Style, name: str) -> str:
        winner = self.winner(style, name)
        return "" if winner is None or winner.is_agent else self.given(style, name, winner)

    def _value(self, style: Style, name: str) -> str:
        own = self._own(style, name)
        if own is None or own == "inherit":
            is_handed_on = own == "inherit" or name in INHERITED
            return self.value(style.above, name) if is_handed_on and style.above is not None else INITIAL.get(name, "")
        return own

    def _own(self, style: Style, name: str) -> str | None:
        """What the element itself says, or "inherit"; None where nothing is said that counts."""
        if style.declared.keys().isdisjoint(_setters(name)):
            return None
        candidates = self._candidates(style.declared, name, ())
        while candidates:
            found = self._specified(style, name, candidates[0])
            if found == "initial":
                return INITIAL.get(name, "")
            if found not in {"revert", "revert-layer"}:
                if found == "" and candidates[0].name != name:  # a shorthand that says nothing of it
                    return INITIAL.get(name, "")
                is_odd = not found or found == "unset" or (name in COLOURS and not takes_colour(found))
                return None if is_odd else found
            candidates = _behind(candidates, found)
        return None

    def _candidates(self, winners: Winners, name: str, more: Iterable[Declared]) -> list[Declared]:
        """The declarations that set a property, the strongest first."""
        names = _setters(name)
        found = [item for wanted in names for item in winners.get(wanted, ())]
        found += [item for item in more if item.name in names]
        if len(found) > 1:
            found.sort(key=lambda item: item.precedence, reverse=True)
        return [item for item in found if not item.media or self.holds(item.media)]

    def _specified(self, style: Style, name: str, winner: Declared) -> str | None:
        """The text of a declaration's value, None when it turns out invalid."""
        value: str | None = winner.value
        if "var(" in winner.value or "env(" in winner.value:
            value = fill_variables(self, style, winner.value)
            value = value if value is None or name == "content" else value.lower()
        if value is None or winner.name in {name, "all"} or value in WIDE:
            return value
        return longhand_value(name, winner.name, value)


@lru_cache(maxsize=1024)
def _setters(name: str) -> tuple[str, ...]:
    """The properties that set a property."""
    return (name, *SHORTHANDS.get(name, ()), "all")


def _behind(candidates: list[Declared], word: str) -> list[Declared]:
    """The declarations that count when the strongest one asks to be passed over."""
    first = candidates[0]
    if word == "revert":
        return [item for item in candidates if item.is_agent and not first.is_agent]
    return [item for item in candidates if item.precedence[:2] < first.precedence[:2]]
