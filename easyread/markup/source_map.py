"""Leads from rendered words back to where they stand in the Markdown.

Python-Markdown keeps no positions, so the words of both sides are paired: by their numbers where they agree
(`agreement`), else one by one (`word_matching`). Everything else is told from the words (`placed_text`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from easyread.markup.agreement import Agreement, find_agreement
from easyread.markup.lines import Lines
from easyread.markup.page_text import ElementExtent, PageText, read_page_text
from easyread.markup.placed_text import Located, PlacedText, PlacedWords
from easyread.markup.signs import Range
from easyread.markup.source_words import read_source_words
from easyread.markup.word_matching import PageWords, match_words, read_page_words

__all__ = ["Located", "SourceMap", "make_source_map"]


@dataclass(frozen=True)
class SourceMap:
    """The places of a fragment's words in the Markdown at offset `start` of the source.

    Words are paired when the first of them is asked for, and then only those of its block where that is enough.
    """

    lines: Lines
    start: int
    page: PageText
    _placed: dict[tuple[int, int], PlacedText] = field(default_factory=dict, init=False, repr=False, compare=False)

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The texts of the blocks."""
        return tuple(block.text for block in self.page.blocks)

    @property
    def elements(self) -> tuple[ElementExtent, ...]:
        """The elements of the fragment."""
        return self.page.elements

    def block_span(self, block_index: int, start: int, end: int) -> Located:
        """The place of characters `start` to `end` of block number `block_index` of `read_prose`."""
        first, last = (block_index, start), (block_index, end)
        if self._agreement is not None and block_index < len(self.texts):
            located = self._placed_blocks(self._agreement, block_index, block_index).located(first, last)
            if not located.near:
                return located
        return self._matched[0].located(first, last)

    def element_span(self, element_index: int) -> Located:
        """The place of element number `element_index` of the fragment: its text, else its attributes or its tag."""
        if element_index >= len(self.elements):  # a page round the fragment may have been repaired in another way
            placed = self._matched[0]
            return placed.near(len(self.texts), len(placed.words.starts), len(placed.words.starts))
        element = self.elements[element_index]
        start, end = (element.block, element.offset), (element.end_block, element.end_offset)
        is_known_by_text = element.tag != "img" and start != end
        if is_known_by_text and self._agreement is not None and element.end_block < len(self.texts):
            located = self._placed_blocks(self._agreement, element.block, element.end_block).located(start, end)
            if not located.near:
                return located
        placed, markup = self._matched
        own = markup.get(element_index)
        if own is not None and not is_known_by_text:
            return Located(placed.span(own))
        return placed.located(start, end)

    def literal_span(self, text: str, occurrence: int) -> Located | None:
        """The place where `text` stands in the whole source for the `occurrence`-th time.

        0 is the first; times that overlap count, so that words can be found again by trying each offset.
        """
        position = self.lines.text.find(text) if text else -1
        for _ in range(occurrence):
            if position < 0:
                break
            position = self.lines.text.find(text, position + 1)
        return Located(self.lines.span(position, position + len(text))) if position >= 0 else None

    @cached_property
    def _agreement(self) -> Agreement | None:
        return find_agreement(self.page, self.lines.text[self.start :])

    def _placed_blocks(self, agreement: Agreement, first: int, last: int) -> PlacedText:
        """The text with the places of the words of blocks `first` to `last`, as if no others had any."""
        known = self._placed.get((first, last))
        if known is None:
            found = agreement.words_of(first, last)
            words = PlacedWords(*found[:4], placed=range(found.firsts[-1]), firsts=(0,) * first + found.firsts)
            known = PlacedText(self.lines, self.start, agreement.markdown, agreement.hidden, self.texts, words)
            self._placed[first, last] = known
        return known

    @cached_property
    def _matched(self) -> tuple[PlacedText, Mapping[int, Range]]:
        """The text with the places of all words; for elements the offsets of their attributes' words or markup."""
        source_words = read_source_words(self.lines.text[self.start :])
        tags = frozenset(region.key for region in source_words.hidden if region.key)
        page_words = read_page_words(self.page, tags)
        spans = source_words.spans
        partners = match_words(page_words, source_words)
        places = [spans[partner] if partner >= 0 else (-1, -1) for partner in partners]
        words = _placed_words(page_words, places, len(self.texts))
        placed = PlacedText(self.lines, self.start, source_words.text, source_words.hidden, self.texts, words)
        return placed, _markup(page_words, places)


def make_source_map(source: str, start: int, html: str) -> SourceMap:
    """The way back from `html` to the Markdown at offset `start` of `source` that it was made from.

    The cost grows with the length of both; see `alignment` for its bounds.
    """
    return SourceMap(Lines.from_text(source), start, read_page_text(html))


def _placed_words(page: PageWords, places: list[Range], block_count: int) -> PlacedWords:
    """The words of the blocks with their places."""
    numbers = [number for number, block in enumerate(page.blocks) if block >= 0]
    blocks = [page.blocks[number] for number in numbers]
    starts = tuple(places[number][0] for number in numbers)
    return PlacedWords(
        starts=tuple(page.starts[number] for number in numbers),
        ends=tuple(page.ends[number] for number in numbers),
        source_starts=starts,
        source_ends=tuple(places[number][1] for number in numbers),
        placed=tuple(number for number, start in enumerate(starts) if start >= 0),
        firsts=tuple(bisect_left(blocks, block) for block in range(block_count + 1)),
    )


_TELLING = {"alt": 0, "src": 1, "href": 1, "": 2}
"""Which words tell best where an element is: the lowest number."""


def _markup(page: PageWords, places: list[Range]) -> Mapping[int, Range]:
    """For each element with words of its own that have a place, the offsets of the most telling of these."""
    found: dict[int, tuple[int, int, int]] = {}
    for number, attribute in page.attributes.items():
        start, end = places[number]
        if start < 0:
            continue
        element, rank = -1 - page.blocks[number], _TELLING[attribute]
        if element not in found or rank < found[element][0]:
            found[element] = (rank, start, end)
        elif rank == found[element][0]:
            found[element] = (rank, min(start, found[element][1]), max(end, found[element][2]))
    return {element: (start, end) for element, (_, start, end) in found.items()}
