"""Spacing that a style attribute forces on text with `!important`, against the size of that text.

Sources: W3C WCAG 2.2 (2023), 1.4.12 Text Spacing, https://www.w3.org/WAI/WCAG22/Understanding/text-spacing; the three
ACT rules on important spacing in style attributes (24afc2, 9e45ec, 78fd32).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from easyread.checking.accessibility.tree import AccessibilityTree
from easyread.checking.accessibility.visible_text import drawn_texts
from easyread.checking.styles.situations import LIGHT

# Values that take the spacing from elsewhere: the style attribute itself forces nothing.
BORROWED = frozenset({"inherit", "unset", "revert", "revert-layer"})
NORMAL_LINE = 1.2  # what browsers make of "normal", as a share of the font size: CSS 2.2, section 10.8.1
LETTER_WIDTH = 0.4  # a narrow average letter as a share of the font size, so that guesses at widths stay low


@dataclass(frozen=True, slots=True)
class ForcedSpacing:
    """An element whose style attribute forces a spacing on drawn text that has none of its own.

    `share` is the smallest spacing as a share of the font size of such a text. `wraps` says whether one of
    these texts must take more than one line.
    """

    element: HtmlElement
    share: float
    wraps: bool


def forced_spacing(tree: AccessibilityTree, name: str) -> Iterator[ForcedSpacing]:
    """Every element that forces the property on some drawn text, where the size can be known."""
    for element in tree.having.get("style", ()):
        declaration = tree.styles.inline(element).get(name)
        if declaration is None or not declaration.important or declaration.value in BORROWED:
            continue
        shares, wraps = [], False
        for holder, text in drawn_texts(tree, element):
            if holder is not element and _has_own(tree, holder, element, name):
                continue
            share = _share(tree, element, holder, name)
            if share is not None:
                shares.append(share)
                wraps = wraps or _must_wrap(tree, holder, text)
        if shares:
            yield ForcedSpacing(element, min(shares), wraps)


def _has_own(tree: AccessibilityTree, holder: HtmlElement, top: HtmlElement, name: str) -> bool:
    """Whether the text takes the property from an element nearer than `top`, be it from the browser's own style."""
    styles = tree.styles
    here = holder
    while here is not top:
        style = styles.states[here].style
        winner = styles.light.winner(style, name)
        if winner is not None and styles.light.given(style, name, winner) not in {"", "inherit", "unset"}:
            return True
        here = here.getparent()
    return False


def _share(tree: AccessibilityTree, element: HtmlElement, holder: HtmlElement, name: str) -> float | None:
    styles = tree.styles
    value = styles.inline(element)[name].value
    size = styles.font_size(holder)
    if size <= 0:
        return None
    if value in {"normal", "initial"}:
        return NORMAL_LINE if name == "line-height" else 0.0
    if name == "line-height" and value.replace(".", "", 1).isdecimal():
        return float(value)
    length = styles.pixels(element, value, whole=styles.font_size(element))
    return None if length is None else length / size


def _must_wrap(tree: AccessibilityTree, holder: HtmlElement, text: str) -> bool:
    """Whether the text is surely wider than the room it has."""
    styles = tree.styles
    room = float(LIGHT.width)
    if styles.light.value(styles.states[holder].style, "white-space") in {"nowrap", "pre"}:
        return False
    for style in styles.states[holder].style.chain():
        for side in ("width", "max-width"):
            length = styles.light.length(style, side)
            if length is not None:
                room = min(room, length)
    return len(text) * LETTER_WIDTH * styles.font_size(holder) > room
