"""What a content folder without mistakes becomes."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from datetime import date

import pytest

from easyread.content import front_matter, glossary, pictures, references, reviews, settings
from easyread.content.fields import Table
from easyread.content.files import MemoryFiles
from easyread.content.read import read_content
from easyread.errors import ContentMissing
from easyread.model.document import Document, FrontMatter, Kind, Version
from easyread.model.finding import Severity
from easyread.model.glossary import Term
from easyread.model.picture import Picture
from easyread.model.place import Span
from easyread.model.reference import Reference
from easyread.model.review import Review, ReviewedRow, Reviewer
from easyread.model.settings import About, CheckSettings, Contact, Settings
from easyread.model.site import Site

Read = Callable[[Mapping[str, str | bytes]], Site]
PAGE = "---\ntitle: Page\norder: {order}\n---\n"


def test_document_has_typed_front_matter_with_places(read_site: Read) -> None:
    text = (
        "---\ntitle: Équité\nsummary: >\n  Two\n  lines.\n\norder: 3\nkind: case-study\n"
        "related: [index, a]\nupdated: 2026-11-21\npicture:\n---\n\n## Words\n"
    )
    site = read_site({"a.easy.cy.md": text, "index.md": PAGE.format(order=0)})
    assert site.problems == ()
    front = FrontMatter(
        title="Équité",
        summary="Two lines.",
        order=3,
        kind=Kind.CASE_STUDY,
        related=("index", "a"),
        updated=date(2026, 11, 21),
        spans={
            "title": Span(2, 8, 2, 14),
            "summary": Span(3, 10, 5, 9),
            "order": Span(7, 8, 7, 9),
            "kind": Span(8, 7, 8, 17),
            "related": Span(9, 10, 9, 20),
            "related.0": Span(9, 11, 9, 16),
            "related.1": Span(9, 18, 9, 19),
            "updated": Span(10, 10, 10, 20),
            "picture": Span(11, 1, 11, 8),
        },
    )
    expected = Document("a.easy.cy.md", "a", Version.EASY, "cy", front, text, text.index("\n## "))
    assert site.documents[1] == expected
    assert expected.body == "\n## Words\n"


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("---\ntitle: A\n---", "A", ""),
        ("---  \ntitle: A\n...\nB", "A", "B"),
        ("\n\n---\ntitle: A\n---\nB", "A", "B"),
        ("---\r\ntitle: A\r\n---\r\nB\r\n", "A", "B\n"),
        ("---\ntitle: 2026\n---\n---\n", "2026", "---\n"),
        ("---\ntitle: 'No'\nsummary:\n---\n", "No", ""),
        ("---\ntitle: A\nsummary: '---'\n---\n", "A", ""),
    ],
)
def test_front_matter_ends_where_the_markdown_starts(text: str, title: str, body: str, read_site: Read) -> None:
    site = read_site({"a.md": text})
    (document,) = site.documents
    assert (document.front.title, document.body, site.problems) == (title, body, ())


def test_topics_come_in_reading_order(read_site: Read) -> None:
    orders = {
        "index": 9,
        "about": 9,
        "b/index": 1,
        "b/two": 2,
        "b/also-two": 2,
        "b/one": 1,
        "b/inner/index": 1,
        "b/inner/page": 0,
        "a/index": 2,
        "a/page": 0,
        "no-index/page": 0,
    }
    site = read_site({f"{key}.md": PAGE.format(order=order) for key, order in orders.items()})
    assert [topic.key for topic in site.topics] == [
        "index",
        "no-index/page",
        "b/index",
        "b/inner/index",
        "b/inner/page",
        "b/one",
        "b/also-two",
        "b/two",
        "a/index",
        "a/page",
        "about",
    ]


def test_documents_of_a_topic_start_with_the_main_language(read_site: Read) -> None:
    paths = ["a.md", "a.easy.md", "a.cy.md", "a.easy.cy.md"]
    site = read_site({path: PAGE.format(order=0) for path in paths})
    (topic,) = site.topics
    assert [document.path for document in topic.documents] == paths


def test_settings_are_typed(read_site: Read) -> None:
    text = (
        "title: Course\nlanguage: cy-gb\nurl: https://example.org/a\ncontact: {email: a@example.org}\n"
        "about:\n  made_by: Us\ncheck:\n  select: [language]\n  severity: {idiom: note}\n"
        "  options:\n    long-sentence: {words: 12}\ntheme:\n"
    )
    site = read_site({"site.yml": text})
    assert site.problems == ()
    assert site.settings == Settings(
        title="Course",
        language="cy-GB",
        easy_language="cy-GB-simple",
        url="https://example.org/a",
        contact=Contact(email="a@example.org"),
        about=About(made_by="Us"),
        check=CheckSettings(
            select=("language",),
            severity={"idiom": Severity.NOTE},
            options={"long-sentence": {"words": 12}},
        ),
    )
    assert site.sources == {"site.yml": text}


def test_settings_are_translated_where_a_file_says_so(read_site: Read) -> None:
    site = read_site(
        {
            "site.yml": (
                "title: Boats\neasy_title: Easy boats\nsummary: All about boats.\npublisher: The club\n"
                "contact:\n  email: a@example.org\n  standard: Ask us.\n  easy: Please ask us.\n"
            ),
            "site.cy.yml": "title: Cychod\ncontact:\n  standard: Gofynnwch i ni.\n  phone: 01234\n",
        }
    )
    welsh = site.settings_in("cy-GB")
    assert (welsh.title, welsh.easy_title) == ("Cychod", "")
    assert (welsh.summary, welsh.publisher) == ("All about boats.", "The club")
    assert welsh.contact == Contact(email="a@example.org", phone="01234", standard="Gofynnwch i ni.")
    assert site.settings_in("fr") == site.settings_in("en-GB") == site.settings
    assert site.files == ()


def test_a_glossary_that_is_not_there_has_the_path_where_it_belongs(read_site: Read) -> None:
    site = read_site({"site.yml": "title: Boats\nlanguage: en-GB\n"})
    assert site.glossary("en-GB").path == "glossary.yml"
    assert site.glossary("de").path == "glossary.de.yml"


def test_data_files_are_typed(read_site: Read) -> None:
    glossary_text = (
        "Co-production:\n  forms: [co-produce]\n  standard: Done together.\n  easy: Together.\n"
        "  picture: table\n  avoid: [partnership]\n  sources: [cahn-2004]\n"
    )
    site = read_site(
        {
            "glossary.yml": glossary_text,
            "glossary.cy.yml": "cydraddoldeb: {standard: Geiriau., easy: Geiriau.}\n",
            "pictures/pictures.yml": "table:\n  file: t.svg\n  shows: A table\n  tags: [table]\n  licence: CC0\n",
            "pictures/t.svg": "<svg viewBox='0 0 240 120'></svg>",
            "references.yml": "cahn-2004:\n  authors: [Cahn, Edgar]\n  year: 2004\n  title: No more\n",
            "a.easy.md": PAGE.format(order=0),
            "a.review.yml": (
                "date: 2026-11-21\nreviewers:\n  - {name: Ann, role: reader}\n"
                "rows:\n  1: 012\n  2: 1e5\ncompared:\n  why: ab\n"
            ),
        }
    )
    assert site.problems == ()
    term = Term(
        "Co-production",
        "Done together.",
        "Together.",
        forms=("co-produce",),
        picture="table",
        avoid=("partnership",),
        sources=("cahn-2004",),
        span=Span(1, 1, 1, 14),
    )
    assert site.glossary("en-GB").terms == (term,)
    assert site.glossary("en").find("CO-PRODUCE") == term
    assert [one.language for one in site.glossaries] == ["cy", "en-GB"]
    assert site.pictures.by_id == {
        "table": Picture(
            "table",
            "pictures/t.svg",
            "A table",
            tags=("table",),
            licence="CC0",
            width=240,
            height=120,
            span=Span(1, 1, 1, 6),
        )
    }
    assert site.references.by_id == {
        "cahn-2004": Reference("cahn-2004", "No more", authors=("Cahn", "Edgar"), year="2004", span=Span(1, 1, 1, 10))
    }
    assert site.reviews == (
        Review(
            "a.review.yml",
            "a",
            "en-GB",
            date(2026, 11, 21),
            (Reviewer("Ann", "reader"),),
            (ReviewedRow(1, "012"), ReviewedRow(2, "1e5")),
            (("why", "ab"),),
        ),
    )
    assert site.files == ("pictures/t.svg",)
    assert "a.review.yml" in site.sources


def test_picture_file_may_be_named_from_the_content_folder(read_site: Read) -> None:
    site = read_site(
        {
            "pictures/pictures.yml": "a: {file: photos/a.png, shows: A}\nb: {file: pictures/b.png, shows: B}\n",
            "photos/a.png": b"",
            "pictures/b.png": b"",
        }
    )
    assert site.problems == ()
    assert [picture.file for picture in site.pictures.by_id.values()] == ["photos/a.png", "pictures/b.png"]


def test_broken_entry_leaves_the_other_keys_of_front_matter(read_site: Read) -> None:
    site = read_site({"a.md": "---\ntitle: Who: decides?\norder: 4\n---\nB"})
    (document,) = site.documents
    assert (document.front.title, document.front.order, document.body) == ("A", 4, "B")


def test_unreadable_file_is_recorded_and_the_rest_is_read() -> None:
    class Files(MemoryFiles):
        def read(self, path: str) -> bytes:
            if path != "site.yml":
                raise PermissionError(13, "Permission denied", path)
            return super().read(path)

    site = read_content(Files({"site.yml": b"title: T\n", "a.md": b"", "glossary.yml": b""}))
    assert [(one.rule, one.problem.path, one.problem.message) for one in site.problems] == [
        ("unreadable-file", "a.md", "The file “a.md” cannot be read: Permission denied."),
        ("unreadable-file", "glossary.yml", "The file “glossary.yml” cannot be read: Permission denied."),
    ]
    assert site.documents == ()


def test_file_name_that_is_no_text_is_recorded(read_site: Read) -> None:
    site = read_site({"caf\udce9.md": "x"})
    (recorded,) = site.problems
    assert (recorded.rule, recorded.problem.path) == ("unreadable-file", "caf?.md")


def test_folder_without_settings_cannot_be_read() -> None:
    with pytest.raises(ContentMissing) as caught:
        read_content(MemoryFiles({"site.yaml": b"title: T"}))
    assert caught.value.hint == "Rename site.yaml to site.yml."


def test_review_path_is_read_back() -> None:
    for language in ("en-GB", "cy"):
        path = reviews.review_path("b/equality", language=language, main_language="en-GB")
        name = reviews.read_review_name(path)
        assert name is not None
        assert (name.topic, name.language or "en-GB") == ("b/equality", language)


@pytest.mark.parametrize(
    ("table", "value", "without"),
    [
        (front_matter.FRONT_MATTER, FrontMatter, {"spans"}),
        (settings.SETTINGS, Settings, set()),
        (settings.CONTACT, Contact, set()),
        (settings.ABOUT, About, set()),
        (settings.CHECK, CheckSettings, set()),
        (glossary.TERM, Term, {"name", "span"}),
        (pictures.PICTURE, Picture, {"id", "width", "height", "span"}),
        (references.REFERENCE, Reference, {"id", "span"}),
        (reviews.REVIEWER, Reviewer, set()),
        (reviews.REVIEW, Review, {"path", "topic", "language"}),
    ],
)
def test_table_of_keys_has_every_field_of_its_value(table: Table, value: type, without: set[str]) -> None:
    assert set(table.fields) == {field.name for field in dataclasses.fields(value)} - without
    assert set(table.other_names.values()) <= set(table.fields)
    assert set(table.required) <= set(table.fields)
