"""What templates get: typed, frozen, and only what their page shows, with addresses relative to that page.

Equal contexts make equal pages, so the digest of a context can stand for the page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from easyread.model.document import Version
from easyread.render.parts import Cards, Frame, Image, Link, Pager, SectionMenu


class ContentsEntry(NamedTuple):
    """A heading of the page in its table of contents, with those below it."""

    text: str
    url: str
    below: tuple[Link, ...] = ()


class BodyPart(NamedTuple):
    """A stretch of finished HTML. `heading` is the HTML of the section heading it starts with, "" at the top.

    `twin` leads to the part of the other version that covers this section.
    """

    html: str
    heading: str = ""
    twin: Link | None = None


@dataclass(frozen=True, slots=True)
class DocumentContext:
    """A page made from a document."""

    frame: Frame
    title: str
    summary: str
    body: tuple[BodyPart, ...]
    image: Image | None
    kind: str
    contents: tuple[ContentsEntry, ...]
    cards: tuple[Cards, ...]
    section: SectionMenu | None
    pager: Pager
    feedback: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class TermEntry:
    """A term of the word list. `meaning` is its sentences, on standard pages one paragraph."""

    id: str
    name: str
    meaning: tuple[str, ...]
    image: Image | None
    pages: tuple[Link, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Letter:
    """The terms that start with a letter."""

    name: str
    id: str
    terms: tuple[TermEntry, ...]


@dataclass(frozen=True, slots=True)
class WordListContext:
    """The word list."""

    frame: Frame
    title: str
    letters: tuple[Letter, ...]


@dataclass(frozen=True, slots=True)
class PictureCredit:
    """A picture with its credit and licence."""

    image: Image
    shows: str
    credit: str
    licence: Link | None
    source: str


@dataclass(frozen=True, slots=True)
class PicturesContext:
    """The list of pictures."""

    frame: Frame
    title: str
    credits: tuple[PictureCredit, ...]


@dataclass(frozen=True, slots=True)
class ReferenceEntry:
    """A source. `lead` is "Cahn, E. S. (2004).", `title` stands in italics, `tail` is the rest with its full stop."""

    id: str
    lead: str
    title: str
    title_end: str
    tail: str
    url: str
    pages: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ReferencesContext:
    """The list of references."""

    frame: Frame
    title: str
    references: tuple[ReferenceEntry, ...]


@dataclass(frozen=True, slots=True)
class MapEntry:
    """A page of the site map with the pages below it. `url` is "" for a folder nobody introduced."""

    title: str
    url: str
    below: tuple[MapEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class SiteMapContext:
    """The site map."""

    frame: Frame
    title: str
    entries: tuple[MapEntry, ...]
    services: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class GeneratedRow:
    """A row of a page made from facts: a picture, sentences (**bold** is allowed), items that may be links."""

    image: Image
    sentences: tuple[str, ...]
    items: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class GeneratedSection:
    """Rows under a heading."""

    id: str
    title: str
    rows: tuple[GeneratedRow, ...]


@dataclass(frozen=True, slots=True)
class RowsContext:
    """A page in rows: how to use, about, accessibility. Standard pages print the same without pictures."""

    frame: Frame
    title: str
    sections: tuple[GeneratedSection, ...]


@dataclass(frozen=True, slots=True)
class NotFoundContext:
    """The page a server sends for an address nobody knows: nothing on it depends on where it is shown."""

    version: Version
    language: str
    direction: str
    title: str
    site_title: str
    links: tuple[Link, ...]


Context = (
    DocumentContext
    | WordListContext
    | PicturesContext
    | ReferencesContext
    | SiteMapContext
    | RowsContext
    | NotFoundContext
)
