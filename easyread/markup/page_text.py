"""Reads HTML once: its text blocks in reading order, and where each element lies among them.

Belongs here: which elements make a block, which are marks inside one, which are left out. `prose` and `source_map`
both rest on this one walk, so their block numbers agree.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

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
_NOTE_CLASS = "footnote-ref"
_NO_ATTRIBUTES: Mapping[str, str] = {}
_LEAVES_OUT = frozenset(("data-generated", "hidden"))
# Nearly all elements have none of these.
_MAY_LEAVE_OUT = _LEAVES_OUT | {"aria-hidden", "role", "style"}
_UNCOUNTED = (-1, None, 0)
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
    return PageText(
        tuple(walk.writer.blocks), tuple(walk.texts), tuple(walk.starts), tuple(walk.ends), frozenset(walk.left_out)
    )


class _Walk:
    """The state of one walk: the writer of blocks, the texts and elements so far, the elements now open.

    For each open element there are its number, what the block round it is if it is a block itself, and how many marks
    it opened.
    """

    def __init__(self) -> None:
        self.writer = BlockWriter()
        self.texts: list[TextNode] = []
        self.left_out: list[int] = []
        self.starts: list[tuple[str, Mapping[str, str], int, int]] = []
        self.ends: list[tuple[int, int]] = []
        self._rows = 0
        self._open: list[tuple[int, Container | None, int]] = []

    def read(self, top: etree._Element, *, count_top: bool) -> None:
        """Reads everything in `top`, and `top` itself when it counts."""
        steps = etree.iterwalk(top, events=("start", "end"))
        for event, element in steps:
            text: str | None
            if event == "end":
                self._leave()
                text = element.tail if element is not top else None
            elif element is top and not count_top:
                self._open.append(_UNCOUNTED)
                text = element.text
            elif self._enter(element):
                text = element.text
            else:
                steps.skip_subtree()
                continue
            if text and not text.isspace():
                self._add_text(text)
            elif text:
                self.writer.add_space()
        self.writer.end_block()

    def _enter(self, element: etree._Element) -> bool:
        """Opens an element; whether what is in it shall be read."""
        tag = element.tag
        items = element.items()
        attributes: Mapping[str, str] = dict(items) if items else _NO_ATTRIBUTES  # type: ignore[arg-type]  # no bytes
        if tag in _NEVER_READ or (items and _is_left_out(tag, attributes)):
            self._pass_over(element, tag, attributes)
            return False
        writer = self.writer
        outer = None
        if tag in _BLOCKS:
            outer = writer.container
            writer.turn_to(self._container(tag, attributes, outer))
        elif tag == "br":
            writer.add_space()
        number = len(self.starts)
        block, offset = len(writer.blocks), writer.length
        self.starts.append((tag, attributes, block, offset))
        self.ends.append(_UNKNOWN)
        marks = self._open_marks(tag, attributes) if items or tag in _MARKS else 0
        self._open.append((number, outer, marks))
        return True

    def _pass_over(self, element: etree._Element, tag: str, attributes: Mapping[str, str]) -> None:
        """Notes an element that is not read, with all in it, where the writer is."""
        block, offset = len(self.writer.blocks), self.writer.length
        if _is_note_mark(tag, attributes):
            self.writer.add_note_mark(_first_target(element))
        for part in element.iter():
            if tag not in _NEVER_READ:  # these the author wrote, though not to be read
                self.left_out.append(len(self.starts))
            self.starts.append((str(part.tag), _NO_ATTRIBUTES, block, offset))
            self.ends.append((block, offset))
        self._open.append(_UNCOUNTED)

    def _leave(self) -> None:
        """Closes the innermost open element."""
        number, outer, marks = self._open.pop()
        writer = self.writer
        if number >= 0:
            self.ends[number] = (len(writer.blocks), writer.length)
        for _ in range(marks):
            writer.marks.close(writer.length)
        if outer is not None:
            writer.turn_to(outer)

    def _add_text(self, text: str) -> None:
        """Adds a text node to the block."""
        folded = self.writer.add_text(text)
        if folded:
            writer = self.writer
            self.texts.append((len(writer.blocks), writer.length - len(folded), folded, len(self.starts)))

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

    def _container(self, tag: str, attributes: Mapping[str, str], outer: Container) -> Container:
        """What the blocks in an element are."""
        own_kind = _BLOCKS[tag]
        if own_kind is None and tag not in _LISTS and "class" not in attributes:
            return outer
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


def _first_target(element: etree._Element) -> str:
    """Where the first link in an element leads, "" without one."""
    for link in element.iter("a"):
        return str(link.get("href", ""))
    return ""
