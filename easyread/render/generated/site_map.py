"""The site map: the only page that shows the navigation of the whole site."""

from __future__ import annotations

from easyread.render.checked import Checked
from easyread.render.context import MapEntry, SiteMapContext
from easyread.render.frame import page_frame
from easyread.render.links import page_links
from easyread.render.navigation import Order
from easyread.render.plan import PagePlan, SitePlan, section_title
from easyread.render.urls import HOME, NOT_FOUND, SERVICE_TOPICS, relative_url


def site_map_context(plan: SitePlan, page: PagePlan, checked: Checked) -> SiteMapContext:
    """All pages of a version and language, section by section."""
    order = plan.order(page.key)
    service = [page.key._replace(topic=topic) for topic in SERVICE_TOPICS if topic != NOT_FOUND]
    home = plan.by_key.get(page.key._replace(topic=HOME))
    start = (MapEntry(home.title, relative_url(page.url, home.url)),) if home else ()
    entries = (*start, *_entries(plan, page, order, ""))
    return SiteMapContext(page_frame(plan, page, checked), page.title, entries, page_links(plan, page, service))


def _entries(plan: SitePlan, page: PagePlan, order: Order, folder: str) -> tuple[MapEntry, ...]:
    return tuple(_entry(plan, page, order, entry.folder, plan.by_key[entry.key]) for entry in order.entries(folder))


def _entry(plan: SitePlan, page: PagePlan, order: Order, folder: str, target: PagePlan) -> MapEntry:
    url = relative_url(page.url, target.url)
    if not folder:
        return MapEntry(target.title, url)
    below = _entries(plan, page, order, folder)
    if target.is_section:
        return MapEntry(target.title, url, below)
    return MapEntry(section_title(plan, folder, page.key), "", below)
