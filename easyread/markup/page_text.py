"""Reads HTML once: its text blocks in reading order, and where each element lies among them.

Belongs here: which elements make a block, which are marks inside one, which are left out. `prose` and `source_map`
both rest on this one walk, so their block numbers agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from easyread.markup.block_text import BlockWriter, Container
from easyread.markup.html_parts import Cut, StartTag, cut_fragment, cut_page
from easyread.model.prose import BlockKind, MarkKind, TextBlock

_WHOLE_PAGE = re.compile(r"\s*(?:<!--.*?-->\s*)*<(?:!doctype|html|head|body)\b", re.IGNORECASE | re.DOTALL)
# Matches "display: none"; must not match "display: block".
_NOT_SHOWN = re.compile(r"display\s*:\s*none", re.IGNORECASE)

_NEVER_READ: Mapping[str, None] = {
    **dict.fromkeys(("script", "style", "template", "noscript", "head", "title", "meta", "link", "svg", "math")),
    **dict.fromkeys(("iframe", "object", "video", "audio", "canvas", "textarea", "datalist", "rt", "rp")),
}
_BLOCKS: Mapping[str, BlockKind | None] = {
    **dict.fromkeys(("html", "body", "main", "header", "footer", "nav", "div", "form", "center", "address", "p")),
    **dict.fromkeys(("hgroup", "search", "ul", "ol", "menu", "dl", "table", "thead", "tbody", "tfoot", "tr")),
    **dict.fromkeys(("colgroup", "col", "hr", "select", "optgroup", "option", "button", "fieldset")),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), BlockKind.HEADING),
    **dict.fromkeys(("blockquote", "article", "section", "aside", "details"), BlockKind.PARAGRAPH),
    **dict.fromkeys(("dialog", "figure", "dd"), BlockKind.PARAGRAPH),
    **dict.fromkeys(("caption", "figcaption", "summary", "legend"), BlockKind.CAPTION),
    **dict.fromkeys(("td", "th"), BlockKind.CELL),
    "li": BlockKind.ITEM,
    "dt": BlockKind.TERM,
    "pre": BlockKind.CODE,
}
"""Elements that start and end blocks; None keeps the kind of what is round them."""
_MARKS: Mapping[str, MarkKind] = {
    **dict.fromkeys(("b", "strong"), MarkKind.BOLD),
    **dict.fromkeys(("i", "em", "cite", "dfn", "var"), MarkKind.ITALIC),
    **dict.fromkeys(("u", "ins"), MarkKind.UNDERLINE),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), MarkKind.CODE),
    **dict.fromkeys(("abbr", "acronym"), MarkKind.ABBREVIATION),
    "q": MarkKind.QUOTE,
}
_LISTS = frozenset(("ul", "ol", "menu"))
_QUESTION_LINE = "question-line line"  # a line of a legend, which can have no paragraphs
_NOTE_IDS = ("fn:", "fn-")
_CLASSES_LEFT_OUT = frozenset(("footnote-backref", "missing-picture"))  # the second holds an alternative
_NOTE_CLASS = "footnote-ref"
_NO_ATTRIBUTES: Mapping[str, str] = {}
_LEAVES_OUT = frozenset(("data-generated", "hidden"))
# Nearly all elements have none of these.
_MAY_LEAVE_OUT = _LEAVES_OUT | {"aria-hidden", "role", "style"}
_UNKNOWN = (0, 0)


class Piece(NamedTuple):
    """Words of one text node, folded, at `offset` of block number `block`; or the start of an element."""

    block: int
    offset: int
    text: str
    element: int = -1


TextNode = tuple[int, int, str, int]
"""Block number, offset in it, the words of one text node, folded, and how many elements have started before it."""


class ElementExtent(NamedTuple):
    """An element: from character `offset` of block number `block` to the same of the end (exclusive)."""

    tag: str
    attributes: Mapping[str, str]
    block: int
    offset: int
    end_block: int
    end_offset: int


@dataclass(frozen=True)
class PageText:
    """What a walk through HTML gives. Elements are in document order, those that are not read included.

    In a fragment element 0 is its first element; in a whole page it is `html`. `starts` and `ends` are what
    `elements` are made of; most pages are only asked for their blocks and texts. `left_out` are the numbers of
    elements whose words are not the author's.
    """

    blocks: tuple[TextBlock, ...]
    texts: tuple[TextNode, ...]
    starts: tuple[tuple[str, Mapping[str, str], int, int], ...]
    ends: tuple[tuple[int, int], ...]
    left_out: frozenset[int]

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """The texts and the starts of elements that are not left out, in order."""
        found: list[Piece] = []
        number = 0
        for block, offset, text, before in (*self.texts, (len(self.blocks), 0, "", len(self.starts))):
            elements = (element for element in range(number, before) if element not in self.left_out)
            found += (Piece(*self.starts[element][2:], "", element) for element in elements)
            number = before
            if text:
                found.append(Piece(block, offset, text))
        return tuple(found)

    @cached_property
    def pictures(self) -> tuple[int, ...]:
        """The numbers of the pictures that are not left out."""
        return tuple(
            number for number, start in enumerate(self.starts) if start[0] == "img" and number not in self.left_out
        )

    @cached_property
    def elements(self) -> tuple[ElementExtent, ...]:
        """All elements with their extents."""
        return tuple(ElementExtent(*start, *end) for start, end in zip(self.starts, self.ends, strict=True))


@lru_cache(maxsize=2)  # rules read a fragment's prose, and right after it the places of its words
def read_page_text(html: str) -> PageText:
    """The blocks, pieces and elements of a fragment or a whole page. Linear in its length, never recursive."""
    text = html.removeprefix("\ufeff")
    reader = _Reader()
    reader.read(cut_page(text) if _WHOLE_PAGE.match(text) else cut_fragment(text))
    return PageText(
        tuple(reader.writer.blocks),
        tuple(reader.texts),
        tuple(reader.starts),
        tuple(reader.ends),
        frozenset(reader.left_out),
    )


class _Frame(NamedTuple):
    """What an element changes for the blocks in it; a `kind` of None leaves kind and level as they are.

    `is_made` tells the rows that easyread makes from those that an author made by hand.
    """

    kind: BlockKind | None
    level: int = 0
    is_list: bool = False
    is_row: bool = False
    is_made: bool = False
    is_quoted: bool = False


_UNCHANGED = _Frame(None)


class _Role(NamedTuple):
    """What an element does to the words in it: leave them out, put them into blocks, mark them."""

    is_left_out: bool = False
    is_note_mark: bool = False
    frame: _Frame | None = None
    marks: tuple[tuple[MarkKind, str], ...] = ()


class _Reader:
    """Goes through the tags and texts of a page: the writer of blocks, the texts and elements so far, those now open.

    For each open element there are its number, what the block round it is if it is a block itself, and how many marks
    it opened. `_passed` is the number of the outermost open element that is left out, -1 outside these. Where that one
    is the mark of a note, `_target` is where the first link in it leads.
    """

    def __init__(self) -> None:
        self.writer = BlockWriter()
        self.texts: list[TextNode] = []
        self.left_out: list[int] = []
        self.starts: list[tuple[str, Mapping[str, str], int, int]] = []
        self.ends: list[tuple[int, int]] = []
        self._rows = 0
        self._open: list[tuple[int, Container | None, int]] = []
        self._passed = -1
        self._is_of_author = self._is_note_mark = False
        self._target: str | None = None

    def read(self, cut: Cut) -> None:
        """Reads everything."""
        self._add_text(cut.before)
        for tag, text in cut.parts:
            if tag is None:
                self._leave()
            elif self._passed >= 0:
                self._pass_over(tag)
            else:
                self._enter(tag, _role(tag))
            if not text or self._passed >= 0:
                continue
            if text == "\n":  # most texts are the line end between two blocks
                self.writer.add_space()
            else:
                self._add_text(text)
        self.writer.end_block()

    def _enter(self, tag: StartTag, role: _Role) -> None:
        """Opens an element."""
        if role.is_left_out:
            self._passed = len(self.starts)
            self._is_of_author = tag.name not in _NEVER_READ
            self._is_note_mark = role.is_note_mark
            self._target = None
            self._pass_over(tag)
            return
        writer = self.writer
        outer = None
        if role.frame is not None:
            outer = writer.container
            writer.turn_to(self._container(role.frame, outer))
        elif tag.name == "br":
            writer.add_space()
        self._open.append((len(self.starts), outer, self._open_marks(role.marks) if role.marks else 0))
        self.starts.append((tag.name, tag.attributes, len(writer.blocks), writer.length))
        self.ends.append(_UNKNOWN)

    def _pass_over(self, tag: StartTag) -> None:
        """Notes an element that is not read, or one inside it, where the writer is."""
        number = len(self.starts)
        if self._is_of_author:
            self.left_out.append(number)
        if tag.name == "a" and self._target is None:
            self._target = tag.attributes.get("href", "")
        self._open.append((number, None, 0))
        self.starts.append((tag.name, _NO_ATTRIBUTES, len(self.writer.blocks), self.writer.length))
        self.ends.append(_UNKNOWN)

    def _leave(self) -> None:
        """Closes the innermost open element."""
        writer = self.writer
        number, outer, marks = self._open.pop()
        self.ends[number] = (len(writer.blocks), writer.length)
        if marks:
            writer.marks.close(marks, writer.length)
        if outer is not None:
            writer.turn_to(outer)
        elif number == self._passed:
            self._passed = -1
            if self._is_note_mark:
                writer.add_note_mark(self._target or "")

    def _add_text(self, text: str) -> None:
        """Adds a text to the block."""
        writer = self.writer
        folded = writer.add_text(text)
        if folded:
            self.texts.append((len(writer.blocks), writer.length - len(folded), folded, len(self.starts)))

    def _open_marks(self, marks: Iterable[tuple[MarkKind, str]]) -> int:
        """Opens marks and gives the number of those that say something new."""
        writer = self.writer
        is_code = writer.container.kind is BlockKind.CODE
        return sum(writer.marks.open(*mark) for mark in marks if not (is_code and mark[0] is MarkKind.CODE))

    def _container(self, frame: _Frame, outer: Container) -> Container:
        """What the blocks in an element are."""
        if frame is _UNCHANGED:
            return outer
        kind, level = (outer.kind, outer.level) if frame.kind is None else (frame.kind, frame.level)
        if kind is BlockKind.ITEM and frame.kind is kind:
            level = max(outer.depth, 1)
        row = outer.row
        if frame.is_row:
            row = self._rows if frame.is_made else -1
            self._rows += frame.is_made
        return Container(kind, level, outer.depth + frame.is_list, row, outer.quoted or frame.is_quoted)


@lru_cache(maxsize=1024)  # a site has few kinds of start tags, and many of each
def _role(tag: StartTag) -> _Role:
    name, attributes = tag.name, tag.attributes
    if name in _NEVER_READ or (attributes and _is_left_out(name, attributes)):
        return _Role(is_left_out=True, is_note_mark=_is_note_mark(name, attributes))
    if attributes.get("class") == _QUESTION_LINE:
        return _Role(frame=_Frame(BlockKind.LINE))
    return _Role(frame=_frame(name, attributes) if name in _BLOCKS else None, marks=tuple(_marks(name, attributes)))


def _frame(name: str, attributes: Mapping[str, str]) -> _Frame:
    """What a block changes."""
    kind = _BLOCKS[name]
    classes = attributes.get("class", "").split()
    if kind is BlockKind.HEADING:
        return _Frame(kind, level=int(name[1]))
    if name == "legend" and "question-words" in classes:
        return _Frame(BlockKind.PARAGRAPH)
    if kind is BlockKind.ITEM:
        # Footnotes come as a list, but their text is whole sentences, not list items.
        is_note = attributes.get("id", "").startswith(_NOTE_IDS) or attributes.get("role") == "doc-endnote"
        return _Frame(BlockKind.PARAGRAPH if is_note else kind)
    if name == "p" and "line" in classes:
        return _Frame(BlockKind.LINE)
    if name == "div" and "row" in classes:
        return _Frame(None, is_row=True, is_made=attributes.get("id", "").startswith("row-"))
    if kind is None and name not in _LISTS:
        return _UNCHANGED
    return _Frame(kind, is_list=name in _LISTS, is_quoted=name == "blockquote")


def _marks(name: str, attributes: Mapping[str, str]) -> Iterator[tuple[MarkKind, str]]:
    """The marks that an element stands for."""
    kind = _MARKS.get(name)
    if kind is not None:
        yield kind, attributes.get("title", "") if kind is MarkKind.ABBREVIATION else ""
    elif name == "a" and "href" in attributes:
        yield MarkKind.LINK, attributes["href"]
    if "lang" in attributes and name not in ("html", "body"):
        yield MarkKind.LANGUAGE, attributes["lang"]


def _is_left_out(tag: str, attributes: Mapping[str, str]) -> bool:
    """Whether an element's words are not the author's, or not for reading."""
    classes = attributes.get("class", "")
    if classes in _CLASSES_LEFT_OUT or _NOTE_CLASS in classes:
        return True
    if _MAY_LEAVE_OUT.isdisjoint(attributes) and tag != "sup":
        return False
    return (
        not _LEAVES_OUT.isdisjoint(attributes)
        or attributes.get("aria-hidden") == "true"
        or _is_note_mark(tag, attributes)
        or attributes.get("role") == "doc-backlink"
        or ("style" in attributes and _NOT_SHOWN.search(attributes["style"]) is not None)
    )


def _is_note_mark(tag: str, attributes: Mapping[str, str]) -> bool:
    """Whether an element is the number of a footnote, or a citation that the generator wrote."""
    classes = attributes.get("class", "")
    if "data-generated" in attributes:
        return "citation" in classes.split()
    if tag == "sup" and attributes.get("id", "").startswith("fnref"):
        return True
    return _NOTE_CLASS in classes or attributes.get("role") == "doc-noteref"
