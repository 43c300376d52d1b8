"""Items of lists in lines of Markdown: where one starts, and which of the open ones a line belongs to.

Source: CommonMark 0.31.2, "List items" (5.2), but two spaces are enough under a number, too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_LEAST = 2  # spaces beyond the sign of an item that make a line belong to it
_CODE = 4  # spaces beyond the words of an item that make code
_MOST_AT_TOP = 3  # spaces before the sign of an item that stands in no other

# Matches "  - " of "  - one" and "12. " of "12) one"; must not match "-one".
_ITEM = re.compile(r"[ ]*(?:[*+-]|[0-9]{1,9}[.)])[ ]+(?=\S)")
# Matches "* * *" and "---", which are no items; must not match "- one".
_LINE_ACROSS = re.compile(r"[ ]*([*_-])[ ]*(?:\1[ ]*){2,}\Z")


class Item(NamedTuple):
    """Where the sign and the words of an item start in their line, and whether the sign is a number."""

    sign: int
    words: int
    is_number: bool

    def holds_code(self, indent: int) -> bool:
        """Whether what is set in so far, after an empty line, is code of the item."""
        return indent >= self.words + _CODE


def indent_of(line: str) -> int:
    """The spaces at the start of a line."""
    return len(line) - len(line.lstrip(" "))


def item_at(line: str, open_items: Sequence[Item]) -> Item | None:
    """The item that starts in a line, None where none does: in a rule across the page, or in code."""
    indent = indent_of(line)
    sign = _ITEM.match(line)
    if sign is None or _LINE_ACROSS.match(line) or (indent > _MOST_AT_TOP and not open_items):
        return None
    around = next((item for item in reversed(open_items) if indent >= item.sign + _LEAST), None)
    return None if around and around.holds_code(indent) else Item(indent, sign.end(), line[indent].isdigit())


def leave_items(open_items: list[Item], indent: int) -> Item | None:
    """Closes the items that a line set in so far does not belong to; gives the outermost of them."""
    closed = None
    while open_items and indent < open_items[-1].sign + _LEAST:
        closed = open_items.pop()
    return closed
