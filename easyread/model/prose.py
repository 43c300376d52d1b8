"""The words of a document as the reader meets them, block by block."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple


class BlockKind(Enum):
    """What a block of text is on the page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LINE = "line"  # one sentence of a row, on its own line
    ITEM = "item"
    CELL = "cell"
    CAPTION = "caption"
    TERM = "term"  # the left side of a definition list
    CODE = "code"


class MarkKind(Enum):
    """What a stretch of text inside a block is."""

    BOLD = "bold"
    ITALIC = "italic"
    UNDERLINE = "underline"
    LINK = "link"
    CODE = "code"
    QUOTE = "quote"
    ABBREVIATION = "abbreviation"
    LANGUAGE = "language"  # a stretch in another language
    NOTE_MARK = "note-mark"  # a footnote or citation mark


class Mark(NamedTuple):
    """Characters `start` to `end` (exclusive) of a block's text. `value`: a link's target, a language's tag."""

    start: int
    end: int
    kind: MarkKind
    value: str = ""


class TextBlock(NamedTuple):
    """One block of running text: no markup, white space folded to single spaces.

    `row` is the number of the row (0-based) the block belongs to, -1 outside rows. `level` is a heading's
    level or a list item's depth (1-based). `quoted` blocks hold somebody else's words.
    """

    kind: BlockKind
    text: str
    marks: tuple[Mark, ...] = ()
    row: int = -1
    level: int = 0
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Prose:
    """The blocks of one document in reading order, without text that the generator added."""

    blocks: tuple[TextBlock, ...]
