"""Tables: header cells say what they are for; `/// table | Caption` gives a caption and row headers."""

from __future__ import annotations

import re
from typing import ClassVar
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.util import HtmlStash
from pymdownx.blocks import BlocksProcessor

from easyread.markup.block_options import SWITCH, Kinds
from easyread.markup.desk import Label, PageInProgress
from easyread.markup.learning_block import LearningBlock, LearningBlockExtension
from easyread.markup.tree_steps import StepOrder, add_step

# Matches "text-align: right;", which Python-Markdown writes; must not match styles of authors.
_ALIGNMENT = re.compile(r"text-align: (left|center|right);")


class CaptionedTable(LearningBlock):
    """A frame that scrolls sideways on small screens, named by the table's caption."""

    NAME = "table"
    KINDS: ClassVar[Kinds] = {"row-headers": SWITCH}

    def make_block(self) -> Element:
        """The frame; the caption waits in it for the table."""
        frame = Element("div", {"class": "table-scroll"})
        if self.title:
            SubElement(frame, "caption").text = self.title
        return frame

    def on_end(self, block: Element) -> None:
        """Bring caption and table together."""
        caption, table = block.find("caption"), block.find("table")
        if table is None:
            if caption is not None:
                caption.tag = "p"
            self.report_empty("This block holds no table.")
            return
        block.set("role", "region")
        block.set("tabindex", "0")
        if caption is None:
            block.set("aria-label", self.page.strings("table.label"))
        else:
            block.remove(caption)
            table.insert(0, caption)
            self.page.labels.append(Label(block, caption, self.page.strings("table.label")))
        if self.given.get("row-headers"):
            for row in table.iterfind("tbody/tr"):
                row[0].tag = "th"
                row[0].set("scope", "row")


class TablesExtension(LearningBlockExtension):
    """The block `table`, and better cells in all tables."""

    BLOCKS = (CaptionedTable,)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:
        """Register the block and the step."""
        super().extendMarkdownBlocks(md, block_mgr)
        add_step(md, self._desk, StepOrder.TABLES, mark_cells)


def mark_cells(root: Element, page: PageInProgress, stash: HtmlStash) -> None:
    """Say what header cells are for; a header cell without words is none. Alignment becomes a class."""
    for table in root.iter("table"):
        for cell in table.iterfind("thead/tr/th"):
            if not len(cell) and not (cell.text or "").strip():
                cell.tag = "td"
            elif not cell.get("scope"):
                cell.set("scope", "col")
        for row in table.iter("tr"):
            for cell in row:
                _align(cell)


def _align(cell: Element) -> None:
    match = _ALIGNMENT.fullmatch(cell.get("style") or "")
    if match is not None:
        del cell.attrib["style"]
        cell.set("class", f"align-{match[1]} {cell.get('class') or ''}".strip())
