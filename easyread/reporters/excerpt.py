"""The line a finding stands on, cut into what stands before the words found, the words, and what stands after."""

from __future__ import annotations

from dataclasses import dataclass

from easyread.checking.findings import EXCERPT_LIMIT
from easyread.model.finding import Finding

# Zero-width joiner and non-joiner: emoji and words of many scripts fall apart without them.
JOINERS = "\u200c\u200d"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The three parts of a line. Characters that cannot be seen are spaces; `words` is "" for a place without words."""

    before: str
    words: str
    after: str

    @property
    def line(self) -> str:
        """The whole line."""
        return self.before + self.words + self.after


def excerpt_of(finding: Finding) -> Excerpt:
    """The line of a finding in its three parts; words that go on behind the line end with it."""
    line = visible(finding.excerpt)
    start = min(_start(finding), len(line))
    same_line = finding.span.end_line == finding.span.line
    length = finding.span.end_column - finding.span.column if same_line else len(line)
    end = min(len(line), start + max(0, length))
    return Excerpt(line[:start], line[start:end], line[end:])


def visible(words: str) -> str:
    """Words in one line, with a space for each sign that cannot be seen, moves a cursor or turns the reading order."""
    return "".join(sign if sign.isprintable() or sign in JOINERS else " " for sign in words)


def _start(finding: Finding) -> int:
    """Where the words start in the excerpt. Long lines were cut, so that half the limit stands before the words."""
    start = finding.span.column - 1
    half = EXCERPT_LIMIT // 2
    if start <= half:
        return start
    first_line = finding.text.partition("\n")[0].rstrip("\r")
    return start if finding.excerpt.startswith(first_line, start) else half
