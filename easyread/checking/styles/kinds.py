"""Kinds of elements: those that stand in the same state and of which selectors see the same.

Within a kind only *awkward* parts such as ":nth-child(3)", and what stands before an element, tell elements apart. Both
are looked at one element after the other, so each part is judged once however many selectors have it, and only where
everything round the element lets the selector come so far.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from easyread.checking.styles.selector_tree import Node
from easyread.checking.styles.selectors import Part
from easyread.checking.styles.states import State
from easyread.checking.styles.subject import Subject, fits

LOOKING = 4  # brothers and sisters that are looked at in the time of one step


@dataclass(slots=True)
class Asked:
    """An awkward part with the bits of all nodes that ask for it."""

    part: Part
    bits: int = 0


@dataclass(slots=True)
class Kind:
    """What comes into question for the elements of one kind.

    `nodes` fit as far as the kind decides. `before` and `earlier` are the bits that count of the element before and of
    all elements before with the same parent. `states` are filled as elements come; `only` is the state of a kind whose
    elements are all alike.
    """

    nodes: tuple[Node, ...] = ()
    awkward: tuple[Asked, ...] = ()
    before: int = 0
    earlier: int = 0
    states: dict[tuple[int, int, int], State] = field(default_factory=dict)
    only: State | None = None

    @property
    def is_uniform(self) -> bool:
        """Whether all elements of the kind are in one state."""
        return not (self.awkward or self.before or self.earlier)

    def judge(self, element: HtmlElement, most: int) -> tuple[int, int]:
        """The bits of awkward parts that fit an element, and how many steps it took, hardly more than `most`."""
        if not self.awkward:
            return 0, 0
        bits = steps = 0
        subject = Subject(element)
        for asked in self.awkward:
            steps += _cost(element, asked.part)
            if steps > most:
                break
            if fits(asked.part, subject):
                bits |= asked.bits
        return bits, steps


def make_kind(element: HtmlElement, above: State, candidates: Iterable[Node]) -> Kind:
    """The kind of an element in a state. `candidates` are all nodes that may fit it by its name."""
    subject = Subject(element)
    seen_by = {" ": above.seen, ">": above.own}
    nodes: list[Node] = []
    awkward: dict[str, Asked] = {}
    beside = {"+": 0, "~": 0}
    for node in candidates:
        if node.combinator in seen_by and not node.above & seen_by[node.combinator]:
            continue
        if node.part.needs.tags and element.tag not in node.part.needs.tags:
            continue
        if node.part.needs.awkward:
            awkward.setdefault(node.part.key, Asked(node.part)).bits |= node.bit
        elif not fits(node.part, subject):
            continue
        if node.combinator in beside:
            beside[node.combinator] |= node.above
        nodes.append(node)
    return Kind(tuple(nodes), tuple(awkward.values()), beside["+"], beside["~"])


def _cost(element: HtmlElement, part: Part) -> int:
    """How many steps it takes to look at what stands beside the element, or at all inside it as well."""
    parent = element.getparent()
    beside = 1 if parent is None else len(parent)
    return beside + sum(1 for _ in element.iter()) if part.needs.inside else 1 + beside // LOOKING
