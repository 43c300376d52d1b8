"""The layers of an element's own background: which colours each of them may show behind words.

What a picture shows, only a browser sees. Source: W3C CSS Backgrounds and Borders Module Level 3 (2024), sections 2.3
"Image sources", 2.4 "Tiling" and 2.9 "Sizing images", https://www.w3.org/TR/css-backgrounds-3/.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from math import inf
from typing import Any

import tinycss2

from easyread.checking.styles.colours import TRANSPARENT, Colour, Palette, blend, read_colour, split_commas
from easyread.checking.styles.computed import MEDIUM, Computed
from easyread.checking.styles.lengths import Measure, pixels
from easyread.checking.styles.shorthands import is_colour
from easyread.checking.styles.states import Style

SAMPLES = 8  # colours looked at between two stops of a gradient
MOST_COLOURS = 64
GRADIENT = re.compile(r"(?:-webkit-)?(?:repeating-)?(?:linear|radial|conic)-gradient")
FULL = frozenset({"auto", "contain", "cover"})  # a gradient has no size of its own
TILED = {"repeat-x": ("repeat", "no-repeat"), "repeat-y": ("no-repeat", "repeat")}
# Shares of the size of the text: what is no thicker is a line under or beside the words; what is no larger in both
# directions is a sign, for which pages leave room beside the words.
LINE = 0.25
ICON = 2.0


def background_layers(style: Style, cascade: Computed) -> tuple[list[list[Colour]], list[str]]:
    """The background of an element from the front: possible colours of each layer; and what cannot be read.

    A layer that leaves room beside itself may be clear, too; one that is only a line or a sign is left out.
    """
    layers: list[list[Colour]] = []
    image = cascade.value(style, "background-image")
    palette = Palette(cascade.is_dark(style), cascade.colour(style) or TRANSPARENT)
    if image not in {"", "none"}:
        for number, part in enumerate(split_commas(tinycss2.parse_component_value_list(image, skip_comments=True))):
            shades, sides = _gradient(part, palette), _sides(number, style, cascade)
            if shades is None and not all(side is not None and side <= ICON for side in sides):
                return layers, ["there is a picture behind it"]
            if shades and all(side is None or side > LINE for side in sides):
                layers.append(shades if all(side == inf for side in sides) else [*shades, TRANSPARENT])
    colour = cascade.colour(style, "background-color")
    if colour is None:
        return layers, ["the colour behind it cannot be read"]
    return ([*layers, [colour]] if colour.alpha > 0 else layers), []


def _gradient(layer: list[Any], palette: Palette) -> list[Colour] | None:
    """Colours that a gradient shows; [] for no picture at all, None for a picture."""
    if len(layer) == 1 and layer[0].type == "ident" and layer[0].lower_value == "none":
        return []
    if len(layer) != 1 or layer[0].type != "function" or not GRADIENT.fullmatch(layer[0].lower_name):
        return None
    stops: list[Colour] = []
    space = "srgb"
    for part in split_commas(layer[0].arguments):
        colours = [token for token in part if is_colour(token)]
        if len(colours) > 1:
            return None
        words = [token.lower_value for token in part if token.type == "ident"]
        if "in" in words and not stops:
            space = " ".join(words[words.index("in") + 1 :])
        if colours:
            colour = read_colour(colours[0], palette)
            if colour is None:
                return None
            stops.append(colour)
    if not 1 < len(stops) <= MOST_COLOURS // SAMPLES:
        return None
    found = list(stops)
    for first, second in pairwise(stops):
        for step in range(1, SAMPLES):
            between = blend(first, second, step / SAMPLES, space)
            if between is None:
                return None
            found.append(between)
    return found


def _sides(number: int, style: Style, cascade: Computed) -> list[float | None]:
    """How wide and how high layer `number` is, as a share of the size of the text.

    inf is from edge to edge; None is a share of the element, which layout decides.
    """
    size = _of_layer(cascade.value(style, "background-size"), number) or ["auto"]
    repeat = _of_layer(cascade.value(style, "background-repeat"), number) or ["repeat"]
    across, down = TILED.get(repeat[0], (repeat[0], repeat[-1]))
    font_size = cascade.font_size(style) or MEDIUM
    measure = Measure(font_size, cascade.root_size(style), cascade.situation)
    lengths = (_side(size[0], across, measure), _side(size[1] if len(size) > 1 else "auto", down, measure))
    return [None if length is None else length / font_size for length in lengths]


def _of_layer(value: str, number: int) -> Sequence[str]:
    """The words that a list of values has for layer `number`; a list that is too short begins anew."""
    layers = split_commas(tinycss2.parse_component_value_list(value, skip_comments=True))
    tokens = layers[number % len(layers)] if layers else []
    return [tinycss2.serialize([token]) for token in tokens if token.type != "whitespace"]


def _side(word: str, tile: str, measure: Measure) -> float | None:
    """How far a layer reaches one way, in CSS px: inf from edge to edge, None for a share that layout decides."""
    if word in FULL:
        return inf
    share = float(word[:-1]) if re.fullmatch(r"[\d.]+%", word) else None
    length = share if share is not None else pixels(word, measure)
    if length == 0:
        return 0.0
    if tile != "no-repeat" or (share is not None and share >= 100):
        return inf
    return None if share is not None else length
