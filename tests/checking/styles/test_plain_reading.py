"""The short ways through big style sheets lead to the same place as the parsers do."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from easyread.checking.html_page import parse_page
from easyread.checking.styles.attribute_questions import AttributeQuestion
from easyread.checking.styles.library import SheetLibrary
from easyread.checking.styles.plain_rules import PlainBlock, PlainRule, cut_sheet
from easyread.checking.styles.plain_selectors import PlainSelector, cut_plain_selector, read_selector_list
from easyread.checking.styles.selectors import KnownParts, Selector, SelectorUnread, read_selectors


def said(selectors: Iterable[Selector | PlainSelector]) -> list[object]:
    """What selectors say, without the tests, which are functions."""
    read = [found.read() if isinstance(found, PlainSelector) else found for found in selectors]
    return [
        (
            [
                (sign, part.key, part.tag, part.classes, part.id, part.test is None, part.needs)
                for sign, part in found.parts
            ],
            found.specificity,
            found.pseudo,
            found.focus,
            found.loose,
        )
        for found in read
    ]


@pytest.mark.parametrize(
    "text",
    [
        "a",
        "*",
        "*.wide",
        "A.Wide#top",
        "nav>ul li+li~b",
        " .b\n> .c ",
        "p::before",
        "p:after",
        "a:hover",
        "a:not(.b):first-child",
        "input[type=checkbox]:checked ~ label[for='x']",
        "[data-theme='dark'] .k",
        "#a#b",
        "tr:empty",
        "tr:nth-child(2n+1) > td:nth-last-of-type(odd)",
        "a:focus",
        "nav:focus-within > a.b:focus-visible:focus::before",
        "a:hover:focus",
    ],
)
def test_plain_selectors_are_read_as_the_parser_reads_them(text: str) -> None:
    plain = cut_plain_selector(text, KnownParts())
    assert plain is not None
    assert said(plain) == said(read_selectors(text, KnownParts()))


@pytest.mark.parametrize(
    "text",
    [
        "a:has(b)",
        ".sm\\:wide",
        "svg|a",
        "a:nth-child(2 of b)",
        "a:not(:focus)",
        "a:valid",
        "a >",
        "",
        "a..b",
        "::marker",
        "a[b='c,d']",
    ],
)
def test_other_selectors_are_left_to_the_parser(text: str) -> None:
    assert cut_plain_selector(text, KnownParts()) is None


@pytest.mark.parametrize("text", ["a, b", " .a , .b\n> .c ", "a:hover, a:focus, b", "p::before, a:has(b, i), [x=',']"])
def test_lists_are_read_one_selector_after_the_other(text: str) -> None:
    assert said(read_selector_list(text, KnownParts())) == said(read_selectors(text, KnownParts()))


@pytest.mark.parametrize("text", ["a,", ", a", "a, ..b", "a, b >", "a, svg|"])
def test_a_list_with_an_odd_selector_is_not_read(text: str) -> None:
    with pytest.raises(SelectorUnread):
        read_selector_list(text, KnownParts())


def test_a_sheet_is_cut_into_plain_rules_and_the_rest() -> None:
    text = (
        '@import "a.css"; a { color: red } /* } */ b::after { content: "}" }'
        " @media  PRINT{ a { top: 0 } } @font-face { } @media /* or */ all { } i { x: {} } u {}"
    )
    assert list(cut_sheet(text)) == [
        '@import "a.css";',
        PlainRule("a", " color: red "),
        PlainRule("b::after", ' content: "}" '),
        PlainBlock("media", "PRINT", " a { top: 0 } "),
        PlainBlock("font-face", "", " "),
        " @media /* or */ all { } i { x: {} }",
        PlainRule("u", ""),
    ]


@pytest.mark.parametrize(
    "odd", ["a { b: ( } c {}", 'a { b: " } c {}', "a ) { b: c }", "a { b: c", "/* a {}", "a { b: url(x'y) }"]
)
def test_what_does_not_match_is_left_to_the_parser_to_the_end(odd: str) -> None:
    assert list(cut_sheet(f"p {{}} {odd}")) == [PlainRule("p", ""), f" {odd}"]


@pytest.mark.parametrize(
    ("operator", "value", "fits", "fits_not"),
    [
        ("=", "a", "a", "A"),
        ("~=", "a", "b a", "ab"),
        ("|=", "en", "en-GB", "eng"),
        ("^=", "#", "#a", "a#"),
        ("$=", ".pdf", "a.pdf", ".pdfa"),
        ("*=", "b", "abc", "ac"),
    ],
)
def test_questions_about_attributes(operator: str, value: str, fits: str, fits_not: str) -> None:
    question = AttributeQuestion("href", operator, value, ignores_case=False)
    assert (question.holds(fits), question.holds(fits_not)) == (True, False)
    assert AttributeQuestion("href", operator, value.upper(), ignores_case=True).holds(fits)


def test_links_that_give_the_same_answers_share_a_state() -> None:
    links = "".join(f'<a href="page-{number}.html">Page</a>' for number in range(200))
    page = parse_page("a.html", f'<style>a[href^="#"] {{ color: red }}</style><a href="#top">Up</a>{links}')
    states = {page.styles.states[link] for link in page.tagged("a")}
    assert len(states) == 2
    assert page.styles.value(page.by_tag["a"][0], "color") == "red"


def test_awkward_parts_fit_only_where_the_element_round_them_does() -> None:
    page = parse_page(
        "a.html",
        "<style>.tabs > :nth-child(2) { color: red }</style>"
        "<div class=tabs><b>1</b><b>2</b></div><p><b>1</b><b>2</b></p>",
    )
    assert [page.styles.value(element, "color") for element in page.by_tag["b"]] == ["", "red", "", ""]


def test_selectors_grow_as_pages_bring_their_words() -> None:
    library = SheetLibrary({"a.css": "nav .late a[href] { color: red } .late + p { top: 0 } p:first-child { left: 0 }"})
    link = "<link rel=stylesheet href=a.css>"
    parts = ('<nav><b><a href="x">A</a></b></nav>', '<nav><b class=late><a href="x">A</a></b></nav><div><p>B</div>')
    for markup, colour in zip((*parts, *parts), ("", "red", "", "red"), strict=True):
        page = parse_page("p.html", link + markup, library=library)
        assert page.styles.value(page.by_tag["a"][0], "color") == colour
    assert page.styles.value(page.by_tag["p"][0], "left") == "0"


def test_a_word_may_come_before_the_one_round_it() -> None:
    library = SheetLibrary({"a.css": ".round > .inner:not(.not) { color: red }"})
    link = "<link rel=stylesheet href=a.css>"
    pages = [
        parse_page("p.html", f"{link}<div class='{round_it}'><p class='{own}'>A</p></div>", library=library)
        for round_it, own in (("", "inner"), ("", "not"), ("round", "inner"), ("round", "not inner"), ("round", "x"))
    ]
    found = [page.styles.value(page.by_tag["p"][0], "color") for page in pages]
    assert found == ["", "", "red", "", ""]
