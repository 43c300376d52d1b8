"""Links, cards and images as one page shows them: addresses relative to that page."""

from __future__ import annotations

from collections.abc import Iterable

from easyread.model.document import Version
from easyread.render.parts import Card, Image, Link
from easyread.render.plan import PagePlan, SitePlan
from easyread.render.urls import PageKey, relative_url

THEME_FOLDER = "assets/"


def page_link(here: PagePlan, target: PagePlan) -> Link:
    """A link to a page by its menu title; `current` when it is the page itself."""
    current = "page" if target.key == here.key else ""
    return Link(target.menu_title, relative_url(here.url, target.url), current=current)


def page_links(plan: SitePlan, here: PagePlan, keys: Iterable[PageKey]) -> tuple[Link, ...]:
    """Links to pages, in the order given."""
    return tuple(page_link(here, plan.by_key[key]) for key in keys)


def page_card(plan: SitePlan, here: PagePlan, target: PagePlan) -> Card:
    """A page as a card; a page of the other version says so."""
    front = target.document.front if target.document else None
    return Card(
        title=target.title,
        url=relative_url(here.url, target.url),
        summary=front.summary if front else "",
        image=picture_image(plan, here.url, front.picture if front else ""),
        note=version_note(here, target),
    )


def version_note(here: PagePlan, target: PagePlan) -> str:
    """What a link must add when it leads to the other version, "" when it stays in this one."""
    if target.key.version is here.key.version:
        return ""
    return here.texts(f"link.to-{target.key.version.value}")


def picture_image(plan: SitePlan, from_url: str, picture: str, alt: str = "") -> Image | None:
    """The image for a picture id or a path in the content folder; None when there is no such picture."""
    found = plan.site.pictures.by_id.get(picture)
    if found:
        return Image(relative_url(from_url, found.file), alt, found.width, found.height)
    if picture and picture in plan.site.files:
        return Image(relative_url(from_url, picture), alt)
    return None


def theme_picture(from_url: str, name: str) -> Image:
    """A picture of the theme, which is there on every site."""
    return Image(relative_url(from_url, f"{THEME_FOLDER}pictures/{name}.svg"), width=240, height=240)


def site_title(plan: SitePlan, version: Version, language: str) -> str:
    """The title of the site for the readers of a version in a language."""
    settings = plan.site.settings_in(language)
    return settings.easy_title or settings.title if version is Version.EASY else settings.title
