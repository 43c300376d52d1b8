"""Which rules fit which elements, worked out once for all elements that no selector can tell apart.

Selectors become a tree of parts, one bit for each way through it. An element's *state* holds the bits that fit it and
those that fit something round it; so one look at the element and its parent's state is enough, whatever the selectors
say. States are remembered by what a selector can see of an element: on the pages of one site nearly every element finds
its state ready.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence, Set
from typing import Any, TypeVar

from lxml.html import HtmlElement

from easyread.checking.element_index import ElementIndex
from easyread.checking.styles.declarations import read_declarations
from easyread.checking.styles.hints import read_hints
from easyread.checking.styles.kinds import Kind, make_kind
from easyread.checking.styles.layers import SheetUse, layer_ranks
from easyread.checking.styles.selector_tree import End, SelectorTree
from easyread.checking.styles.sheets import user_agent_sheet
from easyread.checking.styles.states import (
    AGENT,
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

VerdictT = TypeVar("VerdictT")

MOST_STATES = 30_000  # kept between pages
MOST_WORK = 4_000_000  # steps for one page, a second or two; the rest of the page is not judged
INLINE = 1_000_000  # the layer of style attributes: before all others
NOTHING = (0, 0)  # no bits of what stands beside an element


class Matcher:
    """The rules of all sheets of a page, ready to be matched. `scheme` is what a `<meta name=color-scheme>` says."""

    def __init__(self, uses: Sequence[SheetUse], scheme: str = "") -> None:
        self.scheme = scheme
        self._unshared = frozenset(name for use in uses for name in use.sheet.unshared)
        self._registered = dict(pair for use in uses for pair in use.sheet.registered)
        self.root = self._new_root()
        self._tree = SelectorTree()
        self._count = 0
        self._verdicts: dict[Hashable, tuple[set[Style], dict[Style, Any]]] = {}
        self._put_off: dict[Hashable, set[Style]] = {}
        ranks = layer_ranks(uses)
        order = self._tree.add(SheetUse(user_agent_sheet()), AGENT, {(): 0}, 0)
        for use in uses:
            order = self._tree.add(use, AUTHOR, ranks, order)

    def _new_root(self) -> State:
        """What is round the root element: there custom properties have the values that @property gives them."""
        level = (AGENT, 0, (0, 0, 0), 0, 0)
        declared = {name: [Declared(level, name, value, False)] for name, value in self._registered.items()}
        return State(Style(declared=declared, unshared=self._unshared))

    def match(self, index: ElementIndex) -> Matched:
        """The state of each element."""
        if self._count > MOST_STATES:
            self.root = self._new_root()
            self._verdicts.clear()
            self._put_off.clear()
            self._count = 0
        found: dict[HtmlElement, State] = {}
        members: defaultdict[State, list[HtmlElement]] = defaultdict(list)
        beside: dict[HtmlElement | None, tuple[int, int]] = {}
        work = 0
        seen = self._tree.facts_of(index)
        before, earlier = self._tree.before, self._tree.earlier
        for element in index.elements:
            parent = element.getparent()
            above = self.root if parent is None else found[parent]
            facts = seen.get(element)
            key: Any = element.tag if facts is None else (element.tag, *facts)
            kind = above.kinds.get(key)
            if kind is None:
                candidates = self._tree.candidates(element) if work < MOST_WORK else []
                work += len(candidates)
                kind = make_kind(element, above, candidates)
                if work < MOST_WORK:  # what was not matched in full is not remembered
                    above.kinds[key] = kind
            state = kind.only
            if state is None:
                state, steps = self._state(kind, element, above, beside.get(parent, NOTHING), MOST_WORK - work)
                work += steps
            found[element] = state
            members[state].append(element)
            if before or earlier:
                passed = beside.get(parent, NOTHING)[1]
                beside[parent] = (state.own & before, (passed | state.own) & earlier)
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

    def undecided(self, key: Hashable, styles: Set[Style]) -> Set[Style]:
        """Those of some styles that were not judged yet under a key, or of which the judgement said something."""
        judged, found = self._verdicts.get(key, (frozenset(), {}))
        return (styles - judged) | (styles & found.keys())

    def put_off(self, key: Hashable, styles: Set[Style]) -> Set[Style]:
        """Notes styles that need no judgement on this page; gives those that were put off before."""
        noted = self._put_off.setdefault(key, set())
        again = styles & noted
        noted |= styles
        return again

    def focus_rules(self, state: State) -> list[FocusRule]:
        """The rules that hold for an element, or for something because of it, while the element has keyboard focus."""
        return self._tree.focus_rules(state)

    def _state(
        self, kind: Kind, element: HtmlElement, above: State, beside: tuple[int, int], room: int
    ) -> tuple[State, int]:
        """The state of an element, and how many steps it took to see that. `room` are the steps that are left."""
        awkward, steps = kind.judge(element, room)
        key = (beside[0] & kind.before, beside[1] & kind.earlier, awkward)
        state = kind.states.get(key)
        if state is None:
            state = self._make(kind, element, above, key)
            steps += len(kind.nodes) + 1
            if steps < room:
                kind.states[key] = state
                kind.only = state if kind.is_uniform else None
                self._count += 1
        return state, steps

    def _make(self, kind: Kind, element: HtmlElement, above: State, beside: tuple[int, int, int]) -> State:
        before, earlier, awkward = beside
        passed = {"+": before, "~": earlier}
        own = 0
        ends: list[End] = []
        for node in kind.nodes:
            if node.combinator in passed and not node.above & passed[node.combinator]:
                continue
            if awkward & node.bit or not node.part.needs.awkward:
                own |= node.bit
                ends += [end for end in node.ends if end.rule.declarations]
        attributes = tuple(self._attributes(element, above))
        ordered = (tuple(end.order for end in ends), attributes)
        style = above.style.inner.get(ordered)
        if style is None:
            style = above.style.inner[ordered] = _style(above.style, ends, attributes)
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


def _style(above: Style, ends: Sequence[End], attributes: Iterable[Declared]) -> Style:
    declared: Winners = {}
    generated: dict[str, Winners] = {}
    loose = [end for end in ends if end.selector.loose or end.rule.loose]
    for end in ends:
        if not (end.selector.loose or end.rule.loose):
            target = generated.setdefault(end.selector.pseudo, {}) if end.selector.pseudo else declared
            _enlist(target, end.declared())
    _enlist(declared, attributes)
    maybe = frozenset(item.name for end in loose for item in end.rule.declarations)
    return Style(above, declared, generated, frozenset(end.order for end in loose), maybe, above.unshared)


def _enlist(winners: Winners, found: Iterable[Declared]) -> None:
    for item in found:
        if item.name in winners:
            winners[item.name].append(item)
        else:
            winners[item.name] = [item]
