"""One page: from the plan to its typed context, from the context to HTML. Both steps are pure."""

from __future__ import annotations

from easyread.model.fragment import Fragment
from easyread.model.site import Page
from easyread.render.checked import Checked
from easyread.render.context import Context
from easyread.render.document_page import document_context
from easyread.render.generated import GENERATED
from easyread.render.plan import PagePlan, SitePlan
from easyread.render.theme import Theme, render_template

DOCUMENT_TEMPLATE = "document.html"


def page_context(plan: SitePlan, page: PagePlan, fragment: Fragment | None, checked: Checked) -> Context:
    """Everything a page shows. `fragment` is needed for pages made from documents only."""
    if page.document is not None:
        return document_context(plan, page, fragment or Fragment(""), checked)
    return GENERATED[page.key.topic].context(plan, page, checked)


def page_template(page: PagePlan) -> str:
    """The name of the template a page is made with."""
    return DOCUMENT_TEMPLATE if page.document is not None else GENERATED[page.key.topic].template


def render_context(page: PagePlan, context: Context, theme: Theme) -> Page:
    """A page from its finished context. The same arguments always give the same bytes."""
    html = render_template(theme, page_template(page), context, page.texts)
    return Page(page.url, page.title, html, page.document)
