"""The words that people see inside an element, which may differ from its accessible name.

Looks at what `AccessibilityTree` and the styles of the page know; linked style sheets are not read.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from easyread.checking.accessibility.names import BLOCKS
from easyread.checking.accessibility.styles import pixels
from easyread.checking.accessibility.tree import AccessibilityTree

FAR_AWAY = -500.0  # CSS px; a box moved further than this lies outside the screen


def visible_text(tree: AccessibilityTree, element: HtmlElement) -> str:
    """The drawn words inside the element, with single spaces and line breaks as spaces."""
    return " ".join("".join(_parts(tree, element)).split())


def drawn_texts(tree: AccessibilityTree, element: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """Each element inside (and this one) that holds drawn words of its own, with its longest line of them.

    A line ends only at `<br>`; where the screen ends it, nobody can know here.
    """
    for inner in element.iter():
        if not tree.is_drawn(inner):
            continue
        words = inner.text or ""
        for child in inner:
            words += ("\0" if child.tag == "br" else " ") + (child.tail or "")
        lines = [" ".join(line.split()) for line in words.split("\0")]
        if any(lines) and not is_far_away(tree, inner):
            yield inner, max(lines, key=len)


def is_in_sight(tree: AccessibilityTree, element: HtmlElement) -> bool:
    """Whether people who see can see it: it is drawn, and not moved off the screen."""
    return tree.is_drawn(element) and not is_far_away(tree, element)


def is_far_away(tree: AccessibilityTree, element: HtmlElement) -> bool:
    """Whether the element is moved off the screen, itself or with something round it."""
    styles = tree.styles
    here: HtmlElement | None = element
    while here is not None:
        if styles.value(here, "position") in {"absolute", "fixed"}:
            moves = (styles.value(here, side) for side in ("left", "top"))
            if any((pixels(move, styles.font_size(here)) or 0.0) < FAR_AWAY for move in moves if move):
                return True
        here = here.getparent()
    return False


def _parts(tree: AccessibilityTree, element: HtmlElement) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        display = tree.styles.value(child, "display")
        apart = not display.startswith("inline") if display and display != "contents" else child.tag in BLOCKS
        if apart:
            yield " "
        if tree.is_drawn(child):
            yield from _parts(tree, child)
        if apart:
            yield " "
        yield child.tail or ""
