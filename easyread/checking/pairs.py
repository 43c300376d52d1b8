"""The two versions of a topic side by side, as rules about pairs need them."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from dataclasses import dataclass

from easyread.model.document import Document, Topic, Version
from easyread.model.place import START, Span
from easyread.model.review import Review
from easyread.model.site import Site


@dataclass(frozen=True, slots=True)
class Pair:
    """The standard and the easy document of one topic in one language."""

    topic: Topic
    standard: Document
    easy: Document


def find_pairs(site: Site) -> Iterator[Pair]:
    """The topics that have both versions, language by language, in reading order."""
    for topic in site.topics:
        for document in topic.documents:
            easy = topic.document(Version.EASY, document.language)
            if document.version is Version.STANDARD and easy:
                yield Pair(topic, document, easy)


def find_lonely(site: Site, version: Version) -> Iterator[Document]:
    """The documents of a version whose topic lacks the other version in the same language."""
    for topic in site.topics:
        for document in topic.documents:
            if document.version is version and topic.document(version.other, document.language) is None:
                yield document


def find_review(site: Site, document: Document) -> Review | None:
    """The record of who checked the rows of an easy document."""
    for review in site.reviews:
        if review.topic == document.topic and review.language == document.language:
            return review
    return None


def review_command(site: Site, document: Document) -> str:
    """What to type to record a check of a document's topic, without the names."""
    language = f" --language {document.language}" if document.language != site.settings.language else ""
    return f"easyread review {shlex.quote(document.topic)}{language}"


def title_span(document: Document) -> Span:
    """Where a document says its title; its start where it says none."""
    return document.front.spans.get("title", START)
