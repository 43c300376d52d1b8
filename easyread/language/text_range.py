"""A place in a text."""

from __future__ import annotations

from typing import NamedTuple


class TextRange(NamedTuple):
    """Offsets into a text in code points: `start` counts from 0, `end` is exclusive."""

    start: int
    end: int

    def cut(self, text: str) -> str:
        """The words of `text` that lie in this range."""
        return text[self.start : self.end]
