"""Pairs the words of rendered text with the words of its Markdown.

Three passes: text with text, in order; then what lies between two pairs, whatever it is (alternatives of
pictures, text that the scan took for markup); then what was rendered at another place than it is written
(captions, names under quotations, notes).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from easyread.markup.alignment import align
from easyread.markup.markdown_scan import PICTURE
from easyread.markup.page_text import PageText
from easyread.markup.source_words import SourceWords
from easyread.markup.words import WORD

_TELLING_ATTRIBUTES = {"img": ("alt", "src"), "a": ("href",)}


class PageWords(NamedTuple):
    """The words of a page in reading order, as parallel lists.

    Word i is `keys[i]`, characters `starts[i]` to `ends[i]` of block number `blocks[i]`, and `seen[i]` says
    whether a reader sees it. For words of an attribute `attributes[i]` is its name ("" for the element itself)
    and the block is negative: `-1 - element`.
    """

    keys: list[str]
    blocks: list[int]
    starts: list[int]
    ends: list[int]
    seen: list[bool]
    attributes: dict[int, str]


def read_page_words(page: PageText, tags: frozenset[str]) -> PageWords:
    """Cuts a page into words. Elements count as words when they are pictures or their key is in `tags`."""
    words = PageWords([], [], [], [], [], {})
    keys, blocks, starts, ends, seen, _ = words
    find = WORD.finditer
    for block, offset, text, element in page.pieces:
        if element >= 0:
            _add_element(words, page, element, tags)
            continue
        before = len(keys)
        for match in find(text):
            keys.append(match.group())
            start, end = match.span()
            starts.append(offset + start)
            ends.append(offset + end)
        count = len(keys) - before
        blocks.extend([block] * count)
        seen.extend([True] * count)
    return words


def _add_element(words: PageWords, page: PageText, number: int, tags: frozenset[str]) -> None:
    """Adds an element and the words of its attributes where these can help to find its place."""
    element = page.elements[number]
    key = f"<{element.tag}"
    if key == PICTURE or key in tags:
        _add(words, number, attribute="", key=key, span=(0, 0), seen=key == PICTURE)
    if element.tag not in _TELLING_ATTRIBUTES:
        return
    if element.tag == "a" and (element.block, element.offset) != (element.end_block, element.end_offset):
        return  # its text says where it is
    for attribute in _TELLING_ATTRIBUTES[element.tag]:
        for match in WORD.finditer(element.attributes.get(attribute, "")):
            _add(words, number, attribute=attribute, key=match.group(), span=match.span(), seen=False)


def _add(words: PageWords, element: int, *, attribute: str, key: str, span: tuple[int, int], seen: bool) -> None:
    """Adds a word of an attribute."""
    words.attributes[len(words.keys)] = attribute
    words.keys.append(key)
    words.starts.append(span[0])
    words.ends.append(span[1])
    words.blocks.append(-1 - element)
    words.seen.append(seen)


def match_words(page: PageWords, source: SourceWords) -> list[int]:
    """For each word of the page the index of its word in the source, or -1. Near linear, see `alignment`."""
    matching = _Matching(page.keys, source.keys)
    matching.pair(_true_indices(page.seen), _true_indices(source.seen))
    matching.pair_between()
    matching.pair_moved(page.seen)
    return matching.partners


def _true_indices(flags: Sequence[bool]) -> list[int]:
    """The indices of what is true."""
    return [index for index, flag in enumerate(flags) if flag]


class _Matching:
    """The pairs so far: the partner of each word of the page, and which words of the source are still free."""

    def __init__(self, keys: Sequence[str], other_keys: Sequence[str]) -> None:
        self.partners = [-1] * len(keys)
        self._keys = keys
        self._other_keys = other_keys
        self._free = [True] * len(other_keys)

    def pair(self, indices: Sequence[int], others: Sequence[int]) -> None:
        """Pairs the words with these indices in order."""
        aligned = align([self._keys[index] for index in indices], [self._other_keys[other] for other in others])
        for index, position in zip(indices, aligned, strict=True):
            if position >= 0:
                self.partners[index] = others[position]
                self._free[others[position]] = False

    def pair_between(self) -> None:
        """Pairs what is left over between two neighbouring pairs."""
        left_over: list[int] = []
        before = -1
        for index, partner in enumerate([*self.partners, len(self._free)]):
            if partner < 0:
                left_over.append(index)
                continue
            others = [other for other in range(before + 1, partner) if self._free[other]] if left_over else []
            if others:
                self.pair(left_over, others)
            left_over = []
            before = partner

    def pair_moved(self, seen: Sequence[bool]) -> None:
        """Pairs what is left over wherever it stands: runs round words that stand once, then the rest in order."""
        left_over = [index for index, partner in enumerate(self.partners) if partner < 0]
        if not left_over:
            return
        others = _single(self._other_keys, _true_indices(self._free))
        for key, index in _single(self._keys, left_over).items():
            other = others.get(key, -1)
            if index >= 0 and other >= 0 and self.partners[index] < 0 and self._free[other]:
                self._pair_run(index, other)
        left_over = [index for index in left_over if self.partners[index] < 0 and seen[index]]
        if left_over:
            self.pair(left_over, _true_indices(self._free))

    def _pair_run(self, index: int, other: int) -> None:
        """Pairs two words and their neighbours on both sides as far as they agree and are left over."""
        for step in (1, -1):
            here, there = (index, other) if step == 1 else (index - 1, other - 1)
            while 0 <= here < len(self.partners) and 0 <= there < len(self._free):
                agree = self._keys[here] == self._other_keys[there]
                if not agree or self.partners[here] >= 0 or not self._free[there]:
                    break
                self.partners[here] = there
                self._free[there] = False
                here, there = here + step, there + step


def _single(keys: Sequence[str], indices: Iterable[int]) -> dict[str, int]:
    """The index of each key that stands once at these indices; -1 for the others."""
    places: dict[str, int] = {}
    for index in indices:
        places[keys[index]] = -1 if keys[index] in places else index
    return places
