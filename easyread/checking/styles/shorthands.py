"""Shorthands: which part of "font: bold 2em serif" is the value of one of its longhands.

Only longhands that decide something here. Source: W3C CSS Snapshot 2024 and the modules it lists (Backgrounds and
Borders, Fonts, Text Decoration, Animations, Basic User Interface), https://www.w3.org/TR/css-2024/.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from itertools import takewhile
from typing import Any

import tinycss2
from tinycss2.ast import WhitespaceToken

from easyread.checking.styles.colours import FUNCTIONS, is_colour_name, split_commas

SIDES = ("top", "right", "bottom", "left")
LINE_STYLES = frozenset("none hidden dotted dashed solid double groove ridge inset outset auto".split())
FONT_SIZES = frozenset("xx-small x-small small medium large x-large xx-large xxx-large smaller larger".split())
FONT_WEIGHTS = frozenset({"bold", "bolder", "lighter"})
DECORATIONS = frozenset({"underline", "overline", "line-through", "blink", "none"})
REPEATS = frozenset({"repeat", "repeat-x", "repeat-y", "no-repeat", "round", "space"})
BACKGROUND_SIZES = frozenset({"auto", "contain", "cover"})
ANIMATION_WORDS = frozenset(
    "none normal reverse alternate alternate-reverse forwards backwards both running paused infinite ease linear "
    "ease-in ease-out ease-in-out step-start step-end auto".split()
)

# The shorthands of each longhand.
SHORTHANDS: Mapping[str, tuple[str, ...]] = {
    "animation-duration": ("animation",),
    "animation-name": ("animation",),
    "background-clip": ("background",),
    "background-color": ("background",),
    "background-image": ("background",),
    "background-repeat": ("background",),
    "background-size": ("background",),
    "font-family": ("font",),
    "font-size": ("font",),
    "font-weight": ("font",),
    "line-height": ("font",),
    "outline-color": ("outline",),
    "outline-style": ("outline",),
    "outline-width": ("outline",),
    "overflow-x": ("overflow",),
    "overflow-y": ("overflow",),
    "text-decoration-line": ("text-decoration",),
    **dict.fromkeys(SIDES, ("inset",)),
    **{
        f"border-{side}-{part}": ("border", f"border-{side}", f"border-{part}")
        for side in SIDES
        for part in ("width", "style", "color")
    },
}


@lru_cache(maxsize=4096)  # sheets say the same few values again and again
def longhand_value(name: str, shorthand: str, value: str) -> str:
    """What a shorthand's value gives to a longhand, "" for nothing: the longhand then has its initial value."""
    tokens = tinycss2.parse_component_value_list(value, skip_comments=True)
    if shorthand in {"inset", "border-width", "border-style", "border-color"}:
        return _of_side(tokens, name)
    if shorthand == "overflow":
        words = _words(tokens)
        return _text(words[-1:] if name == "overflow-y" else words[:1])
    return READERS[shorthand](name.rpartition("-")[2], tokens)


def is_colour(token: Any) -> bool:
    """Whether a component value can be a colour."""
    if token.type == "ident":
        return is_colour_name(token.lower_value)
    return token.type == "hash" or (token.type == "function" and token.lower_name in FUNCTIONS)


def _words(tokens: list[Any]) -> list[Any]:
    return [token for token in tokens if token.type not in {"whitespace", "comment"}]


def _text(tokens: list[Any]) -> str:
    return str(tinycss2.serialize(tokens)).strip()


def _of_side(tokens: list[Any], name: str) -> str:
    """One of one to four values that go round the box."""
    words = _words(tokens)[:4]
    if not words:
        return ""
    index = next(number for number, side in enumerate(SIDES) if side in name)
    order = {1: (0, 0, 0, 0), 2: (0, 1, 0, 1), 3: (0, 1, 2, 1), 4: (0, 1, 2, 3)}[len(words)]
    return _text([words[order[index]]])


def _line(part: str, tokens: list[Any]) -> str:
    """Of `border`, `border-top`, `outline`: a width, a style and a colour in any order."""
    for token in _words(tokens):
        is_style = token.type == "ident" and token.lower_value in LINE_STYLES
        kind = "style" if is_style else "color" if is_colour(token) else "width"
        if kind == part:
            return _text([token])
    return ""


def _background(part: str, tokens: list[Any]) -> str:
    layers = split_commas(tokens)
    if part == "color":
        return next((_text([token]) for token in layers[-1] if is_colour(token)), "")
    if part == "clip":
        return "text" if any(getattr(token, "lower_value", "") == "text" for layer in layers for token in layer) else ""
    if part == "repeat":
        return ", ".join(" ".join(_idents(layer, REPEATS)) or "repeat" for layer in layers)
    if part == "size":
        return ", ".join(_text(_behind_slash(_words(layer))) or "auto" for layer in layers)
    images = [next((_text([token]) for token in layer if _is_image(token)), "none") for layer in layers]
    return ", ".join(images).removesuffix("none").rstrip(", ")


def _is_image(token: Any) -> bool:
    return token.type == "url" or (token.type == "function" and token.lower_name not in {*FUNCTIONS, "calc"})


def _idents(tokens: list[Any], wanted: frozenset[str]) -> list[str]:
    """The words of a value that are among those wanted."""
    return [token.lower_value for token in tokens if token.type == "ident" and token.lower_value in wanted]


def _behind_slash(words: list[Any]) -> list[Any]:
    """The one or two sizes behind the slash of a background, with a space between them."""
    slash = next((number for number, word in enumerate(words) if word == "/"), len(words))
    sizes = list(takewhile(_is_size, words[slash + 1 : slash + 3]))
    return [sizes[0], WhitespaceToken(0, 0, " "), sizes[1]] if len(sizes) == 2 else sizes


def _is_size(token: Any) -> bool:
    is_word = token.type == "ident" and token.lower_value in BACKGROUND_SIZES
    return is_word or token.type in {"dimension", "number", "percentage"} or getattr(token, "lower_name", "") == "calc"


def _font(part: str, tokens: list[Any]) -> str:
    words = _words(tokens)
    for index, token in enumerate(words):
        word = getattr(token, "lower_value", "") if token.type == "ident" else ""
        is_size = token.type in {"dimension", "percentage", "function"} or word in FONT_SIZES
        if part == "weight" and not is_size and (word in FONT_WEIGHTS or token.type == "number"):
            return _text([token])
        if is_size:
            has_height = words[index + 1 : index + 2] == ["/"]
            height = words[index + 2 : index + 3] if has_height else []
            found = {"size": [token], "height": height, "family": words[index + 1 + 2 * has_height :]}
            return _text(found.get(part, []))
    return ""


def _decoration(part: str, tokens: list[Any]) -> str:
    return " ".join(_idents(tokens, DECORATIONS))


def _animation(part: str, tokens: list[Any]) -> str:
    found = []
    for layer in split_commas(tokens):
        if part == "name":
            names = [token for token in layer if token.type in {"ident", "string"}]
            found += [token.value for token in names if token.value.lower() not in ANIMATION_WORDS][:1] or ["none"]
        else:
            found += [_text([token]) for token in layer if token.type == "dimension"][:1] or ["0s"]
    return ", ".join(found)


READERS: Mapping[str, Callable[[str, list[Any]], str]] = {
    "animation": _animation,
    "background": _background,
    "font": _font,
    "outline": _line,
    "text-decoration": _decoration,
    "border": _line,
    **{f"border-{side}": _line for side in SIDES},
}
