"""Pages made from facts."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from render.sample import Sample, make_document, make_sample

from easyread.language.sentences import split_sentences
from easyread.model.document import Version
from easyread.model.fragment import Fragment, Outline
from easyread.model.glossary import Glossary, Term
from easyread.model.profile import known_profiles
from easyread.model.reference import Reference, References
from easyread.model.settings import About, Contact, Settings
from easyread.model.site import Page
from easyread.render.checked import Checked
from easyread.render.urls import NOT_FOUND, SERVICE_TOPICS

STANDARD, EASY = Version.STANDARD, Version.EASY


def words(page: Page, path: str) -> list[str]:
    return [" ".join(found.get_text().split()) for found in BeautifulSoup(page.html, "html.parser").select(path)]


def test_every_version_has_every_service_page(course: Sample) -> None:
    urls = {page.url for page in course.plan.pages}
    assert {f"{folder}{topic}.html" for topic in SERVICE_TOPICS for folder in ("", "easy/")} <= urls


@pytest.mark.parametrize("topic", ["about", "how-to-use", "accessibility"])
def test_a_document_of_the_site_replaces_a_service_page(topic: str) -> None:
    made = make_sample((make_document("index"), make_document("index", EASY), make_document(topic, title="Our own")))
    assert words(made.page(topic), "h1") == ["Our own"]
    assert words(made.page(topic, EASY), "h1") != ["Our own"]
    assert [page.url for page in made.plan.pages].count(f"{topic}.html") == 1


def test_word_lists_give_each_version_its_meaning(course: Sample) -> None:
    assert words(course.page("word-list"), ".term-meaning") == ["Working as equals."]
    easy = course.page("word-list", EASY)
    assert words(easy, ".term-meaning") == ["We work together.", "We decide together."]
    assert 'src="../pictures/table.svg"' in easy.html
    assert words(easy, ".term-pages") == ["You can find this word here: Equality"]


def test_the_easy_word_list_has_the_words_of_easy_pages() -> None:
    terms = (Term("asset", "s", "e"), Term("budget", "s", "e"))
    glossary = Glossary("en-GB", terms=terms, index={term.name: term for term in terms})
    fragments = {"a.easy.md": Fragment("", Outline(terms=("asset",)))}
    made = make_sample((make_document("a"), make_document("a", EASY)), fragments, glossaries=(glossary,))
    assert words(made.page("word-list", EASY), ".term h3") == ["asset"]
    assert words(made.page("word-list"), ".term h3") == ["asset", "budget"]


def test_letters_ignore_case_and_accents() -> None:
    terms = tuple(Term(name, "s", "e") for name in ("zebra", "Épreuve", "NHS", "echo", "outil", "œuvre"))
    made = make_sample((make_document("a"),), glossaries=(Glossary("en-GB", terms=terms),))
    assert words(made.page("word-list"), "h2[id^=letter]") == ["E", "N", "O", "Z"]
    assert words(made.page("word-list"), ".term h3") == ["echo", "Épreuve", "NHS", "œuvre", "outil", "zebra"]


@pytest.mark.parametrize(
    ("number", "end"), [(12, "P10, P11"), (13, "P11, P12"), (14, "P11 and 2 more"), (30, "P11 and 18 more")]
)
def test_long_lists_of_pages_end_in_a_number(number: int, end: str) -> None:
    topics = [f"p{number:02}" for number in range(number)]
    outline = Fragment("", Outline(terms=("co-production",)))
    made = make_sample(tuple(make_document(topic) for topic in topics), {f"{topic}.md": outline for topic in topics})
    assert words(made.page("word-list"), ".term-pages")[0].endswith(end)


def test_pictures_are_credited_with_their_licences(course: Sample) -> None:
    page = course.page("pictures")
    assert words(page, ".credit-by") == ["By Sam. Licence: CC BY 4.0"]
    assert "https://creativecommons.org/licenses/by/4.0/" in page.html


def test_references_in_author_and_year_style(course: Sample) -> None:
    page = course.page("references")
    assert words(page, "#reference-cahn-2004 > p") == [
        "Cahn, E. S. (2004). No More Throw-Away People. Essential Books.",
        "Named on: Equality",
    ]


def test_references_have_one_full_stop_after_each_part() -> None:
    sources = (
        Reference("a", "Who decides?", ("Raghavan, Raghu",), publisher="Open Press Ltd."),
        Reference("b", "Six aspects", organisation="New Economics Foundation"),
        Reference("c", "Page 2", organisation="New Economics Foundation and others"),
    )
    made = make_sample(
        (make_document("a"),), references=References(by_id={source.id: source for source in reversed(sources)})
    )
    assert words(made.page("references"), ".references p") == [
        "New Economics Foundation. Six aspects.",
        "New Economics Foundation and others. Page 2.",
        "Raghavan, R. Who decides? Open Press Ltd.",
    ]


def test_authors_are_sorted_without_accents_and_keep_both_given_names() -> None:
    sources = (Reference("a", "Un", ("Zay, Jean",)), Reference("b", "Deux", ("Éluard, Anne-Marie",)))
    made = make_sample((make_document("a"),), references=References(by_id={source.id: source for source in sources}))
    assert words(made.page("references"), ".references p") == ["Éluard, A.-M. Deux.", "Zay, J. Un."]


def test_the_site_map_has_all_pages_of_its_version(course: Sample) -> None:
    assert words(course.page("site-map"), ".site-map > ul:first-child a") == [
        "Welcome", "Ideas", "Equality", "Diversity", "Stories", "The fair",
    ]  # fmt: skip
    assert "The fair" not in course.page("site-map", EASY).html


def test_easy_help_comes_in_rows_with_pictures(course: Sample) -> None:
    for topic in ("how-to-use", "about", "accessibility"):
        page = course.page(topic, EASY, checked=Checked("2026-11-21", "uk-gov", 80))
        assert words(page, ".row"), topic
        assert len(words(page, ".row")) == len(words(page, ".row-picture img")), topic
        assert not words(course.page(topic), ".row")


def test_easy_help_has_each_sentence_on_a_line_of_its_own(course: Sample) -> None:
    for topic in ("how-to-use", "about", "accessibility"):
        for line in words(course.page(topic, EASY, checked=Checked("2026-11-21", "uk-gov", 80)), ".row p.line"):
            assert len(split_sentences(line, language="en")) == 1, line


def test_easy_help_has_at_most_two_sentences_a_row(course: Sample) -> None:
    for topic in ("how-to-use", "about", "accessibility"):
        root = BeautifulSoup(course.page(topic, EASY).html, "html.parser")
        assert max(len(row.select("p.line")) for row in root.select(".row")) <= 2


def test_about_says_what_the_settings_say() -> None:
    settings = Settings(
        "Course",
        contact=Contact(email="a@example.org", phone="0123 456", easy="Ask us."),
        about=About(made_by="A wrote it.", easy_made_by="We are A. We wrote this. We like it.", why="Because."),
    )
    made = make_sample((make_document("a"), make_document("a", EASY)), settings=settings)
    easy = words(made.page("about", EASY), ".row-words")
    assert easy[:3] == ["We are A. We wrote this.", "We like it.", "Because."]
    assert words(made.page("about"), ".content a[href^='mailto:']") == ["a@example.org"]
    assert words(made.page("about"), ".content a[href='tel:0123456']") == ["0123 456"]


def test_accessibility_claims_no_more_than_was_checked(course: Sample) -> None:
    unchecked = " ".join(words(course.page("accessibility"), ".content"))
    assert "has not been checked" in unchecked
    assert "rules." not in unchecked.split("What a program cannot see")[0]
    checked = Checked("2026-11-21", "uk-gov", 80, errors=1, warnings=2)
    text = " ".join(words(course.page("accessibility", checked=checked), ".content"))
    assert "On 21 November 2026" in text
    assert "80 rules" in text
    assert "UK government" in text
    assert "1 error" in text
    assert "2 warnings" in text
    assert "notes" not in text


@pytest.mark.parametrize(("language", "told"), [("en-GB", "0 errors"), ("fr", "0 erreur")])
def test_no_error_is_told_in_the_number_of_the_language(language: str, told: str) -> None:
    made = make_sample((make_document("index", language=language),), settings=Settings("Boats", language=language))
    page = made.page("accessibility", language=language, checked=Checked("2026-11-21", "falc", 80))
    assert told in words(page, ".content li")


@pytest.mark.parametrize("profile", known_profiles())
def test_accessibility_names_every_profile_in_words(course: Sample, profile: str) -> None:
    page = course.page("accessibility", checked=Checked("2026-11-21", profile, 80))
    assert f"this profile: {profile}" not in page.html


def test_accessibility_leads_to_the_same_facts_for_programs(course: Sample) -> None:
    checked = Checked("2026-11-21", "uk-gov", 80, allowed=2)
    for version, address in ((STANDARD, "accessibility.json"), (EASY, "../accessibility.json")):
        page = course.page("accessibility", version, checked=checked)
        assert f'<link rel="alternate" type="application/json" href="{address}">' in page.html
        assert words(page, f".content a[href='{address}']") == ["accessibility.json"]
        assert "accessibility.json" not in course.page("accessibility", version).html
    assert "2 exceptions that the authors gave reasons for" in course.page("accessibility", checked=checked).html


def test_the_page_for_unknown_addresses_depends_on_nothing(course: Sample) -> None:
    page = course.page(NOT_FOUND)
    assert "stylesheet" not in page.html
    assert "<img" not in page.html
    placed = make_sample((make_document("index"),), settings=Settings("Course", url="https://example.org/c/")).page(
        NOT_FOUND
    )
    assert 'href="https://example.org/c/index.html"' in placed.html
