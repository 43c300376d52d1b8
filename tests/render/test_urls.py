"""Addresses: where pages lie, how they lead to each other, what becomes of `easyread:` addresses."""

from __future__ import annotations

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st
from render.sample import Sample

from easyread.model.document import Version
from easyread.model.settings import Settings
from easyread.render.urls import PageKey, page_url, relative_url, resolve_addresses

STANDARD, EASY = Version.STANDARD, Version.EASY


@pytest.mark.parametrize(
    ("topic", "version", "language", "url"),
    [
        ("principles/equality", STANDARD, "en-GB", "principles/equality.html"),
        ("principles/equality", EASY, "en-GB", "easy/principles/equality.html"),
        ("principles/equality", STANDARD, "cy", "cy/principles/equality.html"),
        ("principles/equality", EASY, "cy", "cy/easy/principles/equality.html"),
        ("index", EASY, "en-GB", "easy/index.html"),
    ],
)
def test_page_addresses_say_language_and_version(topic: str, version: Version, language: str, url: str) -> None:
    assert page_url(topic, version, language, Settings("Course")) == url


@pytest.mark.parametrize(
    ("start", "to", "link"),
    [
        ("index.html", "easy/index.html", "easy/index.html"),
        ("easy/a/b.html", "a/b.html", "../../a/b.html"),
        ("a/b.html", "a/c.html#x", "c.html#x"),
        ("a/b.html", "a/b.html#x", "#x"),
        ("a/b.html", "a/b.html", "b.html"),
        ("a/b.html", "assets/", "../assets/"),
    ],
)
def test_links_are_relative(start: str, to: str, link: str) -> None:
    assert relative_url(start, to) == link


NAMES = st.lists(st.sampled_from(["a", "b", "easy", "cy"]), max_size=4).map(lambda parts: "/".join([*parts, "p.html"]))


@given(NAMES, NAMES)
def test_a_relative_link_leads_where_it_should(start: str, to: str) -> None:
    assert posixpath.normpath(posixpath.join(posixpath.dirname(start), relative_url(start, to))) == to


def resolve(course: Sample, address: str, topic: str = "ideas/equality", version: Version = STANDARD) -> str:
    html = resolve_addresses(f'<a href="easyread:{address}">', course.plan.addresses, PageKey(topic, version, "en-GB"))
    return html.removeprefix('<a href="').removesuffix('">')


def test_a_topic_leads_to_the_same_version(course: Sample) -> None:
    assert resolve(course, "topic/ideas/diversity") == "diversity.html"
    assert resolve(course, "topic/ideas/diversity", version=EASY) == "diversity.html"
    assert resolve(course, "topic/ideas/diversity", "index", EASY) == "ideas/diversity.html"


def test_a_topic_without_this_version_leads_to_the_other(course: Sample) -> None:
    assert resolve(course, "topic/stories/fair", version=EASY) == "../../stories/fair.html"


def test_anchors_lead_to_the_heading_that_covers_them(course: Sample) -> None:
    assert resolve(course, "topic/ideas/equality#why", "index", EASY) == "ideas/equality.html#good"
    assert resolve(course, "topic/ideas/equality#good", "index", STANDARD) == "ideas/equality.html#why"
    assert resolve(course, "topic/ideas/equality#what", "index", EASY) == "ideas/equality.html#what"


def test_an_anchor_under_a_covered_heading_leads_to_that_heading(course: Sample) -> None:
    assert resolve(course, "topic/ideas/equality#reasons", "index", EASY) == "ideas/equality.html#good"


def test_an_anchor_that_nothing_covers_leads_to_the_top(course: Sample) -> None:
    assert resolve(course, "topic/ideas/equality#law", "index", EASY) == "ideas/equality.html"


def test_an_unknown_anchor_stays_for_the_link_checker(course: Sample) -> None:
    assert resolve(course, "topic/ideas/equality#waht", "index", EASY) == "ideas/equality.html#waht"


def test_an_unknown_topic_becomes_what_its_author_typed(course: Sample) -> None:
    assert resolve(course, "topic/stories/fiar#x") == "../stories/fiar.md#x"
    assert resolve(course, "topic/ideas/equalty", version=EASY) == "equalty.md"


def test_terms_references_and_files(course: Sample) -> None:
    assert resolve(course, "term/word-co-production", version=EASY) == "../word-list.html#word-co-production"
    assert resolve(course, "reference/cahn-2004") == "../references.html#reference-cahn-2004"
    assert resolve(course, "file/pictures/my map.svg", version=EASY) == "../../pictures/my%20map.svg"


def test_pages_made_from_facts_are_topics(course: Sample) -> None:
    assert resolve(course, "topic/word-list") == "../word-list.html"


def test_addresses_in_text_stay(course: Sample) -> None:
    html = '<p>title="easyread:topic/x" and easyread:topic/y</p>'
    assert resolve_addresses(html, course.plan.addresses, PageKey("index", STANDARD, "en-GB")) == html


def test_several_addresses_and_escaped_signs(course: Sample) -> None:
    html = '<img src="easyread:file/a&amp;b.png"><video poster="easyread:file/p.jpg">x</video>'
    found = resolve_addresses(html, course.plan.addresses, PageKey("ideas/index", STANDARD, "en-GB"))
    assert found == '<img src="../a&amp;b.png"><video poster="../p.jpg">x</video>'
