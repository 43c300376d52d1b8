"""Documents: one Markdown file each, with typed front matter."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from easyread.model.place import Span

INDEX = "index"  # the last part of a topic that introduces its folder; on its own it is the home page


class Version(Enum):
    """The two versions of every topic."""

    STANDARD = "standard"
    EASY = "easy"

    @property
    def other(self) -> Version:
        """The version at the other end of the switch."""
        return Version.EASY if self is Version.STANDARD else Version.STANDARD


class Kind(Enum):
    """What sort of page a document makes."""

    PAGE = "page"
    PRINCIPLE = "principle"
    CASE_STUDY = "case-study"
    ACTIVITY = "activity"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a document says about itself. `spans` gives the place of each key's value in the file."""

    title: str
    short_title: str = ""
    summary: str = ""
    order: int = 0
    kind: Kind = Kind.PAGE
    picture: str = ""
    related: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    updated: date | None = None
    spans: Mapping[str, Span] = field(default_factory=dict)


class KeptText(ABC):
    """A text that lies elsewhere than in memory. It equals its words, and travels as its words."""

    __slots__ = ()

    @abstractmethod
    def read(self) -> str:
        """The words, the same ones each time."""

    def __eq__(self, other: object) -> bool:
        return self.read() == (other.read() if isinstance(other, KeptText) else other)

    def __hash__(self) -> int:
        return hash(self.read())

    def __reduce__(self) -> tuple[type[str], tuple[str]]:
        return str, (self.read(),)


@dataclass(frozen=True, slots=True)
class Document:
    """One Markdown file.

    `path` is relative to the content folder, with `/`. `topic` is the path without version, language and
    ending ("principles/equality"; "index" is the home page, "principles/index" introduces a section).
    `text` gives the `source`: the whole file with `\\n` line ends and without a byte order mark; the Markdown
    starts at code point `body_start` of it.
    """

    path: str
    topic: str
    version: Version
    language: str
    front: FrontMatter
    text: str | KeptText
    body_start: int

    @property
    def source(self) -> str:
        """The whole file."""
        return self.text if isinstance(self.text, str) else self.text.read()

    @property
    def body(self) -> str:
        """The Markdown without the front matter."""
        return self.source[self.body_start :]


@dataclass(frozen=True, slots=True)
class Topic:
    """One subject and its documents: at most one of each version and language."""

    key: str
    documents: tuple[Document, ...]

    def document(self, version: Version, language: str) -> Document | None:
        """The document of that version and language, if there is one."""
        for document in self.documents:
            if document.version is version and document.language == language:
                return document
        return None
