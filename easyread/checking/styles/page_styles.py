"""The styles of one page: its sheets, the state of each element, and what rules ask about them.

Sheets are read once for all pages that use them: what has been read is kept in the `SheetLibrary` that is passed along.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import TypeVar

from lxml.html import HtmlElement

from easyread.checking.element_index import ElementIndex
from easyread.checking.shadow_roots import MARK as ROOT_MARK
from easyread.checking.styles import situations
from easyread.checking.styles.computed import Computed
from easyread.checking.styles.declarations import COLOURS, Declaration, read_declarations
from easyread.checking.styles.generated import generated_words
from easyread.checking.styles.layers import SheetUse
from easyread.checking.styles.lengths import Measure, pixels
from easyread.checking.styles.library import SheetLibrary
from easyread.checking.styles.matching import Matcher
from easyread.checking.styles.page_sheets import Collected, FoundSheet, collect_sheets, read_text
from easyread.checking.styles.sheets import StyleRule
from easyread.checking.styles.situations import LIGHT, Situation
from easyread.checking.styles.states import Matched, State, Style
from easyread.checking.styles.visibility import Visibility, visibility

MOST_PREPARED = 64  # sets of sheets that stay ready; pages of one site share a handful
DARK_WORDS = re.compile(r"prefers-color-scheme|color-scheme\s*:|light-dark\(", re.IGNORECASE)
VARIABLE = re.compile(r"var\(\s*(--[\w-]+)")
LONGEST_WAY = 8  # custom properties that name each other
# What decides the contrast of text.
DECISIVE = COLOURS | {
    "-webkit-text-fill-color", "all", "background", "background-image", "color-scheme", "display", "filter", "font",
    "font-family", "font-size", "font-weight", "opacity", "text-shadow",
}  # fmt: skip

Declarations = Mapping[str, Declaration]
VerdictT = TypeVar("VerdictT")


@dataclass(frozen=True, slots=True)
class PreparedSheets:
    """The sheets of a page, ready for its elements. `schemes` are the situations in which it may have other colours."""

    matcher: Matcher
    texts: tuple[str, ...]
    schemes: tuple[Situation, ...]
    keyframes: frozenset[str]
    unread: int
    cascades: dict[Situation, Computed] = field(default_factory=dict)


@dataclass(frozen=True)
class PageStyles:
    """What the sheets of a page make of its elements.

    `is_complete` is false where a sheet is missing, too long or cannot be judged in full: then nothing is quite sure.
    Nor is it with shadow roots, into which the sheets of the page should not reach.
    """

    index: ElementIndex
    prepared: PreparedSheets
    matched: Matched
    schemes: tuple[Situation, ...]
    is_complete: bool
    missing: int

    @cached_property
    def states(self) -> Mapping[HtmlElement, State]:
        """The state of each element, in document order."""
        return self.matched.states

    @cached_property
    def groups(self) -> Mapping[Style, Sequence[Sequence[HtmlElement]]]:
        """The styles of the page, each with the elements of its states: rules that ask for style alone look here."""
        groups: defaultdict[Style, list[Sequence[HtmlElement]]] = defaultdict(list)
        for state, elements in self.matched.members.items():
            groups[state.style].append(elements)
        return dict(groups)

    def first(self, style: Style) -> HtmlElement:
        """The first element of the page that has a style."""
        return self.groups[style][0][0]

    def verdicts(self, key: Hashable, judge: Callable[[Style], VerdictT]) -> dict[Style, VerdictT]:
        """The styles of the page of which a judgement says anything (nothing is what counts as false), in order.

        What depends on style alone is judged once for all pages with the same sheets. `key` must stand for the
        judgement and for everything else that it depends on.
        """
        known = self.matcher.verdicts(key, self.groups, judge)
        order = self.index.numbers
        found = sorted(known.keys() & self.groups.keys(), key=lambda style: order[self.first(style)])
        return {style: known[style] for style in found}

    def elements(self, wanted: Set[Style]) -> list[HtmlElement]:
        """The elements with one of these styles, in document order."""
        groups = chain.from_iterable(self.groups[style] for style in wanted & self.groups.keys())
        return sorted(chain.from_iterable(groups), key=self.index.numbers.__getitem__)

    @property
    def matcher(self) -> Matcher:
        """The rules of all sheets."""
        return self.prepared.matcher

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts of the sheets."""
        return self.prepared.texts

    @property
    def unread(self) -> int:
        """How many rules cannot be judged: those that cannot be read, and those of which it is open whether they hold
        for what is on the page.
        """
        return self.prepared.unread + len(frozenset().union(*(style.loose for style in self.groups)))

    @property
    def keyframes(self) -> frozenset[str]:
        """The names of all animations."""
        return self.prepared.keyframes

    def cascade(self, situation: Situation = LIGHT) -> Computed:
        """The cascade in a situation."""
        cascades = self.prepared.cascades
        if situation not in cascades:
            cascades[situation] = Computed(situation)
        return cascades[situation]

    @cached_property
    def light(self) -> Computed:
        """The cascade on an ordinary screen."""
        return self.cascade(LIGHT)

    def visibility(self, element: HtmlElement) -> Visibility:
        """What hides an element on an ordinary screen."""
        return visibility(self.states[element].style, self.light)

    def value(self, element: HtmlElement, name: str) -> str:
        """The value that the page itself gives to this very element; "" where it gives none."""
        style = self.states[element].style
        return self.light.author_value(style, name) if style.declared else ""

    def font_size(self, element: HtmlElement) -> float:
        """The size of the element's text in CSS px; that round it where its own cannot be known."""
        for style in self.states[element].style.chain():
            size = self.light.font_size(style)
            if size is not None:
                return size
        return 16.0

    def pixels(self, element: HtmlElement, value: str, whole: float | None = None) -> float | None:
        """A length in CSS px where it stands for an element; `whole` is what 100 % means."""
        root = self.light.root_size(self.states[element].style)
        return pixels(value, Measure(self.font_size(element), root, LIGHT, whole))

    def inline(self, element: HtmlElement) -> Declarations:
        """The winning declarations of the element's own style attribute, by property."""
        text = element.get("style")
        winners: dict[str, Declaration] = {}
        for declaration in read_declarations(text) if text else ():
            before = winners.get(declaration.name)
            if not (before and before.important and not declaration.important):
                winners[declaration.name] = declaration
        return winners

    @cached_property
    def generated(self) -> Mapping[HtmlElement, Mapping[str, str]]:
        """The words that ::before and ::after add, by element."""
        words = self.verdicts("generated", lambda style: generated_words(style, self.light))
        return {
            element: {pseudo: "".join(piece.of(element) for piece in pieces) for pseudo, pieces in found.items()}
            for element in self.elements(words.keys())
            if (found := words[self.states[element].style])
        }


def make_styles(path: str, index: ElementIndex, library: SheetLibrary) -> PageStyles:
    """The styles of the page at a path."""
    collected = Collected(library.texts, library.read)
    collect_sheets(path, index, collected)
    metas = [
        element for element in index.by_tag.get("meta", ()) if (element.get("name") or "").lower() == "color-scheme"
    ]
    scheme = (metas[0].get("content") or "").strip().lower() if metas else ""
    prepared = _prepare(scheme, tuple(collected.found), library)
    matched = prepared.matcher.match(index)
    return PageStyles(
        index,
        prepared,
        matched,
        _with_inline_schemes(prepared.schemes, index),
        matched.is_judged and not collected.missing and ROOT_MARK not in index.having,
        collected.missing,
    )


def _prepare(scheme: str, found: tuple[FoundSheet, ...], library: SheetLibrary) -> PreparedSheets:
    key = (scheme, found)
    prepared = library.prepared.get(key)
    if prepared is None:
        if len(library.prepared) >= MOST_PREPARED:
            library.prepared.clear()
        sheets = tuple(read_text(item.text, library.read) for item in found)
        uses = [SheetUse(sheet, item.media, item.layer) for sheet, item in zip(sheets, found, strict=True)]
        texts = tuple(item.text for item in found)
        prepared = PreparedSheets(
            Matcher(uses, scheme),
            texts,
            _schemes(scheme, uses, found),
            frozenset().union(*(sheet.keyframes for sheet in sheets)),
            sum(sheet.unread for sheet in sheets),
        )
        library.prepared[key] = prepared
    return prepared


def _schemes(scheme: str, uses: Sequence[SheetUse], found: Sequence[FoundSheet]) -> tuple[Situation, ...]:
    """The situations in which the page may have other colours or sizes of text, each kind once."""
    words = "\n".join(item.text for item in found)
    wanted = [LIGHT, situations.STRONG, situations.NARROW]
    if "dark" in scheme or DARK_WORDS.search(words) or any("dark" in query for item in found for query in item.media):
        wanted += [situations.DARK, situations.STRONG_DARK, situations.NARROW_DARK]
    cascades = [Computed(situation) for situation in wanted]
    queries = sorted(_colour_queries(uses, cascades))
    kinds: dict[tuple[bool, ...], Situation] = {}
    for cascade in cascades:
        kind = (cascade.situation.is_dark, *(cascade.holds(media) for media in queries))
        kinds.setdefault(kind, cascade.situation)
    return tuple(kinds.values())


def _colour_queries(uses: Sequence[SheetUse], cascades: Sequence[Computed]) -> set[tuple[str, ...]]:
    """The queries that some situations answer with yes and some with no, round rules that decide colours or the size of
    text, also by way of custom properties.
    """
    rules = [(rule, (*use.media, *rule.media)) for use in uses for rule in use.sheet.rules]
    queries = {media for _, media in rules}
    telling = {media for media in queries if len({cascade.holds(media) for cascade in cascades}) > 1}
    names: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for rule, media in rules:
        if media in telling:
            names[media] |= {item.name for item in rule.declarations}
    readers: defaultdict[str, list[StyleRule]] = defaultdict(list)
    if any(name.startswith("--") for found in names.values() for name in found):
        for rule, _ in rules:
            for name in VARIABLE.findall(rule.text):
                readers[name].append(rule)
    return {media for media, found in names.items() if _reaches_colours(found, readers)}


def _reaches_colours(names: Set[str], readers: Mapping[str, Sequence[StyleRule]]) -> bool:
    """Whether one of these properties decides colours or the size of text, or gives its value to one that does."""
    known: set[str] = set()
    for _ in range(LONGEST_WAY + 1):
        if not names.isdisjoint(DECISIVE):
            return True
        known |= names
        names = {
            item.name
            for name in names
            for rule in readers.get(name, ())
            for item in rule.declarations
            if name in VARIABLE.findall(item.value)
        } - known
    return False


def _with_inline_schemes(schemes: tuple[Situation, ...], index: ElementIndex) -> tuple[Situation, ...]:
    """The situations, with the dark one where a style attribute speaks of it."""
    if situations.DARK in schemes:
        return schemes
    inline = any(DARK_WORDS.search(element.get("style", "")) for element in index.having.get("style", ()))
    return (*schemes, situations.DARK) if inline else schemes
