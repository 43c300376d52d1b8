"""What stands round the content of every page: head, switch, header with menu, footer."""

from __future__ import annotations

from urllib.parse import urljoin

from easyread.model.document import Version
from easyread.render.checked import Checked
from easyread.render.labels import page_label
from easyread.render.licences import licence_link
from easyread.render.links import THEME_FOLDER, page_link, page_texts, picture_image, site_title
from easyread.render.navigation import MENU_LIMIT, Entry, ancestors, folder_of, trail
from easyread.render.parts import Alternate, Contact, Footer, Frame, Head, Header, LanguageLink, Link, MenuEntry, Strip
from easyread.render.plan import PagePlan, SitePlan, section_title
from easyread.render.texts import direction, texts_for
from easyread.render.urls import (
    ACCESSIBILITY,
    NOT_FOUND,
    SERVICE_TOPICS,
    SITE_MAP,
    WORD_LIST,
    PageKey,
    relative_url,
)


def page_frame(plan: SitePlan, page: PagePlan, checked: Checked) -> Frame:
    """The frame of a page."""
    return Frame(
        version=page.key.version,
        head=page_head(plan, page),
        strip=page_strip(plan, page),
        header=page_header(plan, page),
        footer=page_footer(plan, page, checked),
        theme_url=relative_url(page.url, THEME_FOLDER),
    )


def page_head(plan: SitePlan, page: PagePlan) -> Head:
    """Title, description and metadata. Absolute addresses only when the site says where it will lie."""
    settings, front = plan.settings, page.document.front if page.document else None
    easy = page.key.version is Version.EASY
    site = site_title(plan, page.key.version)
    parts = [page.title, site] if page.title != site else [site]
    if easy:
        parts.append(page_texts(page)("site.easy-suffix"))
    image = picture_image(plan, "", front.picture if front else "") or picture_image(plan, "", settings.picture)
    main = page.key.language == settings.language
    language = settings.easy_html_language if easy and main and settings.easy_html_language else page.key.language
    return Head(
        title=" – ".join(parts),
        description=(front.summary if front else "") or (settings.easy_summary if easy else settings.summary),
        language=language,
        direction=direction(language),
        stylesheet=relative_url(page.url, f"{THEME_FOLDER}site.css"),
        icon=relative_url(page.url, f"{THEME_FOLDER}favicon.svg"),
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
    pages = [plan.by_key[key] for key in keys if key in plan.by_key]
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
            texts_for(other.key.language, page.key.version).language_name(other.key.language),
            other.key.language,
            relative_url(page.url, other.url),
        )
        for version, language in plan.orders
        if version is page.key.version and language != page.key.language
        if (other := plan.by_key.get(PageKey(page.key.topic, version, language)))
    )
    return Strip(_side(plan, page, Version.EASY), _side(plan, page, Version.STANDARD), languages)


def _side(plan: SitePlan, page: PagePlan, version: Version) -> Link:
    texts = page_texts(page)
    name = texts(f"switch.{version.value}")
    if version is page.key.version:
        return Link(name, relative_url(page.url, page.url), current="page")
    twin = plan.twin(page.key)
    if twin:
        return Link(name, relative_url(page.url, twin.url))
    home = plan.home(version, page.key.language)
    return Link(name, relative_url(page.url, home.url), note=texts("switch.home-only")) if home else Link(name, "")


def page_header(plan: SitePlan, page: PagePlan) -> Header:
    """Title and menu: the site's sections, at most `MENU_LIMIT`, and the word list."""
    texts = page_texts(page)
    home = plan.home(page.key.version, page.key.language) or page
    entries = plan.order(page.key).entries("")
    shown = entries if len(entries) <= MENU_LIMIT else entries[: MENU_LIMIT - 1]
    menu = [_menu_entry(plan, page, entry) for entry in shown]
    if len(shown) < len(entries):
        menu.append(_service_entry(plan, page, SITE_MAP, texts("menu.all-pages")))
    menu.append(_service_entry(plan, page, WORD_LIST, ""))
    start = MenuEntry(texts("menu.home"), relative_url(page.url, home.url), "page" if home is page else "", icon="home")
    return Header(site_title(plan, page.key.version), start, tuple(menu), breadcrumbs(plan, page, start))


def _menu_entry(plan: SitePlan, page: PagePlan, entry: Entry) -> MenuEntry:
    target = plan.by_key[entry.key]
    current = ""
    if entry.key == page.key:
        current = "page"
    elif entry.folder and entry.folder in ancestors(folder_of(page.key.topic)):
        current = "true"
    text = section_title(plan, entry.folder, page.key) if entry.folder else target.menu_title
    picture = target.document.front.picture if target.document and page.key.version is Version.EASY else ""
    return MenuEntry(text, relative_url(page.url, target.url), current, picture_image(plan, page.url, picture))


def _service_entry(plan: SitePlan, page: PagePlan, topic: str, text: str) -> MenuEntry:
    target = plan.by_key[page.key._replace(topic=topic)]
    current = "page" if target is page else ""
    return MenuEntry(text or target.menu_title, relative_url(page.url, target.url), current, icon=topic)


def breadcrumbs(plan: SitePlan, page: PagePlan, home: MenuEntry) -> tuple[Link, ...]:
    """The way from home to this page, which comes last; empty on the home page."""
    if home.current:
        return ()
    above = (
        Link(section_title(plan, entry.folder, page.key), relative_url(page.url, plan.by_key[entry.key].url))
        for entry in trail(plan.order(page.key), page.key.topic)
    )
    return (Link(home.text, home.url), *above, page_link(page, page))


def page_footer(plan: SitePlan, page: PagePlan, checked: Checked) -> Footer:
    """Who publishes, under which licence, how to reach them, how far the page was checked, service pages."""
    settings = plan.settings
    service = [page.key._replace(topic=topic) for topic in SERVICE_TOPICS if topic != NOT_FOUND]
    updated = page.document.front.updated if page.document else None
    return Footer(
        publisher=settings.publisher,
        copyright=settings.copyright,
        licence=licence_link(settings.licence),
        contact=page_contact(plan, page),
        links=tuple(page_link(page, plan.by_key[key]) for key in service),
        updated=page_texts(page).day(updated) if updated else "",
        label=page_label(plan, page, checked),
        label_url=relative_url(page.url, plan.by_key[page.key._replace(topic=ACCESSIBILITY)].url),
    )


def page_contact(plan: SitePlan, page: PagePlan) -> Contact:
    """How to reach the publisher, in the words of the page's version."""
    contact = plan.settings.contact
    return Contact(
        words=contact.easy or contact.standard if page.key.version is Version.EASY else contact.standard,
        email=Link(contact.email, f"mailto:{contact.email}") if contact.email else None,
        phone=Link(contact.phone, "tel:" + "".join(sign for sign in contact.phone if sign in "+0123456789"))
        if contact.phone
        else None,
        web=Link(contact.web.removeprefix("https://").rstrip("/"), contact.web) if contact.web else None,
        post=contact.post,
        relay=contact.relay,
    )
