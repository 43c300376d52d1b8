"""Spacing that a style attribute forces on text with `!important`, against the size of that text.

Sources: W3C WCAG 2.2 (2023), 1.4.12 Text Spacing, https://www.w3.org/WAI/WCAG22/Understanding/text-spacing; the three
ACT rules on important spacing in style attributes (24afc2, 9e45ec, 78fd32).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from easyread.checking.accessibility.names import stands_apart
from easyread.checking.accessibility.tree import AccessibilityTree
from easyread.checking.accessibility.visible_text import drawn_texts
from easyread.checking.styles.shorthands import SHORTHANDS
from easyread.checking.styles.situations import LIGHT

# Values that take the spacing from elsewhere: the style attribute itself forces nothing.
BORROWED = frozenset({"inherit", "unset", "revert", "revert-layer"})
NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?")  # "1.4" and "+2e0", not "2em"
NORMAL_LINE = 1.2  # what browsers make of "normal", as a share of the font size: CSS 2.2, section 10.8.1
NARROW, WIDE = 0.4, 0.8  # an average letter as a share of the font size, guessed too low and too high


@dataclass(frozen=True, slots=True)
class ForcedSpacing:
    """An element whose style attribute forces a spacing on drawn text that has none of its own.

    `share` is the smallest spacing as a share of the font size of such a text. `wraps` says whether one of
    these texts must take more than one line.
    """

    element: HtmlElement
    share: float
    wraps: bool


@dataclass(slots=True)
class _Text:
    """The words of one box that take the spacing from an element.

    `least` and `most` are the widths in CSS px that its longest line may have where nothing makes it wrap. `is_broken`
    says that lines end at a `<br>`, so that the parts of the text may stand on different lines.
    """

    box: HtmlElement
    is_broken: bool
    shares: list[float] = field(default_factory=list)
    least: float = 0.0
    most: float = 0.0


def forced_spacing(tree: AccessibilityTree, name: str) -> Iterator[ForcedSpacing]:
    """Every element that forces the property on some drawn text, where the size can be known.

    Text that cannot wrap has no space between lines that could be forced.
    """
    for element in tree.having.get("style", ()):
        value = _forced_value(tree, element, name)
        if value is None or value in BORROWED:
            continue
        texts = [(text, _wraps(tree, text)) for text in _texts(tree, element, name, value)]
        if name == "line-height":
            texts = [(text, wraps) for text, wraps in texts if wraps is not False]
        if texts:
            share = min(min(text.shares) for text, _ in texts)
            yield ForcedSpacing(element, share, any(wraps for _, wraps in texts))


def _forced_value(tree: AccessibilityTree, element: HtmlElement, name: str) -> str | None:
    """What the style attribute gives to a property with `!important`, None where it forces nothing."""
    declared = tree.styles.inline(element)
    if not any(declared[setter].important for setter in (name, *SHORTHANDS.get(name, ())) if setter in declared):
        return None
    style, cascade = tree.styles.states[element].style, tree.styles.light
    winner = cascade.winner(style, name)
    if winner is None:
        return None
    without = None if winner.name == name else "normal"  # a shorthand sets back what it does not name
    return cascade.given(style, name, winner) or without


def _texts(tree: AccessibilityTree, element: HtmlElement, name: str, value: str) -> Iterable[_Text]:
    """The texts of known size that take the spacing from the element, box by box."""
    found: dict[HtmlElement, _Text] = {}
    for holder, line in drawn_texts(tree, element):
        share = None if _has_own(tree, holder, element, name) else _share(tree, element, holder, name, value)
        if share is None:
            continue
        box = holder
        while not stands_apart(tree, box) and (above := box.getparent()) is not None:
            box = above
        text = found.get(box) or found.setdefault(box, _Text(box, next(box.iter("br"), None) is not None))
        text.shares.append(share)
        width = len(line) * tree.styles.font_size(holder)
        text.most += width * WIDE
        text.least = max(text.least, width * NARROW) if text.is_broken else text.least + width * NARROW
    return found.values()


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


def _share(tree: AccessibilityTree, element: HtmlElement, holder: HtmlElement, name: str, value: str) -> float | None:
    styles = tree.styles
    size = styles.font_size(holder)
    if size <= 0:
        return None
    if value in {"normal", "initial"}:
        return NORMAL_LINE if name == "line-height" else 0.0
    if name == "line-height" and NUMBER.fullmatch(value):
        return float(value)
    length = styles.pixels(element, value, whole=styles.font_size(element))
    return None if length is None else length / size


def _wraps(tree: AccessibilityTree, text: _Text) -> bool | None:
    """Whether the text is surely wider than the room it has; None where only layout would tell."""
    style, cascade = tree.styles.states[text.box].style, tree.styles.light
    if cascade.value(style, "white-space") in {"nowrap", "pre"}:
        return False
    widths = [cascade.length(here, side) for here in style.chain() for side in ("width", "max-width")]
    if text.least > min([float(LIGHT.width), *(width for width in widths if width is not None)]):
        return True
    own, most = cascade.length(style, "width"), cascade.value(style, "max-width")
    return False if own is not None and text.most <= own and not most else None
