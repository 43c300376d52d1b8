"""Places on a page told from the places of its words: a sign by the words round it, what has none by its neighbour."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from easyread.markup.lines import Lines
from easyread.markup.markdown_scan import Hidden
from easyread.markup.signs import Range, character_range, sign_range
from easyread.model.place import Span


class Located(NamedTuple):
    """A place in a source. `near` says that not all of it was found: the span is what could be, or the next word."""

    span: Span
    near: bool = False


class PlacedWords(NamedTuple):
    """The words of a fragment's blocks, as parallel tuples.

    Word i is characters `starts[i]` to `ends[i]` of its block's text and stands at the offsets `source_starts[i]` to
    `source_ends[i]` of the Markdown, -1 without a place. `placed` are the numbers of those that have one. Block b
    has the words from `firsts[b]` to `firsts[b + 1]`.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    source_starts: tuple[int, ...]
    source_ends: tuple[int, ...]
    placed: Sequence[int]
    firsts: tuple[int, ...]

    def first_at(self, block: int, offset: int) -> int:
        """The number of the first word of a block that ends behind an offset."""
        if block + 1 >= len(self.firsts):
            return len(self.starts)
        return bisect_right(self.ends, offset, self.firsts[block], self.firsts[block + 1])

    def behind(self, block: int, offset: int) -> int:
        """The number of the first word of a block that starts at an offset or behind it."""
        if block + 1 >= len(self.firsts):
            return len(self.starts)
        return bisect_left(self.starts, offset, self.firsts[block], self.firsts[block + 1])

    def source_range(self, number: int) -> Range | None:
        """Where a word stands in the Markdown."""
        start = self.source_starts[number]
        return (start, self.source_ends[number]) if start >= 0 else None

    def nearest(self, block: int, first: int, behind: int) -> Range | None:
        """Where the word stands that is nearest to the words `first` to `behind`, in the same block if possible."""
        next_place = bisect_left(self.placed, behind)
        place = bisect_left(self.placed, first) - 1
        candidates = [(first - self.placed[place], self.placed[place])] if place >= 0 else []
        if next_place < len(self.placed):
            candidates.append((self.placed[next_place] - behind + 1, self.placed[next_place]))
        if block + 1 < len(self.firsts):
            of_block = range(self.firsts[block], self.firsts[block + 1])
            candidates = [candidate for candidate in candidates if candidate[1] in of_block] or candidates
        return self.source_range(min(candidates)[1]) if candidates else None


class PlacedText(NamedTuple):
    """The text of a fragment's blocks with the places of its words.

    `markdown` starts at offset `start` of the source and has its entities decoded in place; `hidden` are the
    stretches of it that are not text.
    """

    lines: Lines
    start: int
    markdown: str
    hidden: tuple[Hidden, ...]
    texts: tuple[str, ...]
    words: PlacedWords

    def located(self, start: Range, end: Range) -> Located:
        """A span from the first to the last character between two places (block, offset)."""
        start, end = self._without_spaces(start, end)
        first_word, behind = self.words.first_at(*start), self.words.behind(*end)
        if start >= end:
            return self.near(start[0], first_word, first_word)
        placed = self.words.placed
        low, high = bisect_left(placed, first_word), bisect_left(placed, behind)
        first, last = self._character_range(*start), self._character_range(end[0], end[1] - 1)
        if low < high:
            first = first or self.words.source_range(placed[low])
            last = last or self.words.source_range(placed[high - 1])
        if first is None or last is None:
            sign = first or last
            return Located(self.span(sign), near=True) if sign else self.near(start[0], first_word, behind)
        near = first_word < behind and (low == high or placed[low] > first_word or placed[high - 1] < behind - 1)
        if last[1] <= first[0]:
            return Located(self.span((first[0], self._end_of_run(low, high, first[1]))), near=True)
        return Located(self.span((first[0], last[1])), near)

    def _end_of_run(self, low: int, high: int, end: int) -> int:
        """Where the words stop that follow each other in the Markdown as they do on the page."""
        for place in range(low, high):
            found = self.words.source_range(self.words.placed[place])
            if found is None or found[1] < end:
                break
            end = found[1]
        return end

    def _without_spaces(self, start: Range, end: Range) -> tuple[Range, Range]:
        """Two places moved together over spaces and the limits of blocks."""
        while start < end and start[0] < len(self.texts):
            text = self.texts[start[0]]
            if start[1] >= len(text):
                start = (start[0] + 1, 0)
            elif text[start[1]].isspace():
                start = (start[0], start[1] + 1)
            else:
                break
        while start < end:
            text = self.texts[end[0]] if end[0] < len(self.texts) else ""
            if min(end[1], len(text)) <= 0:
                end = (end[0] - 1, len(self.texts[end[0] - 1]))
            elif end[1] > len(text) or text[end[1] - 1].isspace():
                end = (end[0], min(end[1] - 1, len(text)))
            else:
                break
        return start, end

    def _character_range(self, block: int, offset: int) -> Range | None:
        """Where a character of a block's text stands in the Markdown."""
        words = self.words
        number = words.first_at(block, offset)
        has_before, has_after = number > words.firsts[block], number < words.firsts[block + 1]
        if has_after and words.starts[number] <= offset:
            place = words.source_range(number)
            if place is None:
                return None
            return character_range(self.markdown, offset - words.starts[number], start=place[0], end=place[1])
        gap_start = words.ends[number - 1] if has_before else 0
        gap_end = words.starts[number] if has_after else len(self.texts[block])
        around = (
            words.source_ends[number - 1] if has_before else -1,
            words.source_starts[number] if has_after else -1,
        )
        gap = self.texts[block][gap_start:gap_end]
        return sign_range(gap, offset - gap_start, markdown=self.markdown, hidden=self.hidden, around=around)

    def near(self, block: int, first: int, behind: int) -> Located:
        """The place of the next word that has one."""
        return Located(self.span(self.words.nearest(block, first, behind) or (0, 0)), near=True)

    def span(self, place: Range) -> Span:
        """Offsets in the Markdown as a span of the source."""
        return self.lines.span(self.start + place[0], self.start + place[1])
