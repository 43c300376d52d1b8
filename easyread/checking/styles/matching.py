"""Which rules fit which elements, worked out once for all elements that no selector can tell apart.

Selectors become a tree of parts, one bit for each way through it. An element's *state* holds the bits that fit it and
those that fit something round it; so one look at the element and its parent's state is enough, whatever the selectors
say. States are remembered by what a selector can see of an element: on the pages of one site nearly every element finds
its state ready.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from lxml.html import HtmlElement

from easyread.checking.element_index import ElementIndex
from easyread.checking.styles.awkward import AwkwardParts, element_names, part_name
from easyread.checking.styles.declarations import read_declarations
from easyread.checking.styles.element_facts import FactReader
from easyread.checking.styles.hints import read_hints
from easyread.checking.styles.layers import SheetUse, layer_ranks
from easyread.checking.styles.selectors import Part, Selector
from easyread.checking.styles.sheets import StyleRule, user_agent_sheet
from easyread.checking.styles.states import (
    AGENT,
    AGENT_IMPORTANT,
    AUTHOR,
    AUTHOR_IMPORTANT,
    HINT,
    Declared,
    FocusRule,
    Matched,
    State,
    Style,
    Winners,
)
from easyread.checking.styles.subject import Subject, fits

VerdictT = TypeVar("VerdictT")

MOST_STATES = 30_000  # kept between pages
MOST_WORK = 4_000_000  # steps for one page, a second or two; the rest of the page is not judged
LOOKING = 4  # brothers and sisters that are looked at in the time of one step
INLINE = 1_000_000  # the layer of style attributes: before all others


@dataclass(frozen=True, slots=True)
class _End:
    """A selector that ends at a node."""

    rule: StyleRule
    selector: Selector
    media: tuple[str, ...]
    level: int
    rank: int
    order: int

    def declared(self) -> Iterator[Declared]:
        for number, item in enumerate(self.rule.declarations):
            precedence = (*self._precedence(item.important), number)
            yield Declared(precedence, item.name, item.value, item.important, self.media)

    def _precedence(self, important: bool) -> tuple[int, int, tuple[int, int, int], int]:
        """Among important declarations earlier layers win."""
        if not important:
            return (self.level, self.rank, self.selector.specificity, self.order)
        level = AGENT_IMPORTANT if self.level == AGENT else AUTHOR_IMPORTANT
        return (level, -self.rank, self.selector.specificity, self.order)


@dataclass(slots=True)
class _Node:
    bit: int
    above: int
    combinator: str
    part: Part
    ends: list[_End] = field(default_factory=list)
    focus: list[tuple[_End, bool, bool]] = field(default_factory=list)  # with whether it is within, and the last part


class Matcher:
    """The rules of all sheets of a page, ready to be matched. `scheme` is what a `<meta name=color-scheme>` says."""

    def __init__(self, uses: Sequence[SheetUse], scheme: str = "") -> None:
        self.scheme = scheme
        self.root = State(Style())
        self._nodes: dict[tuple[int, str, str], _Node] = {}
        self._hashed: dict[str, list[_Node]] = {}
        self._awkward = AwkwardParts()
        self._facts = FactReader()
        self._before = self._earlier = self._focus_bits = 0
        self._focus: list[_Node] = []
        self._count = 0
        self._verdicts: dict[Hashable, tuple[set[Style], dict[Style, Any]]] = {}
        ranks = layer_ranks(uses)
        order = self._add(SheetUse(user_agent_sheet()), AGENT, {(): 0}, 0)
        for use in uses:
            order = self._add(use, AUTHOR, ranks, order)

    def match(self, index: ElementIndex) -> Matched:
        """The state of each element."""
        if self._count > MOST_STATES:
            self.root = State(Style())
            self._verdicts.clear()
            self._count = 0
        found: dict[HtmlElement, State] = {}
        members: defaultdict[State, list[HtmlElement]] = defaultdict(list)
        beside: dict[HtmlElement | None, tuple[int, int]] = {}
        work = 0
        costs = _costs(index.elements) if self._awkward else {}
        seen = self._facts.read(index)
        is_plain = not (self._before or self._earlier or self._awkward)  # then nothing beside an element counts
        for element in index.elements:
            parent = element.getparent()
            above = self.root if parent is None else found[parent]
            facts = seen.get(element)
            key: Any = element.tag if facts is None else (element.tag, *facts)
            before = earlier = awkward = 0
            if not is_plain:
                before, earlier = beside.get(parent, (0, 0))
                if self._awkward and work < MOST_WORK:
                    awkward, steps = self._judge_awkward(element, costs[element])
                    work += steps
                if before or earlier or awkward:
                    key = (key, before, earlier, awkward)
            state = above.children.get(key)
            if state is None:
                candidates = self._candidates(element, self._hashed) if work < MOST_WORK else []
                work += len(candidates) + 1
                state = self._make(element, above, candidates, (before, earlier, awkward))
                if work < MOST_WORK:  # what was not matched in full is not remembered
                    above.children[key] = state
                    self._count += 1
            found[element] = state
            members[state].append(element)
            if not is_plain:
                beside[parent] = (state.own & self._before, (earlier | state.own) & self._earlier)
        return Matched(found, members, work < MOST_WORK)

    def verdicts(
        self, key: Hashable, styles: Collection[Style], judge: Callable[[Style], VerdictT]
    ) -> dict[Style, VerdictT]:
        """The styles of which a judgement says anything, with what it says. At least all of these styles are judged.

        `key` stands for the judgement and all it depends on beside the style: no style is judged twice under one key.
        """
        judged, found = self._verdicts.setdefault(key, (set(), {}))
        if not judged.issuperset(styles):
            for style in styles:
                verdict = None if style in judged else judge(style)
                if verdict:
                    found[style] = verdict
            judged.update(styles)
        return found

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

    def _add(self, use: SheetUse, level: int, ranks: Mapping[tuple[str, ...], int], order: int) -> int:
        """Adds the rules of a sheet behind the `order` selectors before them; gives their number with these."""
        for rule in use.sheet.rules:
            rank = ranks[(*use.layer, *rule.layer)]
            for selector in rule.selectors:
                order += 1
                self._thread(_End(rule, selector, (*use.media, *rule.media), level, rank, order))
        return order

    def _thread(self, end: _End) -> None:
        """Adds a selector to the tree of parts."""
        above = 0
        focus = dict(end.selector.focus)
        last = len(end.selector.parts) - 1
        for index, (combinator, part) in enumerate(end.selector.parts):
            key = (above, combinator, part.key)
            node = self._nodes.get(key)
            if node is None:
                node = self._nodes[key] = _Node(1 << len(self._nodes), above, combinator, part)
                self._enter(node, end.selector.parts[index - 1][1] if combinator == ">" else None)
            if combinator == "+":
                self._before |= above
            elif combinator == "~":
                self._earlier |= above
            if index in focus:
                if not node.focus:
                    self._focus.append(node)
                    self._focus_bits |= node.bit
                node.focus.append((end, focus[index], index == last))
            if index == last and not focus:
                node.ends.append(end)
            above = node.bit

    def _enter(self, node: _Node, parent: Part | None) -> None:
        """Files a node by its name. `parent` is the part that the element directly round it must fit."""
        part = node.part
        name = part_name(part)
        self._hashed.setdefault(name, []).append(node)
        self._facts.add(part.needs, name)
        if part.needs.awkward:
            self._awkward.add(part, node.bit, parent)

    def _candidates(self, element: HtmlElement, hashed: dict[str, list[_Node]]) -> list[_Node]:
        return [node for name in element_names(element) if name in hashed for node in hashed[name]]

    def _judge_awkward(self, element: HtmlElement, cost: tuple[int, int]) -> tuple[int, int]:
        """The bits of awkward parts that fit the element, and how many steps it took to see that."""
        return self._awkward.judge(element, cost, MOST_WORK)

    def _make(self, element: HtmlElement, above: State, candidates: list[_Node], beside: tuple[int, int, int]) -> State:
        subject = Subject(element)
        before, earlier, awkward = beside
        seen_by = {"": -1, " ": above.seen, ">": above.own, "+": before, "~": earlier}
        own = 0
        ends: list[_End] = []
        for node in candidates:
            if node.above and not node.above & seen_by[node.combinator]:
                continue
            if awkward & node.bit if node.part.needs.awkward else fits(node.part, subject):
                own |= node.bit
                ends += node.ends
        attributes = tuple(self._attributes(element, above))
        key = (tuple(end.order for end in ends), attributes)
        style = above.style.inner.get(key)
        if style is None:
            style = above.style.inner[key] = _style(above.style, ends, attributes)
        return State(style, own, above.seen | own)

    def _attributes(self, element: HtmlElement, above: State) -> Iterator[Declared]:
        """The style attribute, and old attributes that browsers treat as weak style."""
        written = element.get("style")
        for number, item in enumerate(read_declarations(written) if written else ()):
            level = AUTHOR_IMPORTANT if item.important else AUTHOR
            yield Declared((level, INLINE, (0, 0, 0), 0, number), item.name, item.value, item.important)
        for item in read_hints(element):
            yield Declared((HINT, 0, (0, 0, 0), 0, 0), item.name, item.value, False)
        if self.scheme and above is self.root:
            yield Declared((HINT, 0, (0, 0, 0), 0, 0), "color-scheme", self.scheme, False)


def _costs(elements: Sequence[HtmlElement]) -> dict[HtmlElement, tuple[int, int]]:
    """For each element how many steps it takes to look at those beside it, and at all inside it."""
    beside: dict[HtmlElement | None, int] = {}
    inside: dict[HtmlElement | None, int] = {}
    for element in reversed(elements):
        parent = element.getparent()
        beside[parent] = beside.get(parent, 0) + 1
        inside[parent] = inside.get(parent, 1) + inside.get(element, 1)
    return {
        element: (1 + beside[element.getparent()] // LOOKING, inside.get(element, 1) + beside[element.getparent()])
        for element in elements
    }


def _style(above: Style, ends: Sequence[_End], attributes: Iterable[Declared]) -> Style:
    declared: Winners = {}
    generated: dict[str, Winners] = {}
    maybe: set[str] = set()
    for end in ends:
        if end.selector.loose or end.rule.loose:
            maybe |= {item.name for item in end.rule.declarations}
        else:
            target = generated.setdefault(end.selector.pseudo, {}) if end.selector.pseudo else declared
            _enlist(target, end.declared())
    _enlist(declared, attributes)
    return Style(above, declared, generated, frozenset(maybe))


def _enlist(winners: Winners, found: Iterable[Declared]) -> None:
    for item in found:
        if item.name in winners:
            winners[item.name].append(item)
        else:
            winners[item.name] = [item]
