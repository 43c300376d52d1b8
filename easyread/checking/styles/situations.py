"""Situations in which people read a page: how wide the window is, and which colours they have asked for."""

from __future__ import annotations

from typing import NamedTuple


class Situation(NamedTuple):
    """One screen. `width` and `height` are CSS px; `label` says in a message what is special about it."""

    label: str = ""
    width: int = 1280
    height: int = 720
    is_dark: bool = False
    more_contrast: bool = False
    less_motion: bool = False

    @property
    def is_portrait(self) -> bool:
        """Whether the window is at least as high as it is wide: Media Queries Level 4, section 4.5."""
        return self.height >= self.width


# 320 CSS px are what is left of a screen of 1280 px at 400 %: WCAG 2.2, 1.4.10 Reflow.
NARROW_WIDTH = 320
NARROW_HEIGHT = 640

LIGHT = Situation()
DARK = Situation("in the dark scheme", is_dark=True)
STRONG = Situation("with more contrast", more_contrast=True)
STRONG_DARK = Situation("in the dark scheme with more contrast", is_dark=True, more_contrast=True)
NARROW = Situation("on narrow screens", NARROW_WIDTH, NARROW_HEIGHT)
NARROW_DARK = Situation("in the dark scheme on narrow screens", NARROW_WIDTH, NARROW_HEIGHT, is_dark=True)
STILL = Situation("with less motion", less_motion=True)

# The same screen held in both ways: a phone, and a tablet with a keyboard.
TURNS = (
    (Situation(width=390, height=844), Situation(width=844, height=390)),
    (Situation(width=1280, height=1707), Situation(width=1280, height=720)),
)
