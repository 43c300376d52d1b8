"""`/// case-facts | At a glance`: where, who and when of a case study, in a definition list or lines of "Who: us"."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from easyread.markup.learning_block import LearningBlock, LearningBlockExtension

# Matches "Where: Leeds, England"; must not match "https://example.org" or "One sentence without a colon."
_FACT = re.compile(r"\s*(?P<name>[^:\n]{1,60}?)\s*:\s+(?P<value>\S.*)")
_FEWEST_FACTS = 2  # one line with a colon may be a sentence


class CaseFacts(LearningBlock):
    """A section named by its heading. No `aside`: that would be a landmark inside the main one."""

    NAME = "case-facts"

    def make_block(self) -> Element:
        """The section with its heading."""
        section = Element("section", {"class": "case-facts"})
        self.add_heading(section, self.page.strings("case-facts.title"))
        return section

    def on_end(self, block: Element) -> None:
        """Make definition lists of paragraphs whose lines all have a name and a colon."""
        super().on_end(block)
        for paragraph in block.findall("p"):
            facts = [_FACT.fullmatch(line) for line in (paragraph.text or "").split("\n")]
            if len(facts) < _FEWEST_FACTS or len(paragraph) or not all(facts):
                continue
            paragraph.tag, paragraph.text = "dl", None
            for fact in filter(None, facts):
                SubElement(paragraph, "dt").text = fact["name"]
                SubElement(paragraph, "dd").text = fact["value"]


class CaseFactsExtension(LearningBlockExtension):
    """The block `case-facts`."""

    BLOCKS = (CaseFacts,)
