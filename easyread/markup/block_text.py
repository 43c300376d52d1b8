"""Writes text blocks: folds white space, keeps marks, starts a new block where one ends."""

from __future__ import annotations

from typing import NamedTuple

from easyread.model.prose import BlockKind, Mark, MarkKind, TextBlock

_CLOSING_SIGNS = frozenset(".,;:!?)]}…’”»")
_MOST_OPEN_MARKS = 32  # deeper nesting is ignored, so that marks times blocks stays bounded


class Container(NamedTuple):
    """What the blocks in an element are; `depth` counts the lists round it."""

    kind: BlockKind
    level: int
    depth: int
    row: int
    quoted: bool


_OUTSIDE = Container(BlockKind.PARAGRAPH, 0, 0, -1, False)


class _OpenMark:
    """A mark that has not ended; `start` is -1 until its first word in the present block."""

    __slots__ = ("kind", "start", "value")

    def __init__(self, kind: MarkKind, value: str) -> None:
        self.kind = kind
        self.value = value
        self.start = -1


class MarkWriter:
    """The marks of the present block, ended and open ones."""

    def __init__(self) -> None:
        self._ended: list[Mark] = []
        self._open: list[_OpenMark] = []

    def open(self, kind: MarkKind, value: str) -> int:
        """Starts a mark and gives 1, or 0 when it would add nothing, as bold in bold."""
        if len(self._open) >= _MOST_OPEN_MARKS:
            return 0
        if self._open and any(mark.kind is kind and mark.value == value for mark in self._open):
            return 0
        self._open.append(_OpenMark(kind, value))
        return 1

    def close(self, count: int, offset: int) -> None:
        """Ends the marks that were opened last."""
        for _ in range(count):
            self._keep(self._open.pop(), offset)

    def add_point(self, offset: int, kind: MarkKind, value: str) -> None:
        """Adds a mark without width."""
        self._ended.append(Mark(offset, offset, kind, value))

    def start_words(self, offset: int) -> None:
        """Words start here: for the open marks without words yet, their first."""
        for mark in self._open:
            if mark.start < 0:
                mark.start = offset

    def end_block(self, offset: int) -> tuple[Mark, ...]:
        """The marks of the block that ends, in order; open marks go on in the next block."""
        for mark in self._open:
            self._keep(mark, offset)
            mark.start = -1
        if not self._ended:
            return ()
        marks = tuple(sorted(self._ended, key=_mark_order))
        self._ended.clear()
        return marks

    def _keep(self, mark: _OpenMark, end: int) -> None:
        """Adds an ended mark, if there are words in it."""
        if mark.start >= 0:
            self._ended.append(Mark(mark.start, end, mark.kind, mark.value))


class BlockWriter:
    """The blocks so far, and the one that is being written."""

    def __init__(self) -> None:
        self.blocks: list[TextBlock] = []
        self.marks = MarkWriter()
        self.container = _OUTSIDE  # what the present block is
        self.length = 0  # of the text of the present block so far
        self._parts: list[str] = []
        self._has_space = False
        self._is_after_note = False

    def turn_to(self, container: Container) -> None:
        """Ends the present block; what follows is in `container`."""
        if self._parts or self._is_after_note:  # most elements start or end where no words are waiting
            self.end_block()
        self.container = container

    def add_text(self, text: str) -> str:
        """Adds the text, folded; gives what was added without the space before it."""
        folded = " ".join(text.split())
        if not folded:
            self.add_space()
            return ""
        # "Text [mark]." loses the mark, which the reader skips, and then the space before the stop as well.
        lost_space = self._is_after_note and folded[0] in _CLOSING_SIGNS
        if self.length and not lost_space and (self._has_space or text[0].isspace()):
            self._parts.append(" ")
            self.length += 1
        self.marks.start_words(self.length)
        self._parts.append(folded)
        self.length += len(folded)
        self._has_space = text[-1].isspace()
        self._is_after_note = False
        return folded

    def add_space(self) -> None:
        """Adds a break between words."""
        self._has_space = True

    def add_note_mark(self, target: str) -> None:
        """Notes a footnote or citation mark; its number is not part of the text, so the mark has no width."""
        self.marks.add_point(self.length, MarkKind.NOTE_MARK, target)
        self._is_after_note = True

    def end_block(self) -> None:
        """Ends the present block; without words it leaves nothing."""
        marks = self.marks.end_block(self.length)
        parts = self._parts
        if parts:
            kind, level, _, row, quoted = self.container
            text = parts[0] if len(parts) == 1 else "".join(parts)
            self.blocks.append(TextBlock(kind, text, marks, row, level, quoted))
            self._parts = []
            self.length = 0
        self._has_space = False
        self._is_after_note = False


def _mark_order(mark: Mark) -> tuple[int, int]:
    """In order of their starts, the longer first."""
    return mark.start, -mark.end
