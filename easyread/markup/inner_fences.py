"""Fenced code that is set in: in items of lists, or by up to three spaces. Python-Markdown takes it for text."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from easyread.markup.list_items import Item, indent_of, item_at, leave_items

# Source: CommonMark 0.31.2, "Fenced code blocks" (4.5).
_MOST_OUTSIDE = 3  # spaces before a fence that stands in no item
# Matches "  ```js" and "~~~"; must not match "``` a ```".
_OPENING = re.compile(r"(?P<indent>[ ]*)(?P<fence>`{3,}(?=[^`]*\Z)|~{3,})")


def replace_inner_fences(lines: Sequence[str], make: Callable[[list[str]], list[str]]) -> list[str]:
    """The lines with each block of fenced code that is set in replaced by what `make` makes of it, set in as far.

    `make` gets the lines of the block without their indent. Empty lines go round the result.
    """
    found: list[str] = []
    items: list[Item] = []
    never_closed: dict[str, int] = {}  # how long the fences of a sign are that nothing closes any more
    number = 0
    while number < len(lines):
        line = lines[number]
        indent = indent_of(line)
        item = item_at(line, items)
        if line.strip():
            leave_items(items, indent)
        opening = _OPENING.match(line)
        end = _closing(lines, number, opening["fence"], never_closed) if opening else None
        if opening is None or end is None:
            if item is not None:
                items.append(item)
            found.append(line)
            number += 1
            continue
        block = lines[number : end + 1]
        if indent and (items or indent <= _MOST_OUTSIDE):
            made = make([_without(line, indent) for line in block])
            inside = opening["indent"] if items else ""
            found += ("", *(inside + line for line in made if line), "")
        else:
            found += block
        number = end + 1
    return found


def _closing(lines: Sequence[str], start: int, fence: str, never_closed: dict[str, int]) -> int | None:
    """The number of the line that closes a block, None where none does before the item ends that it stands in.

    What nothing closes up to the end is noted in `never_closed`, so that nobody looks for it again.
    """
    if len(fence) >= never_closed.get(fence[0], len(fence) + 1):
        return None
    is_inner = indent_of(lines[start]) > _MOST_OUTSIDE
    closing = re.compile(rf"[ ]*{fence}{fence[0]}*[ ]*\Z")
    for number in range(start + 1, len(lines)):
        line = lines[number]
        if closing.match(line):
            return number
        if is_inner and line.strip() and not line.startswith("  "):
            return None
    never_closed[fence[0]] = len(fence)
    return None


def _without(line: str, indent: int) -> str:
    """A line without that many of the spaces at its start."""
    return line[min(indent, indent_of(line)) :]
