"""Who owns whom in the accessibility tree: parents and children with elements that mean nothing left out.

Source: W3C WAI-ARIA 1.2 (2023), section 5.2.6 "Required Owned Elements" and 5.2.7 "Required Context Role", with
aria-owns of section 6.6, https://www.w3.org/TR/wai-aria-1.2/#mustContain
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml.html import HtmlElement

from easyread.checking.accessibility.roles import has_global_attribute
from easyread.checking.accessibility.tree import AccessibilityTree

TRANSPARENT = frozenset({"", "generic", "none", "presentation"})
# Elements without a role that assistive technology still meets as things of their own.
SOLID = frozenset({"audio", "canvas", "embed", "iframe", "math", "object", "svg", "video", "input"})


def owners(tree: AccessibilityTree) -> Mapping[HtmlElement, HtmlElement]:
    """The owner that aria-owns gives an element; the first one counts."""
    found: dict[HtmlElement, HtmlElement] = {}
    for owner in tree.having.get("aria-owns", ()):
        for element in tree.referenced(owner, "aria-owns"):
            if tree.is_exposed(owner) and element is not owner and owner not in element.iterdescendants():
                found.setdefault(element, owner)
    return found


def owned_elements(
    tree: AccessibilityTree, element: HtmlElement, adopted: Mapping[HtmlElement, HtmlElement]
) -> Iterator[HtmlElement]:
    """The exposed elements that an element owns, with what aria-owns adds and takes away."""
    waiting = _children(tree, element, adopted)[::-1]
    while waiting:  # no recursion: pages may be nested deeper than the stack is
        child = waiting.pop()
        if not tree.is_exposed(child):
            continue
        if is_transparent(tree, child):
            waiting += _children(tree, child, adopted)[::-1]
        else:
            yield child


def _children(
    tree: AccessibilityTree, element: HtmlElement, adopted: Mapping[HtmlElement, HtmlElement]
) -> list[HtmlElement]:
    children = [child for child in element if child not in adopted]
    return children + [child for child in tree.referenced(element, "aria-owns") if adopted.get(child) is element]


def owner_of(
    tree: AccessibilityTree, element: HtmlElement, adopted: Mapping[HtmlElement, HtmlElement]
) -> HtmlElement | None:
    """The element that owns this one, None at the top."""
    above = adopted.get(element)
    if above is None:
        above = element.getparent()
    while above is not None and is_transparent(tree, above):
        above = adopted[above] if above in adopted else above.getparent()
    return above


def is_transparent(tree: AccessibilityTree, element: HtmlElement) -> bool:
    """Whether assistive technology looks through the element to what is in it."""
    return tree.role(element) in TRANSPARENT and element.tag not in SOLID and not has_global_attribute(element)
