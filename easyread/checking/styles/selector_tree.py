"""The selectors of all sheets of a page as a tree of parts, one bit for each way through it.

A plain selector grows into the tree step by step, each step when a page first has a word for it: most selectors of
large sheets have words that no page has. What was matched before stays right, because a new node fits only elements
with a new word, or elements inside such ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from operator import attrgetter

from lxml.html import HtmlElement

from easyread.checking.element_index import ElementIndex
from easyread.checking.styles.element_facts import Fact, FactReader
from easyread.checking.styles.layers import SheetUse
from easyread.checking.styles.plain_selectors import PlainSelector
from easyread.checking.styles.selectors import Part, Selector
from easyread.checking.styles.sheets import StyleRule
from easyread.checking.styles.states import (
    AGENT,
    AGENT_IMPORTANT,
    AUTHOR_IMPORTANT,
    Declared,
    FocusRule,
    Precedence,
    State,
)


@dataclass(frozen=True, slots=True)
class End:
    """A selector that ends at a node."""

    rule: StyleRule
    media: tuple[str, ...]
    level: int
    rank: int
    order: int
    selector: Selector

    def declared(self) -> Iterator[Declared]:
        """What its rule declares, with what decides whether it wins."""
        for number, item in enumerate(self.rule.declarations):
            yield Declared(self._precedence(item.important, number), item.name, item.value, item.important, self.media)

    def _precedence(self, important: bool, number: int) -> Precedence:
        """Among important declarations earlier layers win."""
        if not important:
            return (self.level, self.rank, self.selector.specificity, self.order, number)
        level = AGENT_IMPORTANT if self.level == AGENT else AUTHOR_IMPORTANT
        return (level, -self.rank, self.selector.specificity, self.order, number)


@dataclass(slots=True)
class Node:
    """A part of selectors behind a combinator and the node with the bit `above`, 0 for a first part.

    `focus` holds the selectors with a part here that asks for keyboard focus, with whether an element inside may have
    it, and whether this is the last part.
    """

    bit: int
    above: int
    combinator: str
    part: Part
    ends: list[End] = field(default_factory=list)
    focus: list[tuple[End, bool, bool]] = field(default_factory=list)


@dataclass(slots=True)
class Growing:
    """A plain selector on its way into the tree: the step it has come to, and the bit of the node before it."""

    end: Callable[[Selector], End]
    selector: PlainSelector
    order: int
    step: int = 0
    above: int = 0


@dataclass(slots=True)
class SelectorTree:
    """The tree. `before` and `earlier` are the bits that "+" and "~" ask for."""

    before: int = 0
    earlier: int = 0
    _facts: FactReader = field(default_factory=FactReader)
    _nodes: dict[tuple[int, str, str], Node] = field(default_factory=dict)
    _named: dict[str, list[Node]] = field(default_factory=dict)
    _focus: list[Node] = field(default_factory=list)
    _focus_bits: int = 0
    _words: set[str] = field(default_factory=set)
    _waiting: dict[str, list[Growing]] = field(default_factory=dict)

    def add(self, use: SheetUse, level: int, ranks: Mapping[tuple[str, ...], int], order: int) -> int:
        """Adds the rules of a sheet behind the `order` selectors before them; gives their number with these."""
        for rule in use.sheet.rules:
            rank = ranks[(*use.layer, *rule.layer)]
            end = partial(End, rule, (*use.media, *rule.media), level, rank)
            for selector in rule.selectors:
                order += 1
                if isinstance(selector, Selector):
                    self._thread(end(order, selector))
                elif selector.is_whole:
                    self._thread(end(order, selector.read()))
                else:
                    self._grow(Growing(partial(end, order), selector, order))
        return order

    def facts_of(self, index: ElementIndex) -> Mapping[HtmlElement, list[Fact]]:
        """What selectors see of the elements of a page, after those have grown for which the page has new words."""
        new = self._facts.new_words(index) - self._words
        waiting = [growing for word in new for growing in self._waiting.pop(word, ())]
        self._words |= new
        for growing in sorted(waiting, key=attrgetter("order")):
            self._grow(growing)
        if waiting:
            self._facts.known.clear()
        return self._facts.read(index)

    def candidates(self, element: HtmlElement) -> list[Node]:
        """The nodes whose part may fit an element by its name."""
        return [node for name in _element_names(element) if name in self._named for node in self._named[name]]

    def focus_rules(self, state: State) -> list[FocusRule]:
        """The rules that hold for an element, or for something because of it, while the element has keyboard focus."""
        rules: list[FocusRule] = []
        if not state.seen & self._focus_bits:
            return rules
        for node in self._focus:
            fits_here, fits_round = bool(state.own & node.bit), bool(state.seen & node.bit)
            for end, is_within, is_last in node.focus:
                if fits_here or (is_within and fits_round):
                    is_own = is_last and fits_here and not end.selector.pseudo
                    rules.append(FocusRule(tuple(end.declared()), is_own))
        return rules

    def _thread(self, end: End) -> None:
        """Adds a selector."""
        above = 0
        focus = dict(end.selector.focus)
        last = len(end.selector.parts) - 1
        for index, (combinator, part) in enumerate(end.selector.parts):
            node = self._node(above, combinator, part)
            if combinator == "+":
                self.before |= above
            elif combinator == "~":
                self.earlier |= above
            if index in focus:
                if not node.focus:
                    self._focus.append(node)
                    self._focus_bits |= node.bit
                node.focus.append((end, focus[index], index == last))
            if index == last and not focus:
                node.ends.append(end)
            above = node.bit

    def _grow(self, growing: Growing) -> None:
        """Adds the steps of a selector up to the first one for which no page has had a word."""
        steps = growing.selector.steps
        for step in range(growing.step, len(steps)):
            word = growing.selector.word(step)
            if word and word not in self._words:
                growing.step = step
                self._waiting.setdefault(word, []).append(growing)
                return
            node = self._node(growing.above, steps[step][0] if step else "", growing.selector.part(step))
            growing.above = node.bit
        node.ends.append(growing.end(growing.selector.read()))

    def _node(self, above: int, combinator: str, part: Part) -> Node:
        key = (above, combinator, part.key)
        node = self._nodes.get(key)
        if node is None:
            node = self._nodes[key] = Node(1 << len(self._nodes), above, combinator, part)
            name = _part_name(part)
            self._named.setdefault(name, []).append(node)
            self._facts.add(part.needs, name)
        return node


def _part_name(part: Part) -> str:
    """The name under which a part is looked up: its id, else its first class, else its tag, else ""."""
    return f"#{part.id}" if part.id else f".{part.classes[0]}" if part.classes else part.tag


def _element_names(element: HtmlElement) -> list[str]:
    """The names of all parts that may fit an element, each once."""
    names = ["", element.tag]
    identifier = element.get("id")
    if identifier:
        names.append(f"#{identifier}")
    classes = element.get("class")
    if classes:
        names += dict.fromkeys(f".{word}" for word in classes.split())
    return names
