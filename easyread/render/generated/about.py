"""About the site: who made it and why, who checked it, the licence, how to get in touch."""

from __future__ import annotations

from easyread.model.document import Version
from easyread.render.checked import Checked
from easyread.render.context import GeneratedRow, RowsContext
from easyread.render.frame import page_frame
from easyread.render.generated.rows import contact_rows, fact_row, link_to, section, text_rows
from easyread.render.labels import READER
from easyread.render.parts import Link
from easyread.render.plan import PagePlan, SitePlan
from easyread.render.urls import PICTURES, REFERENCES


def about_context(plan: SitePlan, page: PagePlan, checked: Checked) -> RowsContext:
    """The facts of `site.yml` and of the review records."""
    frame, about = page_frame(plan, page, checked), plan.site.settings_in(page.key.language).about
    easy = page.key.version is Version.EASY
    made_by = about.easy_made_by or about.made_by if easy else about.made_by
    why = about.easy_why or about.why if easy else about.why
    sections = (
        section(page, "about.makers", _makers(plan, page, made_by)),
        section(page, "about.reasons", text_rows(page, "question", why)),
        section(page, "about.readers", _readers(plan, page)),
        section(page, "about.sources", _sources(plan, page)),
        section(page, "about.licence", _licence(page, frame.footer.licence)),
        section(page, "about.contact", contact_rows(page, frame.footer.contact)),
    )
    return RowsContext(frame, page.title, tuple(part for part in sections if part.rows))


def _makers(plan: SitePlan, page: PagePlan, made_by: str) -> tuple[GeneratedRow, ...]:
    publisher = plan.site.settings_in(page.key.language).publisher
    if made_by or not publisher:
        return text_rows(page, "talking", made_by)
    return (fact_row(page, "talking", "about.made-by", publisher=publisher),)


def _readers(plan: SitePlan, page: PagePlan) -> tuple[GeneratedRow, ...]:
    """Who read the easy pages, by name, as the records say."""
    people = (
        person.name
        for review in plan.site.reviews
        if review.language == page.key.language
        for person in review.reviewers
        if person.role == READER
    )
    names = tuple(Link(name, "") for name in dict.fromkeys(people))
    return (fact_row(page, "tick-list", "about.checked-by", items=names),) if names else ()


def _sources(plan: SitePlan, page: PagePlan) -> tuple[GeneratedRow, ...]:
    topics = []
    if plan.site.references.by_id:
        topics.append(REFERENCES)
    if plan.site.pictures.by_id:
        topics.append(PICTURES)
    links = tuple(link_to(page, plan.by_key[page.key._replace(topic=topic)]) for topic in topics)
    return (fact_row(page, "reading", "about.lists", items=links),) if links else ()


def _licence(page: PagePlan, licence: Link | None) -> tuple[GeneratedRow, ...]:
    return (fact_row(page, "print", "about.licence-words", items=(licence,)),) if licence else ()
