"""A place in a text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class TextRange:
    """Offsets into a text in code points: `start` counts from 0, `end` is exclusive."""

    start: int
    end: int

    def cut(self, text: str) -> str:
        """The words of `text` that lie in this range."""
        return text[self.start : self.end]
