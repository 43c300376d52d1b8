"""Whole pages made from documents, as readers and browsers get them."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from datetime import date
from posixpath import dirname, join, normpath

import pytest
from bs4 import BeautifulSoup
from render.sample import Sample, make_document, make_sample

from easyread.model.document import Version
from easyread.model.fragment import Fragment
from easyread.model.review import Review, ReviewedRow, Reviewer
from easyread.model.settings import Contact, Settings
from easyread.model.site import Page
from easyread.render.checked import Checked
from easyread.render.labels import page_label
from easyread.render.parts import Step

STANDARD, EASY = Version.STANDARD, Version.EASY

CHECKED = Checked("2026-11-21", "uk-gov", 80)


def tree(page: Page) -> BeautifulSoup:
    return BeautifulSoup(page.html, "html.parser")


def links(page: Page, path: str) -> list[tuple[str, str]]:
    return [(" ".join(link.get_text().split()), str(link["href"])) for link in tree(page).select(path)]


def values(page: Page, path: str, attribute: str) -> list[str]:
    return [str(element[attribute]) for element in tree(page).select(path)]


@pytest.fixture(scope="module")
def all_pages(course: Sample) -> list[Page]:
    return [course.page(plan.key.topic, plan.key.version, checked=CHECKED) for plan in course.plan.pages]


def test_titles(course: Sample) -> None:
    assert tree(course.page("ideas/equality")).title.string == "Equality – Course"
    assert tree(course.page("ideas/equality", EASY)).title.string == "What is equality? – Our course – Easy read"


def test_no_page_has_scripts_or_outside_resources(all_pages: list[Page]) -> None:
    for page in all_pages:
        root = tree(page)
        assert not root.select("script, iframe, object, base"), page.url
        assert not [name for element in root.find_all(True) for name in element.attrs if name.startswith("on")]
        loaded = values(page, "img", "src") + values(page, "link[rel=stylesheet], link[rel=icon]", "href")
        assert not [url for url in loaded if re.match(r"[a-z]+:|/", url)], page.url


def test_every_page_has_one_title_and_no_heading_jumps(all_pages: list[Page]) -> None:
    for page in all_pages:
        levels = [int(heading.name[1]) for heading in tree(page).find_all(re.compile("^h[1-6]$"))]
        assert (levels[0], levels.count(1)) == (1, 1), page.url
        assert all(after - before <= 1 for before, after in itertools.pairwise(levels)), page.url


def test_landmarks_are_named_and_ids_unique(all_pages: list[Page]) -> None:
    for page in all_pages:
        root = tree(page)
        ids = values(page, "[id]", "id")
        assert len(ids) == len(set(ids)), page.url
        names = []
        for nav in root.find_all("nav"):
            label = nav.get("aria-label") or root.find(id=nav["aria-labelledby"]).get_text()
            names.append(" ".join(label.split()))
        assert all(names), page.url
        assert len(names) == len(set(names)), page.url
        assert len(root.find_all("main")) == 1


def test_links_of_every_page_lead_to_pages_and_ids(all_pages: list[Page]) -> None:
    ids = {page.url: set(values(page, "[id]", "id")) for page in all_pages}
    for page in all_pages:
        for href in values(page, "a[href]", "href"):
            path, _, anchor = href.partition("#")
            if re.match(r"[a-z]+:", href) or path.endswith((".pdf", ".json")):
                continue
            target = normpath(join(dirname(page.url), path)) if path else page.url
            assert target in ids, (page.url, href)
            assert not anchor or anchor in ids[target], (page.url, href)


def test_the_switch_leads_to_the_twin(course: Sample) -> None:
    assert links(course.page("ideas/equality"), ".switch a") == [
        ("Easy read", "../easy/ideas/equality.html"),
        ("Standard", "equality.html"),
    ]
    assert values(course.page("ideas/equality", EASY), ".switch [aria-current=page]", "href") == ["equality.html"]


def test_the_switch_without_a_twin_leads_home_and_says_so(course: Sample) -> None:
    assert links(course.page("stories/fair"), ".switch a")[0] == ("Easy read (start page only)", "../easy/index.html")


def test_a_site_without_easy_pages_offers_no_switch_to_them() -> None:
    made = make_sample((make_document("index"), make_document("a")))
    assert links(made.page("a"), ".switch a") == [("Standard", "a.html")]


def test_sections_lead_to_the_part_that_covers_them(course: Sample) -> None:
    assert links(course.page("ideas/equality"), ".twin-link a") == [
        ("This part in easy read: What it means", "../easy/ideas/equality.html#what"),
        ("This part in easy read: Why it matters", "../easy/ideas/equality.html#good"),
    ]


def test_alternates_name_both_versions(course: Sample) -> None:
    for version in (STANDARD, EASY):
        found = values(course.page("ideas/equality", version), "link[rel=alternate]", "hreflang")
        assert found == ["en-GB", "en-GB-simple"]


def test_easy_pages_keep_the_language_unless_settings_change_it() -> None:
    documents = (make_document("index"), make_document("index", EASY))
    made = make_sample(documents, settings=Settings("Course", easy_html_language="en-GB-simple"))
    assert values(made.page("index"), "html", "lang") == ["en-GB"]
    assert values(made.page("index", EASY), "html", "lang") == ["en-GB-simple"]


def test_other_languages() -> None:
    made = make_sample((make_document("index"), make_document("index", language="ar"), make_document("index", EASY)))
    page = made.page("index", language="ar")
    assert (page.url, values(page, "html", "lang"), values(page, "html", "dir")) == ("ar/index.html", ["ar"], ["rtl"])
    assert links(made.page("index"), ".languages a") == [("العربية", "ar/index.html")]


@pytest.mark.parametrize(
    ("day", "language", "told"),
    [
        (date(2026, 3, 1), "en-GB", "Last updated 1 March 2026"),
        (date(2026, 3, 1), "fr", "Dernière mise à jour\u202f: 1er mars 2026"),
        (date(2026, 3, 2), "fr", "Dernière mise à jour\u202f: 2 mars 2026"),
    ],
)
def test_a_day_is_written_as_the_language_writes_it(day: date, language: str, told: str) -> None:
    page = make_sample((make_document("index", language=language, updated=day),)).page("index", language=language)
    assert f"<p>{told}</p>" in page.html


@pytest.mark.parametrize(("language", "told"), [("en-GB", "Start: Well-made"), ("fr", "Commencer\u202f: Well-made")])
def test_the_first_link_has_the_spaces_of_the_language(language: str, told: str) -> None:
    documents = (make_document("index", language=language), make_document("a", language=language, title="Well-made"))
    page = make_sample(documents).page("index", language=language)
    assert tree(page).select(".start a > span")[0].get_text() == told
    assert '<span class="whole">Well-made</span>' in page.html


def test_headings_of_the_theme_keep_words_whole() -> None:
    page = make_sample((make_document("index", EASY, language="fr"),)).page("how-to-use", EASY, language="fr")
    assert '<span class="whole">avons-nous</span> écrit' in page.html


def test_canonical_and_open_graph_only_with_an_address() -> None:
    assert "canonical" not in make_sample((make_document("index"),)).page("index").html
    made = make_sample(
        (make_document("a/b", picture="table"),), settings=Settings("Course", url="https://example.org/c")
    )
    page = made.page("a/b")
    assert values(page, "link[rel=canonical]", "href") == ["https://example.org/c/a/b.html"]
    assert values(page, "meta[property='og:image']", "content") == ["https://example.org/c/pictures/table.svg"]


def test_stories_and_what_they_show_lead_to_each_other(course: Sample) -> None:
    assert links(course.page("stories/fair"), "#cards-shows + ul a") == [("Equality", "../ideas/equality.html")]
    assert links(course.page("ideas/equality"), "#cards-stories + ul a") == [("The fair", "../stories/fair.html")]


def test_a_card_into_the_other_version_says_so(course: Sample) -> None:
    page = course.page("ideas/equality", EASY)
    assert links(page, "#cards-stories + ul a") == [("The fair", "../../stories/fair.html")]
    assert [note.string for note in tree(page).select(".card-note")] == ["Standard version"]


def test_section_pages_show_their_pages_as_cards(course: Sample) -> None:
    assert [text for text, _ in links(course.page("ideas/index"), ".card a")] == ["Equality", "Diversity"]
    assert [text for text, _ in links(course.page("index"), ".card a")] == ["Ideas", "Stories"]


def test_standard_pages_have_contents_and_easy_pages_none(course: Sample) -> None:
    contents = links(course.page("ideas/equality"), ".contents a")
    assert [url for _, url in contents] == ["#what", "#why", "#reasons", "#law"]
    assert not tree(course.page("ideas/equality", EASY)).select(".contents")


def test_titles_and_summaries_are_escaped() -> None:
    page = make_sample((make_document("a", title="<b>&", summary='"><script>'),)).page("a")
    assert "<b>&" not in page.html
    assert "<script>" not in page.html


def label(made: Sample, checked: Checked, version: Version = EASY) -> tuple[Step, int, int]:
    found = page_label(made.plan, made.page_plan("ideas/equality", version), checked)
    assert found
    return found.step, found.rows, found.all_rows


def test_the_label_climbs_no_further_than_the_records(course: Sample) -> None:
    assert label(course, Checked()) == (Step.DRAFT, 0, 0)
    assert label(course, CHECKED) == (Step.RULES, 0, 0)
    assert label(course, replace(CHECKED, failing=frozenset({"ideas/equality.easy.md"}))) == (Step.DRAFT, 0, 0)


@pytest.mark.parametrize(("role", "expected"), [("reader", (Step.READERS, 1, 2)), ("editor", (Step.RULES, 0, 0))])
def test_only_rows_that_readers_checked_and_nobody_changed_count(course: Sample, role: str, expected: object) -> None:
    rows = (ReviewedRow(1, "d1"), ReviewedRow(2, "an older digest"))
    review = Review("", "ideas/equality", "en-GB", None, (Reviewer("Kim", role),), rows)
    plan = replace(course.plan, site=replace(course.plan.site, reviews=(review,)))
    assert label(replace(course, plan=plan), CHECKED) == expected


def test_faces_ask_for_an_opinion_where_there_is_an_address() -> None:
    settings = Settings("Course", contact=Contact(email="a@example.org"))
    made = make_sample((make_document("x", EASY, title="What & why"), make_document("x")), settings=settings)
    assert links(made.page("x", EASY), ".feedback a")[0] == (
        "Yes",
        "mailto:a@example.org?subject=Easy%20to%20read%3A%20Yes%20%E2%80%93%20What%20%26%20why",
    )
    assert not tree(made.page("x")).select(".feedback")


def test_an_e_mail_is_not_broken_at_its_hyphen() -> None:
    settings = Settings("Kurs", language="de", contact=Contact(email="a@example.org"))
    made = make_sample((make_document("x", EASY, language="de"),), settings=settings)
    page = made.page("x", EASY, language="de")
    assert [found.get_text() for found in tree(page).select(".feedback p .whole")] == ["E-Mail"]


def test_words_of_contact_alone_come_without_an_empty_list() -> None:
    settings = Settings("Course", contact=Contact(standard="Ask at the desk."))
    made = make_sample((make_document("x"),), settings=settings)
    assert [item.text for item in tree(made.page("x")).select(".contact p")] == ["Ask at the desk."]
    assert not tree(made.page("x")).select(".contact ul")


def test_the_same_input_gives_the_same_bytes(course: Sample) -> None:
    assert course.page("ideas/equality").html == course.page("ideas/equality").html


def test_a_document_without_sections_keeps_its_text() -> None:
    made = make_sample(
        (make_document("a"), make_document("a", EASY)), {"a.md": Fragment("<p>Only this &amp; that.</p>")}
    )
    assert "<p>Only this &amp; that.</p>" in made.page("a").html
