"""Topics: documents grouped into one subject each, in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from easyread.model.document import INDEX, Document, Topic, Version

_SortKey = tuple[tuple[int, int, str], ...]


def group_topics(documents: Iterable[Document], main_language: str) -> tuple[Topic, ...]:
    """Topics in reading order.

    A section's index comes first; its topics and its inner sections follow by `order`, then by key. A section
    has the order of its index. In a topic the main language and the standard version come first.
    """
    groups: dict[str, list[Document]] = {}
    for document in documents:
        groups.setdefault(document.topic, []).append(document)
    topics = [Topic(key, _sort_documents(group, main_language)) for key, group in groups.items()]
    orders = {topic.key: topic.documents[0].front.order for topic in topics}
    prefixes: dict[str, _SortKey] = {"": ()}
    return tuple(sorted(topics, key=lambda topic: _sort_key(topic, orders, prefixes)))


def _sort_documents(documents: Sequence[Document], main_language: str) -> tuple[Document, ...]:
    return tuple(
        sorted(
            documents,
            key=lambda document: (
                document.language != main_language,
                document.language,
                document.version is Version.EASY,
            ),
        )
    )


def _sort_key(topic: Topic, orders: dict[str, int], prefixes: dict[str, _SortKey]) -> _SortKey:
    folder, _, name = topic.key.rpartition("/")
    place = (0, 0, "") if name == INDEX else (1, orders[topic.key], name)
    return (*_section_key(folder, orders, prefixes), place)


def _section_key(folder: str, orders: dict[str, int], prefixes: dict[str, _SortKey]) -> _SortKey:
    """The sort key of a section; `prefixes` keeps those already found."""
    if folder not in prefixes:
        parent, _, name = folder.rpartition("/")
        above = _section_key(parent, orders, prefixes)
        prefixes[folder] = (*above, (1, orders.get(f"{folder}/{INDEX}", 0), name))
    return prefixes[folder]
