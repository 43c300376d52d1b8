"""The context of a page made from a document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from urllib.parse import quote

from easyread.model.document import Kind, Version
from easyread.model.fragment import Fragment, Heading
from easyread.render.checked import Checked
from easyread.render.context import BodyPart, ContentsEntry, DocumentContext
from easyread.render.folder_frame import folder_section, mark_current, place_of
from easyread.render.frame import page_frame
from easyread.render.links import page_card, page_link, picture_image
from easyread.render.navigation import first_near, neighbours
from easyread.render.parts import Card, Cards, Frame, Link, Pager, SectionMenu
from easyread.render.plan import PagePlan, SitePlan, page_folder
from easyread.render.twins import section_pairs, sections
from easyread.render.urls import relative_url, resolve_addresses

# A table of contents for fewer sections is longer than what it saves.
FEWEST_SECTIONS = 3

# Matches <h2 id="why">Why it matters</h2>, not <h3 id="why">…</h3>.
SECTION_HEADING = re.compile(r'<h2\b[^>]*?\bid="([^"]+)"[^>]*>.*?</h2>', re.DOTALL)

FACES = ("happy", "unsure", "sad")


def document_context(plan: SitePlan, page: PagePlan, fragment: Fragment, checked: Checked) -> DocumentContext:
    """What the template of a document gets."""
    assert page.document is not None
    front, frame = page.document.front, page_frame(plan, page, checked)
    return DocumentContext(
        frame=frame,
        title=page.title,
        summary=front.summary,
        body=page_body(plan, page, fragment),
        image=picture_image(plan, page.url, front.picture or (plan.settings.picture if page.is_home else "")),
        kind="home" if page.is_home else front.kind.value,
        contents=page_contents(page, plan.outline(page).headings),
        cards=tuple(_all_cards(plan, page)),
        section=section_menu(plan, page),
        pager=page_pager(plan, page),
        feedback=_feedback(page, frame),
    )


def page_body(plan: SitePlan, page: PagePlan, fragment: Fragment) -> tuple[BodyPart, ...]:
    """The text section by section, each with the way to the part of the other version that covers it."""
    html = resolve_addresses(fragment.html, plan.addresses, page.key)
    own, twin = plan.outline(page), plan.twin(page.key)
    pairs = dict(section_pairs(own, plan.outline(twin))) if twin else {}
    text, address = page.texts("twin-link"), relative_url(page.url, twin.url) if twin else ""
    names = {heading.id: heading.text for heading in sections(own.headings)}
    parts: list[BodyPart] = []
    start, heading, link = 0, "", None
    for match in SECTION_HEADING.finditer(html):
        if match[1] in names:
            parts.append(BodyPart(html[start : match.start()], heading, link))
            start, heading = match.end(), match[0]
            covering = pairs.get(match[1])
            link = Link(text, f"{address}#{covering}", note=names[match[1]]) if covering else None
    parts.append(BodyPart(html[start:], heading, link))
    return tuple(part for part in parts if part.html.strip() or part.heading)


def page_contents(page: PagePlan, headings: Iterable[Heading]) -> tuple[ContentsEntry, ...]:
    """The table of contents: sections and what lies directly below them. None on short pages."""
    if page.key.version is Version.EASY or page.is_home:
        return ()
    entries: list[ContentsEntry] = []
    for heading in headings:
        if heading.level == 2:
            entries.append(ContentsEntry(heading.text, f"#{heading.id}"))
        elif heading.level == 3 and entries:
            last = entries[-1]
            entries[-1] = ContentsEntry(last.text, last.url, (*last.below, Link(heading.text, f"#{heading.id}")))
    return tuple(entries) if len(entries) >= FEWEST_SECTIONS else ()


def _all_cards(plan: SitePlan, page: PagePlan) -> Iterator[Cards]:
    texts, order = page.texts, plan.order(page.key)
    related = related_pages(plan, page, plan.related.get(page.key.topic, ()))
    back = related_pages(plan, page, plan.related_back.get(page.key.topic, ()))
    back = tuple(target for target in back if target not in related)
    stories = tuple(target for target in back if _is_story(target))
    others = tuple(target for target in back if not _is_story(target))
    if page.document and page.document.front.kind is Kind.CASE_STUDY:
        groups = {"shows": related, "stories": stories, "related": others}
    else:
        groups = {"stories": stories, "related": (*related, *others)}
    if page.is_home:
        groups["home"] = tuple(plan.by_key[entry.key] for entry in order.entries(""))
    elif page.is_section:
        groups["section"] = tuple(plan.by_key[entry.key] for entry in order.entries(page_folder(page)))
    for name, targets in groups.items():
        if targets:
            yield Cards(f"cards-{name}", texts(f"cards.{name}"), _cards(plan, page, targets))


def _cards(plan: SitePlan, page: PagePlan, targets: Iterable[PagePlan]) -> tuple[Card, ...]:
    return tuple(page_card(plan, page, target) for target in targets)


def related_pages(plan: SitePlan, page: PagePlan, topics: Iterable[str]) -> tuple[PagePlan, ...]:
    """The pages of other topics that suit the readers of this page."""
    keys = (plan.addresses.nearest(topic, page.key) for topic in topics)
    return tuple(plan.by_key[key] for key in keys if key)


def _is_story(page: PagePlan) -> bool:
    return page.document is not None and page.document.front.kind is Kind.CASE_STUDY


def section_menu(plan: SitePlan, page: PagePlan) -> SectionMenu | None:
    """The pages of this page's section; none at the root and on a section's index, which shows them as cards."""
    if page.is_section or not page_folder(page):
        return None
    shared = folder_section(plan, place_of(page), first_near(plan.order(page.key), page.key.topic))
    if shared is None:
        return None
    return replace(shared.menu, entries=mark_current(shared.menu.entries, shared.keys, page.key))


def page_pager(plan: SitePlan, page: PagePlan) -> Pager:
    """The way on and back through the reading order, which starts at the home page."""
    reading = plan.order(page.key).reading
    if page.is_home:
        after = page_link(page, plan.by_key[reading[0]]) if reading else None
        return Pager(next=after)
    if not page.position:
        return Pager()
    before, following = neighbours(plan.order(page.key), page.position - 1)
    home = plan.home(page.key.version, page.key.language)
    previous = plan.by_key[before] if before else home
    return Pager(
        previous=page_link(page, previous) if previous and previous is not page else None,
        next=page_link(page, plan.by_key[following]) if following else None,
        position=page.position,
        total=len(reading),
    )


def _feedback(page: PagePlan, frame: Frame) -> tuple[Link, ...]:
    """ "Was this page easy to read?": three answers that open an e-mail; nothing without an address."""
    email = frame.footer.contact.email
    if page.key.version is Version.STANDARD or email is None:
        return ()
    texts, address = page.texts, email.url
    answers = {face: texts(f"feedback.{face}") for face in FACES}
    subjects = {face: texts("feedback.subject", answer=answers[face], page=page.title) for face in FACES}
    return tuple(Link(answers[face], f"{address}?subject={quote(subjects[face])}", note=face) for face in FACES)
