"""Python-Markdown's block pass, without the processors that cannot want a block.

The library asks some twenty processors about each block, and most blocks are plain paragraphs. One look for the
signs that a processor needs spares the question. The HTML is the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

from markdown import Markdown, blockprocessors
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.extensions.abbr import AbbrBlockprocessor
from markdown.extensions.def_list import DefListIndentProcessor
from markdown.extensions.footnotes import FootnoteBlockProcessor
from markdown.extensions.md_in_html import MarkdownInHtmlProcessor
from markdown.extensions.sane_lists import SaneOListProcessor, SaneUListProcessor
from markdown.util import STX

from easyread.markup.extensions.definition_lists import DefinitionLists
from easyread.markup.extensions.quick_headings import QuickHeadings
from easyread.markup.extensions.quick_tables import QuickTables

Step = tuple[str, Callable[[Element, str], bool], Callable[[Element, list[str]], bool | None]]
"""A sign that a block must hold, and the two methods of the processor that may want it then."""

_SIGNS: dict[type[BlockProcessor], str] = {
    MarkdownInHtmlProcessor: STX,
    blockprocessors.EmptyBlockProcessor: "",
    blockprocessors.ListIndentProcessor: "    ",
    DefListIndentProcessor: "    ",
    blockprocessors.CodeBlockProcessor: "    ",
    QuickTables: "|",
    QuickHeadings: "#",
    blockprocessors.SetextHeaderProcessor: "\n",
    blockprocessors.HRProcessor: "",
    SaneOListProcessor: ".",
    SaneUListProcessor: " ",
    DefinitionLists: ":",
    blockprocessors.BlockQuoteProcessor: ">",
    FootnoteBlockProcessor: "[^",
    AbbrBlockprocessor: "*[",
    blockprocessors.ReferenceProcessor: "]:",
}
"""The processors that want no plain block, each with a sign of the blocks that it may want."""

_TELLING_STARTS = frozenset(("", "\n", " ", STX, "-", "_", "*", "+", ":", ">", "["))
# Matches the line ends before "---", "  ===", ": meaning" and "> words"; must not match that before "words".
_TELLING_LINE = re.compile(r"\n[ ]{0,3}[-_*=:>\[]")


class QuickBlockParser(BlockParser):
    """Parses blocks. Processors that are not known here, as those of plug-ins, are asked about each."""

    def prepare(self) -> None:
        """Look up the processors and their signs; to be called when all extensions are there."""
        steps = [(type(each), (_SIGNS.get(type(each), ""), each.test, each.run)) for each in self.blockprocessors]
        self._steps: tuple[Step, ...] = tuple(step for _, step in steps)
        self._plain_steps: tuple[Step, ...] = tuple(step for kind, step in steps if kind not in _SIGNS)

    def parseBlocks(self, parent: Element, blocks: list[str]) -> None:
        """Puts blocks into an element; the list is empty afterwards."""
        while blocks:
            block = blocks[0]
            for sign, test, run in self._plain_steps if _is_plain(block) else self._steps:
                if sign in block and test(parent, block):
                    if run(parent, blocks) is not False:
                        break
                    block = blocks[0]


class QuickMarkdown(Markdown):
    """Python-Markdown with the quick block parser."""

    parser: QuickBlockParser

    def build_parser(self) -> QuickMarkdown:
        """Build the parts, and let the processors of blocks work for the quick parser."""
        super().build_parser()
        quick = QuickBlockParser(self)
        quick.blockprocessors = self.parser.blockprocessors
        for processor in quick.blockprocessors:
            processor.parser = quick
        self.parser = quick
        return self

    def reset(self) -> QuickMarkdown:
        """Make ready for the next document, also where a conversion broke off inside lists or quotes."""
        super().reset()
        self.parser.state.clear()  # the library leaves it, and would take paragraphs for items of that list
        return self


def _is_plain(block: str) -> bool:
    """Whether a block has no sign at all of being more than a paragraph."""
    start = block[:1]
    return not (
        start in _TELLING_STARTS
        or start.isdecimal()
        or "|" in block
        or "#" in block
        or ("\n" in block and _TELLING_LINE.search(block))
    )
