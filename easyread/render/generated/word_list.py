"""The word list: every term with its meaning and the pages that use it."""

from __future__ import annotations

from collections.abc import Iterable

from easyread.language.letters import plain_letters
from easyread.language.sentences import split_sentences
from easyread.model.document import Version
from easyread.model.glossary import Term
from easyread.render.checked import Checked
from easyread.render.context import Letter, TermEntry, WordListContext
from easyread.render.frame import page_frame
from easyread.render.links import page_links, picture_image
from easyread.render.plan import PagePlan, SitePlan

# More links than this help nobody; the number of the other pages is printed instead.
PAGES_SHOWN = {Version.STANDARD: 12, Version.EASY: 4}


def word_list_context(plan: SitePlan, page: PagePlan, checked: Checked) -> WordListContext:
    """The terms A to Z. The easy list has the words that easy pages use, the standard list all."""
    return WordListContext(page_frame(plan, page, checked), page.title, _letters(plan, page, _terms(plan, page)))


def _terms(plan: SitePlan, page: PagePlan) -> tuple[Term, ...]:
    terms = plan.site.glossary(page.key.language).terms
    if page.key.version is Version.STANDARD:
        return terms
    used = tuple(term for term in terms if (term.name, page.key.version, page.key.language) in plan.uses.terms)
    return used or terms


def _letters(plan: SitePlan, page: PagePlan, terms: Iterable[Term]) -> tuple[Letter, ...]:
    groups: dict[str, list[TermEntry]] = {}
    for term in sorted(terms, key=lambda term: (_plain(term.name), term.name)):
        groups.setdefault(_plain(term.name)[:1].upper(), []).append(_entry(plan, page, term))
    return tuple(Letter(name, f"letter-{name.lower()}", tuple(group)) for name, group in groups.items())


def _plain(name: str) -> str:
    """A name without accents and case, so that "épreuve" stands under E, and "œuvre" under O."""
    return "".join(sign for sign in plain_letters(name) if sign.isalnum() or sign == " ")


def _entry(plan: SitePlan, page: PagePlan, term: Term) -> TermEntry:
    easy = page.key.version is Version.EASY
    pages = plan.uses.terms.get((term.name, page.key.version, page.key.language), ())
    most = PAGES_SHOWN[page.key.version]
    shown = pages if len(pages) == most + 1 else pages[:most]  # “and 1 more” is as long as the page's name
    return TermEntry(
        id=term.id,
        name=term.name,
        meaning=_sentences(term.easy, page.key.language) if easy else (term.standard,),
        image=picture_image(plan, page.url, term.picture) if easy else None,
        pages=page_links(plan, page, shown),
        more=len(pages) - len(shown),
    )


def _sentences(text: str, language: str) -> tuple[str, ...]:
    found = split_sentences(text, language=language.partition("-")[0])
    return tuple(part.cut(text) for part in found)
