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
from itertools import chain
from typing import Any, TypeVar

from lxml.html import HtmlElement

from easyread.checking.element_index import ElementIndex
from easyread.checking.styles.declarations import read_declarations
from easyread.checking.styles.hints import HINTS, read_hints
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
from easyread.checking.styles.subject import Subject

VerdictT = TypeVar("VerdictT")

MOST_STATES = 30_000  # kept between pages
MOST_WORK = 4_000_000  # steps for one page, a second or two; the rest of the page is not judged
LOOKING = 4  # brothers and sisters that are looked at in the time of one step
INLINE = 1_000_000  # the layer of style attributes: before all others

# What selectors see of an element: (attribute, value), an attribute that only needs to be there, ("class", names that
# count), or whether it is a first (1) or last (2) child.
Fact = str | int | tuple[str, ...]


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
        self._awkward: dict[str, list[_Node]] = {}
        self._values: set[str] = {"style", *HINTS, "type"}
        self._presences: set[str] = set()
        self._names: set[str] = set()
        self._edges: set[str] = set()
        self._before = self._earlier = 0
        self._focus: list[_Node] = []
        self._classes: dict[str, Fact] = {}
        self._count = 0
        self._verdicts: dict[Hashable, tuple[set[Style], dict[Style, Any]]] = {}
        ranks = layer_ranks(uses)
        order = self._add(SheetUse(user_agent_sheet()), AGENT, {(): 0}, 0)
        for use in uses:
            order = self._add(use, AUTHOR, ranks, order)
        for hashed in (self._hashed, self._awkward):
            for nodes in hashed.values():
                nodes.sort(key=lambda node: node.bit)
        self._has_ids = any(name.startswith("#") for name in self._names)

    def match(self, index: ElementIndex) -> Matched:
        """The state of each element."""
        if self._count > MOST_STATES:
            self.root = State(Style())
            self._classes.clear()
            self._verdicts.clear()
            self._count = 0
        found: dict[HtmlElement, State] = {}
        members: defaultdict[State, list[HtmlElement]] = defaultdict(list)
        beside: dict[HtmlElement | None, tuple[int, int]] = {}
        work = 0
        costs = _costs(index.elements) if self._awkward else {}
        seen = self._seen(index)
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
        rules = []
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
                self._enter(node)
            if combinator == "+":
                self._before |= above
            elif combinator == "~":
                self._earlier |= above
            if index in focus:
                if not node.focus:
                    self._focus.append(node)
                node.focus.append((end, focus[index], index == last))
            if index == last and not focus:
                node.ends.append(end)
            above = node.bit

    def _enter(self, node: _Node) -> None:
        part = node.part
        needs = part.needs
        self._values |= {name for name, counts in needs.attributes if counts}
        self._presences |= {name for name, counts in needs.attributes if not counts}
        self._names |= needs.names
        name = f"#{part.id}" if part.id else f".{part.classes[0]}" if part.classes else part.tag
        self._hashed.setdefault(name, []).append(node)
        if needs.awkward:
            self._awkward.setdefault(name, []).append(node)
        elif needs.edges:
            self._edges.add("" if needs.around else name)

    def _seen(self, index: ElementIndex) -> Mapping[HtmlElement, list[Fact]]:
        """What selectors can see of elements beside their names; most elements have nothing of that and are left out.

        Always in the same order, so that elements with the same facts share a state.
        """
        seen: defaultdict[HtmlElement, list[Fact]] = defaultdict(list)
        having = index.having
        for name in self._presences - self._values:
            for element in having.get(name, ()):
                seen[element].append(name)
        for name in self._values:
            for element in having.get(name, ()):
                seen[element].append((name, element.get(name)))
        for element in having.get("class", ()):
            fact = self._class_fact(element.get("class"))
            if fact:
                seen[element].append(fact)
        for element in having.get("id", ()) if self._has_ids else ():
            if f"#{element.get('id')}" in self._names:
                seen[element].append(("id", element.get("id")))
        for element in self._with_edges(index):
            seen[element].append((element.getprevious() is None) + 2 * (element.getnext() is None))
        return seen

    def _class_fact(self, value: str) -> Fact:
        """The classes that some selector names, () for none."""
        known = self._classes.get(value)
        if known is None:
            names = sorted({word for word in value.split() if f".{word}" in self._names})
            known = self._classes[value] = ("class", *names) if names else ()
        return known

    def _with_edges(self, index: ElementIndex) -> Iterable[HtmlElement]:
        """The elements of which a selector may ask whether they are first or last, each once."""
        if "" in self._edges:
            return index.elements
        holders = {".": "class", "#": "id"}
        groups = [
            index.having.get(holders[name[0]], ()) if name[0] in holders else index.by_tag.get(name, ())
            for name in self._edges
        ]
        return dict.fromkeys(chain.from_iterable(groups))

    def _candidates(self, element: HtmlElement, hashed: dict[str, list[_Node]]) -> list[_Node]:
        nodes = [*hashed.get("", ()), *hashed.get(element.tag, ())]
        identifier = element.get("id")
        if identifier:
            nodes += hashed.get(f"#{identifier}", ())
        names = element.get("class")
        if names:
            for name in dict.fromkeys(names.split()):
                nodes += hashed.get(f".{name}", ())
        return nodes

    def _judge_awkward(self, element: HtmlElement, cost: tuple[int, int]) -> tuple[int, int]:
        """The bits of awkward parts that fit the element, and how many steps it took to see that.

        `cost` is the number of steps to look beside the element and inside it.
        """
        candidates = self._candidates(element, self._awkward)
        if not candidates:
            return 0, 0
        subject = Subject(element)
        bits = steps = 0
        for node in candidates:
            steps += cost[node.part.needs.inside]
            if steps > MOST_WORK:
                break
            if _fits(node.part, subject):
                bits |= node.bit
        return bits, steps

    def _make(self, element: HtmlElement, above: State, candidates: list[_Node], beside: tuple[int, int, int]) -> State:
        subject = Subject(element)
        before, earlier, awkward = beside
        seen_by = {"": -1, " ": above.seen, ">": above.own, "+": before, "~": earlier}
        own = 0
        ends: list[_End] = []
        for node in candidates:
            if node.above and not node.above & seen_by[node.combinator]:
                continue
            fits = awkward & node.bit if node.part.needs.awkward else _fits(node.part, subject)
            if fits:
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
        for number, item in enumerate(read_declarations(element.get("style") or "")):
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


def _fits(part: Part, subject: Subject) -> bool:
    if part.tag and part.tag != subject.local_name:
        return False
    if part.id and part.id != subject.id:
        return False
    return subject.classes.issuperset(part.classes) and (part.test is None or bool(part.test(subject)))


def _enlist(winners: Winners, found: Iterable[Declared]) -> None:
    for item in found:
        if item.name in winners:
            winners[item.name].append(item)
        else:
            winners[item.name] = [item]
