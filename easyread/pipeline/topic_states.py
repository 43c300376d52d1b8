"""How far each topic has come: which versions it has, and which parts of them people have checked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from easyread.checking.pairs import find_review
from easyread.checking.standings import TopicState, row_standings, section_standings
from easyread.content.document_names import is_document, read_document_name
from easyread.content.files import ContentFiles
from easyread.content.read import read_content
from easyread.content.recorder import Recorder
from easyread.content.reviews import review_path
from easyread.errors import UnknownTopic
from easyread.markup.sections import read_sections
from easyread.model.document import INDEX, Document, Topic, Version
from easyread.model.fragment import Outline
from easyread.model.review import Review
from easyread.model.site import Site
from easyread.pipeline.cache import MemoryCache
from easyread.pipeline.converting import Conversion
from easyread.pipeline.outlines import read_outlines
from easyread.pipeline.request import Means
from easyread.registry.registry import Registry
from easyread.wording import did_you_mean, quote


@dataclass(frozen=True, slots=True)
class SiteStates:
    """The topics of a site in reading order, each in each of its languages. `problems` is how many its data has."""

    topics: tuple[TopicState, ...]
    problems: int


def site_states(files: ContentFiles, registry: Registry, prefix: str, means: Means) -> SiteStates:
    """The states of all topics."""
    site = read_content(files)
    outlines = read_outlines(site, registry, prefix, means)
    states = tuple(state for topic in site.topics for state in _states(site, topic, outlines.__getitem__))
    return SiteStates(states, len(site.problems))


def topic_state(site: Site, registry: Registry, prefix: str, name: str, language: str) -> TopicState:
    """The state of one topic, with the words of its rows. Raises UnknownTopic.

    `name` is the topic ("principles/equality"), its last part where no other topic has the same ("equality"), its
    folder ("principles"), or the path of one of its documents, which may start with `prefix`. `language` is "" for the
    one that the path names, or the site's own.
    """
    topic, named = find_topic(site, name, prefix)
    conversion = Conversion(site, registry.markdown, None, prefix, MemoryCache())
    by_path = {document.path: document for document in topic.documents}
    states = _states(site, topic, lambda path: conversion.fragment(by_path[path]).outline)
    wanted = language or named
    found = next((state for state in states if state.language == wanted), None)
    if found is None:
        there = ", ".join(dict.fromkeys(document.language for document in topic.documents))
        raise UnknownTopic(f"{quote(topic.key)} has no document in {wanted}.", f"It is there in: {there}.")
    return found


def find_topic(site: Site, name: str, prefix: str) -> tuple[Topic, str]:
    """The topic that a name means, and the language it names. Raises UnknownTopic with the nearest one."""
    wanted = name.replace("\\", "/").removeprefix("./").removeprefix(prefix).rstrip("/")
    language = site.settings.language
    if is_document(wanted):
        document = read_document_name(wanted, main_language=language, recorder=Recorder(wanted))
        wanted, language = document.topic, document.language
    by_key = {topic.key: topic for topic in site.topics}
    last = [key for key in by_key if key.endswith(f"/{wanted}")]
    for key in (wanted, f"{wanted}/{INDEX}" if wanted else INDEX, *(last if len(last) == 1 else ())):
        if key in by_key:
            return by_key[key], language
    raise UnknownTopic(
        f"There is no topic {quote(name)}.",
        did_you_mean(wanted, by_key, otherwise="`easyread status` lists them all."),
    )


def _states(site: Site, topic: Topic, outline_of: Callable[[str], Outline]) -> Iterator[TopicState]:
    for language in dict.fromkeys(document.language for document in topic.documents):
        standard, easy = (topic.document(version, language) for version in (Version.STANDARD, Version.EASY))
        review = _review(site, (easy, standard))
        sections = read_sections(standard, outline_of(standard.path)) if standard and easy else ()
        main = site.settings.language
        yield TopicState(
            topic.key,
            language,
            standard,
            easy,
            row_standings(outline_of(easy.path).rows, review) if easy else (),
            section_standings(sections, review),
            review,
            review.path if review else review_path(topic.key, language=language, main_language=main),
        )


def _review(site: Site, documents: Iterable[Document | None]) -> Review | None:
    return next((review for document in documents if document and (review := find_review(site, document))), None)
