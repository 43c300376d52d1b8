"""The words of HTML as the reader meets them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from easyread.markup.page_text import read_page_text
from easyread.model.prose import Prose, TextBlock

_BETWEEN = "\n"
# Letters that patterns without regard to case take for another letter, though they are not its small or capital form.
_FOLDED = str.maketrans("\u0130\u0131\u017f", "iis")


@dataclass(frozen=True)
class RunningText:
    """Blocks as one text, a line end between two. `starts` are the offsets where they begin."""

    text: str
    starts: tuple[int, ...]

    @cached_property
    def folded(self) -> str:
        """The text in small letters: an ASCII word that is not here is nowhere in the text, whatever its capitals."""
        return (self.text if self.text.isascii() else self.text.translate(_FOLDED)).lower()

    def blocks_with(self, pattern: re.Pattern[str]) -> frozenset[int]:
        """The numbers of the blocks where a match of `pattern` ends; it must not match across line ends."""
        return frozenset(self.block_at(match.end() - 1) for match in pattern.finditer(self.text))

    def blocks_holding(self, words: Iterable[str]) -> frozenset[int]:
        """The numbers of the blocks where one of these words stands, be it in another; ASCII, in small letters."""
        return frozenset(self.block_at(place) for word in words for place in _places(word, self.folded))

    def block_at(self, offset: int) -> int:
        """The number of the block at an offset in the text, which `folded` has at the same one."""
        return bisect_right(self.starts, offset) - 1


def _places(word: str, text: str) -> Iterator[int]:
    place = text.find(word)
    while place >= 0:
        yield place
        place = text.find(word, place + 1)


def read_prose(html: str) -> Prose:
    """Text blocks in reading order, from a fragment or a whole page of any generator.

    Left out are words the author did not write (`data-generated`, numbers and ways back of footnotes), what
    no reader sees (scripts, hidden elements) and the alternatives of pictures. A footnote or citation mark is
    a mark without width where its number stands.
    """
    return Prose(read_page_text(html).blocks)


def join_blocks(blocks: Iterable[TextBlock]) -> RunningText:
    """The texts of blocks one after the other."""
    texts = [block.text for block in blocks]
    lengths = (len(text) + len(_BETWEEN) for text in texts)
    return RunningText(_BETWEEN.join(texts), tuple(accumulate(lengths, initial=0)))
