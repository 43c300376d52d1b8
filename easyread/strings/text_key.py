"""The keys of the texts of the interface, and what they say about the texts.

A key that starts with `easy.` is the wording for easy pages, where that differs. Keys that end in numbers from 1 are
a row of texts, such as the items of a list; a row is as long as its translation makes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

EASY = "easy."

# Matches "easy.accessibility.ways.3" and "404.title"; the number of "date.month-3" is no number of a row.
_PARTS = re.compile(r"(?P<easy>easy\.)?(?P<name>.+?)(?:\.(?P<number>[1-9]\d*))?")


class TextKey(NamedTuple):
    """The parts of a key. `number` is the place in a row, 0 for a text that stands alone."""

    name: str
    number: int
    is_easy: bool

    @property
    def is_first(self) -> bool:
        """Whether this is the first text of a row, or one that stands alone."""
        return self.number < 2


@cache
def parse_key(key: str) -> TextKey:
    """The parts of a key such as "easy.accessibility.ways.3"."""
    match = _PARTS.fullmatch(key)
    if match is None:  # a key that no text has
        return TextKey(key, 0, is_easy=False)
    return TextKey(match["name"], int(match["number"] or 0), is_easy=match["easy"] is not None)


def lay_over(texts: Mapping[str, str], others: Mapping[str, str]) -> dict[str, str]:
    """The texts with others in the same language on top. Who writes the first text of a row writes the whole row."""
    begun = {(key.name, key.is_easy) for key in map(parse_key, others) if key.number == 1}

    def stays(key: TextKey) -> bool:
        return not key.number or (key.name, key.is_easy) not in begun

    return {**{key: text for key, text in texts.items() if stays(parse_key(key))}, **others}


def fill_up(texts: Mapping[str, str], others: Mapping[str, str]) -> dict[str, str]:
    """The texts, and those in another language that none of them says. A plain text speaks for easy pages too."""
    said = said_by(texts)

    def is_said(key: TextKey) -> bool:
        return (key.name, False) in said or (key.is_easy and (key.name, True) in said)

    return {**{key: text for key, text in others.items() if not is_said(parse_key(key))}, **texts}


def said_by(keys: Iterable[str]) -> frozenset[tuple[str, bool]]:
    """What some texts say, as pairs of name and `is_easy`: a row counts when its first text is there."""
    return frozenset((key.name, key.is_easy) for key in map(parse_key, keys) if key.is_first)
