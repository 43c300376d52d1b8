"""A whole site: as read from disk, and as files to write."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from easyread.model.document import Document, Topic
from easyread.model.finding import RecordedProblem
from easyread.model.glossary import Glossary
from easyread.model.picture import Pictures
from easyread.model.reference import References
from easyread.model.review import Review
from easyread.model.settings import Settings


@dataclass(frozen=True, slots=True)
class Site:
    """Everything in the content folder, parsed. `files` are the paths of all other files (media).

    `topics` come in reading order (section by section, by `order`, then by key). `sources` holds the text
    of the data files (`site.yml`, glossary …) by path, for excerpts in findings.
    """

    settings: Settings
    topics: tuple[Topic, ...] = ()
    glossaries: tuple[Glossary, ...] = ()
    pictures: Pictures = Pictures()
    references: References = References()
    reviews: tuple[Review, ...] = ()
    files: tuple[str, ...] = ()
    sources: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[RecordedProblem, ...] = ()

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents of all topics, in reading order."""
        return tuple(document for topic in self.topics for document in topic.documents)

    def glossary(self, language: str) -> Glossary:
        """The glossary of a language: its own, that of the same primary language, or an empty one."""
        primary = language.partition("-")[0]
        for glossary in self.glossaries:
            if glossary.language == language:
                return glossary
        for glossary in self.glossaries:
            if glossary.language.partition("-")[0] == primary:
                return glossary
        return Glossary(language)


@dataclass(frozen=True, slots=True)
class Page:
    """A rendered page. `url` is relative to the site's root; `document` is None for pages made from facts."""

    url: str
    title: str
    html: str
    document: Document | None = None


def content_digest(content: bytes) -> bytes:
    """What tells the bytes of one file from all others, 16 bytes."""
    return hashlib.blake2b(content, digest_size=16).digest()


@dataclass(frozen=True, slots=True)
class OutFile:
    """A file to write: `path` is relative with `/`, `content` the bytes."""

    path: str
    content: bytes
