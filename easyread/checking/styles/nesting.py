"""How deep brackets stand inside brackets, so that nobody can make the reader of style sheets run out of stack."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import tinycss2

DEEPEST = 32  # honest values have fewer than ten


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
