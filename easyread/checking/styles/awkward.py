"""Awkward parts of selectors, such as ":nth-child(3)": judged element by element, so each of them as seldom as can be.

Some sheets have hundreds of selectors with such parts ("tabs > :nth-child(1)" to "tabs > :nth-child(20)"). A part is
judged once however many selectors have it, and behind ">" only where the element round it has the right name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from easyread.checking.styles.selectors import Part
from easyread.checking.styles.subject import Subject, fits

MOST_KNOWN = 20_000  # kinds of elements that are remembered between pages


@dataclass(slots=True)
class _Asked:
    """A part with the bits of all nodes in the tree of parts that ask for it."""

    part: Part
    bits: int = 0


@dataclass(slots=True)
class AwkwardParts:
    """The awkward parts of all sheets: by their own name, then by the name of the part before ">" ("" for others).

    `known` remembers which of them come into question for an element by its name, classes and id and those round it.
    """

    named: dict[str, dict[str, dict[str, _Asked]]] = field(default_factory=dict)
    known: dict[tuple[str | None, ...], tuple[_Asked, ...]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.named)

    def add(self, part: Part, bit: int, parent: Part | None) -> None:
        """Adds a part for a node with this bit. `parent` is what the element directly round it must fit."""
        around = part_name(parent) if parent else ""
        asked = self.named.setdefault(part_name(part), {}).setdefault(around, {})
        asked.setdefault(part.key, _Asked(part)).bits |= bit

    def judge(self, element: HtmlElement, cost: tuple[int, int], most: int) -> tuple[int, int]:
        """The bits of the parts that fit an element, and how many steps it took to see that, hardly more than `most`.

        `cost` is the number of steps to look beside the element and inside it. Bits are left out where the element
        round this one rules them out.
        """
        candidates = self._candidates(element)
        if not candidates:
            return 0, 0
        subject = Subject(element)
        bits = steps = 0
        for asked in candidates:
            steps += cost[asked.part.needs.inside]
            if steps > most:
                break
            if fits(asked.part, subject):
                bits |= asked.bits
        return bits, steps

    def _candidates(self, element: HtmlElement) -> tuple[_Asked, ...]:
        parent = element.getparent()
        around = (None, None, None) if parent is None else (parent.tag, parent.get("class"), parent.get("id"))
        key = (element.tag, element.get("class"), element.get("id"), *around)
        known = self.known.get(key)
        if known is None:
            if len(self.known) > MOST_KNOWN:
                self.known.clear()
            known = self.known[key] = tuple(self._find(element))
        return known

    def _find(self, element: HtmlElement) -> Iterator[_Asked]:
        groups = [self.named[name] for name in element_names(element) if name in self.named]
        if groups:
            around = element_names(element.getparent())
            for group in groups:
                for name in around:
                    if name in group:
                        yield from group[name].values()


def part_name(part: Part) -> str:
    """The name under which a part is looked up: its id, else its first class, else its tag, else ""."""
    return f"#{part.id}" if part.id else f".{part.classes[0]}" if part.classes else part.tag


def element_names(element: HtmlElement | None) -> list[str]:
    """The names of all parts that may fit an element, each once."""
    if element is None:
        return [""]
    names = ["", element.tag]
    identifier = element.get("id")
    if identifier:
        names.append(f"#{identifier}")
    classes = element.get("class")
    if classes:
        names += dict.fromkeys(f".{word}" for word in classes.split())
    return names
