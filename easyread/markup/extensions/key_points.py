"""`/// key-points | Key points`: what to remember."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from easyread.markup.learning_block import LearningBlock, LearningBlockExtension


class KeyPoints(LearningBlock):
    """A section named by its heading."""

    NAME = "key-points"

    def make_block(self) -> Element:
        """The section with its heading."""
        section = Element("section", {"class": "key-points"})
        self.add_heading(section, self.page.strings("key-points.title"))
        return section


class KeyPointsExtension(LearningBlockExtension):
    """The block `key-points`."""

    BLOCKS = (KeyPoints,)
