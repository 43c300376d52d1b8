"""Computed values: colours, sizes and numbers of an element in one situation, from what the cascade says.

Sources: W3C CSS Color Module Level 4 (2025), https://www.w3.org/TR/css-color-4/; CSS Fonts Module Level 4 (2024 draft),
section 2.5 "Font size", https://www.w3.org/TR/css-fonts-4/.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from easyread.checking.styles.cascade import Cascade
from easyread.checking.styles.colours import BLACK, TRANSPARENT, Colour, Palette, parse_colour
from easyread.checking.styles.lengths import Measure, pixels
from easyread.checking.styles.states import Style

MEDIUM = 16.0  # CSS px, what browsers start with
FONT_SIZES = {
    "xx-small": 9.0, "x-small": 10.0, "small": 13.0, "medium": MEDIUM, "large": 18.0, "x-large": 24.0, "xx-large": 32.0,
    "xxx-large": 48.0,
}  # fmt: skip
# Matches "90%", "1.5rem" and "smaller", which leave a size to the browser when nobody else gives one; not "12px".
RELATIVE = re.compile(r"[\d.+e-]+(?:%|em|rem|ex|ch)|smaller|larger")
# Browsers start with smaller letters where the font is "monospace" and no other is named.
FIXED = 13 / 16
FIXED_SIZES = dict(zip(FONT_SIZES, (9.0, 9.0, 10.0, 13.0, 16.0, 20.0, 26.0, 39.0), strict=True))
SIZING = frozenset({"all", "font", "font-family", "font-size"})  # what can change the size of the text


class TextSize(NamedTuple):
    """How large text is: `pixels` is None where it cannot be known.

    `is_fixed` says that its font is "monospace" alone, `is_set` that its size follows from one that the page gives.
    """

    pixels: float | None
    is_fixed: bool = False
    is_set: bool = False


class Computed(Cascade):
    """The cascade in one situation, with what the values come to."""

    __slots__ = ()

    def colour(self, style: Style, name: str = "color") -> Colour | None:
        """A colour, None where it cannot be read."""
        if name == "color":
            return self.remember(style, "(colour)", self._text_colour)
        return self.remember(style, f"({name})", lambda here: self._other_colour(here, name))

    def font_size(self, style: Style) -> float | None:
        """The size of the text in CSS px, None where it cannot be known."""
        return self.text_size(style).pixels

    def text_size(self, style: Style) -> TextSize:
        """The size of the text, with what decides how it changes inside."""
        return self.remember(style, "(font-size)", self._text_size)

    def root_size(self, style: Style) -> float:
        """The size of the root element's text in CSS px."""
        size = self.font_size(_root(style))
        return MEDIUM if size is None else size

    def font_weight(self, style: Style) -> float:
        """The weight of the text, 400 for normal and 700 for bold."""
        return self.remember(style, "(font-weight)", self._font_weight)

    def length(self, style: Style, name: str) -> float | None:
        """A length in CSS px, None for a percentage, a word, or what cannot be known."""
        value = self.value(style, name)
        if not value:
            return None
        size = self.font_size(style)
        return None if size is None else pixels(value, Measure(size, self.root_size(style), self.situation))

    def number(self, style: Style, name: str) -> float | None:
        """A number or share, such as an opacity, None where it cannot be known."""
        value = self.value(style, name)
        try:
            return float(value.removesuffix("%")) / (100 if value.endswith("%") else 1)
        except ValueError:
            return pixels(value, Measure(0.0, 0.0, self.situation, whole=1.0)) if "(" in value else None

    def is_dark(self, style: Style) -> bool:
        """Whether system colours are those of the dark scheme there."""
        words = self.value(style, "color-scheme").split()
        return "dark" in words and (self.situation.is_dark or "light" not in words)

    def _text_colour(self, style: Style) -> Colour | None:
        own = self._own(style, "color")
        is_inner = style.above is not None and style.above.above is not None
        if style.above is not None and is_inner and own in {None, "inherit", "currentcolor"}:
            return self.colour(style.above)
        above = None if style.above is None else self.colour(style.above)
        name = own if own and own not in {"inherit", "currentcolor"} else "canvastext"
        return parse_colour(name, Palette(self.is_dark(style), above or BLACK))

    def _other_colour(self, style: Style, name: str) -> Colour | None:
        value = self.value(style, name)
        current = self.colour(style)
        if not value or value == "currentcolor":
            return current
        if value == "transparent":
            return TRANSPARENT
        if current is None and "currentcolor" in value:
            return None
        return parse_colour(value, Palette(self.is_dark(style), current or BLACK))

    def _text_size(self, style: Style) -> TextSize:
        above = TextSize(MEDIUM) if style.above is None else self.text_size(style.above)
        if style.declared.keys().isdisjoint(SIZING):
            return above
        is_fixed = self.value(style, "font-family") == "monospace"
        value = self._own(style, "font-size")
        if value in FONT_SIZES:
            return TextSize((FIXED_SIZES if is_fixed else FONT_SIZES)[value], is_fixed)
        pixels, is_set = above.pixels, above.is_set
        if value is not None and value != "inherit":
            pixels, is_set = self._said_size(style, value, above.pixels), is_set or not RELATIVE.fullmatch(value)
        if pixels is not None and is_fixed != above.is_fixed and not is_set:
            pixels *= FIXED if is_fixed else 1 / FIXED
        return TextSize(pixels, is_fixed, is_set)

    def _said_size(self, style: Style, value: str, above: float | None) -> float | None:
        """What a value makes of the size of the text round an element."""
        if above is None:
            return None
        if value in {"smaller", "larger"}:
            return above / 1.2 if value == "smaller" else above * 1.2
        root = MEDIUM if _root(style) is style else self.font_size(_root(style))
        return pixels(value, Measure(above, MEDIUM if root is None else root, self.situation, whole=above))

    def _font_weight(self, style: Style) -> float:
        above = 400.0 if style.above is None else self.font_weight(style.above)
        value = self._own(style, "font-weight")
        if value is None or value == "inherit":
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


def _root(style: Style) -> Style:
    """The style of the root element."""
    for here in style.chain():
        if here.above is not None and here.above.above is None:
            return here
    return style
