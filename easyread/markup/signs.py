"""Finds the signs between two words of rendered text between the same words of the Markdown."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from easyread.markup.markdown_scan import Hidden
from easyread.markup.words import FILLER, GAP_FILLER, WORD

Range = tuple[int, int]

_FARTHEST = 80
_FARTHEST_APART = 4000
_TYPED_AS = {
    **dict.fromkeys("“”„", '"'),
    **dict.fromkeys("‘’‚", "'"),
    **dict.fromkeys("–—", "-"),
    "…": ".",
    "«": "<",
    "»": ">",
}
"""What people type for signs that a Markdown extension sets properly."""
_TYPED_TWICE = frozenset("–—…«»")


def character_range(markdown: str, index: int, *, start: int, end: int) -> Range:
    """Where character `index` of the word at these offsets stands, with the filling of its entity."""
    if markdown.find(FILLER, start, end) < 0:
        return start + index, start + index + 1
    places = [place for place in range(start, end) if markdown[place] != FILLER]
    return places[index], places[index + 1] if index + 1 < len(places) else end


def sign_range(gap: str, index: int, *, markdown: str, hidden: Sequence[Hidden], around: Range) -> Range | None:
    """Where sign number `index` of the characters between two words stands.

    `around` are the offsets where the word before ends and the word after starts; -1 for a word that is not there
    or has no pair.
    """
    after = around[0]
    if index == 0 <= after and _stands_alone_behind(gap, markdown, hidden, after):
        return after, after + 1
    parts = _parts(gap, after >= 0, around[1] >= 0)
    # Between two words with a pair, what was taken for markup may be text after all: tags in code, for one.
    for regions in (hidden, ()) if min(around) >= 0 else (hidden,):
        written = list(_written_signs(markdown, regions, _between(markdown, regions, *around)))
        found = _find(gap, parts, markdown=markdown, written=written)
        if index in found:
            return found[index]
    return None


def _stands_alone_behind(gap: str, markdown: str, hidden: Sequence[Hidden], after: int) -> bool:
    """Whether the only sign of a gap is written right behind the word before it: the stop of nearly all sentences."""
    written = markdown[after : after + 1]
    if not written or gap.rstrip() != written or markdown.startswith(GAP_FILLER, after + 1):
        return False
    return not _is_hidden(hidden, after)


def _find(gap: str, parts: tuple[list[int], list[int]], *, markdown: str, written: Sequence[Range]) -> dict[int, Range]:
    """Where signs stand: the leading ones from the left, the trailing ones from the right."""
    found: dict[int, Range] = {}
    low, high = 0, len(written)
    for place in parts[0]:
        numbers = range(low, high)
        number = next((n for n in numbers if _is_same(gap[place], markdown[written[n][0]])), -1)
        if number >= 0:
            low, stop = _typed_run(gap[place], number, markdown=markdown, written=written)
            found[place] = (written[number][0], stop)
    for place in reversed(parts[1]):
        numbers = range(high - 1, low - 1, -1)
        number = next((n for n in numbers if _is_same(gap[place], markdown[written[n][0]])), -1)
        if number >= 0:
            high = number
            found[place] = written[number]
    return found


def _parts(gap: str, has_before: bool, has_after: bool) -> tuple[list[int], list[int]]:
    """Which signs go with the word before, and which with the word after: those behind the last space."""
    signs = [place for place, sign in enumerate(gap) if not sign.isspace()]
    if not has_before:
        return [], signs
    last_space = max((place for place, sign in enumerate(gap) if sign.isspace()), default=len(gap))
    if not has_after:
        return signs, []
    return [place for place in signs if place < last_space], [place for place in signs if place > last_space]


def _between(markdown: str, hidden: Sequence[Hidden], after: int, before: int) -> Range:
    """The offsets between two words, or those from one word up to the next word that is text."""
    if 0 <= after <= before <= after + _FARTHEST_APART:
        return after, before
    if after >= 0:
        limit = min(len(markdown), after + _FARTHEST)
        words = (match.start() for match in WORD.finditer(markdown, after, limit))
        return after, next((start for start in words if not _is_hidden(hidden, start)), limit)
    if before >= 0:
        limit = max(0, before - _FARTHEST)
        ends = [match.end() for match in WORD.finditer(markdown, limit, before)]
        return next((end for end in reversed(ends) if not _is_hidden(hidden, end - 1)), limit), before
    return 0, 0


def _is_hidden(hidden: Sequence[Hidden], offset: int) -> bool:
    """Whether an offset lies in a stretch that is not text."""
    number = bisect_left(hidden, (offset + 1,)) - 1
    return number >= 0 and hidden[number].start <= offset < hidden[number].end


def _written_signs(markdown: str, hidden: Sequence[Hidden], between: Range) -> Iterator[Range]:
    """The signs between two offsets that are not in hidden stretches, each with the filling behind it."""
    for offset in range(*between):
        sign = markdown[offset]
        if sign.isspace() or sign in (FILLER, GAP_FILLER) or _is_hidden(hidden, offset):
            continue
        end = offset + 1
        while markdown[end : end + 1] == GAP_FILLER:
            end += 1
        yield offset, end


def _is_same(rendered: str, written: str) -> bool:
    """Whether a sign is rendered from another."""
    return rendered == written or _TYPED_AS.get(rendered) == written


def _typed_run(rendered: str, number: int, *, markdown: str, written: Sequence[Range]) -> tuple[int, int]:
    """The number of the next sign, and the offset where this one ends: "…" may be typed as three dots."""
    stop = written[number][1]
    number += 1
    if rendered in _TYPED_TWICE and markdown[written[number - 1][0]] != rendered:
        while number < len(written) and written[number][0] == stop and _is_same(rendered, markdown[stop]):
            stop = written[number][1]
            number += 1
    return number, stop
