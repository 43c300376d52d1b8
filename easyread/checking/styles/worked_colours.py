"""Colours that must be worked out, such as "hsl(210 50% calc(40% + 5%))" and "oklch(from #036 calc(l + 0.2) c h)".

Source: W3C CSS Color Module Level 5 (2025), section 4 "Relative Colors", https://www.w3.org/TR/css-color-5/#relative-colors.
Those of `color()` are not read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import tinycss2

from easyread.checking.styles.colour_spaces import Triple, from_srgb
from easyread.checking.styles.lengths import Measure, pixels
from easyread.checking.styles.situations import LIGHT

# The space of each function, the names of its channels, and what 100 % of each means.
SPACES: Mapping[str, tuple[str, str, Triple]] = {
    "rgb": ("srgb", "rgb", (255.0, 255.0, 255.0)),
    "rgba": ("srgb", "rgb", (255.0, 255.0, 255.0)),
    "hsl": ("hsl", "hsl", (360.0, 100.0, 100.0)),
    "hsla": ("hsl", "hsl", (360.0, 100.0, 100.0)),
    "hwb": ("hwb", "hwb", (360.0, 100.0, 100.0)),
    "lab": ("lab", "lab", (100.0, 125.0, 125.0)),
    "lch": ("lch", "lch", (100.0, 150.0, 360.0)),
    "oklab": ("oklab", "lab", (1.0, 0.4, 0.4)),
    "oklch": ("oklch", "lch", (1.0, 0.4, 360.0)),
}
DEGREES = {"deg": 1.0, "grad": 0.9, "rad": 57.29577951308232, "turn": 360.0}
# Matches "30deg" and ".5turn" inside calc().
ANGLE = re.compile(rf"(?P<number>[\d.]+)(?P<unit>{'|'.join(DEGREES)})\b")


def worked_colour(
    name: str, words: Sequence[Any], start: Triple | None = None, alpha: float = 1.0
) -> tuple[str, Triple, float] | None:
    """The space, coordinates and alpha of a colour, None for one that cannot be read.

    `words` are its component values without commas; those behind the colour that it starts from, where it does. That
    is `start` in sRGB, with its `alpha`.
    """
    space, names, wholes = SPACES[name]
    words = [word for word in words if word != "/"]
    origin = None if start is None else from_srgb(space, start)
    if len(words) not in {3, 4} or (origin is None and start is not None):
        return None
    scale = 255.0 if space == "srgb" else 1.0
    known = {} if origin is None else dict(zip(names, (value * scale for value in origin), strict=True))
    known |= {} if origin is None else {"alpha": alpha}
    found = [_channel(word, known, whole) for word, whole in zip(words, (*wholes, 1.0), strict=False)]
    first, second, third, opacity = (*found, alpha)[:4]
    if first is None or second is None or third is None or opacity is None:
        return None
    return space, (first / scale, second / scale, third / scale), min(max(opacity, 0.0), 1.0)


def _channel(word: Any, known: Mapping[str, float], whole: float) -> float | None:
    """The number of a channel: said, or taken from the colour it starts from, or worked out."""
    if word.type == "ident":
        return 0.0 if word.lower_value == "none" else known.get(word.lower_value)
    if word.type == "number":
        return float(word.value)
    if word.type == "percentage":
        return float(word.value) / 100 * whole
    if word.type == "dimension" and word.lower_unit in DEGREES:
        return float(word.value) * DEGREES[word.lower_unit]
    if word.type != "function":
        return None
    text = ANGLE.sub(lambda match: _number(float(match["number"]) * DEGREES[match["unit"]]), _text(word))
    names = re.compile(rf"\b(?:{'|'.join(known)})\b") if known else None
    text = text if names is None else names.sub(lambda match: f"({_number(known[match[0]])})", text)
    return pixels(text, Measure(0.0, 0.0, LIGHT, whole))


def _text(word: Any) -> str:
    return str(tinycss2.serialize([word])).lower()


def _number(value: float) -> str:
    return f"{value:.9f}"
