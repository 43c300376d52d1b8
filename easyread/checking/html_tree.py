"""The tree that browsers build of a page whose tags are not in order: read by justhtml, which follows the standard.

Only such pages are read so, because it takes some ten times as long as the quick parser.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from justhtml import Element, JustHTML, Node, Template
from lxml.html import HtmlElement

from easyread.checking.html_signs import DEEPEST

Maker = Callable[[str, dict[str, str]], HtmlElement]

# Signs that cannot stand in memory. Matches U+0001; not a tab or a line end.
NO_SIGN = re.compile("[\x00-\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# Names that an element or an attribute can have in memory. Matches "my-part" and "@click"; not "a<b" or "{a".
NAME = re.compile(r"[^\s<>&/\"'{}=]+")


def build_tree(source: str, make: Maker, mark: str = "") -> tuple[HtmlElement, int]:
    """The root of the tree, and how many elements lie deeper than browsers nest them. `make` makes elements.

    Those stand beside each other, as in browsers. Comments are left out; what stands in a `<template>` is in the tree.
    An attribute `mark`, if there is to be one, gets the offset of an element's start tag.
    """
    if source.startswith("\ufeff"):
        source = f" {source[1:]}"  # not counted in places
    tree = JustHTML(source, sanitize=False, track_node_locations=bool(mark)).root
    html = next(node for node in tree.children or () if isinstance(node, Element))
    root = _element(html, make, mark)
    open_elements = [(root, _children(html))]
    flattened = 0
    while open_elements:
        parent, children = open_elements[-1]
        node = next(children, None)
        if node is None:
            open_elements.pop()
        elif isinstance(node, Element):
            if len(open_elements) > DEEPEST:
                parent = open_elements[DEEPEST - 1][0]
                flattened += 1
            element = _element(node, make, mark)
            parent.append(element)
            open_elements.append((element, _children(node)))
        elif node.name == "#text":
            _write(parent, _readable(str(node.data)))
    return root, flattened


def _children(node: Element) -> Iterator[Node]:
    inside: Node = node.template_content if isinstance(node, Template) and node.template_content else node
    return iter(inside.children or ())


def _element(node: Element, make: Maker, mark: str) -> HtmlElement:
    """The element without children; names in small letters, as the quick parser has them, also those of drawings."""
    pairs = ((_readable(name.lower()), _readable(value or "")) for name, value in node.attrs.items())
    attributes = {name: value for name, value in pairs if NAME.fullmatch(name)}
    if mark and node.origin_offset is not None:
        attributes[mark] = str(node.origin_offset)
    name = _readable(node.name.lower())
    return make(name if NAME.fullmatch(name) else "span", attributes)


def _write(element: HtmlElement, text: str) -> None:
    """Puts words behind all that stands in an element."""
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def _readable(text: str) -> str:
    return NO_SIGN.sub("\ufffd", text.replace("\f", " "))
