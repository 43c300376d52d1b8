"""What stands round the content of every page: head, switch, header with menu, footer."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urljoin

from easyread.model.document import Version
from easyread.render.checked import Checked
from easyread.render.folder_frame import FolderFrame, folder_footer, folder_frame, mark_current, place_of
from easyread.render.labels import page_label
from easyread.render.links import page_link, picture_image, site_title
from easyread.render.parts import Alternate, Footer, Frame, Head, Header, LanguageLink, Link, MenuEntry, Strip
from easyread.render.plan import PagePlan, SitePlan
from easyread.render.texts import direction
from easyread.render.urls import NOT_FOUND, PageKey, relative_url


def page_frame(plan: SitePlan, page: PagePlan, checked: Checked) -> Frame:
    """The frame of a page."""
    shared = folder_frame(plan, place_of(page))
    return Frame(
        version=page.key.version,
        head=page_head(plan, page, shared),
        strip=page_strip(plan, page),
        header=page_header(plan, page, shared),
        footer=page_footer(plan, page, checked, shared),
        theme_url=shared.theme_url,
    )


def page_head(plan: SitePlan, page: PagePlan, shared: FolderFrame) -> Head:
    """Title, description and metadata. Absolute addresses only when the site says where it will lie."""
    settings, own = plan.settings, plan.site.settings_in(page.key.language)
    front = page.document.front if page.document else None
    easy = page.key.version is Version.EASY
    site = site_title(plan, page.key.version, page.key.language)
    parts = [page.title, site] if page.title != site else [site]
    if easy:
        parts.append(page.texts("site.easy-suffix"))
    image = picture_image(plan, "", front.picture if front else "") or picture_image(plan, "", settings.picture)
    main = page.key.language == settings.language
    language = settings.easy_html_language if easy and main and settings.easy_html_language else page.key.language
    return Head(
        title=" – ".join(parts),
        description=(front.summary if front else "") or (own.easy_summary or own.summary if easy else own.summary),
        language=language,
        direction=direction(language),
        stylesheet=shared.stylesheet,
        icon=shared.icon,
        canonical=absolute_url(plan, page.url),
        site_name=site if settings.url else "",
        image=absolute_url(plan, image.url) if image else "",
        alternates=_alternates(plan, page),
    )


def absolute_url(plan: SitePlan, url: str) -> str:
    """The full address of a page, "" when the site does not say where it will lie. A home page ends in "/"."""
    if not plan.settings.url:
        return ""
    return urljoin(plan.settings.url.rstrip("/") + "/", url)


def language_tag(plan: SitePlan, key: PageKey) -> str:
    """The tag of a page in `hreflang`: "en-GB", for easy pages "en-GB-simple"."""
    if key.version is Version.STANDARD:
        return key.language
    own = plan.settings.easy_language if key.language == plan.settings.language else ""
    return own or f"{key.language}-simple"


def _alternates(plan: SitePlan, page: PagePlan) -> tuple[Alternate, ...]:
    keys = [PageKey(page.key.topic, *edition) for edition in plan.orders]
    pages = [other for other in map(plan.by_key.get, keys) if other]
    if len(pages) < 2 or page.key.topic == NOT_FOUND:
        return ()
    return tuple(
        Alternate(language_tag(plan, other.key), absolute_url(plan, other.url) or relative_url(page.url, other.url))
        for other in pages
    )


def page_strip(plan: SitePlan, page: PagePlan) -> Strip:
    """The switch. Where a topic has no twin it leads to the other version's start, and says so."""
    languages = tuple(
        LanguageLink(
            other.texts.language_name(other.key.language),
            other.key.language,
            relative_url(page.url, other.url),
        )
        for version, language in plan.orders
        if version is page.key.version and language != page.key.language
        if (other := plan.by_key.get(PageKey(page.key.topic, version, language)))
    )
    return Strip(_side(plan, page, Version.EASY), _side(plan, page, Version.STANDARD), languages)


def _side(plan: SitePlan, page: PagePlan, version: Version) -> Link:
    texts = page.texts
    name = texts(f"switch.{version.value}")
    if version is page.key.version:
        return Link(name, relative_url(page.url, page.url), current="page")
    twin = plan.twin(page.key)
    if twin:
        return Link(name, relative_url(page.url, twin.url))
    home = plan.home(version, page.key.language)
    return Link(name, relative_url(page.url, home.url), note=texts("switch.home-only")) if home else Link(name, "")


def page_header(plan: SitePlan, page: PagePlan, shared: FolderFrame) -> Header:
    """Title, menu and the way from home."""
    home = plan.home(page.key.version, page.key.language) or page
    current = "page" if home is page else ""
    start = MenuEntry(page.texts("menu.home"), relative_url(page.url, home.url), current, icon="home")
    menu = mark_current(shared.menu, shared.menu_keys, page.key)
    title = site_title(plan, page.key.version, page.key.language)
    return Header(title, start, menu, breadcrumbs(page, start, shared))


def breadcrumbs(page: PagePlan, home: MenuEntry, shared: FolderFrame) -> tuple[Link, ...]:
    """The way from home to this page, which comes last and once; empty on the home page."""
    if home.current:
        return ()
    above = (link for link, key in zip(shared.trail, shared.trail_keys, strict=True) if key != page.key)
    return (Link(home.text, home.url), *above, page_link(page, page))


def page_footer(plan: SitePlan, page: PagePlan, checked: Checked, shared: FolderFrame) -> Footer:
    """Who publishes, under which licence, how to reach them, how far the page was checked, service pages."""
    updated = page.document.front.updated if page.document else None
    day = page.texts.day(updated) if updated else ""
    footer = folder_footer(plan, place_of(page), day, page_label(plan, page, checked))
    links = mark_current(footer.links, shared.footer_keys, page.key)
    return footer if links is footer.links else replace(footer, links=links)
