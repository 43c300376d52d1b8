"""Lists as CommonMark has them: straight after a line of words, with numbers such as “1)”, set in by two spaces.

Python-Markdown wants an empty line before a list, a dot behind a number and four spaces for each level. Without them
it runs the items together into one paragraph, and the reader meets the hyphens.
"""

from __future__ import annotations

import re
from itertools import groupby

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from easyread.markup.desk import Desk
from easyread.markup.list_indents import indent_lists

# Matches the start of "12) one" on a line of its own.
_BRACKETED = re.compile(r"\n[ >]*[0-9]{1,9}\)[ ]")
# Matches a line of words, with the start of "- one" under it; must not match an item over another.
_UNDER_WORDS = re.compile(r"\n(?![ >]*(?:[*+-]|[0-9]{1,9}[.)])[ ])[^\n]+\n[ >]*(?:[*+-]|[0-9]{1,2}[.)])[ ]")
# Matches "- one" over "1. one", and the other way round, which are two lists.
_OTHER_KIND = re.compile(r"\n[ >]*(?:[*+-][ ][^\n]*\n[ >]*[0-9]{1,9}[.)][ ]|[0-9]{1,9}[.)][ ][^\n]*\n[ >]*[*+-][ ])")
# Matches the signs before the words of "> > - one": what a line has to share with the line before it. Those that are
# further in may belong to an item.
_QUOTED = re.compile(r"[ ]?(?:>[ ]?)+")
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
        text = "\n".join(("", *lines))
        started = self._started(lines) if _is_unusual(text) else lines
        is_nested = "\n " in text or ">  " in text or _OTHER_KIND.search(text)
        return _indented(started) if is_nested else started

    def _started(self, lines: list[str]) -> list[str]:
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


def _is_unusual(text: str) -> bool:
    """Whether an item may follow a line of words, or have a bracket. Costs a fraction of going through the lines."""
    return _UNDER_WORDS.search(text) is not None or _BRACKETED.search(text) is not None


def _indented(lines: list[str]) -> list[str]:
    """The lines with the items of lists set in; lines of a quotation among themselves."""
    found: list[str] = []
    for depth, group in groupby(map(_unquoted, lines), key=lambda line: line[0].count(">")):
        signs = "> " * depth
        found += (signs + words if words else signs.rstrip() for words in indent_lists(words for _, words in group))
    return found
