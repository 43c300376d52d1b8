"""Reads HTML once: its text blocks in reading order, and where each element lies among them.

Belongs here: which elements make a block, which are marks inside one, which are left out. `prose` and `source_map`
both rest on this one walk, so their block numbers agree.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, cast

from lxml import etree

from easyread.markup.block_text import BlockWriter, Container
from easyread.model.prose import BlockKind, MarkKind, TextBlock

_WHOLE_PAGE = re.compile(r"\s*(?:<!--.*?-->\s*)*<(?:!doctype|html|head|body)\b", re.IGNORECASE | re.DOTALL)
# The parser would put what follows these behind the body; browsers take no notice of them.
_EARLY_END = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
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
_NOTE_IDS = ("fn:", "fn-")
_CLASSES_LEFT_OUT = frozenset(("footnote-backref", "missing-picture"))  # the second holds an alternative
_NO_ATTRIBUTES: Mapping[str, str] = {}


class Piece(NamedTuple):
    """Words of one text node, folded, at `offset` of block number `block`; or the start of an element."""

    block: int
    offset: int
    text: str
    element: int = -1


class ElementExtent(NamedTuple):
    """An element: from character `offset` of block number `block` to the same of the end (exclusive)."""

    tag: str
    attributes: Mapping[str, str]
    block: int
    offset: int
    end_block: int
    end_offset: int


@dataclass(frozen=True, slots=True)
class PageText:
    """What a walk through HTML gives. Elements are in document order, those that are not read included.

    In a fragment element 0 is its first element; in a whole page it is `html`.
    """

    blocks: tuple[TextBlock, ...]
    pieces: tuple[Piece, ...]
    elements: tuple[ElementExtent, ...]


@lru_cache(maxsize=2)  # rules read a fragment's prose, and right after it the places of its words
def read_page_text(html: str) -> PageText:
    """The blocks, pieces and elements of a fragment or a whole page. Linear in its length, never recursive.

    libxml2 reads no further than where elements lie more than 2,000 deep.
    """
    text = _EARLY_END.sub("", html.removeprefix("\ufeff"))
    is_whole = _WHOLE_PAGE.match(text) is not None
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    root = etree.fromstring((text if is_whole else f"<html><body>{text}").encode("utf-8", "replace"), parser)
    top = root if is_whole else root.find("body")
    walk = _Walk()
    if top is not None:
        walk.read(top, count_top=is_whole)
    return PageText(tuple(walk.writer.blocks), tuple(walk.pieces), tuple(walk.elements))


class _Walk:
    """The state of one walk: the writer of blocks, the pieces and elements so far, the elements now open."""

    def __init__(self) -> None:
        self.writer = BlockWriter()
        self.pieces: list[Piece] = []
        self.elements: list[ElementExtent] = []
        self._rows = 0
        self._open: list[tuple[int, bool, int]] = []

    def read(self, top: etree._Element, *, count_top: bool) -> None:
        """Reads everything in `top`, and `top` itself when it counts."""
        steps = etree.iterwalk(top, events=("start", "end"))
        for event, element in steps:
            if element is top and not count_top:
                self._add_text(element.text if event == "start" else None)
            elif event == "end":
                self._leave()
                self._add_text(element.tail if element is not top else None)
            elif not self._enter(element):
                steps.skip_subtree()
        self.writer.end_block()

    def _enter(self, element: etree._Element) -> bool:
        """Opens an element; whether what is in it shall be read."""
        tag = str(element.tag)
        attributes = cast("dict[str, str]", dict(element.items()))
        if tag in _NEVER_READ or (attributes and _is_left_out(tag, attributes)):
            if attributes and _is_note_mark(tag, attributes):
                self.writer.add_note_mark(_first_target(element))
            for part in element.iter():
                if tag in _NEVER_READ:  # the author wrote it, though not to be read
                    self.pieces.append(Piece(*self.writer.position, "", len(self.elements)))
                self._add_element(str(part.tag), _NO_ATTRIBUTES)
            self._open.append((-1, False, 0))
            return False
        is_block = tag in _BLOCKS
        if is_block:
            self.writer.enter(self._container(tag, attributes))
        elif tag == "br":
            self.writer.add_space()
        number = len(self.elements)
        self.pieces.append(Piece(*self.writer.position, "", number))
        self._add_element(tag, attributes)
        self._open.append((number, is_block, self._open_marks(tag, attributes)))
        self._add_text(element.text)
        return True

    def _leave(self) -> None:
        """Closes the innermost open element."""
        number, is_block, marks = self._open.pop()
        block, offset = self.writer.position
        if number >= 0:
            self.elements[number] = ElementExtent(*self.elements[number][:4], block, offset)
        for _ in range(marks):
            self.writer.marks.close(offset)
        if is_block:
            self.writer.leave()

    def _add_element(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Notes an element that starts, and so far ends, where the writer is."""
        position = self.writer.position
        self.elements.append(ElementExtent(tag, attributes, *position, *position))

    def _add_text(self, text: str | None) -> None:
        """Adds a text node to the block."""
        if not text:
            return
        folded = self.writer.add_text(text)
        if folded:
            block, offset = self.writer.position
            self.pieces.append(Piece(block, offset - len(folded), folded))

    def _open_marks(self, tag: str, attributes: Mapping[str, str]) -> int:
        """Opens the marks that an element stands for and gives their number."""
        marks = self.writer.marks
        count = 0
        kind = _MARKS.get(tag)
        if kind is MarkKind.CODE and self.writer.container.kind is BlockKind.CODE:
            kind = None
        if kind is not None:
            count += marks.open(kind, attributes.get("title", "") if kind is MarkKind.ABBREVIATION else "")
        elif tag == "a" and "href" in attributes:
            count += marks.open(MarkKind.LINK, attributes["href"])
        if "lang" in attributes and tag not in ("html", "body"):
            count += marks.open(MarkKind.LANGUAGE, attributes["lang"])
        return count

    def _container(self, tag: str, attributes: Mapping[str, str]) -> Container:
        """What the blocks in an element are."""
        outer = self.writer.container
        own_kind = _BLOCKS[tag]
        kind, level = (outer.kind, outer.level) if own_kind is None else (own_kind, 0)
        depth, row = outer.depth + (tag in _LISTS), outer.row
        if own_kind is BlockKind.HEADING:
            level = int(tag[1])
        elif tag == "li":
            # Footnotes come as a list, but their text is whole sentences, not list items.
            is_note = attributes.get("id", "").startswith(_NOTE_IDS) or attributes.get("role") == "doc-endnote"
            kind, level = (BlockKind.PARAGRAPH, 0) if is_note else (kind, max(depth, 1))
        elif tag == "p" and "line" in attributes.get("class", "").split():
            kind, level = BlockKind.LINE, 0
        elif tag == "div" and "row" in attributes.get("class", "").split():
            row = self._rows if attributes.get("id", "").startswith("row-") else -1
            self._rows += row >= 0
        return Container(kind, level, depth, row, outer.quoted or tag == "blockquote")


def _is_left_out(tag: str, attributes: Mapping[str, str]) -> bool:
    """Whether an element's words are not the author's, or not for reading."""
    return (
        "data-generated" in attributes
        or "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or _is_note_mark(tag, attributes)
        or attributes.get("role") == "doc-backlink"
        or attributes.get("class") in _CLASSES_LEFT_OUT
        or ("style" in attributes and _NOT_SHOWN.search(attributes["style"]) is not None)
    )


def _is_note_mark(tag: str, attributes: Mapping[str, str]) -> bool:
    """Whether an element is the number of a footnote, or a citation that the generator wrote."""
    classes = attributes.get("class", "")
    if "data-generated" in attributes:
        return "citation" in classes.split()
    if tag == "sup" and attributes.get("id", "").startswith("fnref"):
        return True
    return "footnote-ref" in classes or attributes.get("role") == "doc-noteref"


def _first_target(element: etree._Element) -> str:
    """Where the first link in an element leads, "" without one."""
    for link in element.iter("a"):
        return str(link.get("href", ""))
    return ""
