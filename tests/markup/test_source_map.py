"""The way from rendered words back to the Markdown, word by word on pages whose places are known."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markup.numbered_pages import (
    BOTH,
    ROWS,
    TAIL,
    WORDS,
    FilledPage,
    fill,
    numbered_words,
    page_template,
    render,
    repeated_words,
)

from easyread.markup.prose import read_prose
from easyread.markup.source_map import Located, SourceMap, make_source_map
from easyread.model.document import Version

NUMBERED = re.compile(r"q\d+z")
SIGN = re.compile(r"[^\w\s]")
VERSIONS = st.sampled_from(Version)
CONSTRUCTS = st.lists(st.sampled_from(BOTH + ROWS), min_size=1, max_size=12)


def offsets(source_map: SourceMap, located: Located) -> tuple[int, int]:
    """A span as offsets of the source."""
    lines, span = source_map.lines, located.span
    return lines.offset(span.line, span.column), lines.offset(span.end_line, span.end_column)


def lost_words(page: FilledPage, version: Version) -> list[str]:
    """The numbered words whose place is not exactly found, with what is found in their place."""
    html = render(page, version)
    source_map = make_source_map(page.source, page.start, html)
    places = dict(zip(page.words(), page.places, strict=True))
    lost = []
    for number, block in enumerate(read_prose(html).blocks):
        for match in NUMBERED.finditer(block.text):
            located = source_map.block_span(number, *match.span())
            found = offsets(source_map, located)
            if located.near or found != places[match.group()]:
                lost.append(f"{match.group()} in {block.text!r}: {page.source[slice(*found)]!r}, near={located.near}")
    return lost


def lost_repeated_words(template: str, version: Version, seed: int, vocabulary: int) -> list[str]:
    """The same for a page of few words. Its twin with numbered words tells which word is rendered where."""
    twin, page = fill(template, numbered_words()), fill(template, repeated_words(seed, vocabulary))
    html = render(page, version)
    source_map = make_source_map(page.source, page.start, html)
    places = dict(zip(twin.words(), page.places, strict=True))
    blocks = read_prose(html).blocks
    lost = []
    for number, block in enumerate(read_prose(render(twin, version)).blocks):
        shift = 0
        for match in NUMBERED.finditer(block.text):
            start, end = places[match.group()]
            first = match.start() + shift
            shift += end - start - len(match.group())
            assert blocks[number].text[first : first + end - start] == page.source[start:end]
            located = source_map.block_span(number, first, first + end - start)
            if located.near or offsets(source_map, located) != (start, end):
                lost.append(f"{page.source[start:end]} at {first} in {blocks[number].text!r}")
    return lost


@pytest.mark.parametrize("construct", BOTH + ROWS)
@pytest.mark.parametrize("version", Version)
def test_every_word_of_a_construct_is_found(construct: str, version: Version) -> None:
    page = fill(page_template(("§ before.", construct, "§ after.", *TAIL)), numbered_words())
    assert lost_words(page, version) == []


@pytest.mark.parametrize("version", Version)
def test_every_word_of_a_page_with_every_construct_is_found(version: Version) -> None:
    page = fill(page_template(BOTH + ROWS + TAIL), numbered_words())
    assert lost_words(page, version) == []


@pytest.mark.parametrize("vocabulary", [1, 2, 10])
@pytest.mark.parametrize("version", Version)
def test_repeated_words_lead_to_their_own_occurrence(version: Version, vocabulary: int) -> None:
    template = page_template(BOTH + ROWS + TAIL)
    assert lost_repeated_words(template, version, seed=vocabulary, vocabulary=vocabulary) == []


@given(CONSTRUCTS, VERSIONS)
@settings(max_examples=40, deadline=None)
def test_every_word_of_any_page_is_found(constructs: list[str], version: Version) -> None:
    page = fill(page_template((*constructs, *TAIL)), numbered_words())
    assert lost_words(page, version) == []


@given(CONSTRUCTS, VERSIONS, st.integers(0, 1000), st.integers(1, len(WORDS)))
@settings(max_examples=40, deadline=None)
def test_repeated_words_of_any_page_are_found(
    constructs: list[str], version: Version, seed: int, vocabulary: int
) -> None:
    template = page_template((*constructs, *TAIL))
    assert lost_repeated_words(template, version, seed=seed, vocabulary=vocabulary) == []


def test_signs_between_words_are_found_too() -> None:
    page = fill(page_template((BOTH[1], BOTH[2], BOTH[3])), numbered_words())
    html = render(page)
    source_map = make_source_map(page.source, page.start, html)
    decoded = {"&": {"&", "&amp;"}, "<": {"<", "&lt;"}, ">": {">", "&gt;"}, "—": {"—", "&#8212;"}, "©": {"&copy;"}}
    for number, block in enumerate(read_prose(html).blocks):
        for match in SIGN.finditer(block.text):
            located = source_map.block_span(number, *match.span())
            written = page.source[slice(*offsets(source_map, located))]
            assert written in decoded.get(match.group(), {match.group()})
            assert not located.near


def found_text(source: str, html: str, *, block: int, words: str) -> str:
    """What of the source is found for words of a block."""
    source_map = make_source_map(source, 0, html)
    start = source_map.texts[block].index(words)
    return source[slice(*offsets(source_map, source_map.block_span(block, start, start + len(words))))]


@pytest.mark.parametrize(
    ("source", "html", "words", "found"),
    [
        ("a **bold** word.", "<p>a <strong>bold</strong> word.</p>", "bold word", "bold** word"),
        ("a **bold** word.", "<p>a <strong>bold</strong> word.</p>", "a bold word.", "a **bold** word."),
        ("a word", "<p>a word</p>", "or", "or"),
        ("caf&eacute;s", "<p>cafés</p>", "é", "&eacute;"),
        ("caf&eacute;s", "<p>cafés</p>", "s", "s"),
        ("this & that", "<p>this &amp; that</p>", "& that", "& that"),
        ("this &amp; that", "<p>this &amp; that</p>", "&", "&amp;"),
        ("50% (of it)", "<p>50% (of it)</p>", "%", "%"),
        ("50% (of it)", "<p>50% (of it)</p>", "(of it)", "(of it)"),
        ('"Why?" she asks... So', "<p>“Why?” she asks… So</p>", "“Why?”", '"Why?"'),
        ('"Why?" she asks... So', "<p>“Why?” she asks… So</p>", "…", "..."),
        ("see [the page](a.html).", '<p>see <a href="a.html">the page</a>.</p>', "page.", "page](a.html)."),
        ("un**believ**able", "<p>un<b>believ</b>able</p>", "unbelievable", "un**believ**able"),
        ("你好**世**界", "<p>你好<b>世</b>界</p>", "世", "世"),
        ("snake\\_case", "<p>snake_case</p>", "snake_case", "snake\\_case"),
    ],
)
def test_spans_are_exact_to_the_character(source: str, html: str, words: str, found: str) -> None:
    assert found_text(source, html, block=0, words=words) == found


def test_words_of_a_link_are_not_taken_for_those_of_its_address() -> None:
    html = '<p>by <a href="https://a.org/ann">@ann</a>.</p>'
    source_map = make_source_map("by [@ann](https://a.org/ann).", 0, html)
    assert source_map.block_span(0, 4, 7).span.column == 6


def test_lines_that_are_all_the_same_are_told_apart() -> None:
    source = "![](picture:a)\nWe help you.\nWe help you.\n\n" * 30
    row = (
        '<div class="row" id="row-1"><img alt="" src="a.svg"><p class="line">We help you.</p><p>We help you.</p></div>'
    )
    source_map = make_source_map(source, 0, row * 30)
    lines = [source_map.block_span(number, 0, 12).span.line for number in range(60)]
    assert lines == [4 * (number // 2) + 2 + number % 2 for number in range(60)]


def test_positions_count_from_the_start_of_the_file() -> None:
    source = "---\ntitle: Words\n---\nWords\n"
    located = make_source_map(source, 21, "<p>Words</p>").block_span(0, 0, 5)
    assert (located.span.line, located.span.column, located.near) == (4, 1, False)


@pytest.mark.parametrize(
    ("source", "html", "element", "found"),
    [
        ("a ![A red boat](picture:boat) b", '<p>a <img alt="A red boat" src="x/boat.svg"> b</p>', 1, "A red boat"),
        ("a ![](picture:red-boat) b", '<p>a <img alt="" src="p/red-boat.svg"> b</p>', 1, "red-boat"),
        ("a ![](picture:boat) b", '<p>a <img alt="" src="p/17.svg"> b</p>', 1, "![](picture:boat)"),
        ("see [this page?](a.md) b", '<p>see <a href="a.html">this page?</a> b</p>', 1, "this page?"),
        ("see [](page-one.md) b", '<p>see <a href="page-one.html"></a> b</p>', 1, "page-one"),
        ("## A head { #id }\n\nText", '<h2 id="id">A head</h2><p>Text</p>', 0, "A head"),
        ('a\n\n<iframe src="b"></iframe>', '<p>a</p><iframe src="b"></iframe>', 1, '<iframe src="b">'),
        ("- one\n- two", "<ul><li>one</li><li>two</li></ul>", 2, "two"),
        ("- one\n- two", "<ul><li>one</li><li>two</li></ul>", 0, "one\n- two"),
    ],
)
def test_elements_are_found_by_their_words(source: str, html: str, element: int, found: str) -> None:
    source_map = make_source_map(source, 0, html)
    located = source_map.element_span(element)
    assert (source[slice(*offsets(source_map, located))], located.near) == (found, False)


def test_generated_elements_count_and_are_near_their_neighbours() -> None:
    html = "<p>one</p><aside data-generated><p>New <b>words</b></p></aside><p>two</p>"
    source_map = make_source_map("one\n\ntwo", 0, html)
    assert [element.tag for element in source_map.elements] == ["p", "aside", "p", "b", "p"]
    assert source_map.element_span(3).near
    assert source_map.element_span(4) == Located(source_map.lines.span(5, 8))


def test_words_that_are_not_in_the_source_take_the_place_of_a_neighbour_in_their_block() -> None:
    html = "<p>one two</p><p>made up three</p>"
    source_map = make_source_map("one two\n\nthree", 0, html)
    assert source_map.block_span(1, 0, 4) == Located(source_map.lines.span(9, 14), near=True)
    assert source_map.block_span(1, 0, 13) == Located(source_map.lines.span(9, 14), near=True)


def test_without_any_word_in_common_the_start_is_near() -> None:
    source_map = make_source_map("---\n---\n\nabc", 8, "<p>xyz</p>")
    assert source_map.block_span(0, 0, 3) == Located(source_map.lines.span(8, 8), near=True)


def test_text_is_not_taken_for_the_same_words_in_targets_titles_or_comments() -> None:
    source = '[x](boat.md "boat") <!-- boat --> ![boat](picture:boat)\n{: .boat }\n\nboat'
    html = '<p><a href="boat.html" title="boat">x</a> <img alt="boat" src="boat.svg"></p><p>boat</p>'
    source_map = make_source_map(source, 0, html)
    assert offsets(source_map, source_map.block_span(1, 0, 4)) == (len(source) - 4, len(source))


def test_literal_words_are_found_by_occurrence_in_the_whole_file() -> None:
    source_map = make_source_map("---\ntitle: boat\n---\nboat aaa", 20, "<p>boat aaa</p>")
    assert source_map.literal_span("boat", 0) == Located(source_map.lines.span(11, 15))
    assert source_map.literal_span("boat", 1) == Located(source_map.lines.span(20, 24))
    assert source_map.literal_span("aa", 1) == Located(source_map.lines.span(26, 28))
    assert source_map.literal_span("boat", 2) is None
    assert source_map.literal_span("", 0) is None


@pytest.mark.parametrize(
    "source",
    [
        "word " * 20_000,
        "word word\n\n" * 5_000,
        "[" * 50_000,
        "` `` " * 10_000,
        "<!-- <a " * 10_000,
        "/// quote\n" * 9_000,
    ],
)
def test_monotonous_and_broken_pages_are_mapped(source: str) -> None:
    html = f"<p>{'word ' * 500}</p><p>{'other word ' * 500}</p>"
    assert make_source_map(source, 0, html).block_span(0, 0, 4)


@given(
    st.lists(st.sampled_from(["<p>", "</p>", "<b>", "*", "`", "[", "](", ")", "&amp;", "a", " b ", "\n", "    ", "é"])),
    st.lists(st.sampled_from(["<p>", "</p>", "<b>", "<img alt=a>", "<li>", "&lt;", "a", " b ", "\n", "é", "<br>"])),
)
def test_any_source_and_page_give_ordered_spans(source: list[str], html: list[str]) -> None:
    source_map = make_source_map("".join(source), 0, "".join(html))
    for number, text in enumerate(source_map.texts):
        for start in range(len(text) + 1):
            for end in (start, len(text)):
                span = source_map.block_span(number, start, end).span
                assert (span.line, span.column) <= (span.end_line, span.end_column)
    for number in range(len(source_map.elements) + 1):
        span = source_map.element_span(number).span
        assert (span.line, span.column) <= (span.end_line, span.end_column)


@pytest.mark.parametrize("construct", BOTH + ROWS)
def test_places_do_not_depend_on_how_words_are_paired(construct: str) -> None:
    """A word that only the page has keeps the words from agreeing one for one, so that all are paired at once."""
    page = fill(page_template(("§ before.", construct, "§ after.", *TAIL)), numbered_words())
    html = render(page)
    agreeing = make_source_map(page.source, page.start, html)
    paired = make_source_map(page.source, page.start, f"{html}<p>strange</p>")
    for number, block in enumerate(read_prose(html).blocks):
        for match in re.finditer(r"\S+", block.text):
            assert agreeing.block_span(number, *match.span()) == paired.block_span(number, *match.span())
    for number, element in enumerate(agreeing.elements):
        if element.end_block < len(agreeing.texts):
            assert agreeing.element_span(number) == paired.element_span(number)
