"""The list of references: every source with the pages that cite it."""

from __future__ import annotations

from easyread.language.letters import plain_letters
from easyread.model.reference import Reference
from easyread.render.checked import Checked
from easyread.render.context import ReferenceEntry, ReferencesContext
from easyread.render.frame import page_frame
from easyread.render.links import page_links
from easyread.render.plan import PagePlan, SitePlan
from easyread.render.urls import reference_anchor

PAGES_SHOWN = 12


def references_context(plan: SitePlan, page: PagePlan, checked: Checked) -> ReferencesContext:
    """The sources in the order of their authors' names."""
    entries = (_entry(plan, page, reference) for reference in plan.site.references.by_id.values())
    ordered = sorted(entries, key=lambda entry: (plain_letters(entry.lead.rstrip(".")), plain_letters(entry.title)))
    return ReferencesContext(page_frame(plan, page, checked), page.title, tuple(ordered))


def _entry(plan: SitePlan, page: PagePlan, reference: Reference) -> ReferenceEntry:
    pages = plan.uses.references.get((reference.id, page.key.version, page.key.language), ())
    # A publisher who is the author has been named already.
    publisher = reference.publisher if reference.publisher != reference.organisation else ""
    return ReferenceEntry(
        id=reference_anchor(reference.id),
        lead=_stopped(_lead(reference)),
        title=reference.title,
        title_end=_full_stop(reference.title),
        tail=_stopped(", ".join(part for part in (reference.container, publisher) if part)),
        url=reference.url,
        pages=page_links(plan, page, pages[:PAGES_SHOWN]),
    )


def _full_stop(text: str) -> str:
    """What ends a sentence with these words: nothing after "R." or "Who decides?", a full stop otherwise."""
    return "" if not text or text.endswith((".", "?", "!", "…")) else "."


def _stopped(text: str) -> str:
    return text + _full_stop(text)


def _lead(reference: Reference) -> str:
    """Who wrote it and when: "Cahn, E. S. (2004)"."""
    people = [_short_name(author) for author in reference.authors]
    if len(people) > 1:
        people = [", ".join(people[:-1]) + " & " + people[-1]]
    who = people[0] if people else reference.organisation
    return " ".join(part for part in (who, f"({reference.year})" if reference.year else "") if part)


def _short_name(author: str) -> str:
    """Given names as initials: "Cahn, Edgar S." becomes "Cahn, E. S.", "Aubry, Anne-Marie" "Aubry, A.-M."."""
    family, comma, given = author.partition(",")
    initials = " ".join("-".join(f"{part[0]}." for part in name.split("-") if part) for name in given.split())
    return f"{family}, {initials}" if comma and initials else family
