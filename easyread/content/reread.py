"""Reading one document again after somebody saved it, without reading the rest of the folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from easyread.content.cross_references import document_pictures, find_unknown_pictures, find_unknown_topics
from easyread.content.document_names import read_document_name
from easyread.content.documents import read_document
from easyread.content.files import ContentFiles
from easyread.content.name_clashes import NAME_CLASH
from easyread.content.read import place_key
from easyread.content.recorder import Recorder
from easyread.model.document import Document, Topic
from easyread.model.site import Site

UNREAD = frozenset({"broken-yaml", "unreadable-file"})  # the rules about files that could not be read


def reread_documents(site: Site, files: ContentFiles, known: Mapping[str, Document]) -> Site | None:
    """The site with these of its documents, by path, as they are now.

    None where more must be read: a document cannot be read, or has another order now. Costs little in a large site.
    """
    changed: dict[str, Document] = {}
    recorders: list[Recorder] = []
    for path, before in known.items():
        recorder = Recorder(path)
        try:
            content = files.read(path)
        except OSError:
            return None
        name = read_document_name(path, main_language=site.settings.language, recorder=recorder)
        document = read_document(name, content, recorder)
        if document.front.order != before.front.order:
            return None
        changed[path] = document
        recorders.append(recorder)
    return _with_documents(site, changed, recorders)


def _with_documents(site: Site, changed: dict[str, Document], recorders: list[Recorder]) -> Site:
    """The site with some documents exchanged, and with the problems of what they are now."""
    keys = {document.topic for document in changed.values()}
    topics = tuple(_with_changes(topic, changed) if topic.key in keys else topic for topic in site.topics)
    documents = tuple(changed.values())
    related = any(document.front.related for document in documents)
    problems = [
        *(item for item in site.problems if item.problem.path not in changed or item.rule == NAME_CLASH),
        *(problem for recorder in recorders for problem in recorder.problems),
        *(find_unknown_topics(documents, (topic.key for topic in topics)) if related else ()),
        *(find_unknown_pictures(document_pictures(documents), site.pictures) if _are_pictures_whole(site) else ()),
    ]
    return replace(site, topics=topics, problems=tuple(sorted(problems, key=place_key)))


def _are_pictures_whole(site: Site) -> bool:
    """Whether all of the picture dictionary could be read; what is not in it is unknown otherwise."""
    return not any(item.problem.path == site.pictures.path and item.rule in UNREAD for item in site.problems)


def _with_changes(topic: Topic, changed: Mapping[str, Document]) -> Topic:
    return replace(topic, documents=tuple(changed.get(document.path, document) for document in topic.documents))
