"""A small site as frozen values, with everything pages can show, and its plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from easyread.model.document import Document, FrontMatter, Kind, Topic, Version
from easyread.model.fragment import Fragment, HardWord, Heading, Outline, Row
from easyread.model.glossary import Glossary, Term
from easyread.model.picture import Picture, Pictures
from easyread.model.reference import Reference, References
from easyread.model.settings import Settings
from easyread.model.site import Page, Site
from easyread.render.checked import Checked
from easyread.render.page import page_context, render_context
from easyread.render.plan import PagePlan, SitePlan, plan_site
from easyread.render.theme import Theme, load_theme
from easyread.render.urls import PageKey

STANDARD, EASY = Version.STANDARD, Version.EASY
ENGLISH = "en-GB"

TERM = Term("co-production", "Working as equals.", "We work together. We decide together.", ("co-produced",), "table")
PICTURE = Picture(
    "table", "pictures/table.svg", "People at a table", credit="Sam", licence="CC-BY-4.0", width=240, height=240
)
SOURCE = Reference(
    "cahn-2004", "No More Throw-Away People", ("Cahn, Edgar S.",), year="2004", publisher="Essential Books"
)


@dataclass(frozen=True, slots=True)
class Sample:
    """A site with its plan and fragments, and short ways to its pages."""

    plan: SitePlan
    fragments: Mapping[str, Fragment]

    def page_plan(self, topic: str, version: Version = STANDARD, language: str = ENGLISH) -> PagePlan:
        """The plan of a page."""
        return self.plan.by_key[PageKey(topic, version, language)]

    def page(
        self, topic: str, version: Version = STANDARD, *, language: str = ENGLISH, checked: Checked | None = None
    ) -> Page:
        """A rendered page."""
        return self.render(self.page_plan(topic, version, language), load_theme("default", None), checked)

    def render(self, page: PagePlan, theme: Theme, checked: Checked | None = None) -> Page:
        """A page as a theme shows it."""
        fragment = self.fragments[page.document.path] if page.document else None
        return render_context(page, page_context(self.plan, page, fragment, checked or Checked()), theme)


def make_document(
    topic: str, version: Version = STANDARD, *, language: str = ENGLISH, title: str = "", **front: object
) -> Document:
    """A document without a text of its own; its fragment comes from the sample."""
    path = f"{topic}{'.easy' if version is EASY else ''}{'' if language == ENGLISH else '.' + language}.md"
    matter = FrontMatter(title or topic.rpartition("/")[2].capitalize(), **front)  # type: ignore[arg-type]
    return Document(path, topic, version, language, matter, "", 0)


def make_sample(
    documents: tuple[Document, ...],
    fragments: Mapping[str, Fragment] | None = None,
    *,
    settings: Settings | None = None,
    **facts: object,
) -> Sample:
    """A sample of these documents, in the order given; documents without a fragment have one line."""
    topics: dict[str, list[Document]] = {}
    for document in documents:
        topics.setdefault(document.topic, []).append(document)
    own = {document.path: Fragment("<p>Hello.</p>") for document in documents} | dict(fragments or {})
    given = {
        "glossaries": (Glossary(ENGLISH, terms=(TERM,), index={"co-production": TERM, "co-produced": TERM}),),
        "pictures": Pictures(by_id={"table": PICTURE}),
        "references": References(by_id={"cahn-2004": SOURCE}),
        "files": ("pictures/table.svg", "guide.pdf"),
    } | facts
    site = Site(
        settings or Settings("Course", easy_title="Our course", publisher="The project", licence="CC-BY-4.0"),
        tuple(Topic(key, tuple(found)) for key, found in topics.items()),
        **given,  # type: ignore[arg-type]
    )
    return Sample(plan_site(site, {path: fragment.outline for path, fragment in own.items()}), own)


def course_documents() -> tuple[Document, ...]:
    """Home, a section of two lessons in both versions, a story in standard only, a second section."""
    story = make_document(
        "stories/fair", title="The fair", kind=Kind.CASE_STUDY, related=("ideas/equality",), summary="A yearly fair."
    )
    return (
        make_document("index", title="Welcome", picture="table", summary="A course."),
        make_document("index", EASY, title="Hello"),
        make_document("ideas/index", title="Ideas", picture="table"),
        make_document("ideas/index", EASY, title="Our ideas", picture="table"),
        make_document("ideas/equality", title="Equality", updated=date(2026, 11, 21), summary="All count."),
        make_document("ideas/equality", EASY, title="What is equality?", short_title="Equality"),
        make_document("ideas/diversity", title="Diversity"),
        make_document("ideas/diversity", EASY, title="What is diversity?"),
        make_document("stories/index", title="Stories"),
        story,
    )


def course_fragments() -> dict[str, Fragment]:
    """The texts of the lesson about equality; its easy version covers one section, and two in one."""
    standard = Outline(
        headings=(
            Heading(2, "what", "What it means"),
            Heading(2, "why", "Why it matters"),
            Heading(3, "reasons", "Reasons"),
            Heading(2, "law", "The law"),
        ),
        terms=("co-production",),
        citations=("cahn-2004",),
        files=("guide.pdf",),
    )
    easy = Outline(
        headings=(Heading(2, "what", "What is it?"), Heading(2, "good", "Why is it good?", ("why",))),
        rows=(
            Row(1, "what", "table", "", ("Equality is good.",), (), "d1"),
            Row(2, "good", "", "", ("Yes.",), (), "d2"),
        ),
        hard_words=(HardWord("co-production", "co-production", 1, True),),
        pictures=("table",),
    )
    link = (
        '<p><a href="easyread:topic/ideas/diversity">Diversity</a>'
        ' <a href="easyread:term/word-co-production">co-production</a></p>'
    )
    return {
        "ideas/equality.md": Fragment(
            f'<h2 id="what">What it means</h2>\n{link}<h2 id="why">Why it matters</h2><h3 id="reasons">Reasons</h3>'
            '<p><a href="easyread:file/guide.pdf">Guide</a></p><h2 id="law">The law</h2><p>Text</p>',
            standard,
        ),
        "ideas/equality.easy.md": Fragment(
            f'<h2 id="what">What is it?</h2>\n{link}<h2 id="good">Why is it good?</h2><p>Yes.</p>', easy
        ),
    }
