"""`/// activity | Who decides?`: something for learners to do, with the `minutes` it may take."""

from __future__ import annotations

from typing import ClassVar
from xml.etree.ElementTree import Element

from easyread.markup.block_options import NUMBER, Kinds
from easyread.markup.learning_block import LearningBlock, LearningBlockExtension, add_generated


class Activity(LearningBlock):
    """A section named by its heading, with a label and a time."""

    NAME = "activity"
    KINDS: ClassVar[Kinds] = {"minutes": NUMBER}

    def make_block(self) -> Element:
        """The section with its heading."""
        strings = self.page.strings
        section = Element("section", {"class": "activity"})
        self.add_heading(section, strings("activity.label"), label=strings("activity.label"))
        minutes = self.given.get("minutes")
        if minutes:
            time = strings("activity.minute") if minutes == 1 else strings("activity.minutes", minutes=minutes)
            add_generated(section, "p", "block-minutes", time)
        return section


class ActivityExtension(LearningBlockExtension):
    """The block `activity`."""

    BLOCKS = (Activity,)
