"""What would be too much for the reader of style sheets: brackets nested without end, numbers without end."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import tinycss2

DEEPEST = 32  # honest values have fewer than ten


MOST_DIGITS = 50
LONG_NUMBER = re.compile(rf"(\d{{{MOST_DIGITS}}})\d+")


def shorten_numbers(text: str) -> str:
    """The text with only the first digits of numbers that nobody writes in earnest: Python refuses to read them."""
    return text if len(text) <= MOST_DIGITS else LONG_NUMBER.sub(r"\1", text)


def depth(text: str) -> int:
    """The most brackets that stand inside each other; brackets in strings count too."""
    if not {"(", "[", "{"} & set(text):
        return 0
    deepest = level = 0
    for character in text:
        if character in "([{":
            level += 1
            deepest = max(deepest, level)
        elif character in ")]}":
            level -= 1
    return deepest


def text_of(nodes: Iterable[Any]) -> str | None:
    """The text of component values without space round it, None where they are nested too deep."""
    try:
        text = str(tinycss2.serialize(list(nodes))).strip()
    except RecursionError:
        return None
    return text if depth(text) <= DEEPEST else None
