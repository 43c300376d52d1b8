"""The plan of a site: every page with its address and its place, before any page is rendered.

It holds outlines, never the HTML of documents, so that memory stays flat however long the texts are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from easyread.model.document import Document, Version
from easyread.model.fragment import Outline
from easyread.model.settings import Settings
from easyread.model.site import Site
from easyread.render.navigation import Order, folder_of, is_section_index, key_of, order_pages
from easyread.render.texts import Texts
from easyread.render.urls import HOME, SERVICE_TOPICS, Addresses, PageKey, page_url
from easyread.render.uses import Uses, find_uses, related_back, related_topics
from easyread.strings import load_strings

Edition = tuple[Version, str]

NOTHING = Outline()
NO_ORDER = Order()


@dataclass(frozen=True, slots=True)
class PagePlan:
    """One page to be rendered. `document` is None for pages made from facts.

    `texts` are those of the interface in its language and version. `position` is the page's number in the reading order
    (1-based), 0 for pages outside it.
    """

    key: PageKey
    url: str
    title: str
    menu_title: str
    texts: Texts
    document: Document | None = None
    position: int = 0

    @property
    def is_home(self) -> bool:
        """Whether this is the first page of its version."""
        return self.key.topic == HOME

    @property
    def is_section(self) -> bool:
        """Whether this page introduces a section."""
        return is_section_index(self.key.topic)


@dataclass(frozen=True, slots=True, eq=False)
class SitePlan:
    """All pages and how they hang together. A plan is equal to itself alone, so that caches can be asked for it.

    `pages` come edition by edition, documents in reading order first. `related` and `related_back` are by
    topic. `outlines` is keyed by document path, as it was given.
    """

    site: Site
    outlines: Mapping[str, Outline]
    pages: tuple[PagePlan, ...]
    by_key: Mapping[PageKey, PagePlan]
    addresses: Addresses
    orders: Mapping[Edition, Order]
    related: Mapping[str, tuple[str, ...]]
    related_back: Mapping[str, tuple[str, ...]]
    uses: Uses

    @property
    def settings(self) -> Settings:
        """The settings of the site."""
        return self.site.settings

    def order(self, key: PageKey) -> Order:
        """The order of the pages of a page's version and language."""
        return self.orders.get((key.version, key.language), NO_ORDER)

    def twin(self, key: PageKey) -> PagePlan | None:
        """The same topic in the other version, same language."""
        return self.by_key.get(key.twin)

    def outline(self, page: PagePlan) -> Outline:
        """What a page's document holds; an empty outline for pages made from facts."""
        return self.outlines.get(page.document.path, NOTHING) if page.document else NOTHING

    def home(self, version: Version, language: str) -> PagePlan | None:
        """Where a version starts: its home page, or its first page, or nothing where it has no documents."""
        home = self.by_key.get(PageKey(HOME, version, language))
        if home:
            return home
        reading = self.orders.get((version, language), NO_ORDER).reading
        return self.by_key[reading[0]] if reading else None


def plan_site(site: Site, outlines: Mapping[str, Outline]) -> SitePlan:
    """The plan of all pages of a site. `outlines` is keyed by document path."""
    editions: dict[Edition, list[Document]] = {}
    for document in site.documents:
        editions.setdefault((document.version, document.language), []).append(document)
    orders = {edition: order_pages(documents) for edition, documents in editions.items()}
    pages = tuple(
        page for edition in editions for page in _edition_pages(site, edition, editions[edition], orders[edition])
    )
    by_key = {page.key: page for page in pages}
    related = related_topics(site)
    return SitePlan(
        site=site,
        outlines=outlines,
        pages=pages,
        by_key=by_key,
        addresses=_addresses(site, pages, outlines),
        orders=orders,
        related=related,
        related_back=related_back(related),
        uses=find_uses(site, outlines),
    )


def _edition_pages(site: Site, edition: Edition, documents: list[Document], order: Order) -> Iterator[PagePlan]:
    version, language = edition
    texts = site_texts(site, version, language)
    numbers = {key: number for number, key in enumerate(order.reading, 1)}
    topics = {document.topic for document in documents}
    for document in documents:
        key, front = key_of(document), document.front
        url = page_url(document.topic, version, language, site.settings)
        menu_title = front.short_title or front.title
        yield PagePlan(key, url, front.title, menu_title, texts, document, numbers.get(key, 0))
    for topic in SERVICE_TOPICS:
        if topic not in topics:
            url = page_url(topic, version, language, site.settings)
            key = PageKey(topic, version, language)
            yield PagePlan(key, url, texts(f"{topic}.title"), texts(f"{topic}.menu"), texts)


def _addresses(site: Site, pages: tuple[PagePlan, ...], outlines: Mapping[str, Outline]) -> Addresses:
    urls = {page.key: page.url for page in pages}
    by_key = {
        page.key: outlines[page.document.path] for page in pages if page.document and page.document.path in outlines
    }
    return Addresses(urls, by_key, site.settings.language)


def site_texts(site: Site, version: Version, language: str) -> Texts:
    """The texts of the interface for the pages of one version and language of a site."""
    return Texts(load_strings(language, site.own_texts(language)), version)


def section_title(plan: SitePlan, folder: str, key: PageKey) -> str:
    """What a section is called in menus: by its index in this version, else in the other, else by its folder."""
    for version in (key.version, key.version.other):
        index = plan.by_key.get(PageKey(f"{folder}/{HOME}", version, key.language))
        if index:
            return index.menu_title
    return folder.rpartition("/")[2].replace("-", " ").capitalize()


def page_folder(page: PagePlan) -> str:
    """The section a page belongs to; an index belongs to the section it introduces."""
    return folder_of(page.key.topic)
