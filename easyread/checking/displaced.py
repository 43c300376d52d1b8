"""What browsers do with tags that cannot stand where they are written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from enum import Enum
from typing import NamedTuple

from easyread.checking.html_source import StartTag

# Tags that are passed over in the wrong place, and whose loss matters. Others, such as a second `<body>`, add nothing.
STRUCTURE = frozenset("caption col colgroup form tbody td tfoot th thead tr".split())


class Fate(Enum):
    """What became of a tag."""

    MOVED = "moved"
    WORDS_MOVED = "words moved"
    REPEATED = "repeated"
    PASSED_OVER = "passed over"


class Displaced(NamedTuple):
    """A tag with the number of its element; for one that was passed over, of the next element that there is.

    Words that moved have the tag of the table in which they are written.
    """

    fate: Fate
    name: str
    element: int


def find_displaced(
    own: Sequence[StartTag | None], tags: Sequence[StartTag], *, parents: Sequence[int], wordy: Set[StartTag]
) -> list[Displaced]:
    """The tags that did not become one element in their place, in the order of the elements.

    `own` has the tag of each element, None for those that a browser adds, `tags` all tags of the source, `parents` the
    index of the element round each, -1 for the root. Of what was moved only the outermost elements count. `wordy` are
    the tables with words outside cells.
    """
    found = (*_moved_or_repeated(own, parents), *_words_moved(own, wordy), *_passed_over(own, tags))
    return sorted(found, key=lambda item: item.element)


def _moved_or_repeated(own: Sequence[StartTag | None], parents: Sequence[int]) -> Iterator[Displaced]:
    first: dict[int, int] = {}
    for index, tag in enumerate(own):
        if tag is not None and first.setdefault(tag.start, index) != index:
            yield Displaced(Fate.REPEATED, tag.name, index)
    least = float("inf")
    moved: set[int] = set()
    for start, index in sorted(first.items(), key=lambda item: -item[1]):
        if start > least:
            moved.add(index)
        least = min(least, start)
    for index in moved:
        tag = own[index]
        if tag is not None and parents[index] not in moved:
            yield Displaced(Fate.MOVED, tag.name, index)


def _words_moved(own: Sequence[StartTag | None], wordy: Set[StartTag]) -> Iterator[Displaced]:
    for index, tag in enumerate(own):
        if tag is not None and tag in wordy:
            yield Displaced(Fate.WORDS_MOVED, tag.name, index)


def _passed_over(own: Sequence[StartTag | None], tags: Sequence[StartTag]) -> Iterator[Displaced]:
    places = sorted((tag.start, index) for index, tag in enumerate(own) if tag is not None)
    starts = {start for start, _ in places}
    at = 0
    for tag in tags:
        while at < len(places) - 1 and places[at][0] < tag.start:
            at += 1
        if tag.start not in starts and tag.name in STRUCTURE and places:
            yield Displaced(Fate.PASSED_OVER, tag.name, places[at][1])
