"""The words of Markdown in the order in which they are rendered, and which of them a reader sees."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from html import unescape
from typing import NamedTuple

from easyread.markup.markdown_scan import PICTURE, Hidden, Moved, scan_markdown
from easyread.markup.words import FILLER, GAP_FILLER, WORD


class SourceWords(NamedTuple):
    """The words of Markdown in the order in which they are rendered.

    Word i is `keys[i]` at the offsets `spans[i]`, and `seen[i]` says whether it stands where text is. A picture
    or tag counts as a word with the key that `Hidden` gives it. `text` is the Markdown with entities decoded in
    place: it has the same length, filled up with `FILLER` and `GAP_FILLER`. `hidden` is in order, without overlap.
    """

    keys: list[str]
    spans: list[tuple[int, int]]
    seen: list[bool]
    text: str
    hidden: tuple[Hidden, ...]


def read_source_words(markdown: str) -> SourceWords:
    """Cuts Markdown into words. Linear in its length."""
    scan = scan_markdown(markdown)
    text = _with_decoded(markdown, scan.entities)
    words = SourceWords([], [], [], text, scan.hidden)
    position = 0
    for region in scan.hidden:
        _cut(words, position, region.start, seen=True)
        if region.key:
            words.keys.append(region.key)
            words.spans.append((region.start, region.end))
            words.seen.append(region.key == PICTURE)
        _cut(words, region.start, region.end, seen=False)
        position = region.end
    _cut(words, position, len(text), seen=True)
    return _with_moved(words, scan.moved) if scan.moved else words


def _cut(words: SourceWords, start: int, end: int, *, seen: bool) -> None:
    """Adds the words between two offsets."""
    before = len(words.keys)
    for match in WORD.finditer(words.text, start, end):
        words.keys.append(match.group())
        words.spans.append(match.span())
    words.seen.extend([seen] * (len(words.keys) - before))
    if words.text.find(FILLER, start, end) >= 0:
        words.keys[before:] = [key.replace(FILLER, "") for key in words.keys[before:]]


def _with_moved(words: SourceWords, moved: Iterable[Moved]) -> SourceWords:
    """Puts words where they are rendered."""
    starts = [start for start, _ in words.spans]
    places = list(starts)
    for start, end, target in moved:
        for number in range(bisect_left(starts, start), bisect_left(starts, end)):
            places[number] = target
    order = sorted(range(len(places)), key=places.__getitem__)
    return words._replace(
        keys=[words.keys[number] for number in order],
        spans=[words.spans[number] for number in order],
        seen=[words.seen[number] for number in order],
    )


def _with_decoded(markdown: str, entities: Iterable[tuple[int, int]]) -> str:
    """The Markdown with the entities at these offsets decoded and filled up to their old length."""
    parts: list[str] = []
    position = 0
    for start, end in entities:
        decoded = unescape(markdown[start:end])
        if len(decoded) < end - start:
            filler = FILLER if WORD.fullmatch(decoded) else GAP_FILLER
            parts += markdown[position:start], decoded, filler * (end - start - len(decoded))
            position = end
    return "".join(parts) + markdown[position:] if parts else markdown
