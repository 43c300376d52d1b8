"""Which rules fit which elements, worked out once for all elements that no selector can tell apart.

Selectors become a tree of parts, one bit for each way through it. An element's *state* holds the bits that fit it and those
that fit something round it; so one look at the element and its parent's state is enough, whatever the selectors say. States
are remembered by what a selector can see of an element: on the pages of one site nearly every element finds its state ready.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from lxml.html import HtmlElement

from easyread.checking.styles.declarations import Declaration, read_declarations, takes_colour
from easyread.checking.styles.selectors import Part, Selector
from easyread.checking.styles.sheets import StyleRule, StyleSheet, user_agent_sheet
from easyread.checking.styles.subject import Subject

MOST_STATES = 30_000  # kept between pages
MOST_WORK = 4_000_000  # parts looked at for one page, a second or two; the rest of the page is not judged
AWKWARD_WORK = 20
INLINE = 1_000_000  # the layer of style attributes: before all others
COLOURED_BOXES = frozenset({"body", "table", "tbody", "td", "tfoot", "th", "thead", "tr"})
HINTS = ("bgcolor", "color", "text", "background")

# Where a declaration comes from: CSS Cascading Level 5, section 6.1; hints are old attributes such as bgcolor.
AGENT, HINT, AUTHOR, AUTHOR_IMPORTANT, AGENT_IMPORTANT = range(5)

Precedence = tuple[int, int, tuple[int, int, int], int]


@dataclass(frozen=True, slots=True)
class SheetUse:
    """A sheet as a page uses it: under which queries, in which layer."""

    sheet: StyleSheet
    media: tuple[str, ...] = ()
    layer: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Declared:
    """A declaration that fits, with what decides whether it wins. `media` are queries that must hold."""

    precedence: Precedence
    name: str
    value: str
    important: bool
    media: tuple[str, ...] = ()

    @property
    def is_agent(self) -> bool:
        """Whether the browser says it and not the page."""
        return self.precedence[0] in {AGENT, AGENT_IMPORTANT}


Winners = dict[str, list[Declared]]


@dataclass(slots=True, eq=False)
class State:
    """What the selectors make of an element. `declared` holds its declarations by property, weakest first.

    `generated` has those of ::before and ::after, `maybe` the properties that rules nobody can judge may set. `known` and
    `children` are filled as they are asked for; nobody can tell, because what they hold never changes.
    """

    above: State | None
    element_tag: str
    own: int
    seen: int
    declared: Winners
    generated: dict[str, Winners]
    maybe: frozenset[str]
    children: dict[Any, State] = field(default_factory=dict)
    known: dict[Any, Any] = field(default_factory=dict)

    def chain(self) -> Iterator[State]:
        """The state and those round it, from the inside out."""
        here: State | None = self
        while here is not None:
            yield here
            here = here.above


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
        for item in self.rule.declarations:
            yield Declared(self._precedence(item.important), item.name, item.value, item.important, self.media)

    def _precedence(self, important: bool) -> Precedence:
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


@dataclass(frozen=True, slots=True)
class FocusRule:
    """A rule that holds while an element has focus. `is_own` says whether it styles this very element, not a part of it."""

    declared: tuple[Declared, ...]
    is_own: bool


class Matcher:
    """The rules of all sheets of a page, ready to be matched. `scheme` is what a `<meta name=color-scheme>` says."""

    def __init__(self, uses: Sequence[SheetUse], scheme: str = "") -> None:
        self.scheme = scheme
        self.root = State(None, "", 0, 0, {}, {}, frozenset())
        self._nodes: dict[tuple[int, str, str], _Node] = {}
        self._hashed: dict[str, list[_Node]] = {}
        self._awkward: dict[str, list[_Node]] = {}
        self._values: set[str] = {"style", *HINTS, "type"}
        self._presences: set[str] = set()
        self._names: set[str] = set()
        self._edges = False
        self._before = self._earlier = 0
        self._focus: list[_Node] = []
        self._classes: dict[str, str] = {}
        self._count = 0
        ranks = _layer_ranks(uses)
        order = self._add(user_agent_sheet(), (), AGENT, lambda layer: 0, 0)
        for use in uses:
            prefix = use.layer
            order = self._add(use.sheet, use.media, AUTHOR, lambda layer, prefix=prefix: ranks[(*prefix, *layer)], order)
        for hashed in (self._hashed, self._awkward):
            for nodes in hashed.values():
                nodes.sort(key=lambda node: node.bit)

    def states(self, elements: Iterable[HtmlElement], size: int) -> tuple[dict[HtmlElement, State], bool]:
        """The state of each element, given in document order, and whether all of them could be matched.

        `size` is the number of elements.
        """
        if self._count > MOST_STATES:
            self.root.children.clear()
            self._classes.clear()
            self._count = 0
        found: dict[HtmlElement, State] = {}
        beside: dict[HtmlElement | None, tuple[int, int]] = {}
        work = 0
        awkward_work = max(AWKWARD_WORK, size // 10)
        has_siblings = bool(self._before or self._earlier)
        key_of = self._key
        for element in elements:
            parent = element.getparent()
            above = self.root if parent is None else found[parent]
            key: Any = key_of(element)
            before = earlier = awkward = 0
            if has_siblings:
                before, earlier = beside.get(parent, (0, 0))
            if self._awkward and work < MOST_WORK:
                awkward, tested = self._judge_awkward(element)
                work += tested * awkward_work
            if before or earlier or awkward:
                key = (key, before, earlier, awkward)
            state = above.children.get(key)
            if state is None:
                candidates = self._candidates(element, self._hashed) if work < MOST_WORK else []
                work += len(candidates) + 1
                state = above.children[key] = self._make(element, above, candidates, (before, earlier, awkward))
                self._count += 1
            found[element] = state
            if has_siblings:
                beside[parent] = (state.own & self._before, (earlier | state.own) & self._earlier)
        return found, work < MOST_WORK

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

    def _add(self, sheet: StyleSheet, media: tuple[str, ...], level: int, rank: Any, order: int) -> int:
        for rule in sheet.rules:
            for selector in rule.selectors:
                order += 1
                end = _End(rule, selector, (*media, *rule.media), level, rank(rule.layer), order)
                self._thread(end)
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
        self._edges = self._edges or needs.edges
        name = f"#{part.id}" if part.id else f".{part.classes[0]}" if part.classes else part.tag
        self._hashed.setdefault(name, []).append(node)
        if needs.awkward:
            self._awkward.setdefault(name, []).append(node)

    def _key(self, element: HtmlElement) -> Any:
        """What selectors can see of an element itself."""
        key: list[Any] = [element.tag]
        for name, value in element.items():
            if name == "class":
                names = self._classes.get(value)
                if names is None:
                    kept = sorted({word for word in value.split() if f".{word}" in self._names})
                    names = self._classes[value] = " ".join(kept)
                if names:
                    key.append(names)
            elif name == "id":
                if f"#{value}" in self._names:
                    key.append((name, value))
            elif name in self._values:
                key.append((name, value))
            elif name in self._presences:
                key.append(name)
        if self._edges:
            key.append((element.getprevious() is None) + 2 * (element.getnext() is None))
        return tuple(key) if len(key) > 1 else key[0]

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

    def _judge_awkward(self, element: HtmlElement) -> tuple[int, int]:
        """The bits of awkward parts that fit the element, and how many were looked at."""
        candidates = self._candidates(element, self._awkward)
        if not candidates:
            return 0, 0
        subject = Subject(element)
        bits = 0
        for node in candidates:
            if _fits(node.part, subject):
                bits |= node.bit
        return bits, len(candidates)

    def _make(
        self, element: HtmlElement, above: State, candidates: list[_Node], beside: tuple[int, int, int]
    ) -> State:
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
        declared: Winners = {}
        generated: dict[str, Winners] = {}
        maybe: set[str] = set()
        for end in ends:
            if end.selector.loose or end.rule.loose:
                maybe |= {item.name for item in end.rule.declarations}
            else:
                target = generated.setdefault(end.selector.pseudo, {}) if end.selector.pseudo else declared
                _enlist(target, end.declared())
        _enlist(declared, self._attributes(element, above))
        for winners in (declared, *generated.values()):
            for items in winners.values():
                items.sort(key=lambda item: item.precedence)
        return State(above, element.tag, own, above.seen | own, declared, generated, frozenset(maybe))

    def _attributes(self, element: HtmlElement, above: State) -> Iterator[Declared]:
        """The style attribute, and old attributes that browsers treat as weak style."""
        for number, item in enumerate(read_declarations(element.get("style") or "")):
            level = AUTHOR_IMPORTANT if item.important else AUTHOR
            yield Declared((level, INLINE, (0, 0, 0), number), item.name, item.value, item.important)
        for item in _hints(element):
            yield Declared((HINT, 0, (0, 0, 0), 0), item.name, item.value, False)
        if self.scheme and above is self.root:
            yield Declared((HINT, 0, (0, 0, 0), 0), "color-scheme", self.scheme, False)


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


def _hints(element: HtmlElement) -> Iterator[Declaration]:
    """HTML Standard (2025), sections 15.3.3 "Flow content" to 15.3.9."""
    tag = element.tag
    colours = (("bgcolor", "background-color", tag in COLOURED_BOXES), ("color", "color", tag == "font"),
               ("text", "color", tag == "body"))  # fmt: skip
    for attribute, name, applies in colours:
        value = (element.get(attribute) or "").strip().lower() if applies else ""
        if re.fullmatch(r"[0-9a-f]{6}", value):
            value = f"#{value}"
        if value and takes_colour(value):
            yield Declaration(name, value, False)
    if tag in COLOURED_BOXES and element.get("background"):
        yield Declaration("background-image", 'url("background")', False)


def _layer_ranks(uses: Sequence[SheetUse]) -> dict[tuple[str, ...], int]:
    """A number for each layer, later ones higher; rules outside all layers have the highest."""
    named: dict[tuple[str, ...], None] = {}
    for use in uses:
        for path in (use.layer, *((*use.layer, *layer) for layer in use.sheet.layers)):
            for length in range(1, len(path) + 1):
                named.setdefault(path[:length])
        for rule in use.sheet.rules:
            named.setdefault((*use.layer, *rule.layer))
    named.setdefault(())
    position = {path: number for number, path in enumerate(named)}

    def place(path: tuple[str, ...]) -> tuple[int, ...]:
        """What stands directly in a layer comes after the layers inside it."""
        return (*(position.get(path[:length], 0) for length in range(1, len(path) + 1)), len(named))

    return {path: number for number, path in enumerate(sorted(named, key=place))}
