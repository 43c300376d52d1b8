"""Layers: pictures and coloured boxes that style lays over a whole part of a page, so that words may stand on them.

They are no ground of words by their place in the page, and which of both lies in front, only a browser tells. Only
layers that reach over the whole part count: a badge in a corner is none. Source: W3C CSS Positioned Layout Module
Level 3 (2025 draft), sections 2.1 "Containing Blocks" and 3 "Inset properties", https://www.w3.org/TR/css-position-3/.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from lxml.html import HtmlElement

from easyread.checking.accessibility.tree import AccessibilityTree
from easyread.checking.styles.colours import TRANSPARENT, Palette, parse_colour
from easyread.checking.styles.computed import Computed
from easyread.checking.styles.generated import PSEUDOS
from easyread.checking.styles.states import Style
from easyread.checking.styles.visibility import visibility

PICTURES = frozenset({"canvas", "embed", "iframe", "img", "object", "svg", "video"})
OUT_OF_FLOW = frozenset({"absolute", "fixed"})
NOTHING = frozenset({"", "auto", "none"})
WHOLE = re.compile(r"1\d\d(?:%|[sld]?v[wh])")  # "100%" and "110vw"

# The parts of a page that layers lie in, each with its layers; None for one that a style sheet adds.
Layers = Mapping[HtmlElement, Sequence[HtmlElement | None]]
Value = Callable[[str], str]


def page_layers(tree: AccessibilityTree) -> Layers:
    """The layers that people see on an ordinary screen."""
    styles, light = tree.styles, tree.styles.light
    reaches = styles.verdicts("layers", lambda style: _reach(partial(light.value, style)))
    added = styles.verdicts("added layers", lambda style: _adds_layer(style, light))
    layers: defaultdict[HtmlElement, list[HtmlElement | None]] = defaultdict(list)
    for element in filter(tree.is_drawn, styles.elements(reaches.keys())):
        style = styles.states[element].style
        if reaches[style] >= (1 if element.tag in PICTURES else 2) and _shows_something(element, style, light):
            layers[_holder(tree, element.getparent())].append(element)
    for element in filter(tree.is_drawn, styles.elements(added.keys())):
        layers[_holder(tree, element)].append(None)
    return layers


def may_stand_on_layer(tree: AccessibilityTree, layers: Layers, element: HtmlElement) -> bool:
    """Whether a layer lies between the words of an element and the colour that is known to be behind them."""
    inside = [element, *element.iterancestors()]
    for part in inside:
        if any(layer not in inside for layer in layers.get(part, ())):
            return True
        ground = tree.styles.light.colour(tree.styles.states[part].style, "background-color")
        if ground is not None and ground.alpha >= 1 and part.tag != "body":  # whose colour lies behind everything
            return False
    return False


def _reach(value: Value) -> int:
    """In how many directions a box reaches from edge to edge, 0 for one in its place or one that is not as wide."""
    if value("position") not in OUT_OF_FLOW or not _spans(value, "left", "right", "width"):
        return 0
    return 2 if _spans(value, "top", "bottom", "height") else 1


def _spans(value: Value, start: str, end: str, size: str) -> bool:
    is_stretched = value(start) not in NOTHING and value(end) not in NOTHING
    return is_stretched or any(WHOLE.fullmatch(value(name)) for name in (size, f"min-{size}"))


def _adds_layer(style: Style, cascade: Computed) -> bool:
    """Whether ::before or ::after is a coloured box over the whole part."""
    values = [partial(cascade.generated, style, pseudo) for pseudo in PSEUDOS & style.generated.keys()]
    return any(value("content") not in NOTHING and _reach(value) == 2 and _is_coloured(value) for value in values)


def _shows_something(element: HtmlElement, style: Style, cascade: Computed) -> bool:
    """Whether it is a picture, has one inside, or is coloured itself; what is clear or cut away shows nothing."""
    has_picture = next(element.iter(*PICTURES), None) is not None
    return visibility(style, cascade).is_in_sight and (has_picture or _is_coloured(partial(cascade.value, style)))


def _is_coloured(value: Value) -> bool:
    colour = value("background-color")
    known = parse_colour(colour, Palette()) if colour else TRANSPARENT
    return known is None or known.alpha > 0 or value("background-image") not in NOTHING


def _holder(tree: AccessibilityTree, element: HtmlElement | None) -> HtmlElement:
    """The part that a layer lies in: the nearest one that is positioned."""
    while element is not None and element is not tree.root:
        style = tree.styles.states[element].style
        if tree.styles.light.value(style, "position") not in {"", "static"}:
            return element
        element = element.getparent()
    return tree.root
