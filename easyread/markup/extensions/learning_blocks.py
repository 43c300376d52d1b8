"""Blocks as such: `/// name | title` to `///`. The blocks themselves are in files of their own."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.util import HtmlStash
from pymdownx.blocks import BlocksTreeprocessor
from pymdownx.util import escape_chars

from easyread.markup.block_parser import LearningBlocksProcessor
from easyread.markup.desk import Desk, PageInProgress
from easyread.markup.places import Places, quoted
from easyread.markup.tree_steps import StepOrder, add_step

# Matches "///" and "/// key points | Title" at the start of a line of text; must not match "and/or".
_LEFT_AS_TEXT = re.compile(r"^[ ]{0,3}/{3,}(?!/).*$", re.MULTILINE)
# Matches "/// activity | Title" and "///"; must not match "/// key points | Title".
_BLOCK_LINE = re.compile(r"^[ ]{0,3}(?P<slashes>/{3,})[ ]*(?:(?P<name>[\w-]+)[ ]*(?:\|[^\n]*)?)?$", re.MULTILINE)


class LearningBlocksExtension(Extension):
    """Takes the place of pymdownx's own manager, so that blocks of plug-ins are found by it too."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the parser of blocks and the steps after it."""
        md.registerExtension(self)
        escape_chars(md, ["/"])
        self._processor = LearningBlocksProcessor(md.parser, md, self._desk)
        # The priorities are those of pymdownx: straight after the indents of lists, straight after inline patterns.
        md.parser.blockprocessors.register(self._processor, "blocks", 89.99)
        md.treeprocessors.register(BlocksTreeprocessor(md, self._processor), "blocks_on_inline_end", 19.99)
        add_step(md, self._desk, StepOrder.UNCLOSED_BLOCKS, self._finish)

    def reset(self) -> None:
        """Forget the blocks of the document before."""
        self._processor._reset()

    def _finish(self, root: Element, page: PageInProgress, stash: HtmlStash) -> None:
        self._processor.close_all()
        ends: list[tuple[int, str]] | None = None
        for paragraph in root.iter("p"):
            text = paragraph.text
            if not text or "///" not in text:
                continue
            for match in _LEFT_AS_TEXT.finditer(text):
                line = match.group().strip()
                if line.strip("/"):
                    _report_no_opening(page, line)
                else:
                    ends = stray_ends(page.places) if ends is None else ends
                    offset = next((offset for offset, end in ends if end == line), None)
                    ends = [end for end in ends if end[0] != offset]
                    _report_no_end(page, line, offset)


def stray_ends(places: Places) -> list[tuple[int, str]]:
    """Offset and text of the lines that would close a block, where none of their length is open."""
    found = []
    open_lengths: list[int] = []
    for offset, match in places.lines(_BLOCK_LINE):
        length = len(match["slashes"])
        if match["name"]:
            open_lengths.append(length)
        elif open_lengths and open_lengths[-1] == length:
            open_lengths.pop()
        else:
            found.append((offset + match.group().index("/"), match["slashes"]))
    return found


def _report_no_opening(page: PageInProgress, line: str) -> None:
    page.report_line(
        "unknown-block",
        line,
        message=f"This line does not open a block: {quoted(line)}. It stands on the page as text.",
        hint="Write three slashes and one name, then | and the title.",
    )


def _report_no_end(page: PageInProgress, line: str, offset: int | None) -> None:
    page.report_line(
        "unknown-block",
        line,
        offset=offset,
        message=f"There is no block for this line to close: {quoted(line)}. It stands on the page as text.",
        hint="A block that holds another has four slashes at both ends.",
    )
