"""Rows of easy documents: a picture left, one sentence a line and a list right.

A block that starts with a picture starts a row; a list straight after belongs to it. A picture that stands alone
takes the words that follow. Words without a picture make a row without one.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.util import HTML_PLACEHOLDER_RE, HtmlStash

from easyread.markup.desk import Desk, PageInProgress
from easyread.markup.extensions.headings import HEADING_TAGS
from easyread.markup.plain_text import GENERATED
from easyread.markup.row_parts import LISTS, RowParts, describe_row, make_row, split_paragraph
from easyread.markup.tree_steps import StepOrder, add_step

FLOW = frozenset(("div", "section", "article", "main", "aside", "details"))
"""Elements that rows can stand in."""
_NO_ROWS = frozenset(("footnotes", "table-scroll"))
_EAGER_ROWS = 2


class RowsExtension(Extension):
    """Rows, in easy documents only."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the step."""
        add_step(md, self._desk, StepOrder.ROWS, build_rows)


def build_rows(root: Element, page: PageInProgress, stash: HtmlStash) -> None:
    """Put the paragraphs and lists of an easy document into rows."""
    if page.is_easy:
        _RowBuilder(page, stash).build(root)
        for tag in ("blockquote", "details"):
            for element in root.iter(tag):
                _split_lines(element)


class _RowBuilder:
    """Walks through the document once; knows the section it is in."""

    def __init__(self, page: PageInProgress, stash: HtmlStash) -> None:
        self._page = page
        self._stash = stash
        self._section = ""

    def build(self, container: Element) -> None:
        """Replace paragraphs and lists directly in an element by rows."""
        children: list[Element] = []
        row: RowParts | None = None
        for child in list(container):
            joined = self._join(row, child)
            if joined is None or joined is not row:
                self._finish(row, children)
            row = joined
            if joined is None:
                self._enter(child)
                children.append(child)
        self._finish(row, children)
        container[:] = children

    def _join(self, row: RowParts | None, child: Element) -> RowParts | None:
        """The row a child belongs to, this one or a new one; None when it belongs to none."""
        if child.tag in LISTS:
            row = row or RowParts()
            row.lists.append(child)
            return row
        parts = self._parts(child)
        if parts is not None and row is not None and row.pictures and row.wants_words and not parts.pictures:
            row.lines, row.lists, row.question = parts.lines, parts.lists, parts.question
            return row
        return parts

    def _parts(self, child: Element) -> RowParts | None:
        """What a row would be made of that starts with a child; None when it is neither a paragraph nor a question."""
        question = self._page.questions.get(child)
        if question is not None:
            asked = split_paragraph(question.legend)
            return RowParts(asked.pictures, asked.lines, [question.choices], question)
        if child.tag != "p" or not _is_authors(child):
            return None
        parts = split_paragraph(child)
        _keep_attributes(child, parts)
        return parts

    def _enter(self, child: Element) -> None:
        if child.tag in HEADING_TAGS and child not in self._page.block_titles:
            self._section = child.get("id") or ""
        elif child.tag in FLOW and (child.get("class") or "") not in _NO_ROWS:
            self.build(child)

    def _finish(self, row: RowParts | None, children: list[Element]) -> None:
        """Add a row to the page, if there is anything in it."""
        if row is None or not (row.pictures or row.lines or row.lists):
            return
        number = len(self._page.rows) + 1
        element = make_row(row, number)
        use = self._page.pictures.get(row.pictures[0]) if row.pictures else None
        if number <= _EAGER_ROWS:
            for picture in row.pictures:
                picture.attrib.pop("loading", None)
        self._page.rows.append(
            describe_row(row, self._stash, number=number, section=self._section, picture=use.name if use else "")
        )
        self._page.row_numbers[element] = number
        children.append(element)


def _is_authors(paragraph: Element) -> bool:
    """Whether a paragraph holds words, and not only raw HTML or something the generator added."""
    if GENERATED in paragraph.attrib or paragraph.get("class") == "line":
        return False
    return bool(len(paragraph)) or not HTML_PLACEHOLDER_RE.fullmatch((paragraph.text or "").strip())


def _keep_attributes(paragraph: Element, parts: RowParts) -> None:
    """A class or an id that the author gave a paragraph goes to its first line."""
    for name, value in paragraph.attrib.items():
        if parts.lines:
            parts.lines[0].set(name, f"line {value}" if name == "class" else value)


def _split_lines(container: Element) -> None:
    """One sentence a line where no rows can be: in quotations and in descriptions of pictures."""
    children: list[Element] = []
    for child in container:
        if child.tag == "p" and _is_authors(child):
            parts = split_paragraph(child)
            children += [*parts.pictures, *parts.lines]
        else:
            children.append(child)
    container[:] = children
