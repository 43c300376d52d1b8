"""The plan of a site after the text of some documents changed, without planning all pages anew."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from easyread.model.document import Document
from easyread.model.fragment import Outline
from easyread.model.site import Site
from easyread.render.navigation import key_of
from easyread.render.plan import SitePlan
from easyread.render.uses import used_pictures, used_terms


def replan(
    plan: SitePlan, site: Site, documents: Mapping[str, Document], outlines: Mapping[str, Outline]
) -> SitePlan | None:
    """The plan with some documents exchanged; both mappings are by path.

    None where a page elsewhere may show something else now: a title, a heading, a picture or term in use.
    """
    pages = {
        page.document.path: page
        for page in map(plan.by_key.get, map(key_of, documents.values()))
        if page and page.document
    }
    by_key, by_path, all_outlines = dict(plan.by_key), dict(plan.outlines), dict(plan.addresses.outlines)
    for path, document in documents.items():
        page = pages.get(path)
        if (
            page is None
            or page.document is None
            or not _is_alike(site, page.document, document, plan.outline(page), outlines[path])
        ):
            return None
        by_key[page.key] = replace(page, document=document)
        by_path[path] = all_outlines[page.key] = outlines[path]
    exchanged = {id(page): by_key[page.key] for page in pages.values()}
    return replace(
        plan,
        site=site,
        outlines=by_path,
        pages=tuple(exchanged.get(id(page), page) for page in plan.pages),
        by_key=by_key,
        addresses=replace(plan.addresses, outlines=all_outlines),
    )


def _is_alike(site: Site, before: Document, after: Document, old: Outline, new: Outline) -> bool:
    """Whether all that other pages see of a document is the same."""
    return (
        replace(before.front, spans={}) == replace(after.front, spans={})
        and (old.headings, old.files, old.citations) == (new.headings, new.files, new.citations)
        and used_terms(site, before, old) == used_terms(site, after, new)
        and used_pictures(before, old) == used_pictures(after, new)
    )
