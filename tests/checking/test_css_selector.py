"""Selectors fit exactly the element they are made for."""

from __future__ import annotations

import cssselect2
import pytest
import tinycss2
from hypothesis import given, settings
from hypothesis import strategies as st

from easyread.checking.css_selector import css_selector, escape, page_names
from easyread.checking.html_page import parse_page
from easyread.checking.subjects import HtmlPage

PAGE = (
    "<!doctype html><html lang=en><body><main id=main><ul class='menu big'><li><a href=a>a</a><li><a href=b>b</a></ul>"
    "<ul><li>c</ul><p id=twice>x<p id=twice>y<p class='1st: a/b'>z</p><div id='2 nd'><svg><path/></svg></div></main>"
)


def fitting(page: HtmlPage, selector: str) -> list[object]:
    compiled = cssselect2.compile_selector_list(selector)
    wrapper = cssselect2.ElementWrapper.from_html_root(page.root)
    return [item.etree_element for item in wrapper.iter_subtree() if any(one.test(item) for one in compiled)]


def test_every_element_has_a_selector_that_fits_it_alone() -> None:
    page = parse_page("a.html", PAGE)
    names = page_names(page.index)
    for element in page.elements:
        assert fitting(page, css_selector(element, names)) == [element]


@pytest.mark.parametrize(
    ("tag", "number", "selector"),
    [
        ("main", 0, "#main"),
        ("ul", 0, "ul.menu"),
        ("a", 1, "ul.menu > li:nth-of-type(2) > a"),
        ("p", 1, "#main > p:nth-of-type(2)"),
        ("path", 0, "path"),
        ("html", 0, "html"),
    ],
)
def test_short_selectors(tag: str, number: int, selector: str) -> None:
    page = parse_page("a.html", PAGE)
    assert css_selector(page.by_tag[tag][number], page_names(page.index)) == selector


def test_nesting_without_end_has_no_selector() -> None:
    page = parse_page("a.html", "<html><body>" + "<div>" * 200 + "<b>x</b><b>y</b>")
    assert css_selector(page.by_tag["b"][1], page_names(page.index)) == ""


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=8))
def test_any_id_can_be_escaped(name: str) -> None:
    tokens = tinycss2.parse_component_value_list(f"#{escape(name)}")
    cleaned = name.replace("\0", "\N{REPLACEMENT CHARACTER}")
    assert [(token.type, token.value) for token in tokens] == [("hash", cleaned)]
