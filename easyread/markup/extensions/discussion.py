"""`/// discussion | What other people said`: text that opens on request."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from easyread.markup.learning_block import LearningBlock, LearningBlockExtension, add_generated


class Discussion(LearningBlock):
    """Folded text; it needs no script, and themes open it in print."""

    NAME = "discussion"

    def make_block(self) -> Element:
        """The folded element with its title."""
        details = Element("details", {"class": "discussion"})
        if self.title:
            SubElement(details, "summary").text = self.title
        else:
            add_generated(details, "summary", "", self.page.strings("discussion.title"))
        return details


class DiscussionExtension(LearningBlockExtension):
    """The block `discussion`."""

    BLOCKS = (Discussion,)
