"""`sitemap.xml` for search engines. Only for sites that say where they will lie."""

from __future__ import annotations

from html import escape

from easyread.model.site import OutFile
from easyread.render.frame import absolute_url
from easyread.render.plan import SitePlan
from easyread.render.urls import NOT_FOUND

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap_file(plan: SitePlan) -> OutFile | None:
    """The addresses of all pages with the dates authors gave; None without `url` in the settings.

    Source: sitemaps.org, protocol 0.9.
    """
    if not plan.settings.url:
        return None
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f'<urlset xmlns="{NAMESPACE}">']
    for page in plan.pages:
        if page.key.topic == NOT_FOUND:
            continue
        updated = page.document.front.updated if page.document else None
        date = f"<lastmod>{updated.isoformat()}</lastmod>" if updated else ""
        lines.append(f"<url><loc>{escape(absolute_url(plan, page.url))}</loc>{date}</url>")
    return OutFile("sitemap.xml", ("\n".join((*lines, "</urlset>")) + "\n").encode())
