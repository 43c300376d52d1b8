"""Finds in the Markdown of a quiz what explains single answers, which is rendered behind the list of answers."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Matches "- [x] Ann" and "2. Bob"; must not match "    - inner".
_ITEM = re.compile(r" {0,3}(?:[-*+]|\d+[.)]) ")
# Matches "- [x] Ann" and "- [ ] Bob"; must not match "- Bob".
_MARKED_ITEM = re.compile(rf"{_ITEM.pattern} *\[[ xX]\](?:\s|\Z)")
# Matches "  > Why" and "    - inner" straight under an answer; must not match "    more of the answer".
_EXPLANATION = re.compile(r"[ \t]*>| {4,}(?:[-*+]|\d+[.)]) ")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")


def find_explanations(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Start and end of each explanation under an answer, and where its list ends, between two offsets of a text."""
    waiting: list[tuple[int, int]] = []
    first = list_end = -1  # where the explanation starts that is being read, and where the list ends so far
    is_after_empty = False
    for match in _LINE.finditer(text, start, end):
        line = match.group()
        if not line.strip():
            is_after_empty = True
            continue
        is_item = (_ITEM if list_end >= 0 else _MARKED_ITEM).match(line)
        is_list_end = list_end >= 0 and is_after_empty and not is_item and not line.startswith("    ")
        if first >= 0 and (is_item or is_list_end):
            waiting.append((first, list_end))
            first = -1
        if is_list_end:
            yield from ((*explanation, list_end) for explanation in waiting)
            waiting, list_end = [], -1
        elif is_item or list_end >= 0:
            if first < 0 and not is_item and (is_after_empty or _EXPLANATION.match(line)):
                first = match.start()
            list_end = match.end()
        is_after_empty = False
    if first >= 0:
        waiting.append((first, list_end))
    yield from ((*explanation, list_end) for explanation in waiting)
