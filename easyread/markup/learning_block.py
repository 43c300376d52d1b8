"""What all learning blocks share: options, titles, labels, and the problems authors have with options."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from typing import Any, ClassVar
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.util import AtomicString
from pymdownx.blocks import BlocksExtension, BlocksProcessor
from pymdownx.blocks.block import Block

from easyread.markup.block_options import Kinds, OptionMistake, read_options
from easyread.markup.desk import Desk, Label, PageInProgress
from easyread.markup.places import quoted
from easyread.markup.plain_text import GENERATED
from easyread.wording import did_you_mean


class LearningBlock(Block):  # type: ignore[misc]
    """A block `/// name | title`. Wrong options are recorded and left out; the block itself is always made.

    `opening` is the line that opens the block, as the author wrote it.
    """

    ARGUMENT = None
    KINDS: ClassVar[Kinds] = {}

    opening: str = ""
    title: str = ""
    _parts: int = 0

    @property
    def page(self) -> PageInProgress:
        """The page that is being converted."""
        desk: Desk = self.config["desk"]
        return desk.page

    @property
    def given(self) -> Mapping[str, Any]:
        """The options that the author gave, with their types."""
        options: Mapping[str, Any] = self.options
        return options

    def accept(self, title: str, written: Mapping[str, Any], options_text: str) -> None:
        """Take the title and the options that YAML read from `options_text`; record what is wrong with them."""
        self.title = title
        read = read_options(written, self.KINDS)
        self.options = {"attrs": {}, **read.values}
        for mistake in read.mistakes:
            report_option(self.page, self.NAME, mistake, self.KINDS, options_text)

    def on_create(self, parent: Element) -> Element:
        """The element of the block with its fixed parts, as the last child of `parent`."""
        element = self.make_block()
        parent.append(element)
        self.page.blocks[element] = self.opening
        self._parts = sum(1 for _ in element.iter())
        return element

    def on_end(self, block: Element) -> None:
        """Record that nothing stands between the lines that open and close the block."""
        if sum(1 for _ in block.iter()) == self._parts:
            self.report_empty(f"This {self.NAME} holds nothing: readers meet an empty frame.")

    def report_empty(self, message: str) -> None:
        """Record that the block lacks what it is for."""
        hint = "Write it between this line and the line of slashes, or take the block out."
        self.page.report_line("empty-block", self.opening, message=message, hint=hint)

    @abstractmethod
    def make_block(self) -> Element:
        """The element of the block."""

    def add_heading(self, block: Element, otherwise: str, *, label: str = "") -> Element:
        """A heading with the block's title, or the text `otherwise`; its level is set when the page is whole."""
        heading = SubElement(block, "h2", {"class": "block-title"})
        if label:
            span = add_generated(heading, "span", "block-label", label)
            span.tail = f" {self.title}" if self.title else ""
        elif self.title:
            heading.text = self.title
        else:
            add_generated(heading, "span", "block-label", otherwise)
        self.page.block_titles.add(heading)
        self.page.labels.append(Label(block, heading, otherwise))
        return heading

    def report_missing_option(self, name: str, example: str) -> None:
        """Record that the block cannot do without an option."""
        self.page.report_line(
            "wrong-block-option",
            self.opening,
            message=f"This {self.NAME} has no option {quoted(name)}, so there is nothing to show.",
            hint=f"Write on the next line, four spaces from the edge: {name}: {example}",
        )


class FoldedTextBlock(LearningBlock):
    """A block whose text is folded away in its last element; without text there is nothing to unfold."""

    def add_fold(self, block: Element, class_: str, title: str) -> None:
        """Add the empty fold, as the last part that `make_block` makes."""
        fold = SubElement(block, "details", {"class": class_})
        add_generated(fold, "summary", "", title)

    def on_add(self, block: Element) -> Element:
        """The text goes into the fold."""
        return block[-1]

    def on_end(self, block: Element) -> None:
        """Take the fold away where it stayed empty."""
        if len(block[-1]) == 1 and not block[-1].text:
            block.remove(block[-1])
            self.report_no_text(block)

    def report_no_text(self, block: Element) -> None:
        """Record that the text is missing, for blocks that should have one."""


class LearningBlockExtension(BlocksExtension):  # type: ignore[misc]
    """Makes the blocks of one file known to the converter."""

    BLOCKS: ClassVar[tuple[type[LearningBlock], ...]] = ()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:
        """Register the blocks."""
        for block in self.BLOCKS:
            block_mgr.register(block, {"desk": self._desk})


def add_generated(parent: Element, tag: str, class_: str, text: str) -> Element:
    """A new last child whose words are the generator's."""
    element = SubElement(parent, tag, {"class": class_, GENERATED: ""} if class_ else {GENERATED: ""})
    element.text = AtomicString(text)
    return element


def report_option(page: PageInProgress, block: str, mistake: OptionMistake, kinds: Kinds, options_text: str) -> None:
    """Record an option that nobody knows or that holds the wrong thing."""
    if mistake.expected:
        message = f"The option {quoted(mistake.name)} of this {block} does not hold {mistake.expected}."
        hint = f"Write {mistake.name}: and then {mistake.expected}."
    else:
        message = f"{quoted(mistake.name)} is not an option of the block {quoted(block)}, so it does nothing."
        known = ", ".join(kinds)
        otherwise = f"Its options are: {known}." if known else "This block has no options."
        hint = did_you_mean(mistake.name, kinds, otherwise=otherwise)
    lines = (line.strip() for line in options_text.split("\n"))
    written = next((line for line in lines if line.startswith(mistake.name)), mistake.name)
    page.report("wrong-block-option", written, message=message, hint=hint, after="\n")
