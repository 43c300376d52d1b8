"""The parts that pages are made of, as templates get them: links, pictures, cards, head, header, footer.

Addresses are relative to the page. What whole pages hold is in `context`. The parts that a page has by the dozen are
named tuples, which are made three times as fast as dataclasses.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from easyread.model.document import Version


class Link(NamedTuple):
    """A link with words. `note` is said after them ("standard version"); `current` is for `aria-current`."""

    text: str
    url: str
    note: str = ""
    current: str = ""


class Image(NamedTuple):
    """A picture. Sizes are CSS px, 0 when unknown."""

    url: str
    alt: str = ""
    width: int = 0
    height: int = 0


class MenuEntry(NamedTuple):
    """An entry of the main menu, with a picture on easy pages."""

    text: str
    url: str
    current: str = ""
    image: Image | None = None
    icon: str = ""


class Card(NamedTuple):
    """A page as a box: picture, title, summary. `note` warns that it is in the other version."""

    title: str
    url: str
    summary: str = ""
    image: Image | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards under a heading; `id` is the heading's."""

    id: str
    title: str
    cards: tuple[Card, ...]


class Alternate(NamedTuple):
    """The same topic in another version or language, for `rel="alternate"`."""

    language: str
    url: str


@dataclass(frozen=True, slots=True)
class Head:
    """What stands in `<head>`. `canonical` and `image` are absolute, "" when the site has no address.

    `data` leads to a JSON file that says the same as the page, "" where there is none.
    """

    title: str
    description: str
    language: str
    direction: str
    stylesheet: str
    icon: str
    canonical: str = ""
    site_name: str = ""
    image: str = ""
    alternates: tuple[Alternate, ...] = ()
    data: str = ""


class LanguageLink(NamedTuple):
    """The same page in another language, named in that language."""

    name: str
    language: str
    url: str


@dataclass(frozen=True, slots=True)
class Strip:
    """The switch between the versions, and between languages. A side with an empty address is not offered."""

    easy: Link
    standard: Link
    languages: tuple[LanguageLink, ...] = ()


@dataclass(frozen=True, slots=True)
class Header:
    """Site title and main menu."""

    title: str
    home: MenuEntry
    menu: tuple[MenuEntry, ...]
    breadcrumbs: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class SectionMenu:
    """The pages beside this one, under a link to the section's index. `is_cut` when not all are listed."""

    title: str
    url: str
    entries: tuple[Link, ...]
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class Pager:
    """The pages before and after. `position` is 0 outside the reading order."""

    previous: Link | None = None
    next: Link | None = None
    position: int = 0
    total: int = 0


class Step(Enum):
    """The rungs of the label: how far a page has been checked."""

    DRAFT = "draft"
    RULES = "rules"
    READERS = "readers"


@dataclass(frozen=True, slots=True)
class Label:
    """How far a page has been checked; `rows` of `all_rows` were checked by readers and have not changed since."""

    step: Step
    rows: int = 0
    all_rows: int = 0


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach the publisher; empty fields are not shown. Addresses start with mailto:, tel: or https:."""

    words: str = ""
    email: Link | None = None
    phone: Link | None = None
    web: Link | None = None
    post: str = ""
    relay: str = ""


@dataclass(frozen=True, slots=True)
class Footer:
    """What stands at the foot of a page."""

    publisher: str
    copyright: str
    licence: Link | None
    contact: Contact
    links: tuple[Link, ...]
    updated: str = ""
    label: Label | None = None
    label_url: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """Everything round the content of a page."""

    version: Version
    head: Head
    strip: Strip
    header: Header
    footer: Footer
    theme_url: str

    @property
    def is_easy(self) -> bool:
        """Whether this is an easy page."""
        return self.version is Version.EASY
