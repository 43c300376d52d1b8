"""The cascade: which declaration wins for an element, what it inherits, what its value comes to.

Sources: W3C CSS Cascading and Inheritance Level 5 (2022), https://www.w3.org/TR/css-cascade-5/; CSS Custom Properties
Level 1 (2022), https://www.w3.org/TR/css-variables-1/. Everything is worked out when it is first asked for, and kept in
the state of the element, so that no page of a site asks twice.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar

import tinycss2

from easyread.checking.styles.colours import BLACK, TRANSPARENT, Colour, Palette, parse_colour
from easyread.checking.styles.conditions import media_holds
from easyread.checking.styles.declarations import COLOURS, takes_colour
from easyread.checking.styles.lengths import Measure, pixels
from easyread.checking.styles.matching import Declared, State
from easyread.checking.styles.shorthands import SHORTHANDS, longhand_value
from easyread.checking.styles.situations import Situation

ValueT = TypeVar("ValueT")

INHERITED = frozenset(
    ["-webkit-text-fill-color", "color", "color-scheme", "font-size", "font-weight", "letter-spacing", "line-height",
     "text-indent", "text-shadow", "visibility", "white-space", "word-spacing"]
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
MEDIUM = 16.0  # CSS px, what browsers start with
FONT_SIZES = {
    "xx-small": 9.0, "x-small": 10.0, "small": 13.0, "medium": MEDIUM, "large": 18.0, "x-large": 24.0, "xx-large": 32.0,
    "xxx-large": 48.0,
}  # fmt: skip
LONGEST_VALUE = 10_000  # characters: custom properties that double each other grow without end
MOST_STEPS = 2_000  # custom properties looked at for one value
DEEPEST = 60  # custom properties that name each other
BRACKETS = {"() block": "()", "[] block": "[]", "{} block": "{}"}


@dataclass(slots=True)
class _Filling:
    """The work on one value with custom properties in it: what is being worked out, what goes round in a circle."""

    active: list[str] = field(default_factory=list)
    cyclic: set[str] = field(default_factory=set)
    steps: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Cascade:
    """The values of all properties in one situation. `held` remembers which media queries hold."""

    situation: Situation
    held: dict[str, bool] = field(default_factory=dict)

    def value(self, state: State, name: str) -> str:
        """The value of a property in lower case, after inheritance and with custom properties filled in."""
        return self._known(state, name, lambda here: self._value(here, name))

    def author_value(self, state: State, name: str) -> str:
        """The value that the page itself gives to this very element, "" where it gives none or only hands one on."""
        winner = self.winner(state, name)
        if winner is None or winner.is_agent:
            return ""
        return self._specified(state, name, winner) or ""

    def colour(self, state: State, name: str = "color") -> Colour | None:
        """A colour, None where it cannot be read."""
        if name == "color":
            return self._known(state, "(colour)", self._text_colour)
        return self._known(state, f"({name})", lambda here: self._other_colour(here, name))

    def font_size(self, state: State) -> float | None:
        """The size of the text in CSS px, None where it cannot be known."""
        return self._known(state, "(font-size)", self._font_size)

    def font_weight(self, state: State) -> float:
        """The weight of the text, 400 for normal and 700 for bold."""
        return self._known(state, "(font-weight)", self._font_weight)

    def length(self, state: State, name: str) -> float | None:
        """A length in CSS px, None for a percentage, a word, or what cannot be known."""
        size, root = self.font_size(state), self.font_size(_root(state))
        if size is None or root is None:
            return None
        return pixels(self.value(state, name), Measure(size, root, self.situation))

    def number(self, state: State, name: str) -> float | None:
        """A number or share, such as an opacity, None where it cannot be known."""
        value = self.value(state, name)
        try:
            return float(value.removesuffix("%")) / (100 if value.endswith("%") else 1)
        except ValueError:
            return None

    def is_dark(self, state: State) -> bool:
        """Whether system colours are those of the dark scheme there."""
        words = self.value(state, "color-scheme").split()
        return "dark" in words and (self.situation.is_dark or "light" not in words)

    def winner(self, state: State, name: str, more: Iterable[Declared] = ()) -> Declared | None:
        """The declaration that decides a property of this very element; `more` are declarations that hold just now."""
        return next(iter(self._candidates(state.declared, name, more)), None)

    def generated(self, state: State, pseudo: str, name: str) -> str:
        """The value that ::before or ::after has of its own, "" without one."""
        winners = state.generated.get(pseudo)
        if winners is None:
            return ""
        found = next(iter(self._candidates(winners, name, ())), None)
        return "" if found is None else self._specified(state, name, found) or ""

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

    def filled(self, state: State, value: str) -> str | None:
        """A value with its custom properties filled in, None where one of them has no value."""
        return self._fill(state, value, _Filling())

    def _known(self, state: State, key: str, work: Callable[[State], ValueT]) -> ValueT:
        """What is remembered, or worked out from the outside in: the value round an element is then always known."""
        where = (self, key)
        if where not in state.known:
            waiting = []
            here: State | None = state
            while here is not None and where not in here.known:
                waiting.append(here)
                here = here.above
            for unknown in reversed(waiting):
                unknown.known[where] = work(unknown)
        found: ValueT = state.known[where]
        return found

    def _value(self, state: State, name: str) -> str:
        candidates = self._candidates(state.declared, name, ())
        while candidates:
            winner = candidates[0]
            found = self._specified(state, name, winner)
            if found in {"revert", "revert-layer"}:
                candidates = _behind(candidates, found)
                continue
            if found == "inherit" and state.above is not None:
                return self.value(state.above, name)
            if found == "initial":
                return INITIAL.get(name, "")
            if found is not None and found != "unset" and (name not in COLOURS or takes_colour(found)):
                return found or INITIAL.get(name, "")
            break
        if name in INHERITED and state.above is not None:
            return self.value(state.above, name)
        return INITIAL.get(name, "")

    def _candidates(
        self, winners: dict[str, list[Declared]], name: str, more: Iterable[Declared]
    ) -> list[Declared]:
        """The declarations that set a property, the strongest first."""
        names = (name, *SHORTHANDS.get(name, ()), "all")
        found = [item for wanted in names for item in winners.get(wanted, ())]
        found += [item for item in more if item.name in names]
        if len(found) > 1:
            found.sort(key=lambda item: item.precedence, reverse=True)
        return [item for item in found if not item.media or self.holds(item.media)]

    def _specified(self, state: State, name: str, winner: Declared) -> str | None:
        """The text of a declaration's value, None when it turns out invalid."""
        value: str | None = winner.value
        if "var(" in winner.value or "env(" in winner.value:
            value = self.filled(state, winner.value)
            value = value if value is None or name == "content" else value.lower()
        if value is None or winner.name in {name, "all"} or value in WIDE:
            return value
        return longhand_value(name, winner.name, value)

    def _text_colour(self, state: State) -> Colour | None:
        above = BLACK if state.above is None else self.colour(state.above)
        value = self.value(state, "color")
        winner = self.winner(state, "color")
        if state.above is not None and state.above.above is not None and (winner is None or value == "currentcolor"):
            return above
        if winner is not None and state.above is not None and value == self.value(state.above, "color"):
            specified = self._specified(state, "color", winner)
            if specified in {None, "inherit", "unset"}:
                return above
        return parse_colour(value, Palette(self.is_dark(state), above or BLACK))

    def _other_colour(self, state: State, name: str) -> Colour | None:
        value = self.value(state, name)
        current = self.colour(state)
        if not value or value == "currentcolor":
            return current
        if value == "transparent":
            return TRANSPARENT
        if current is None and "currentcolor" in value:
            return None
        return parse_colour(value, Palette(self.is_dark(state), current or BLACK))

    def _font_size(self, state: State) -> float | None:
        above = MEDIUM if state.above is None else self.font_size(state.above)
        winner = self.winner(state, "font-size")
        value = self._specified(state, "font-size", winner) if winner else None
        if value is None or value in {"", "inherit", "unset"}:
            return above
        if value in {"initial", "revert", "revert-layer"}:
            return MEDIUM
        if value in FONT_SIZES:
            return FONT_SIZES[value]
        if above is None:
            return None
        if value in {"smaller", "larger"}:
            return above / 1.2 if value == "smaller" else above * 1.2
        root = above if _root(state) is state else self.font_size(_root(state))
        return pixels(value, Measure(above, MEDIUM if root is None else root, self.situation, whole=above))

    def _font_weight(self, state: State) -> float:
        above = 400.0 if state.above is None else self.font_weight(state.above)
        winner = self.winner(state, "font-weight")
        value = self._specified(state, "font-weight", winner) if winner else None
        if value is None or value in {"inherit", "unset"}:
            return above
        if value == "bolder":
            return 400.0 if above < 350 else 700.0 if above < 550 else 900.0
        if value == "lighter":
            return 100.0 if above < 550 else 400.0 if above < 750 else 700.0
        if value in {"bold", "normal"}:
            return 700.0 if value == "bold" else 400.0
        try:
            return float(value)
        except ValueError:
            return 400.0

    def _custom(self, state: State, name: str, filling: _Filling) -> str | None:
        """The value of a custom property, None when it has none."""
        where = (self, name)
        here: State | None = state
        while here is not None and name not in here.declared and where not in here.known:
            here = here.above
        if here is None:
            return None
        if where in here.known:
            known: str | None = here.known[where]
            return known
        if here is not state:
            inner = _Filling(steps=filling.steps)
            found = self._own_custom(here, name, inner)
            filling.steps = inner.steps
            return found
        return self._own_custom(here, name, filling)

    def _own_custom(self, state: State, name: str, filling: _Filling) -> str | None:
        """The value of a custom property that some declaration may give to this very element."""
        filling.steps += 1
        if name in filling.active:
            filling.cyclic.update(filling.active[filling.active.index(name) :])
            return None
        if filling.steps > MOST_STEPS or len(filling.active) > DEEPEST:
            return None
        winner = self.winner(state, name)
        if winner is None or winner.value in {"inherit", "unset", "revert", "revert-layer"}:
            found = None if state.above is None else self._custom(state.above, name, _Filling(steps=filling.steps))
        elif winner.value == "initial":
            found = None
        else:
            filling.active.append(name)
            found = self._fill(state, winner.value, filling)
            filling.active.pop()
            if name in filling.cyclic:
                found = None
        if not filling.cyclic or not filling.active:
            state.known[(self, name)] = found
        return found

    def _fill(self, state: State, value: str, filling: _Filling) -> str | None:
        if "var(" not in value and "env(" not in value:
            return value
        return self._fill_tokens(state, tinycss2.parse_component_value_list(value, skip_comments=True), filling)

    def _fill_tokens(self, state: State, tokens: list[Any], filling: _Filling, depth: int = 0) -> str | None:
        if depth > DEEPEST:
            return None
        parts: list[str] = []
        for token in tokens:
            if token.type == "function" and token.lower_name in {"var", "env"}:
                found = self._variable(state, token, filling, depth)
            elif token.type == "function":
                inner = self._fill_tokens(state, token.arguments, filling, depth + 1)
                found = None if inner is None else f"{token.name}({inner})"
            elif token.type in BRACKETS:
                inner = self._fill_tokens(state, token.content, filling, depth + 1)
                opening, closing = BRACKETS[token.type]
                found = None if inner is None else f"{opening}{inner}{closing}"
            else:
                found = token.serialize()
            if found is None or sum(map(len, parts)) > LONGEST_VALUE:
                return None
            parts.append(found)
        return re.sub(r"\s+", " ", "".join(parts)).strip()

    def _variable(self, state: State, token: Any, filling: _Filling, depth: int) -> str | None:
        """The value that stands for `var(--name, fallback)`, with space round it so that words stay apart."""
        words = [argument for argument in token.arguments if argument.type not in {"whitespace", "comment"}]
        if not words or words[0].type != "ident":
            return None
        found = self._custom(state, words[0].value, filling) if token.lower_name == "var" else None
        if found is None:
            comma = next((number for number, item in enumerate(token.arguments) if item == ","), None)
            if comma is None:
                return None
            found = self._fill_tokens(state, token.arguments[comma + 1 :], filling, depth + 1)
        return None if found is None else f" {found} "


WIDE = frozenset({"inherit", "initial", "unset", "revert", "revert-layer"})


def _behind(candidates: list[Declared], word: str) -> list[Declared]:
    """The declarations that count when the strongest one asks to be passed over."""
    first = candidates[0]
    if word == "revert":
        return [item for item in candidates if item.is_agent and not first.is_agent]
    return [item for item in candidates if item.precedence[:2] < first.precedence[:2]]


def _root(state: State) -> State:
    """The state of the root element."""
    for here in state.chain():
        if here.above is not None and here.above.above is None:
            return here
    return state
