"""Sections of a document: where their headings stand, and digests that change with the words alone."""

from __future__ import annotations

from easyread.markup.sections import Section, read_sections
from easyread.model.document import Document, FrontMatter, Version
from easyread.model.fragment import Heading, Outline
from easyread.model.place import Span

FRONT = "---\ntitle: Page\n---\n"


def sections(body: str, *headings: Heading) -> tuple[Section, ...]:
    source = FRONT + body
    document = Document("page.md", "page", Version.STANDARD, "en-GB", FrontMatter("Page"), source, len(FRONT))
    return read_sections(document, Outline(headings))


WHAT = Heading(2, "what", "What it means")
WHY = Heading(2, "why", "Why?")
PART = Heading(3, "part", "A part")


def test_headings_of_both_kinds_are_found_and_parts_belong_to_their_section() -> None:
    found = sections(
        "\n## What it means { #what }\n\nOne.\n\n### A part\n\nTwo.\n\nWhy?\n----\n\nThree.\n", WHAT, PART, WHY
    )
    assert [(section.id, section.span, section.text) for section in found] == [
        ("what", Span(5, 4, 5, 17), "One. ### A part Two."),
        ("why", Span(13, 1, 13, 5), "Three."),
    ]


def test_code_is_no_heading() -> None:
    found = sections("\n```\n## Not a heading\n```\n\n## Why?\n\nText.\n", WHY)
    assert [(section.id, section.text) for section in found] == [("why", "Text.")]


def test_headings_that_are_not_in_the_outline_are_passed_over() -> None:
    found = sections("\n## Other\n\nOne.\n\n## Why?\n\nTwo.\n", WHY)
    assert [(section.id, section.text) for section in found] == [("why", "Two.")]


def test_digest_changes_with_words_and_not_with_line_breaks_or_comments() -> None:
    (first,) = sections("\n## Why?\n\nPeople decide\ntogether.\n", WHY)
    (same,) = sections("\n## Why? { #why }\n\nPeople decide together.\n<!-- easyread: allow idiom because x -->\n", WHY)
    (other,) = sections("\n## Why?\n\nPeople decide alone.\n", WHY)
    assert first.digest == same.digest
    assert first.digest != other.digest
