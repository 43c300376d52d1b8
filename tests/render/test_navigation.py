"""Reading order, sections, breadcrumbs, menus."""

from __future__ import annotations

from collections.abc import Iterable

from render.sample import Sample, make_document, make_sample

from easyread.model.document import Version
from easyread.render.checked import Checked
from easyread.render.document_page import document_context, page_pager, section_menu
from easyread.render.frame import page_frame
from easyread.render.navigation import MENU_LIMIT, SECTION_MENU_LIMIT
from easyread.render.parts import Frame
from easyread.render.plan import PagePlan

EASY = Version.EASY


def test_reading_order_leaves_out_home_and_service_pages() -> None:
    made = make_sample(
        (
            make_document("index"),
            make_document("a"),
            make_document("about"),
            make_document("b/index"),
            make_document("b/c"),
        )
    )
    assert [key.topic for key in made.plan.order(made.page_plan("a").key).reading] == ["a", "b/index", "b/c"]


def test_pager_counts_within_the_version(course: Sample) -> None:
    pager = page_pager(course.plan, course.page_plan("ideas/diversity", EASY))
    assert (pager.position, pager.total) == (3, 3)
    assert pager.previous
    assert pager.previous.url == "equality.html"
    assert pager.next is None


def test_the_first_page_goes_back_to_home(course: Sample) -> None:
    pager = page_pager(course.plan, course.page_plan("ideas/index"))
    assert pager.previous
    assert pager.previous.url == "../index.html"


def test_breadcrumbs_name_sections_without_the_section_itself_twice(course: Sample) -> None:
    def crumbs(topic: str) -> list[str]:
        return [link.text for link in page_frame(course.plan, course.page_plan(topic), Checked()).header.breadcrumbs]

    assert crumbs("ideas/equality") == ["Home", "Ideas", "Equality"]
    assert crumbs("ideas/index") == ["Home", "Ideas"]
    assert crumbs("index") == []
    assert crumbs("word-list") == ["Home", "Word list"]


def test_a_section_without_an_index_is_named_by_its_folder_and_starts_at_its_first_page() -> None:
    made = make_sample((make_document("index"), make_document("case-studies/one"), make_document("case-studies/two")))
    menu = page_frame(made.plan, made.page_plan("case-studies/two"), Checked()).header.menu
    assert [(entry.text, entry.url, entry.current) for entry in menu] == [
        ("Case studies", "one.html", "true"),
        ("Word list", "../word-list.html", ""),
    ]


def test_nested_sections() -> None:
    topics = ("index", "s/index", "s/u1/index", "s/u1/a", "s/u1/b", "s/u2/c", "s/d")
    made = make_sample(tuple(make_document(topic, title=topic) for topic in topics))
    page = made.page_plan("s/u1/b")
    crumbs = [link.text for link in page_frame(made.plan, page, Checked()).header.breadcrumbs]
    assert crumbs == ["Home", "s/index", "s/u1/index", "s/u1/b"]
    menu = section_menu(made.plan, page)
    assert menu
    assert [link.text for link in menu.entries] == ["s/u1/a", "s/u1/b"]
    top = section_menu(made.plan, made.page_plan("s/d"))
    assert top
    assert [link.text for link in top.entries] == ["s/u1/index", "U2", "s/d"]


def test_the_menu_has_at_most_seven_entries_and_the_word_list() -> None:
    made = make_sample((make_document("index"), *(make_document(f"part{number:02}/index") for number in range(12))))
    menu = page_frame(made.plan, made.page_plan("index"), Checked()).header.menu
    assert len(menu) == MENU_LIMIT + 1
    assert [entry.text for entry in menu[-2:]] == ["All pages", "Word list"]


def test_a_long_section_shows_the_pages_near_this_one() -> None:
    made = make_sample(
        (make_document("s/index"), *(make_document(f"s/p{number:03}", title=f"{number}") for number in range(300)))
    )
    menu = section_menu(made.plan, made.page_plan("s/p150"))
    assert menu
    assert menu.is_cut
    assert len(menu.entries) == SECTION_MENU_LIMIT
    assert [link.text for link in menu.entries if link.current] == ["150"]
    last = section_menu(made.plan, made.page_plan("s/p299"))
    assert last
    assert last.entries[-1].text == "299"


def test_pages_at_the_root_have_no_section_menu_however_many_they_are() -> None:
    topics = ("index", "about", *(f"p{number:02}" for number in range(SECTION_MENU_LIMIT + 1)))
    made = make_sample(tuple(make_document(topic) for topic in topics))
    assert [section_menu(made.plan, made.page_plan(topic)) for topic in topics] == [None] * len(topics)


def test_the_order_of_pages_does_not_change_their_frames(course: Sample) -> None:
    def frames(pages: Iterable[PagePlan]) -> dict[str, Frame]:
        return {page.url: page_frame(course.plan, page, Checked()) for page in pages}

    assert frames(course.plan.pages) == frames(reversed(course.plan.pages))


def test_a_page_holds_only_what_it_shows() -> None:
    """A new page in another section leaves a page's context as it was, but for the count of pages."""

    def context(*more: str) -> object:
        topics = ("index", "a/index", "a/one", "b/index", "b/two", *more)
        made = make_sample(tuple(make_document(topic) for topic in topics))
        page = made.page_plan("a/one")
        made_context = document_context(made.plan, page, made.fragments["a/one.md"], Checked())
        return made_context.frame, made_context.section, made_context.cards

    assert context() == context("b/three")
