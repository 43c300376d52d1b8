"""Offsets of a text as lines and columns, and back."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from easyread.model.place import Span

LINE_END = re.compile("\n")


@dataclass(frozen=True, slots=True)
class Lines:
    """A text and the offsets where its lines start. Lines and columns are 1-based, all in code points."""

    text: str
    starts: tuple[int, ...]

    @classmethod
    def from_text(cls, text: str) -> Lines:
        """Lines end with "\\n"; a "\\r" before it stays in the text as the last character of its line."""
        return cls(text, _line_starts(text))

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset; offsets outside the text count as its nearest end."""
        inside = min(max(offset, 0), len(self.text))
        line = bisect_right(self.starts, inside)
        return line, inside - self.starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """Offset of a line and column; a column behind the line's end counts as the end, as lines do."""
        if line < 1:
            return 0
        if line > len(self.starts):
            return len(self.text)
        end = self.starts[line] - 1 if line < len(self.starts) else len(self.text)
        return min(self.starts[line - 1] + max(column, 1) - 1, end)

    def line_text(self, line: int) -> str:
        """The words of a line without its end; "" when there is no such line."""
        if not 1 <= line <= len(self.starts):
            return ""
        end = self.starts[line] - 1 if line < len(self.starts) else len(self.text)
        return self.text[self.starts[line - 1] : end].removesuffix("\r")

    def span(self, start: int, end: int) -> Span:
        """The span of the offsets `start` to `end` (exclusive)."""
        return Span(*self.position(start), *self.position(end))


@lru_cache(maxsize=4)  # the findings of one file come one after the other, and each asks for its lines
def _line_starts(text: str) -> tuple[int, ...]:
    return (0, *(match.end() for match in LINE_END.finditer(text)))
