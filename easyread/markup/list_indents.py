"""Sets in what belongs to an item of a list as far as Python-Markdown wants it: four spaces for each level.

Most editors set in by two or three spaces, as far as the words of the item above. Python-Markdown makes one list of
such levels, or runs the inner items into the words of the outer one. Lines that are far enough in stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterable

from easyread.markup.list_items import Item, indent_of, item_at, leave_items

_LEVEL = 4  # spaces


def indent_lists(lines: Iterable[str]) -> list[str]:
    """The lines with inner items and further paragraphs of items four spaces a level in. Linear in their number."""
    found: list[str] = []
    items: list[Item] = []
    after_empty, level_of_block, shift = True, 0, 0
    for line in lines:
        indent = indent_of(line)
        if indent == len(line):
            found.append(line)
            after_empty, shift = True, 0
            continue
        item = item_at(line, items)
        before = leave_items(items, indent) if item or after_empty else None
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
            is_code = bool(items) and items[-1].holds_code(indent)
            shift = _missing(level + is_code, indent)
        found.append(" " * shift + line)
        shift = 0 if item else shift
        after_empty = False
    return found


def _missing(level: int, indent: int) -> int:
    """How many spaces a line lacks to belong to a level."""
    return max(_LEVEL * level - indent, 0)
