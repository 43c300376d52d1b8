"""Sections of a document: the Markdown under each `##` heading, with a digest that changes with it.

A review keeps the digests of the standard sections that somebody compared with the easy version.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from easyread.markup.lines import Lines
from easyread.model.document import Document
from easyread.model.fragment import Heading, Outline
from easyread.model.place import Span

# Matches a fenced block, "## Why { #why }" and "Why" with "---" under it; must not match "### Why" or "#why".
_HEADING = re.compile(
    r"""
    ^[ ]{0,3} (?P<fence> `{3,} | ~{3,} ) [^\n]*\n (?: .*?\n )?? [ ]{0,3} (?P=fence) [ ]*$
    | ^\#{1,2} (?!\#) [ ]* (?P<title> [^\n]*? ) [ ]* \#* [ ]* (?: \{ [^\n{}]* \} )? [ ]*$
    | ^(?= [^\n]*+\n[=-] ) (?P<under> [^\s>|\-/] [^\n]*? ) [ ]* (?: \{ [^\n{}]* \} )? [ ]*\n (?: =+ | -+ ) [ ]*$
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_DIGEST_LENGTH = 16


@dataclass(frozen=True, slots=True)
class Section:
    """One section. `span` is its heading's words, `text` the Markdown under it; comments are left out of both."""

    id: str
    title: str
    span: Span
    text: str
    digest: str


def read_sections(document: Document, outline: Outline) -> tuple[Section, ...]:
    """The sections of a document that can be found in its source, in reading order."""
    source, start = document.source, document.body_start
    found = [match for match in _HEADING.finditer(source, start) if not match["fence"]]
    lines = Lines.from_text(source)
    sections = []
    for heading, number in _paired([heading for heading in outline.headings if heading.level == 2], found):
        match = found[number]
        group = "title" if match["title"] is not None else "under"
        end = found[number + 1].start() if number + 1 < len(found) else len(source)
        text = " ".join(_COMMENT.sub("", source[match.end() : end]).split())
        digest = hashlib.sha256(f"{heading.text}\x1e{text}".encode("utf-8", "replace")).hexdigest()[:_DIGEST_LENGTH]
        sections.append(Section(heading.id, heading.text, lines.span(*match.span(group)), text, digest))
    return tuple(sections)


def _paired(headings: Sequence[Heading], found: Sequence[re.Match[str]]) -> Iterator[tuple[Heading, int]]:
    """Each heading with the number of its place in the source: one by one, else by the letters they have."""
    if len(headings) == len(found):
        yield from zip(headings, range(len(found)), strict=True)
        return
    position = 0
    for heading in headings:
        for number in range(position, len(found)):
            if _letters(found[number]["title"] or found[number]["under"] or "") == _letters(heading.text):
                yield heading, number
                position = number + 1
                break


def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text).casefold()
