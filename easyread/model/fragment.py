"""What Markdown becomes before a theme puts a page round it.

What a document has by the dozen is a named tuple, which is made three times as fast as a dataclass.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from sys import intern
from typing import NamedTuple

from easyread.model.finding import RecordedProblem


class Heading(NamedTuple):
    """A heading of the text (level 2 or deeper). `covers` are the ids of standard sections it stands for."""

    level: int
    id: str
    text: str
    covers: tuple[str, ...] = ()


class Row(NamedTuple):
    """One picture with its sentences and list items.

    `picture` is a picture id or a path relative to the content folder, "" when the row has none.
    `section` is the id of the heading above it, "" before the first. `digest` changes with any of this.
    """

    number: int
    section: str
    picture: str
    alt: str
    sentences: tuple[str, ...]
    items: tuple[str, ...]
    digest: str


class HardWord(NamedTuple):
    """A bold word of an easy document. `term` is its glossary entry's name, "" when there is none.

    `explained` says that the meaning is on the page: in the next sentence or printed under the row.
    """

    text: str
    term: str
    row: int
    explained: bool


@dataclass(frozen=True, slots=True)
class Outline:
    """What other pages need to know about a converted document.

    `terms`, `pictures`, `files`, `citations` are what it uses, once each, in order of first use.
    """

    headings: tuple[Heading, ...] = ()
    rows: tuple[Row, ...] = ()
    hard_words: tuple[HardWord, ...] = ()
    terms: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    citations: tuple[str, ...] = ()


def share_outline_words(outline: Outline) -> Outline:
    """The same outline, with words that are in memory once, however many documents have them."""
    return replace(
        outline,
        headings=tuple(
            Heading(heading.level, intern(heading.id), intern(heading.text), heading.covers)
            for heading in outline.headings
        ),
        hard_words=tuple(
            HardWord(intern(word.text), intern(word.term), word.row, word.explained) for word in outline.hard_words
        ),
        terms=tuple(map(intern, outline.terms)),
        pictures=tuple(map(intern, outline.pictures)),
        files=tuple(map(intern, outline.files)),
    )


@dataclass(frozen=True, slots=True)
class Fragment:
    """A converted document.

    `html` holds links to other parts of the site as `easyread:` addresses, which `render.urls` turns into
    relative links when it knows the page: `easyread:topic/KEY#id`, `easyread:file/PATH` (a content file),
    `easyread:term/ID`, `easyread:reference/ID`.
    """

    html: str
    outline: Outline = Outline()
    problems: tuple[RecordedProblem, ...] = ()
