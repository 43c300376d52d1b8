"""Python-Markdown's headings with `#`, where one line is all there is, without its search. The HTML is the same."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import HashHeaderProcessor
from markdown.extensions import Extension

# Matches "## Who decides?"; must not match "## Why ##", "## A \\# sign" or a line with others under it.
_PLAIN_HEADING = re.compile(r"(#{1,6})([^#\\\n]+)\Z")


class QuickHeadings(HashHeaderProcessor):
    """Headings."""

    def test(self, parent: Element, block: str) -> bool:
        """Whether a heading is in a block."""
        return _PLAIN_HEADING.match(block) is not None or super().test(parent, block)

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Make the heading, and give back the lines under it."""
        plain = _PLAIN_HEADING.match(blocks[0])
        if plain is None:
            super().run(parent, blocks)
            return
        del blocks[0]
        SubElement(parent, f"h{len(plain[1])}").text = plain[2].strip()


class QuickHeadingsExtension(Extension):
    """Puts the quick headings in place of Python-Markdown's."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the headings under the name and priority of those they replace."""
        md.parser.blockprocessors.register(QuickHeadings(md.parser), "hashheader", 70)
