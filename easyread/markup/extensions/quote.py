"""`/// quote`: somebody else's words, with `who` said them and the source they are in (`cite`)."""

from __future__ import annotations

from typing import ClassVar
from xml.etree.ElementTree import Element, SubElement

from easyread.markup.block_options import WORDS, Kinds
from easyread.markup.citing import Cited, make_citation
from easyread.markup.learning_block import LearningBlock, LearningBlockExtension


class Quote(LearningBlock):
    """A figure, so that the words and the person who said them belong together. A title stands for `who`."""

    NAME = "quote"
    KINDS: ClassVar[Kinds] = {"who": WORDS, "cite": WORDS}

    def make_block(self) -> Element:
        """The figure with an empty quotation."""
        figure = Element("figure", {"class": "quote"})
        SubElement(figure, "blockquote")
        who, cite = self.given.get("who", self.title), self.given.get("cite", "")
        if who or cite:
            caption = SubElement(figure, "figcaption")
            caption.text = f"{who} " if who and cite else who
        if cite:
            source, _, where = cite.partition(",")
            cited = Cited(source.strip().lstrip("@"), where.strip())
            citation = make_citation(self.page, (cited,), before="cite: ")
            caption.append(citation)
        return figure

    def on_add(self, block: Element) -> Element:
        """The text goes into the quotation."""
        return block[0]


class QuoteExtension(LearningBlockExtension):
    """The block `quote`."""

    BLOCKS = (Quote,)
