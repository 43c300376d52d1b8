"""What is grouped once for all rules, and what they may rely on."""

from __future__ import annotations

import pytest

from easyread.checking.element_index import ElementIndex
from easyread.checking.html_page import parse_page

MARKUP = """<html lang="en"><body><p class=a>One <a href="b.html">two</a></p><svg><a xlink:href="c"/></svg><br class=b>
<template><p class=hidden>x</p></template><p>Three</p></body></html>"""


@pytest.fixture
def index() -> ElementIndex:
    return parse_page("page.html", MARKUP).index


def test_groups_hold_every_element_in_document_order(index: ElementIndex) -> None:
    for groups in (index.by_tag, index.having):
        for elements in groups.values():
            numbers = [index.numbers[element] for element in elements]
            assert numbers == sorted(numbers)
    assert sum(map(len, index.by_tag.values())) == len(index.elements) == len(index.numbers)


def test_elements_are_found_by_their_attributes(index: ElementIndex) -> None:
    assert {name: [element.tag for element in group] for name, group in index.having.items()} == {
        "lang": ["html"],
        "class": ["p", "br"],
        "href": ["a"],
        "xlink:href": ["a"],
    }


def test_groups_together_are_in_order_and_hold_nothing_twice(index: ElementIndex) -> None:
    found = index.in_order(index.by_tag["p"], index.having["class"], index.by_tag["a"])
    assert [element.tag for element in found] == ["p", "a", "a", "br", "p"]
