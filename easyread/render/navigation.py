"""The order of pages and the folders they lie in: reading order, sections, breadcrumbs, menus.

A section is a folder of content. An index document introduces it; where there is none, its first page
stands for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from easyread.model.document import Document
from easyread.render.urls import HOME, SERVICE_TOPICS, PageKey

# COGA asks for five to seven entries, and too-many-menu-entries warns over 8. Home and the word list come on top.
MENU_LIMIT = 7
# Keeps the pages of a very long section from growing with it; the section's index lists all.
SECTION_MENU_LIMIT = 24


@dataclass(frozen=True, slots=True)
class Entry:
    """A page in a list of pages. `folder` is the section it stands for, "" when it is a page in its own right."""

    key: PageKey
    folder: str = ""


@dataclass(frozen=True, slots=True)
class Order:
    """The pages of one version and language: in reading order, and section by section.

    `reading` leaves out the home page and the service pages (about, how to use …) a site writes itself.
    `sections` maps a folder ("" is the root) to what lies directly in it, `fronts` a folder to the entry that
    stands for it, `places` a topic to its number (0-based) in its section.
    """

    reading: tuple[PageKey, ...] = ()
    sections: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    fronts: Mapping[str, Entry] = field(default_factory=dict)
    places: Mapping[str, int] = field(default_factory=dict)

    def entries(self, folder: str) -> tuple[Entry, ...]:
        """What lies directly in a section."""
        return self.sections.get(folder, ())


def is_section_index(topic: str) -> bool:
    """Whether a topic introduces a section."""
    return topic.endswith(f"/{HOME}")


def folder_of(topic: str) -> str:
    """The folder a topic lies in, "" at the root."""
    return topic.rpartition("/")[0]


def ancestors(folder: str) -> tuple[str, ...]:
    """The folder and those above it, outermost first; () for the root."""
    parts = folder.split("/") if folder else []
    return tuple("/".join(parts[: depth + 1]) for depth in range(len(parts)))


def order_pages(documents: Iterable[Document]) -> Order:
    """The order of the documents of one version and language, given in reading order."""
    documents = [document for document in documents if document.topic not in (HOME, *SERVICE_TOPICS)]
    keys = {document.topic: key_of(document) for document in documents}
    sections: dict[str, list[Entry]] = {}
    for document in documents:
        key, folder = keys[document.topic], folder_of(document.topic)
        for section in ancestors(folder):
            if section not in sections:
                sections[section] = []
                index = keys.get(f"{section}/{HOME}", key)
                sections.setdefault(folder_of(section), []).append(Entry(index, section))
        if not is_section_index(document.topic):
            sections.setdefault(folder, []).append(Entry(key))
    return Order(
        reading=tuple(keys.values()),
        sections={folder: tuple(entries) for folder, entries in sections.items()},
        fronts={entry.folder: entry for entries in sections.values() for entry in entries if entry.folder},
        places={
            entry.key.topic: number
            for entries in sections.values()
            for number, entry in enumerate(entries)
            if not entry.folder
        },
    )


def key_of(document: Document) -> PageKey:
    """The page a document makes."""
    return PageKey(document.topic, document.version, document.language)


def trail(order: Order, folder: str) -> tuple[Entry, ...]:
    """The section that a folder is and those above it, outermost first."""
    entries = (order.fronts.get(section) for section in ancestors(folder))
    return tuple(entry for entry in entries if entry is not None)


def first_near(order: Order, topic: str) -> int:
    """The number of the entry of its section that starts a page's section menu, which has `SECTION_MENU_LIMIT`."""
    count = len(order.entries(folder_of(topic)))
    if count <= SECTION_MENU_LIMIT:
        return 0
    return min(max(0, order.places[topic] - SECTION_MENU_LIMIT // 2), count - SECTION_MENU_LIMIT)


def neighbours(order: Order, position: int) -> tuple[PageKey | None, PageKey | None]:
    """The pages before and after number `position` (0-based) of the reading order."""
    before = order.reading[position - 1] if position > 0 else None
    after = order.reading[position + 1] if position + 1 < len(order.reading) else None
    return before, after
