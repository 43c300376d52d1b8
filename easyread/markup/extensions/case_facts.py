"""`/// case-facts | At a glance`: where, who and when of a case study, usually a definition list."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from easyread.markup.learning_block import LearningBlock, LearningBlockExtension


class CaseFacts(LearningBlock):
    """A section named by its heading. No `aside`: that would be a landmark inside the main one."""

    NAME = "case-facts"

    def make_block(self) -> Element:
        """The section with its heading."""
        section = Element("section", {"class": "case-facts"})
        self.add_heading(section, self.page.strings("case-facts.title"))
        return section


class CaseFactsExtension(LearningBlockExtension):
    """The block `case-facts`."""

    BLOCKS = (CaseFacts,)
