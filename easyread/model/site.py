"""A whole site: as read from disk, and as files to write."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from easyread.model.document import Document, Topic
from easyread.model.finding import RecordedProblem
from easyread.model.glossary import Glossary
from easyread.model.picture import Pictures
from easyread.model.reference import References
from easyread.model.review import Review
from easyread.model.settings import Settings

ValueT = TypeVar("ValueT")


@dataclass(frozen=True, slots=True)
class Site:
    """Everything in the content folder, parsed. `files` are the paths of all other files (media).

    `topics` come in reading order (section by section, by `order`, then by key). `sources` holds the text
    of the data files (`site.yml`, glossary …) by path, for excerpts in findings. `texts` are what the site says
    instead of the texts of the interface, by language, as pairs of key and text. `translations`
    are the settings in other languages than that of the site.
    """

    settings: Settings
    topics: tuple[Topic, ...] = ()
    glossaries: tuple[Glossary, ...] = ()
    texts: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    pictures: Pictures = Pictures()
    references: References = References()
    reviews: tuple[Review, ...] = ()
    files: tuple[str, ...] = ()
    sources: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[RecordedProblem, ...] = ()
    translations: Mapping[str, Settings] = field(default_factory=dict)

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents of all topics, in reading order."""
        return tuple(document for topic in self.topics for document in topic.documents)

    def glossary(self, language: str) -> Glossary:
        """The glossary of a language: its own, that of the same primary language, or an empty one."""
        by_language: dict[str, Glossary] = {}
        for glossary in self.glossaries:
            by_language.setdefault(glossary.language, glossary)
        return _of_language(by_language, language) or Glossary(language, self.data_path("glossary", language))

    def settings_in(self, language: str) -> Settings:
        """The settings with their words in a language, or in that of the site where nobody translated them."""
        return (_of_language(self.translations, language) if self.translations else None) or self.settings

    def data_path(self, name: str, language: str) -> str:
        """Where data in a language belongs: "glossary.yml" in that of the site, "glossary.cy.yml" in Welsh."""
        return f"{name}.yml" if language == self.settings.language else f"{name}.{language}.yml"

    def own_texts(self, language: str) -> tuple[tuple[str, str], ...]:
        """What the site says instead of the texts of the interface, in a language or the same primary language."""
        return _of_language(self.texts, language) or ()


def _of_language(values: Mapping[str, ValueT], language: str) -> ValueT | None:
    """What there is in a language, else in the first one with the same primary language."""
    if language in values:
        return values[language]
    primary = language.partition("-")[0]
    return next((value for name, value in values.items() if name.partition("-")[0] == primary), None)


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
