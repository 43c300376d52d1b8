"""The headings of a page with their levels."""

from __future__ import annotations

from lxml.html import HtmlElement

from easyread.checking.accessibility.tree import AccessibilityTree

DEFAULT_LEVEL = 2  # what WAI-ARIA 1.2 gives a heading role without aria-level


def heading_levels(tree: AccessibilityTree) -> list[tuple[HtmlElement, int]]:
    """The exposed headings in reading order, each with its level."""
    return [(heading, heading_level(heading)) for heading in tree.with_role("heading")]


def heading_level(heading: HtmlElement) -> int:
    """The level that aria-level says, or the element, or the standard."""
    said = (heading.get("aria-level") or "").strip()
    if said.isdecimal() and int(said) > 0:
        return int(said)
    tag: str = heading.tag
    return int(tag[1]) if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456" else DEFAULT_LEVEL
