"""Finds learning blocks, and names what pymdownx leaves as text: unknown, wrongly set and unclosed blocks."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockparser import BlockParser
from pymdownx.blocks import BlocksProcessor
from pymdownx.util import nearing_depth_limit

from easyread.markup.block_options import load_options
from easyread.markup.desk import Desk, PageInProgress
from easyread.markup.learning_block import LearningBlock
from easyread.markup.places import quoted
from easyread.wording import did_you_mean

# Matches "    minutes: 15\n    who: Ann\n", with lines that go on deeper; not "  minutes: 15" or "    words".
_OPTION_LINES = re.compile(r"(?:[ ]{4,}[\w-]+[ ]*:(?:[ ].*)?(?:\n|$)(?:[ ]{6,}(?!\s|[\w-]+[ ]*:).*(?:\n|$))*)+")
# Matches "    words\n    and more\n": text that an author has put further in than need be.
_INDENTED_LINES = re.compile(r"(?:[ ]{4,}(?!\s).*(?:\n|$))+")
# Matches "minutes: 15" without the four spaces that make it an option; must not match "Ask: who?" of the text,
# which the caller sees by its name.
_OPTION_AS_TEXT = re.compile(r"[ ]{0,3}(?P<name>[\w-]+):[ ].*")


class UnknownBlock(LearningBlock):
    """A block with a name nobody knows: its title and text are kept."""

    NAME = "unknown"

    def accept(self, title: str, written: Mapping[str, Any], options_text: str) -> None:
        """Take the title; there is no saying which options are right."""
        self.title = title
        self.options = {"attrs": {}}

    def make_block(self) -> Element:
        """A plain division."""
        element = Element("div", {"class": "unknown-block"})
        if self.title:
            SubElement(element, "p").text = self.title
        return element

    def on_end(self, block: Element) -> None:
        """Say nothing of one that is empty: it is told to be unknown."""


class LearningBlocksProcessor(BlocksProcessor):  # type: ignore[misc]
    """The block machinery of pymdownx, with problems recorded in place of blocks left as text."""

    def __init__(self, parser: BlockParser, md: Markdown, desk: Desk) -> None:
        super().__init__(parser, md)
        self._desk = desk

    def test(self, parent: Element, block: str) -> bool:
        """Whether a block starts here, or one that is open wants more."""
        if (self.stack or self.cached_parent is not None) and self.get_parent(parent) is not None:
            return True
        match = self.start.search(block) if "///" in block else None
        if match is None or nearing_depth_limit(self.parser, parent):
            return False
        name, length = match.group(2).lower(), len(match.group(1))
        block_class = self.blocks.get(name, UnknownBlock)
        config = self.config.get(name, {"desk": self._desk})
        made = block_class(length, self.trackers.get(name, {}), self, config)
        options, rest = _split_options(block[match.end() :])
        if isinstance(made, LearningBlock):
            made.opening = match.group().strip()
            self._accept(made, name, title=(match.group(3) or "").strip(), options=options, rest=rest)
        elif not made._validate(parent, match.group(3), **_safe(load_options(options))):
            return False
        if match.start() > 0:
            self.parser.parseBlocks(parent, [block[: match.start()]])
        self.cached_block = (made, rest)  # not before: a block in a list above takes what is cached for its own
        return True

    def _accept(self, block: LearningBlock, name: str, *, title: str, options: str, rest: str) -> None:
        """Gives a block its title and options, and records what is wrong with its first lines."""
        if isinstance(block, UnknownBlock):
            self._report_unknown(block.opening, name)
        match = _OPTION_AS_TEXT.match(rest)
        if match is not None and match["name"] in block.KINDS:
            self._report_no_indent(match.group(), match["name"])
        block.accept(title, load_options(options) if options else {}, options)

    def close_all(self) -> None:
        """Record the blocks that are still open at the end of the document, and finish them."""
        while self.stack:
            entry = self.stack.pop()
            if isinstance(entry.block, LearningBlock):
                _report_unclosed(self._desk.page, entry.block)
            entry.block._end(entry.el)
            self.inline_stack.append(entry)

    def _report_unknown(self, opening: str, name: str) -> None:
        known = sorted(self.blocks)
        self._desk.page.report_line(
            "unknown-block",
            opening,
            message=f"There is no block called {quoted(name)}, so its text stands on the page without a frame.",
            hint=did_you_mean(name, known, otherwise=f"Blocks are: {', '.join(known)}."),
        )

    def _report_no_indent(self, line: str, name: str) -> None:
        self._desk.page.report_line(
            "wrong-block-option",
            line.strip(),
            message=f"{quoted(line)} is read as text, because an option starts four spaces from the edge.",
            hint=f"Put four spaces before {name}:",
        )


def _split_options(text: str) -> tuple[str, str]:
    """The indented option lines at the start of a block's text, without their indent, and the rest.

    What stands straight under them or under the opening line is text, however far in.
    """
    options = _OPTION_LINES.match(text)
    rest = text[options.end() :] if options else text
    words = _INDENTED_LINES.match(rest)
    if words is not None:
        rest = textwrap.dedent(words.group()) + rest[words.end() :]
    return textwrap.dedent(options.group()) if options else "", rest


def _safe(options: Mapping[str, Any]) -> dict[str, Any]:
    """Options that can be handed on by name."""
    return {name: value for name, value in options.items() if name not in ("self", "parent", "arg")}


def _report_unclosed(page: PageInProgress, block: LearningBlock) -> None:
    page.report_line(
        "unclosed-block",
        block.opening,
        message=f"The block {quoted(block.opening)} is never closed, so the rest of the page is in it.",
        hint=f"Put a line {'/' * block.length} after its last line.",
    )
