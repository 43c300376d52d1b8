"""Sets in what belongs to an item of a list as far as Python-Markdown wants it: four spaces for each level.

Most editors set in by two or three spaces, as far as the words of the item above. Python-Markdown makes one list of
such levels, or runs the inner items into the words of the outer one. Lines that are far enough in stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

_LEVEL = 4  # spaces
_LEAST = 2  # spaces beyond the sign of an item that make a line belong to it
_CODE = 4  # spaces beyond the words of an item that make code
_MOST_AT_TOP = 3  # spaces before the sign of an item that stands in no other

# Matches "  - " of "  - one" and "12. " of "12. one"; must not match "-one".
_ITEM = re.compile(r"[ ]*(?:[*+-]|[0-9]{1,9}[.)])[ ]+(?=\S)")
# Matches "* * *" and "---", which are no items; must not match "- one".
_LINE_ACROSS = re.compile(r"[ ]*([*_-])[ ]*(?:\1[ ]*){2,}\Z")


class _Item(NamedTuple):
    """Where the sign and the words of an open item start in their line, and whether the sign is a number."""

    sign: int
    words: int
    is_number: bool


def indent_lists(lines: Iterable[str]) -> list[str]:
    """The lines with inner items and further paragraphs of items four spaces a level in. Linear in their number.

    Source: CommonMark 0.31.2, "List items" (5.2), but two spaces are enough under a number, too.
    """
    found: list[str] = []
    items: list[_Item] = []
    after_empty, level_of_block, shift = True, 0, 0
    for line in lines:
        words = line.lstrip(" ")
        if not words:
            found.append(line)
            after_empty, shift = True, 0
            continue
        indent = len(line) - len(words)
        item = _item(line, indent, items)
        before = _leave(items, indent) if items and (item or after_empty) else None
        level = len(items)
        if item:
            is_other = before is not None and before.is_number != item.is_number
            is_apart = level < level_of_block or is_other
            if is_apart and not after_empty:
                found.append("")  # else the library takes the item for words of the one before
            if is_apart or after_empty:
                level_of_block = level
            shift = _missing(level, indent)
            items.append(item)
        elif after_empty:
            level_of_block = level
            is_code = bool(items) and indent >= items[-1].words + _CODE
            shift = _missing(level + is_code, indent)
        found.append(" " * shift + line)
        shift = 0 if item else shift
        after_empty = False
    return found


def _item(line: str, indent: int, items: list[_Item]) -> _Item | None:
    """The item that starts in a line, None where none does: in a rule across the page, or in code."""
    sign = _ITEM.match(line)
    if sign is None or _LINE_ACROSS.match(line) or (indent > _MOST_AT_TOP and not items):
        return None
    around = next((item for item in reversed(items) if indent >= item.sign + _LEAST), None)
    is_number = line[indent].isdigit()
    return None if around and indent >= around.words + _CODE else _Item(indent, sign.end(), is_number)


def _missing(level: int, indent: int) -> int:
    """How many spaces a line lacks to belong to a level."""
    return max(_LEVEL * level - indent, 0)


def _leave(items: list[_Item], indent: int) -> _Item | None:
    """Closes the items that a line set in so far does not belong to; gives the outermost of them."""
    closed = None
    while items and indent < items[-1].sign + _LEAST:
        closed = items.pop()
    return closed
