"""What the pages of one folder share: the parts of their frames that do not depend on the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple, TypeVar

from easyread.model.document import Version
from easyread.model.settings import Contact as ContactSettings
from easyread.render.assets import STYLESHEET
from easyread.render.licences import licence_link
from easyread.render.links import THEME_FOLDER, picture_image
from easyread.render.navigation import MENU_LIMIT, SECTION_MENU_LIMIT, Entry, ancestors, trail
from easyread.render.parts import Contact, Footer, Label, Link, MenuEntry, SectionMenu
from easyread.render.plan import PagePlan, SitePlan, page_folder, section_title, site_texts
from easyread.render.urls import (
    ACCESSIBILITY,
    NOT_FOUND,
    SERVICE_TOPICS,
    SITE_MAP,
    WORD_LIST,
    PageKey,
    relative_url,
)

CurrentT = TypeVar("CurrentT", Link, MenuEntry)


class Place(NamedTuple):
    """Where pages are that share a frame: version and language, the folder of their topics and of their addresses."""

    version: Version
    language: str
    folder: str
    url: str

    def key(self, topic: str) -> PageKey:
        """The page of a topic in this version and language."""
        return PageKey(topic, self.version, self.language)


@dataclass(frozen=True, slots=True)
class FolderFrame:
    """The shared parts, seen from a page that none of the links leads to. The keys say where links lead."""

    menu: tuple[MenuEntry, ...]
    menu_keys: tuple[PageKey, ...]
    trail: tuple[Link, ...]
    trail_keys: tuple[PageKey, ...]
    footer: Footer
    footer_keys: tuple[PageKey, ...]
    stylesheet: str
    icon: str
    theme_url: str


@dataclass(frozen=True, slots=True)
class FolderSection:
    """A section menu, seen from a page that is not in it, and the keys of the pages that are."""

    menu: SectionMenu
    keys: tuple[PageKey, ...]


def place_of(page: PagePlan) -> Place:
    """The place of a page."""
    return Place(page.key.version, page.key.language, page_folder(page), page.url[: page.url.rfind("/") + 1])


@lru_cache(maxsize=16)  # pages come folder by folder
def folder_frame(plan: SitePlan, place: Place) -> FolderFrame:
    """The shared parts of the frames at a place."""
    entries, above = _menu(plan, place), trail(plan.order(place.key("")), place.folder)
    service = tuple(place.key(topic) for topic in SERVICE_TOPICS if topic != NOT_FOUND)
    return FolderFrame(
        menu=tuple(entry for _, entry in entries),
        menu_keys=tuple(key for key, _ in entries),
        trail=tuple(_trail_link(plan, place, entry) for entry in above),
        trail_keys=tuple(entry.key for entry in above),
        footer=_footer(plan, place, service),
        footer_keys=service,
        stylesheet=relative_url(place.url, STYLESHEET),
        icon=relative_url(place.url, f"{THEME_FOLDER}favicon.svg"),
        theme_url=relative_url(place.url, THEME_FOLDER),
    )


@lru_cache(maxsize=16)  # few documents of a folder have dates or labels of their own
def folder_footer(plan: SitePlan, place: Place, updated: str, label: Label | None) -> Footer:
    """The footer of the pages at a place that were changed on the same day and checked as far."""
    return replace(folder_frame(plan, place).footer, updated=updated, label=label)


@lru_cache(maxsize=16)
def folder_section(plan: SitePlan, place: Place, first: int) -> FolderSection | None:
    """The section menu at a place from entry `first` on; None where no section starts."""
    order = plan.order(place.key(""))
    front = order.fronts.get(place.folder)
    if front is None:
        return None
    entries = order.entries(place.folder)
    shown = entries[first : first + SECTION_MENU_LIMIT]
    menu = SectionMenu(
        title=section_title(plan, place.folder, front.key),
        url=relative_url(place.url, plan.by_key[front.key].url),
        entries=tuple(Link(*_entry_words(plan, place, entry)) for entry in shown),
        is_cut=len(shown) < len(entries),
    )
    return FolderSection(menu, tuple(entry.key for entry in shown))


def _entry_words(plan: SitePlan, place: Place, entry: Entry) -> tuple[str, str]:
    """What an entry of a section is called, and where it leads."""
    target = plan.by_key[entry.key]
    text = section_title(plan, entry.folder, entry.key) if entry.folder else target.menu_title
    return text, relative_url(place.url, target.url)


def mark_current(links: tuple[CurrentT, ...], keys: Sequence[PageKey], page: PageKey) -> tuple[CurrentT, ...]:
    """The links, with the one marked that leads to the page itself."""
    if page not in keys:
        return links
    return tuple(link._replace(current="page") if key == page else link for link, key in zip(links, keys, strict=True))


def _trail_link(plan: SitePlan, place: Place, entry: Entry) -> Link:
    title = section_title(plan, entry.folder, place.key(""))
    return Link(title, relative_url(place.url, plan.by_key[entry.key].url))


def _menu(plan: SitePlan, place: Place) -> list[tuple[PageKey, MenuEntry]]:
    """The site's sections, at most `MENU_LIMIT`, and the word list."""
    entries = plan.order(place.key("")).entries("")
    shown = entries if len(entries) <= MENU_LIMIT else entries[: MENU_LIMIT - 1]
    menu = [(entry.key, _section_entry(plan, place, entry)) for entry in shown]
    if len(shown) < len(entries):
        all_pages = site_texts(plan.site, place.version, place.language)("menu.all-pages")
        menu.append(_service_entry(plan, place, SITE_MAP, all_pages))
    return [*menu, _service_entry(plan, place, WORD_LIST, "")]


def _section_entry(plan: SitePlan, place: Place, entry: Entry) -> MenuEntry:
    target = plan.by_key[entry.key]
    is_above = bool(entry.folder) and entry.folder in ancestors(place.folder)
    text = section_title(plan, entry.folder, place.key("")) if entry.folder else target.menu_title
    picture = target.document.front.picture if target.document and place.version is Version.EASY else ""
    image = picture_image(plan, place.url, picture)
    return MenuEntry(text, relative_url(place.url, target.url), "true" if is_above else "", image)


def _service_entry(plan: SitePlan, place: Place, topic: str, text: str) -> tuple[PageKey, MenuEntry]:
    target = plan.by_key[place.key(topic)]
    return target.key, MenuEntry(text or target.menu_title, relative_url(place.url, target.url), icon=topic)


def _footer(plan: SitePlan, place: Place, service: Sequence[PageKey]) -> Footer:
    """Who publishes, under which licence, how to reach them, service pages."""
    settings = plan.site.settings_in(place.language)
    targets = [plan.by_key[key] for key in service]
    return Footer(
        publisher=settings.publisher,
        copyright=settings.copyright,
        licence=licence_link(settings.licence),
        contact=_contact(settings.contact, place.version),
        links=tuple(Link(target.menu_title, relative_url(place.url, target.url)) for target in targets),
        label_url=relative_url(place.url, plan.by_key[place.key(ACCESSIBILITY)].url),
    )


def _contact(contact: ContactSettings, version: Version) -> Contact:
    """How to reach the publisher, in the words of a version."""
    return Contact(
        words=contact.easy or contact.standard if version is Version.EASY else contact.standard,
        email=Link(contact.email, f"mailto:{contact.email}") if contact.email else None,
        phone=Link(contact.phone, "tel:" + "".join(sign for sign in contact.phone if sign in "+0123456789"))
        if contact.phone
        else None,
        web=Link(contact.web.removeprefix("https://").rstrip("/"), contact.web) if contact.web else None,
        post=contact.post,
        relay=contact.relay,
    )
