"""Lists that start as CommonMark has them start: straight after a line of words, and with numbers such as “1)”.

Python-Markdown wants an empty line before a list and a dot behind a number; without them it runs the items together
into one paragraph, and the reader meets the hyphens.
"""

from __future__ import annotations

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from easyread.markup.desk import Desk

# Matches the signs before the words of "> > - one": what a line has to share with the line before it.
_QUOTED = re.compile(r"[ ]{0,3}(?:>[ ]?)+")
# Matches "- one", "1. one" and "12) one"; must not match "-one" or "2024. A year".
_ITEM = re.compile(r"[ ]{0,3}(?:[*+-]|[0-9]{1,2}[.)])[ ]+\S")
# Matches the items that may end a paragraph of a standard document: "- one", "1) one"; must not match "2. Two".
# Source: CommonMark 0.31.2, "Lists" (5.3): only a number 1 may, because lines may start with years.
_FIRST_ITEM = re.compile(r"[ ]{0,3}(?:[*+-]|0{0,8}1[.)])[ ]+\S")
# Matches "1) one"; the second group is the sign that Python-Markdown knows as a dot.
_BRACKET = re.compile(r"\A([ ]*[0-9]{1,9})(\))(?=[ ]+\S)")
# Matches "## Heading" and "/// activity | Title", after which lines start a block as after an empty line; not "#tag".
_OPENING = re.compile(r"[ ]{0,3}(?:#{1,6}[ ]|/{3,})")
# Matches "    minutes: 15", which may follow the first line of a learning block.
_OPTION = re.compile(r"[ ]{4,}[\w-]+:")
# Matches the first line of blocks that have rules of their own for lists, or are none of the author's words.
_LEAVE_ALONE = re.compile(r"[ ]{4}|[ ]{0,3}(?:[>:|#]|[*+-][ ]|[0-9]+[.)][ ])")


class ListsExtension(Extension):
    """Makes the lists of authors ready for Python-Markdown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the pass over the lines. It comes after code and raw HTML have been put aside."""
        md.preprocessors.register(_ListStarter(md, self._desk), "easyread-lists", 15)


class _ListStarter(Preprocessor):
    """Puts an empty line before a list that has none, and a dot behind numbers that have a bracket."""

    def __init__(self, md: Markdown, desk: Desk) -> None:
        super().__init__(md)
        self._desk = desk

    def run(self, lines: list[str]) -> list[str]:
        """The lines as Python-Markdown wants them. Lines of easy documents are sentences: any number may follow."""
        first_item = _ITEM if self._desk.page.is_easy else _FIRST_ITEM
        started: list[str] = []
        quoted, before, may_start, is_list = "", "", False, False
        for line in lines:
            signs, words = _unquoted(line)
            if not words.strip():
                may_start = is_list = False
            elif not before.strip() or signs != quoted:
                is_list = _ITEM.match(words) is not None
                may_start = _LEAVE_ALONE.match(words) is None
            elif may_start and first_item.match(words) and "|" not in before:
                started.append(signs.rstrip())
                may_start, is_list = False, True
            started.append(signs + (_BRACKET.sub(r"\1.", words, count=1) if is_list else words))
            quoted, before = signs, "" if _is_opening(words, before) else words
        return started


def _is_opening(words: str, before: str) -> bool:
    """Whether the next line starts a block, though no empty line stands between."""
    return _OPENING.match(words) is not None or (not before and _OPTION.match(words) is not None)


def _unquoted(line: str) -> tuple[str, str]:
    """The signs of a quotation at the start of a line, and the rest."""
    match = _QUOTED.match(line) if ">" in line else None
    return (match.group(), line[match.end() :]) if match else ("", line)
