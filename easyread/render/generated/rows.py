"""Rows of pages made from facts: a picture of the theme with sentences from the interface texts."""

from __future__ import annotations

from collections.abc import Iterable

from easyread.language.sentences import split_sentences
from easyread.model.document import Version
from easyread.render.context import GeneratedRow, GeneratedSection
from easyread.render.links import theme_picture
from easyread.render.parts import Contact, Link
from easyread.render.plan import PagePlan
from easyread.render.texts import Texts
from easyread.render.urls import relative_url

# As in printed easy read, where a picture stands beside one or two short sentences.
SENTENCES_A_ROW = 2


def fact_row(page: PagePlan, picture: str, key: str, *, items: Iterable[Link] = (), **values: object) -> GeneratedRow:
    """The row whose sentences are the texts `key.1`, `key.2` …; {names} in them are filled in."""
    sentences = page.texts.series(key, **values)
    return GeneratedRow(theme_picture(page.url, picture), sentences, tuple(items))


def text_rows(page: PagePlan, picture: str, text: str) -> tuple[GeneratedRow, ...]:
    """What the publisher wrote as rows: on easy pages two sentences each, on standard pages one paragraph."""
    if not text.strip():
        return ()
    image = theme_picture(page.url, picture)
    if page.key.version is Version.STANDARD:
        return (GeneratedRow(image, (text.strip(),)),)
    found = split_sentences(text, language=page.key.language.partition("-")[0])
    sentences = [part.cut(text) for part in found]
    groups = range(0, len(sentences), SENTENCES_A_ROW)
    return tuple(GeneratedRow(image, tuple(sentences[start : start + SENTENCES_A_ROW])) for start in groups)


def items(texts: Texts, key: str) -> tuple[Link, ...]:
    """The list items `key.1`, `key.2` …, without links."""
    return tuple(Link(text, "") for text in texts.series(key))


def section(page: PagePlan, key: str, rows: Iterable[GeneratedRow]) -> GeneratedSection:
    """Rows under the heading with the text `key.title`; rows without a sentence or an item are left out."""
    shown = tuple(row for row in rows if row.sentences or row.items)
    return GeneratedSection(key.rpartition(".")[2], page.texts(f"{key}.title"), shown)


def contact_rows(page: PagePlan, contact: Contact) -> tuple[GeneratedRow, ...]:
    """A row for each way to reach the publisher."""
    rows = list(text_rows(page, "talking", contact.words))
    if contact.phone:
        rows.append(fact_row(page, "phone", "contact.phone", items=(contact.phone,)))
    if contact.relay:
        rows.append(fact_row(page, "talking", "contact.relay", items=(Link(contact.relay, ""),)))
    if contact.email:
        rows.append(fact_row(page, "email", "contact.email", items=(contact.email,)))
    if contact.post:
        rows.append(fact_row(page, "letter", "contact.post", items=(Link(contact.post, ""),)))
    if contact.web:
        rows.append(fact_row(page, "website", "contact.web", items=(contact.web,)))
    return tuple(rows)


def link_to(page: PagePlan, target: PagePlan) -> Link:
    """A link to a page by its full title, for lists in rows."""
    return Link(target.title, relative_url(page.url, target.url))
