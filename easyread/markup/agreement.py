"""Pages whose words are those of their Markdown, one for one and in the same order: nearly all of them.

There the place of a word follows from its number, so that only the words of one block have to be looked up. Whatever
else a page may be is for `word_matching`, which gives the same places where both can be asked.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import accumulate, chain
from typing import NamedTuple

from easyread.markup.markdown_scan import PICTURE, Hidden, scan_markdown
from easyread.markup.page_text import PageText
from easyread.markup.signs import Range
from easyread.markup.words import FILLER, WORD

_PICTURE_SIGN = FILLER  # stands for a picture among the texts: one word, and none that a text can hold
_NO_TEXT = -1


class Stretches(NamedTuple):
    """Texts that stand together on the page or in the Markdown, as parallel lists.

    Text i starts at the offset `starts[i]` of block number `blocks[i]`, or of the Markdown, and its first word has the
    number `firsts[i]`. A picture is a text of one word without an offset.
    """

    blocks: list[int]
    starts: list[int]
    texts: list[str]
    firsts: list[int]


class FoundWords(NamedTuple):
    """The words of blocks that follow each other, as parallel tuples: offsets in their block's text, in the Markdown.

    The words of the first block are those from `firsts[0]` to `firsts[1]`, and so on.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    source_starts: tuple[int, ...]
    source_ends: tuple[int, ...]
    firsts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """The words of a page and of its Markdown, told by numbers. `hidden` are the stretches that are not text.

    The words of a stretch of Markdown are looked up once, when the first of them is asked for.
    """

    markdown: str
    hidden: tuple[Hidden, ...]
    on_page: Stretches
    in_source: Stretches
    _looked_up: dict[int, list[Range]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def words_of(self, first: int, last: int) -> FoundWords:
        """The words of the blocks `first` to `last`."""
        spans: list[Range] = []
        places: list[Range] = []
        firsts = [0]
        page = self.on_page
        for block in range(first, last + 1):
            for number in range(bisect_left(page.blocks, block), bisect_right(page.blocks, block)):
                start = page.starts[number]
                if start != _NO_TEXT:
                    found = [match.span() for match in WORD.finditer(page.texts[number])]
                    spans += [(begin + start, end + start) for begin, end in found] if start else found
                    places += self._places(page.firsts[number], len(found))
            firsts.append(len(spans))
        return FoundWords(*_columns(spans), *_columns(places), tuple(firsts))

    def _places(self, first: int, count: int) -> list[Range]:
        """Where `count` words from number `first` on stand in the Markdown."""
        places: list[Range] = []
        number = bisect_right(self.in_source.firsts, first) - 1
        while len(places) < count:
            skipped = first + len(places) - self.in_source.firsts[number]
            places += self._words_in(number)[skipped : skipped + count - len(places)]
            number += 1
        return places

    def _words_in(self, number: int) -> list[Range]:
        """The offsets of the words of a stretch of Markdown."""
        known = self._looked_up.get(number)
        if known is None:
            start = self.in_source.starts[number]
            end = start + len(self.in_source.texts[number])
            known = self._looked_up[number] = [match.span() for match in WORD.finditer(self.markdown, start, end)]
        return known


def find_agreement(page: PageText, markdown: str) -> Agreement | None:
    """How the words of a page agree with its Markdown, None where they do not."""
    scan = scan_markdown(markdown)
    if scan.moved or scan.entities:
        return None
    on_page, in_source = _on_page(page), _in_source(markdown, scan.hidden)
    if _number_words(on_page) != _number_words(in_source):
        return None
    return Agreement(markdown, scan.hidden, on_page, in_source)


def _in_source(markdown: str, hidden: tuple[Hidden, ...]) -> Stretches:
    """What lies between the stretches that are not text, and the pictures."""
    starts: list[int] = []
    texts: list[str] = []
    position = 0
    for start, end, key in hidden:
        if start > position:
            starts.append(position)
            texts.append(markdown[position:start])
        if key == PICTURE:
            starts.append(_NO_TEXT)
            texts.append(_PICTURE_SIGN)
        position = end
    return Stretches([], [*starts, position], [*texts, markdown[position:]], [])


def _on_page(page: PageText) -> Stretches:
    """The texts of the page, and its pictures."""
    found = Stretches([], [], [], [])
    pictures = page.pictures
    shown = 0
    for block, start, text, before in (*page.texts, (len(page.blocks), _NO_TEXT, "", len(page.starts))):
        while shown < len(pictures) and pictures[shown] < before:
            _add(found, block, _NO_TEXT, _PICTURE_SIGN)
            shown += 1
        _add(found, block, start, text)
    return found


def _add(stretches: Stretches, block: int, start: int, text: str) -> None:
    stretches.blocks.append(block)
    stretches.starts.append(start)
    stretches.texts.append(text)


def _number_words(stretches: Stretches) -> list[str]:
    """Notes the number of the first word of each text, and gives all words."""
    words = list(map(WORD.findall, stretches.texts))
    stretches.firsts.extend(accumulate(map(len, words), initial=0))
    return list(chain.from_iterable(words))


def _columns(ranges: list[Range]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The starts and the ends of ranges."""
    starts, ends = zip(*ranges, strict=True) if ranges else ((), ())
    return starts, ends
