"""Python-Markdown's definition lists, also where no empty line stands between a meaning and the next term.

The library reads such a list as a list in a list in a list: each meaning holds all entries after it, and a long list
ends in a RecursionError. Here the entries are cut apart first. Lists with empty lines give the same HTML.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.def_list import DefListProcessor

# Matches ": meaning" and "   :  meaning"; must not match ":meaning" and "    : meaning" of an inner list.
_MEANING = re.compile(r"[ ]{0,3}:[ ]")


class DefinitionLists(DefListProcessor):
    """Definition lists, one entry a block."""

    def run(self, parent: Element, blocks: list[str]) -> bool | None:
        """Takes the first entry of the first block; the others become blocks of their own."""
        block = blocks[0]
        entries = blocks[:1] = cut_entries(block, " " * self.tab_length)
        if super().run(parent, blocks) is not False:
            return None
        blocks[: len(entries)] = [block]  # a paragraph that starts with a colon
        return False


class DefinitionListsExtension(Extension):
    """Puts these lists in place of Python-Markdown's. Comes after `def_list`."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the lists under the name and priority of those they replace."""
        md.parser.blockprocessors.register(DefinitionLists(md.parser), "deflist", 25)


def cut_entries(block: str, indent: str) -> list[str]:
    """A block with a meaning in it, cut before each further entry. What is indented belongs to the meaning above.

    Of lines that follow a meaning from the left edge, the one before the next meaning is its term, and the others
    belong to the meaning above: a text that was wrapped is met more often than two terms.
    """
    lines = block.split("\n")
    meanings = [number for number, line in enumerate(lines) if _MEANING.match(line)]
    cuts, meaning = [0], meanings[0]
    while (cut := _entry_end(lines, meaning, meanings, indent)) < len(lines):
        cuts.append(cut)
        following = bisect_left(meanings, cut)
        if following == len(meanings):
            break
        meaning = meanings[following]
    return ["\n".join(lines[start:end]) for start, end in pairwise((*cuts, len(lines)))]


def _entry_end(lines: list[str], meaning: int, meanings: list[int], indent: str) -> int:
    """The line after an entry whose last meaning starts in a line; the number of lines when it is the last entry."""
    end = meaning + 1
    if end < len(lines) and not DefListProcessor.NO_INDENT_RE.match(lines[end]):
        while end < len(lines) and (lines[end].startswith(indent) or not lines[end].strip()):
            end += 1
        return end
    following = bisect_left(meanings, end)
    if following == len(meanings):
        return len(lines)
    term = meanings[following] - 1
    return term + 1 if lines[term].startswith(indent) else term
