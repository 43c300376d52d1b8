"""Where something is: exact spans, and the places rules name before they are mapped to spans."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a file. Lines and columns are 1-based code points; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@lru_cache(maxsize=10_000)  # the files of a folder have the same few places
def share_span(span: Span) -> Span:
    """The same span, one that is in memory already where there is one."""
    return span


@dataclass(frozen=True, slots=True)
class SourceText:
    """Words exactly as they stand in the source; `occurrence` 0 is the first time they stand there."""

    text: str
    occurrence: int = 0


@dataclass(frozen=True, slots=True)
class TextPlace:
    """Characters `start` to `end` (exclusive, code points) of the text of block number `block`."""

    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ElementPlace:
    """Element number `index` of an HTML page in document order, or one of its attributes."""

    index: int
    attribute: str = ""


Place = Span | SourceText | TextPlace | ElementPlace

START = Span(1, 1, 1, 1)
