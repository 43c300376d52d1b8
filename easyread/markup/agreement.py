"""Pages whose words are those of their Markdown, one for one and in the same order: nearly all of them.

There the place of a word follows from its number, so that only the words of one block have to be looked up. Whatever
else a page may be is for `word_matching`, which gives the same places where both can be asked.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple

from easyread.markup.markdown_scan import PICTURE, Hidden, scan_markdown
from easyread.markup.page_text import PageText
from easyread.markup.words import WORD


class Stretch(NamedTuple):
    """Words that stand together: the number of the first on the page or in the Markdown, and where they are."""

    first: int
    block: int
    start: int
    text: str


class BlockWords(NamedTuple):
    """The words of one block: their offsets in the text of the block, and in the Markdown."""

    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    source_starts: tuple[int, ...] = ()
    source_ends: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Agreement:
    """The words of a page and of its Markdown, told by numbers. `hidden` are the stretches that are not text.

    The words of a stretch of Markdown are looked up once, when the first of them is asked for.
    """

    markdown: str
    hidden: tuple[Hidden, ...]
    on_page: tuple[Stretch, ...]
    in_source: tuple[Stretch, ...]
    _looked_up: dict[int, list[tuple[int, int]]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def words_of(self, block: int) -> BlockWords:
        """The words of a block."""
        spans: list[tuple[int, int]] = []
        places: list[tuple[int, int]] = []
        low = bisect_left(self.on_page, block, key=_block)
        for stretch in self.on_page[low : bisect_right(self.on_page, block, key=_block)]:
            found = _spans(stretch)
            spans += found
            places += self._places(stretch.first, len(found))
        return BlockWords(*zip(*spans, strict=True), *zip(*places, strict=True)) if spans else BlockWords()

    def _places(self, first: int, count: int) -> list[tuple[int, int]]:
        """Where `count` words from number `first` on stand in the Markdown."""
        places: list[tuple[int, int]] = []
        at = bisect_right(self.in_source, first, key=_first) - 1
        while len(places) < count:
            stretch = self.in_source[at]
            skipped = first + len(places) - stretch.first
            if at not in self._looked_up:
                self._looked_up[at] = _spans(stretch)
            places += self._looked_up[at][skipped : skipped + count - len(places)]
            at += 1
        return places


def find_agreement(page: PageText, markdown: str) -> Agreement | None:
    """How the words of a page agree with its Markdown, None where they do not."""
    scan = scan_markdown(markdown)
    if scan.moved or scan.entities:
        return None
    source_keys: list[str] = []
    in_source = []
    position = 0
    for start, end, key in (*scan.hidden, (len(markdown), len(markdown), "")):
        if start > position:
            text = markdown[position:start]
            in_source.append(Stretch(len(source_keys), 0, position, text))
            source_keys += WORD.findall(text)
        if key == PICTURE:
            source_keys.append(key)
        position = end
    keys: list[str] = []
    on_page = []
    pictures = page.pictures
    shown = 0
    for block, offset, text, before in (*page.texts, (0, 0, "", len(page.starts))):
        while shown < len(pictures) and pictures[shown] < before:
            keys.append(PICTURE)
            shown += 1
        on_page.append(Stretch(len(keys), block, offset, text))
        keys += WORD.findall(text)
    return Agreement(markdown, scan.hidden, tuple(on_page[:-1]), tuple(in_source)) if keys == source_keys else None


def _spans(stretch: Stretch) -> list[tuple[int, int]]:
    """The offsets of the words of a stretch."""
    spans = [match.span() for match in WORD.finditer(stretch.text)]
    shift = stretch.start
    return [(start + shift, end + shift) for start, end in spans] if shift else spans


def _block(stretch: Stretch) -> int:
    return stretch.block


def _first(stretch: Stretch) -> int:
    return stretch.first
