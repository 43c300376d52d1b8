"""Colours of CSS: read, mixed, laid one over the other, and compared.

Sources: W3C CSS Color Module Level 4 and 5 (2025), https://www.w3.org/TR/css-color-5/; W3C WCAG 2.2 (2023), definitions
of "relative luminance" and "contrast ratio", https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. tinycss2 reads the
notations; what it does not know (system colours, color-mix, light-dark with those in it) is read here
and in `worked_colours`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, NamedTuple

import tinycss2
from tinycss2 import color4

from easyread.checking.styles.colour_spaces import Triple, from_srgb, linear_light, to_srgb
from easyread.checking.styles.worked_colours import SPACES, worked_colour

FUNCTIONS = frozenset(
    ["rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "color-mix", "light-dark",
     "contrast-color", "device-cmyk"]
)  # fmt: skip
DEEPEST = 8  # colours inside colours


class Colour(NamedTuple):
    """A colour in sRGB, each channel and alpha from 0 to 1."""

    red: float
    green: float
    blue: float
    alpha: float = 1.0

    @property
    def hex(self) -> str:
        """As people write it, without alpha: "#0a7a80"."""
        return "#" + "".join(f"{round(channel * 255):02x}" for channel in self[:3])


TRANSPARENT = Colour(0.0, 0.0, 0.0, 0.0)
BLACK = Colour(0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Palette:
    """What colour names mean at one place: the scheme that system colours follow, and the colour of the text."""

    is_dark: bool = False
    current: Colour = BLACK


@lru_cache(maxsize=4096)  # a site has few colours, and says them everywhere
def parse_colour(value: str, palette: Palette) -> Colour | None:
    """The colour of a value in lower case, None for one that is no colour or cannot be read."""
    token = tinycss2.parse_one_component_value(value, skip_comments=True)
    return read_colour(token, palette)


def read_colour(token: Any, palette: Palette, depth: int = 0) -> Colour | None:
    """The colour of a component value, None for one that is no colour or cannot be read."""
    if token.type == "ident":
        name = token.lower_value
        if name == "currentcolor":
            return palette.current
        if name in system_colours():
            return system_colours()[name][palette.is_dark]
    if token.type == "function" and depth < DEEPEST:
        if token.lower_name == "light-dark":
            return _light_dark(token.arguments, palette, depth)
        if token.lower_name == "color-mix":
            return _mix(token.arguments, palette, depth)
        if token.lower_name in SPACES and any(part.type in {"ident", "function"} for part in token.arguments):
            return _worked(token.lower_name, token.arguments, palette, depth)
    if token.type not in {"ident", "hash", "function"}:
        return None
    try:
        colour = color4.parse_color(token)
    except (ValueError, TypeError, AttributeError, IndexError, OverflowError):  # odd arguments
        return None
    if not isinstance(colour, color4.Color):
        return None
    red, green, blue = (coordinate or 0.0 for coordinate in colour.coordinates)
    return _from_space(colour.space, (red, green, blue), colour.alpha)


def is_colour_name(name: str) -> bool:
    """Whether a word in lower case is the name of a colour."""
    return name in {"currentcolor", "transparent"} or name in system_colours() or is_named_colour(name)


def is_named_colour(name: str) -> bool:
    """Whether a word in lower case is the name of a colour that is the same everywhere."""
    token = tinycss2.parse_one_component_value(name)
    return token.type == "ident" and isinstance(color4.parse_color(token), color4.Color)


@cache
def system_colours() -> Mapping[str, tuple[Colour, Colour]]:
    """The system colours by name, each in the light and in the dark scheme."""
    text = files(__package__).joinpath("data", "system_colours.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return MappingProxyType({name: (_hex(light), _hex(dark)) for name, light, dark in rows})


def lay_over(top: Colour, ground: Colour) -> Colour:
    """The colour that is seen where one lies over the other: CSS Compositing Level 1 (2024), section 5.1."""
    if top.alpha >= 1 or ground.alpha <= 0:
        return top
    alpha = top.alpha + ground.alpha * (1 - top.alpha)
    if alpha <= 0:
        return TRANSPARENT
    red, green, blue = (
        (over * top.alpha + under * ground.alpha * (1 - top.alpha)) / alpha
        for over, under in zip(top[:3], ground[:3], strict=True)
    )
    return Colour(red, green, blue, alpha)


def fade(colour: Colour, opacity: float) -> Colour:
    """The colour with its alpha multiplied."""
    return colour._replace(alpha=colour.alpha * opacity)


def luminance(colour: Colour) -> float:
    """The relative luminance of an opaque colour, 0 for black and 1 for white."""
    red, green, blue = (linear_light(channel) for channel in colour[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: Colour, second: Colour) -> float:
    """The contrast ratio of two opaque colours, from 1 to 21."""
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def blend(first: Colour, second: Colour, share: float, space: str = "srgb") -> Colour | None:
    """The colour that lies `share` (0 to 1) of the way to the second; None for a space that is not known."""
    starts = from_srgb(space, first[:3])
    ends = from_srgb(space, second[:3])
    if starts is None or ends is None:
        return None
    alpha = first.alpha * (1 - share) + second.alpha * share
    if alpha <= 0:
        return TRANSPARENT
    hue = {"hsl": 0, "hwb": 0, "lch": 2, "oklch": 2}.get(space, -1)
    mixed = []
    for index, (start, end) in enumerate(zip(starts, ends, strict=True)):
        if index == hue:
            mixed.append(start + ((end - start + 180) % 360 - 180) * share)
        else:
            mixed.append((start * first.alpha * (1 - share) + end * second.alpha * share) / alpha)
    return _from_space(space, (mixed[0], mixed[1], mixed[2]), alpha)


def _light_dark(arguments: list[Any], palette: Palette, depth: int) -> Colour | None:
    parts = [part for part in split_commas(arguments) if len(part) == 1]
    return read_colour(parts[palette.is_dark][0], palette, depth + 1) if len(parts) == 2 else None


def _worked(name: str, arguments: list[Any], palette: Palette, depth: int) -> Colour | None:
    """A colour with words or calc() among its channels, or with another one that it starts from."""
    words = [word for part in split_commas(arguments) for word in part]
    if getattr(words[0], "lower_value", "") != "from":
        found = worked_colour(name, words)
    else:
        start = read_colour(words[1], palette, depth + 1) if len(words) > 1 else None
        found = None if start is None else worked_colour(name, words[2:], start[:3], start.alpha)
    return None if found is None else _from_space(*found)


def _mix(arguments: list[Any], palette: Palette, depth: int) -> Colour | None:
    """`color-mix(in oklab, red 30%, blue)`: CSS Color Level 5, section 3."""
    parts = split_commas(arguments)
    if len(parts) == 2:
        parts.insert(0, [])
    if len(parts) != 3:
        return None
    words = [token.lower_value for token in parts[0] if token.type == "ident"]
    if parts[0] and (words[:1] != ["in"] or len(words) != 2):  # with "longer hue" and the like
        return None
    space = words[1] if words else "oklab"
    first, first_share = _mixed_part(parts[1], palette, depth)
    second, second_share = _mixed_part(parts[2], palette, depth)
    if first is None or second is None:
        return None
    if first_share is None:
        first_share = 0.5 if second_share is None else 1 - second_share
    if second_share is None:
        second_share = 1 - first_share
    total = first_share + second_share
    if total <= 0:
        return None
    mixed = blend(first, second, second_share / total, space)
    return mixed if mixed is None or total >= 1 else fade(mixed, total)


def _mixed_part(tokens: list[Any], palette: Palette, depth: int) -> tuple[Colour | None, float | None]:
    share = next((token.value / 100 for token in tokens if token.type == "percentage"), None)
    rest = [token for token in tokens if token.type != "percentage"]
    return (read_colour(rest[0], palette, depth + 1) if len(rest) == 1 else None, share)


def split_commas(tokens: list[Any]) -> list[list[Any]]:
    """Component values between commas, without white space and comments."""
    parts: list[list[Any]] = [[]]
    for token in tokens:
        if token.type == "literal" and token.value == ",":
            parts.append([])
        elif token.type not in {"whitespace", "comment"}:
            parts[-1].append(token)
    return parts


def _from_space(space: str, coordinates: Triple, alpha: float) -> Colour | None:
    try:
        found = to_srgb(space, coordinates)
    except OverflowError:
        return None
    if found is None or not all(-1e6 < channel < 1e6 for channel in found):
        return None
    red, green, blue = (min(max(channel, 0.0), 1.0) for channel in found)
    return Colour(red, green, blue, alpha)


def _hex(text: str) -> Colour:
    channels = [int(text[start : start + 2], 16) / 255 for start in range(1, len(text), 2)]
    return Colour(channels[0], channels[1], channels[2], channels[3] if len(channels) == 4 else 1.0)
