"""Which files of the content folder the pages of a site need."""

from __future__ import annotations

from easyread.render.plan import SitePlan


def used_picture_ids(plan: SitePlan) -> frozenset[str]:
    """The pictures (ids or paths) that pages, cards, menus or word lists show."""
    terms = (term.picture for glossary in plan.site.glossaries for term in glossary.terms if term.picture)
    site = (plan.settings.picture,) if plan.settings.picture else ()
    return frozenset((*plan.uses.pictures, *terms, *site))


def used_files(plan: SitePlan) -> tuple[str, ...]:
    """The paths, relative to the content folder, of all files that pages use: pictures, media, downloads."""
    known = plan.site.pictures.by_id
    pictures = (known[name].file if name in known else name for name in used_picture_ids(plan))
    wanted = {*pictures, *plan.uses.files}
    existing = set(plan.site.files)
    return tuple(sorted(path for path in wanted if path in existing))
