"""The elements of a parsed page, grouped once for everything that looks at it: by name and by attribute."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement


@dataclass(frozen=True, slots=True)
class ElementIndex:
    """The elements in document order. Every group keeps that order; `numbers` are the places in it, from 0.

    `by_tag` groups by lower-case name. `having` groups by attribute name, so that nobody needs to ask every element
    for an attribute that few of them have.
    """

    root: HtmlElement
    elements: tuple[HtmlElement, ...]
    by_tag: Mapping[str, tuple[HtmlElement, ...]]
    having: Mapping[str, Sequence[HtmlElement]]
    numbers: Mapping[HtmlElement, int]

    def in_order(self, *groups: Iterable[HtmlElement]) -> list[HtmlElement]:
        """The elements of some groups in document order, each once."""
        return sorted(set().union(*groups), key=self.numbers.__getitem__)


def index_elements(root: HtmlElement) -> ElementIndex:
    """The index of everything in and under an element. One pass."""
    elements = tuple(root.iter(etree.Element))
    by_tag: defaultdict[str, list[HtmlElement]] = defaultdict(list)
    having: defaultdict[str, list[HtmlElement]] = defaultdict(list)
    for element in elements:
        by_tag[element.tag].append(element)
        for name in element.keys():  # noqa: SIM118 (iterating an lxml element gives its children)
            having[name].append(element)
    return ElementIndex(
        root=root,
        elements=elements,
        by_tag={name: tuple(group) for name, group in by_tag.items()},
        having=dict(having),
        numbers=dict(zip(elements, range(len(elements)), strict=True)),
    )
