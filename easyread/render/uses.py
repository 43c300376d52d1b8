"""Which pages use which terms, pictures and references, and which topics belong together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from easyread.model.document import Document, Version
from easyread.model.fragment import Outline
from easyread.model.site import Site
from easyread.render.navigation import key_of
from easyread.render.urls import PageKey

Pages = tuple[PageKey, ...]


@dataclass(frozen=True, slots=True)
class Uses:
    """Pages by what they use, in reading order.

    `terms` and `references` are keyed by (name or id, version, language): a list shows its own version's
    pages. `pictures` (id or path) are for all versions together, since a licence counts everywhere.
    """

    terms: Mapping[tuple[str, Version, str], Pages] = field(default_factory=dict)
    references: Mapping[tuple[str, Version, str], Pages] = field(default_factory=dict)
    pictures: Mapping[str, Pages] = field(default_factory=dict)
    files: frozenset[str] = frozenset()


def find_uses(site: Site, outlines: Mapping[str, Outline]) -> Uses:
    """What the documents of a site use."""
    terms: dict[tuple[str, Version, str], list[PageKey]] = {}
    references: dict[tuple[str, Version, str], list[PageKey]] = {}
    pictures: dict[str, list[PageKey]] = {}
    files: dict[str, None] = {}
    for document in site.documents:
        outline, page = outlines.get(document.path, Outline()), key_of(document)
        for name in used_terms(site, document, outline):
            terms.setdefault((name, page.version, page.language), []).append(page)
        for citation in outline.citations:
            references.setdefault((citation, page.version, page.language), []).append(page)
        for picture in used_pictures(document, outline):
            pictures.setdefault(picture, []).append(page)
        files.update(dict.fromkeys(outline.files))
    return Uses(
        {key: tuple(pages) for key, pages in terms.items()},
        {key: tuple(pages) for key, pages in references.items()},
        {key: tuple(pages) for key, pages in pictures.items()},
        frozenset(files),
    )


def used_terms(site: Site, document: Document, outline: Outline) -> tuple[str, ...]:
    """The names of the glossary terms a document links to, explains or prints bold, once each."""
    glossary = site.glossary(document.language)
    written = (*outline.terms, *(word.term for word in outline.hard_words if word.term))
    found = (glossary.find(name) for name in written)
    return tuple(dict.fromkeys(term.name for term in found if term))


def used_pictures(document: Document, outline: Outline) -> tuple[str, ...]:
    """The pictures of a document and of the card that leads to it, once each."""
    card = (document.front.picture,) if document.front.picture else ()
    rows = (row.picture for row in outline.rows if row.picture)
    return tuple(dict.fromkeys((*card, *outline.pictures, *rows)))


def related_topics(site: Site) -> Mapping[str, tuple[str, ...]]:
    """The topics each topic names as related, from whichever of its documents names them."""
    known = {topic.key for topic in site.topics}
    related: dict[str, tuple[str, ...]] = {}
    for topic in site.topics:
        named = (key for document in topic.documents for key in document.front.related)
        found = tuple(dict.fromkeys(key for key in named if key in known and key != topic.key))
        if found:
            related[topic.key] = found
    return related


def related_back(related: Mapping[str, Iterable[str]]) -> Mapping[str, tuple[str, ...]]:
    """The same relation read the other way: the topics that name a topic, in reading order."""
    back: dict[str, list[str]] = {}
    for topic, others in related.items():
        for other in others:
            back.setdefault(other, []).append(topic)
    return {topic: tuple(others) for topic, others in back.items()}
