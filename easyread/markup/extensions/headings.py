"""Headings: an id for each, the `covers` list, the levels of block titles, and no second `h1`."""

from __future__ import annotations

import re
import unicodedata
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.util import HtmlStash

from easyread.markup.desk import Desk, PageInProgress
from easyread.markup.places import quoted
from easyread.markup.plain_text import plain_text
from easyread.markup.tree_steps import StepOrder, add_step
from easyread.model.fragment import Heading

HEADING_TAGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# Matches "# Title", "#Title" and a line with "===" under it; must not match "## Section".
_TITLE_LINE = re.compile(
    r"""
    ^\#(?!\#) (?:\#|[^\S\n])*+ [^\s#][^\n]*+$
    |
    ^[^\S\n]*+ \S[^\n]*+ (?=\n=+[ ]*$)
    """,
    re.VERBOSE | re.MULTILINE,
)
_NOT_IN_IDS = re.compile(r"[^\w\s-]")
# Matches "row-3", which rows are called; must not match "rows".
_ROW_ID = re.compile(r"row-[0-9]+")
_BETWEEN_WORDS = re.compile(r"[\s_-]+")
_FIRST_NUMBER = 2

Ids = dict[str, int]
"""The ids that are taken, each with the number that the next element gets that wants the same."""


class HeadingsExtension(Extension):
    """Headings that other pages can point to."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the step."""
        add_step(md, self._desk, StepOrder.HEADINGS, name_headings)


def name_headings(root: Element, page: PageInProgress, stash: HtmlStash) -> None:
    """Give headings and labelled blocks their ids and levels, and list the headings of the text."""
    if page.block_titles:
        _set_levels(root, page, 1)
    ids, headings = _look_through(root)
    title_lines: list[tuple[int, re.Match[str]]] | None = None
    for element in headings:
        if element in page.block_titles:
            continue
        text = plain_text(element, stash)
        if element.tag == "h1":
            title_lines = page.places.lines(_TITLE_LINE) if title_lines is None else title_lines
            _report_title(page, text, title_lines)
            element.tag = "h2"
        covers = tuple((element.attrib.pop("covers", "") or "").split())
        id_ = element.get("id") or _new_id(text, "section", ids)
        element.set("id", id_)
        page.headings.append(Heading(int(element.tag[1]), id_, text, covers))
    for label in page.labels:
        text = plain_text(label.title, stash) or label.otherwise
        id_ = label.title.get("id") or _new_id(text, "block", ids)
        label.title.set("id", id_)
        label.labelled.set("aria-labelledby", id_)


def slug(text: str) -> str:
    """An id made of the words of a text, in small letters of any script: "Who decides?" gives "who-decides"."""
    letters = _NOT_IN_IDS.sub("", unicodedata.normalize("NFC", text).lower())
    return _BETWEEN_WORDS.sub("-", letters).strip("-")


def _set_levels(element: Element, page: PageInProgress, level: int) -> int:
    """Puts each block title one level below the heading over it; gives the level of the last heading.

    Headings inside a block say nothing about what comes after the block.
    """
    for child in element:
        if child in page.block_titles:
            level = min(level + 1, 6)
            child.tag = f"h{level}"
        elif child.tag in HEADING_TAGS:
            level = max(int(child.tag[1]), 2)
        elif child in page.blocks:
            _set_levels(child, page, level)
        elif len(child):
            level = _set_levels(child, page, level)
    return level


def _look_through(root: Element) -> tuple[Ids, list[Element]]:
    """The ids that authors gave, where the second of two equal ones gets a number; and the headings."""
    ids: Ids = {}
    headings: list[Element] = []
    for element in root.iter():
        if element.tag in HEADING_TAGS:
            headings.append(element)
        id_ = element.get("id")
        if id_ is None:
            continue
        if id_ in ids:
            element.set("id", _new_id(id_, "section", ids, keep=True))
        else:
            ids[id_] = _FIRST_NUMBER
    return ids, headings


def _new_id(text: str, otherwise: str, ids: Ids, *, keep: bool = False) -> str:
    """An id that no other element has, and that is taken from now on."""
    wanted = (text if keep else slug(text)) or otherwise
    id_, number = wanted, ids.get(wanted, _FIRST_NUMBER)
    while id_ in ids or _ROW_ID.fullmatch(id_):
        id_, number = f"{wanted}-{number}", number + 1
    if wanted in ids:
        ids[wanted] = number
    ids[id_] = _FIRST_NUMBER
    return id_


def _report_title(page: PageInProgress, text: str, lines: list[tuple[int, re.Match[str]]]) -> None:
    """Records a title; `lines` are those of the source that look like one and have not been recorded yet."""
    offset, written = (lines[0][0], lines.pop(0)[1].group()) if lines else (None, text)
    page.report_line(
        "second-title",
        written,
        offset=offset,
        message=f"{quoted(text)} is a second title; a page has one, from the front matter.",
        hint="Start headings in the text with two hash marks: ##",
    )
