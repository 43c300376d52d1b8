"""The headings of a page with their levels."""

from __future__ import annotations

from lxml.html import HtmlElement

from easyread.checking.accessibility.integers import read_integer
from easyread.checking.accessibility.tree import AccessibilityTree

LEVELS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
DEFAULT_LEVEL = 2  # what WAI-ARIA 1.2 gives a heading role without aria-level


def heading_levels(tree: AccessibilityTree) -> list[tuple[HtmlElement, int]]:
    """The exposed headings in reading order, each with its level."""
    return [(heading, heading_level(heading)) for heading in tree.with_role("heading")]


def heading_level(heading: HtmlElement) -> int:
    """The level that aria-level says, or the element, or the standard."""
    said = read_integer(heading.get("aria-level"))
    if said is not None and said > 0:
        return said
    return LEVELS.get(heading.tag, DEFAULT_LEVEL)
