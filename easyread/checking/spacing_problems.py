"""What the rules about letter, word and line spacing share: style attributes that force too little of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from easyread.checking.accessibility.spacing import forced_spacing
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Certainty, Problem

ROUNDING = 1e-6


@dataclass(frozen=True, slots=True)
class Spacing:
    """A CSS property with the least share of the text size that it may be fixed at: WCAG 2.2, 1.4.12.

    `between` is what the space lies between. With `asks_unwrapped` a person judges text that does not surely wrap.
    """

    property: str
    between: str
    least: float
    asks_unwrapped: bool = False


def narrow_spacing(page: HtmlPage, spacing: Spacing) -> Iterator[Problem]:
    """One problem for each style attribute that forces too little on drawn text."""
    for found in forced_spacing(page.accessibility, spacing.property):
        if found.share >= spacing.least - ROUNDING:
            continue
        yield Problem(
            page.place(found.element, "style"),
            f"The space between {spacing.between} is fixed at {found.share:.2g} times the text size.",
            f"Take !important out, or use at least {spacing.least}em.",
            certainty=Certainty.ASK if spacing.asks_unwrapped and not found.wraps else None,
        )


def forces_spacing(page: HtmlPage, spacing: Spacing) -> bool:
    """Whether a style attribute forces this spacing on drawn text."""
    return any(True for _ in forced_spacing(page.accessibility, spacing.property))
