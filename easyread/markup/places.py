"""Where words stand in a document's source, found again after Markdown has taken the source apart."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from functools import cached_property

from markdown.util import ETX, STX

from easyread.model.place import SourceText
from easyread.wording import quote

# Matches a fenced block from its first to its last backtick and "`a`" in "see `a`";
# must not match the backtick of "a ` b".
_CODE = re.compile(
    r"""
    ^[ ]{0,3} (?P<fence> `{3,} | ~{3,} ) [^\n]*\n (?: .*?\n )?? [ ]{0,3} (?P=fence) [ ]*$
    |
    (?<![`\\]) (?P<ticks> `+ ) (?!`) [^\n]*? (?<!`) (?P=ticks) (?!`)
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
# Matches "a boat" in "  - a boat" and "> 1. a boat"; must not match the signs before it.
_WORDS_OF_LINE = re.compile(r"^[ \t>]*(?:(?:[-*+]|[0-9]+[.)])[ \t]+)?(?P<words>\S(?:[^\n]*\S)?)", re.MULTILINE)
# Matches what Python-Markdown makes of an escaped sign, "\\*", while it works.
_ESCAPED = re.compile(f"{STX}([0-9]+){ETX}")
_AFTER_EVERYTHING = 1 << 60


class Places:
    """Gives the places of the same words one after the other, passing over code.

    Words are looked for once, however often they are asked for: a word without an explanation may stand on each line.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self._without_code: str | None = None
        self._asked: dict[tuple[str, str], int] = {}
        self._found: dict[tuple[str, str, str], list[int]] = {}
        self._begins: dict[str, list[int]] = {}

    def next_place(self, words: str, before: str = "", after: str = "") -> tuple[int, SourceText]:
        """The next offset and place of `words` outside code.

        Where `words` stand between the texts `before` and `after`, only those places count.
        """
        words = as_written(words)
        asked = self._asked.get((words, before), 0)
        self._asked[words, before] = asked + 1
        offsets = self._offsets(words, before, after) or self._offsets(words)
        if not words or not offsets:
            return _AFTER_EVERYTHING, SourceText(words, asked)
        offset = offsets[min(asked, len(offsets) - 1)]
        return offset, SourceText(words, self._number(words, offset))

    def lines(self, pattern: re.Pattern[str]) -> list[tuple[int, re.Match[str]]]:
        """Offset and match of each line that `pattern` finds outside code."""
        return [(match.start(), match) for match in pattern.finditer(self._searched())]

    def place_at(self, offset: int, words: str) -> SourceText:
        """The place of `words` that are known to stand at `offset`."""
        return SourceText(words, self._number(words, offset))

    def line_behind(self, words: str, offset: int) -> int | None:
        """The offset of `words` in the next line behind `offset` that holds nothing else, but may be an item."""
        offsets = self._line_offsets.get(as_written(words), [])
        number = bisect_left(offsets, offset)
        return offsets[number] if number < len(offsets) else None

    @cached_property
    def _line_offsets(self) -> Mapping[str, list[int]]:
        """Where the words of each line stand that is not fenced code, in order."""
        found: dict[str, list[int]] = {}
        for match in _WORDS_OF_LINE.finditer(self._searched()):
            start, end = match.span("words")
            found.setdefault(self._source[start:end], []).append(start)
        return found

    def _offsets(self, words: str, before: str = "", after: str = "") -> list[int]:
        """Offsets of `words` as a whole: "picture:boat" is not found in "picture:boats"."""
        known = self._found.get((words, before, after))
        if known is not None:
            return known
        end = re.escape(after) or (r"(?![\w-])" if words[-1:].isalnum() else "")
        pattern = re.compile(f"{re.escape(before)}({re.escape(words)})(?={end})")
        found = [match.start(1) for match in pattern.finditer(self._searched())]
        self._found[words, before, after] = found
        return found

    def _searched(self) -> str:
        if self._without_code is None:
            self._without_code = _CODE.sub(lambda match: "\0" * len(match.group()), self._source)
        return self._without_code

    def _number(self, words: str, offset: int) -> int:
        """How often `words` begin in the source before `offset`, code and overlaps counted."""
        begins = self._begins.get(words)
        if begins is None:
            begins = self._begins[words] = []
            found = self._source.find(words)
            while found > -1:
                begins.append(found)
                found = self._source.find(words, found + 1)
        return bisect_left(begins, offset)


def as_written(text: str) -> str:
    """Text as authors wrote it: with their backslashes, and cut before the first sign that is not theirs."""
    if STX not in text and ETX not in text:
        return text
    text = _ESCAPED.sub(lambda match: "\\" + chr(int(match[1])), text)
    return re.split(f"[{STX}{ETX}]", text, maxsplit=1)[0]


def quoted(text: str) -> str:
    """The author's own text in quotation marks, with the signs that were escaped as they were written."""
    return quote(as_written(text))
