"""Writes the replacements of findings into a source, where that is safe beyond doubt.

Belongs here: which findings a program may mend and what the text is then. Nothing is read or written; the rounds until
nothing is left to mend are in `pipeline.fixing`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from html import unescape

from easyread.checking.protected import Protected, protected_stretches
from easyread.markup.lines import Lines
from easyread.model.finding import Finding
from easyread.model.place import Span

# Signs that belong to the word after them: "**Then** we go", "“Stop,” he said", "[Read this](page.md)".
_OPENING = "*_[“‘«\"'("
# Matches what would make a line something else than a sentence: "2. ", "- ", "# ", "[label]:", "---";
# must not match "**Then**", "2nd" or "[page](page.md)".
_STARTS_BLOCK = re.compile(
    r"[ ]*(?:\d{1,9}[.)](?:\s|$)|[-+*](?:\s|$)|[#>|:=~`{!<]|/{3}|\[[^\]\n]*\]:|(?:[-*_][ ]?){3,}$)"
)
# Matches the space and list signs that stand before the first word of a line; must not match "a - ".
_BEFORE_WORDS = re.compile(r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*")


@dataclass(frozen=True, slots=True)
class Fixed:
    """A source after fixes, and the findings that were mended in it, in order of their places."""

    source: str
    applied: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Edit:
    """New text for a span of one line. A line end in it stands for the file's own."""

    span: Span
    text: str


def apply_fixes(source: str, findings: Iterable[Finding]) -> Fixed:
    """The source with every safe replacement that overlaps no other. Those left out wait for the next round.

    `source` may have the line ends of Windows, which stay; a file with "\\r" alone is left as it is.
    """
    text = source.replace("\r\n", "\n")
    wanted = sorted((finding for finding in findings if finding.replacement is not None), key=_order)
    if not wanted or "\r" in text:
        return Fixed(source, ())
    lines, protected = Lines.from_text(text), protected_stretches(text)
    edits: list[Edit] = []
    applied = []
    for finding in wanted:
        edit = _edit(finding, lines, protected)
        if edit and (not edits or _end(edits[-1].span) <= (edit.span.line, edit.span.column)):
            edits.append(edit)
            applied.append(finding)
    return Fixed(_written(source, edits), tuple(applied))


def keep_safe_replacements(findings: Sequence[Finding], seen: Sequence[str], source: str) -> list[Finding]:
    """The findings of a document, without the replacements that are not safe where they stand.

    `seen` has for each finding the words that its rule saw; only under exactly these words may a replacement go.
    """
    if all(finding.replacement is None for finding in findings):
        return list(findings)
    lines, protected = Lines.from_text(source), protected_stretches(source)

    def is_safe(finding: Finding, words: str) -> bool:
        return unescape(finding.text) == words and _edit(finding, lines, protected) is not None

    return [
        finding if finding.replacement is None or is_safe(finding, words) else replace(finding, replacement=None)
        for finding, words in zip(findings, seen, strict=True)
    ]


def _order(finding: Finding) -> tuple[int, int, int, str]:
    """By place, at the same place the longest first."""
    span = finding.span
    return span.line, span.column, -span.end_column, finding.rule


def _end(span: Span) -> tuple[int, int]:
    return span.end_line, span.end_column


def _edit(finding: Finding, lines: Lines, protected: Protected) -> Edit | None:
    """The edit of a finding, None where it is not safe."""
    span, new = finding.span, finding.replacement
    if new is None or finding.near or span.line != span.end_line:
        return None
    start, end = lines.offset(span.line, span.column), lines.offset(span.end_line, span.end_column)
    old = lines.text[start:end]
    if old != finding.text or not old.strip():
        return None
    if new == f"\n{old}":
        return _line_break(span, lines, protected)
    line_start = lines.offset(span.line, 1)
    line_end = line_start + len(lines.line_text(span.line))
    if new == old or "\n" in new or not new.strip() or not protected.is_open(start, end):
        return None
    before = lines.text[line_start:start]
    opens_line = _BEFORE_WORDS.fullmatch(before) is not None
    makes_item = new.strip() == "-" and not old.isalnum()  # a sign becomes the one of a list
    if opens_line and not makes_item and _STARTS_BLOCK.match(new + lines.text[end:line_end]):
        return None
    return Edit(span, new)


def _line_break(span: Span, lines: Lines, protected: Protected) -> Edit | None:
    """A line end in place of the spaces before the span and before the opening signs of its first word."""
    line = lines.line_text(span.line)
    first = span.column - 1
    while first > 0 and line[first - 1] in _OPENING:
        first -= 1
    gap = len(line[:first].rstrip(" \t"))
    if gap == first or not line[:gap].strip() or _STARTS_BLOCK.match(line, first):
        return None
    offset = lines.offset(span.line, 1)
    if not protected.is_open(offset + gap, offset + first):
        return None
    return Edit(Span(span.line, gap + 1, span.line, first + 1), "\n")


def _written(source: str, edits: Iterable[Edit]) -> str:
    """The source with its edits, which are in order."""
    lines = Lines.from_text(source)
    parts: list[str] = []
    position = 0
    for edit in edits:
        start = lines.offset(edit.span.line, edit.span.column)
        parts += source[position:start], edit.text.replace("\n", _line_end(lines, edit.span.line))
        position = lines.offset(edit.span.end_line, edit.span.end_column)
    return "".join([*parts, source[position:]])


def _line_end(lines: Lines, line: int) -> str:
    """How a line ends; the last one as the first does."""
    number = line if line < len(lines.starts) else 1
    end = lines.starts[number] - 1 if number < len(lines.starts) else -1
    return "\r\n" if end > 0 and lines.text[end - 1] == "\r" else "\n"
