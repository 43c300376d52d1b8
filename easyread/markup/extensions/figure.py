"""`/// figure | Caption`: a picture with a caption and, as the block's text, a long description."""

from __future__ import annotations

from typing import ClassVar
from xml.etree.ElementTree import Element, SubElement

from easyread.markup.block_options import WORDS, Kinds
from easyread.markup.images import find_option_image, make_image
from easyread.markup.learning_block import FoldedTextBlock, LearningBlockExtension


class Figure(FoldedTextBlock):
    """Caption, picture, description: HTML wants a figure's caption first or last."""

    NAME = "figure"
    KINDS: ClassVar[Kinds] = {"picture": WORDS, "alt": WORDS}

    def make_block(self) -> Element:
        """The figure with an empty description."""
        figure = Element("figure", {"class": "figure"})
        if self.title:
            SubElement(figure, "figcaption").text = self.title
        self._add_picture(figure)
        self.add_fold(figure, "description", self.page.strings("figure.describe"))
        return figure

    def _add_picture(self, figure: Element) -> None:
        written = self.given.get("picture", "")
        if not written:
            self.report_missing_option("picture", "name-of-a-picture")
            return
        image = find_option_image(self.page, "picture", written)
        alt = self.given.get("alt")
        if image is not None:
            figure.append(make_image(self.page, image, image.shows if alt is None else alt))
        elif alt:
            SubElement(figure, "span", {"class": "missing-picture"}).text = alt


class FigureExtension(LearningBlockExtension):
    """The block `figure`."""

    BLOCKS = (Figure,)
