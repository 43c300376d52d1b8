"""The page a web server sends when there is no page. Nothing on it may depend on the address it is shown at."""

from __future__ import annotations

from easyread.render.checked import Checked
from easyread.render.context import NotFoundContext
from easyread.render.frame import absolute_url
from easyread.render.links import site_title
from easyread.render.parts import Link
from easyread.render.plan import PagePlan, SitePlan
from easyread.render.texts import direction
from easyread.render.urls import SITE_MAP, WORD_LIST, relative_url


def not_found_context(plan: SitePlan, page: PagePlan, checked: Checked) -> NotFoundContext:
    """Ways back into the site: full addresses where the site knows its own."""
    texts, version = page.texts, page.key.version
    targets = [
        (texts(f"404.home-{side.value}"), plan.home(side, page.key.language)) for side in (version, version.other)
    ]
    targets += [(texts(f"404.{topic}"), plan.by_key[page.key._replace(topic=topic)]) for topic in (SITE_MAP, WORD_LIST)]
    return NotFoundContext(
        version=version,
        language=page.key.language,
        direction=direction(page.key.language),
        title=page.title,
        site_title=site_title(plan, version, page.key.language),
        links=tuple(
            Link(text, absolute_url(plan, target.url) or relative_url(page.url, target.url))
            for text, target in targets
            if target
        ),
    )
