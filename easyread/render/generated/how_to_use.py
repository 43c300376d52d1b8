"""How to use the site, in rows: what the second page of a printed booklet tells its readers."""

from __future__ import annotations

from easyread.model.document import Version
from easyread.render.checked import Checked
from easyread.render.context import GeneratedRow, RowsContext
from easyread.render.frame import page_frame
from easyread.render.generated.rows import contact_rows, fact_row, items, link_to, section
from easyread.render.plan import PagePlan, SitePlan
from easyread.render.urls import WORD_LIST


def how_to_use_context(plan: SitePlan, page: PagePlan, checked: Checked) -> RowsContext:
    """Who wrote the site, what its signs mean, where the other version is, and who can help."""
    frame = page_frame(plan, page, checked)
    sections = (
        section(page, "how-to-use.writing", _writing(plan, page)),
        section(page, "how-to-use.words", _words(plan, page)),
        section(page, "how-to-use.moving", _moving(page)),
        section(page, "how-to-use.support", _support(page)),
        section(page, "how-to-use.contact", contact_rows(page, frame.footer.contact)),
    )
    return RowsContext(frame, page.title, tuple(part for part in sections if part.rows))


def _writing(plan: SitePlan, page: PagePlan) -> tuple[GeneratedRow, ...]:
    publisher = plan.site.settings_in(page.key.language).publisher
    who = (fact_row(page, "talking", "how-to-use.who", publisher=publisher),) if publisher else ()
    return (
        *who,
        fact_row(page, "reading", "how-to-use.easy"),
        fact_row(page, "picture", "how-to-use.pictures"),
    )


def _words(plan: SitePlan, page: PagePlan) -> tuple[GeneratedRow, ...]:
    if not plan.site.glossary(page.key.language).terms:
        return ()
    word_list = link_to(page, plan.by_key[page.key._replace(topic=WORD_LIST)])
    return (
        fact_row(page, "bold-word", "how-to-use.bold"),
        fact_row(page, "word-list", "how-to-use.word-list", items=(word_list,)),
    )


def _moving(page: PagePlan) -> tuple[GeneratedRow, ...]:
    return (
        fact_row(page, "switch", "how-to-use.switch"),
        fact_row(page, "website", "how-to-use.pages"),
        fact_row(page, "print", "how-to-use.print"),
    )


def _support(page: PagePlan) -> tuple[GeneratedRow, ...]:
    people = items(page.texts, "how-to-use.support-people") if page.key.version is Version.EASY else ()
    return (fact_row(page, "support", "how-to-use.support", items=people),)
