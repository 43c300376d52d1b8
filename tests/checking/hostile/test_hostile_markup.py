"""Pages that nobody should write: every rule ends, and says what it did not judge."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from easyread.checking.css_selector import css_selector, page_names
from easyread.checking.html_page import locate_element, page_facts, parse_page
from easyread.checking.html_parse import MOST_CHARACTERS, MOST_TAGS
from easyread.checking.html_signs import DEEPEST
from easyread.checking.limits import LimitKind, PageLimit, page_limits
from easyread.checking.profiles import rule_options
from easyread.checking.subjects import HtmlPage
from easyread.model.place import ElementPlace
from easyread.registry.registry import load_rules

RULES = [rule for rule in load_rules() if rule.subject is HtmlPage]
START = "<!doctype html><html lang=en><head><title>Bread</title></head><body><main><h1>Bread</h1>"
MANY = 2_000
LONG = "9" * 5_000  # digits; Python refuses to read such a number


def found(markup: str) -> set[str]:
    """The rules that find something; each finding has a place and a selector."""
    page = parse_page("page.html", markup)
    names = page_names(page.index)
    rules = set()
    for rule in RULES:
        problems = list(rule.check(page, rule_options(rule, "uk-gov", {})))
        rules |= {rule.id} if problems else set()
        for place in (problem.place for problem in problems[:20]):
            if isinstance(place, ElementPlace):
                assert locate_element(page, place).line >= 1
                assert isinstance(css_selector(page.elements[place.index], names), str)
    page_facts(page)
    page_limits(page, ())
    return rules


def each(number: int, make: Callable[[int], str]) -> str:
    return "".join(make(index) for index in range(number))


def owned_twice(number: int) -> str:
    """Each element owns the next one by two children: as many ways through as 2 to the power of `number`."""
    return each(number, lambda n: f"<div id=a{n}><b aria-owns=a{n + 1}></b><b aria-owns=a{n + 1}></b></div>")


HOSTILE = {
    "an element that owns itself": f"{START}<ul id=a aria-owns=a><li>One",
    "elements that own each other": START + each(50, lambda n: f"<div role=list id=a{n} aria-owns='a{(n + 1) % 50}'>x"),
    "owned in a circle by what is in it": f"{START}<div id=a role=list><div role=listitem aria-owns=a>x</div></div>",
    "owned twice": f"{START}<button aria-labelledby=a0></button>{owned_twice(200)}",
    "labelled in a circle": START
    + each(MANY, lambda n: f"<button id=a{n} aria-labelledby=a{(n + 1) % MANY}></button>"),
    "labelled by itself": f"{START}<button id=a aria-labelledby='{'a ' * MANY}'></button>",
    "labelled by a long text": f"{START}<p id=a>{'<b>x</b>' * MANY}</p>{'<input aria-labelledby=a>' * MANY}",
    "described in a circle": f"{START}<p id=a aria-describedby=b>x<p id=b aria-describedby=a>y",
    "labels of labels": START + each(MANY, lambda n: f"<label for=i{n + 1}><input id=i{n}></label>"),
    "a thousand labels": f"{START}{'<label for=a>x</label>' * MANY}<input id=a>",
    "headers in a circle": f"{START}<table><tr><th id=a headers=b>x<th id=b headers=a>y",
    "a wide table": f"{START}<table><tr>{'<th>a' * MANY}<tr>{'<td>b' * MANY}",
    "a long table": f"{START}<table>{'<tr><th>a<td>b' * MANY}",
    "cells that span all": f"{START}<table><tr>{'<td colspan=1000 rowspan=65534>x' * 50}{'<tr><td>x' * MANY}",
    "links in one text": f"{START}<p>words {'<a href=#a>link</a> and ' * MANY}",
    "one id for all": f"{START}{'<p id=a>x</p>' * MANY}",
    "buttons in buttons": f"{START}{'<div role=button>' * 500}{'<a href=x>x</a>' * 50}",
    "deep lists": f"{START}<div role=list>{'<div>' * 2000}x",
    "deep row groups": f"{START}<div role=table>{'<div role=rowgroup>' * 1900}x",
    "deep words in a language that nobody knows": f"{START}<div lang=zz>{'<div>' * 2000}x",
    "deep words under another name": f"{START}<button aria-label=y>{'<span>' * 2000}x",
    "menus in menus": f"<html lang=en><body>{'<nav>' * 500}{'<a href=#x>x</a>' * MANY}{'</nav>' * 500}<p>Bread",
    "languages in languages": START
    + each(500, lambda n: f"<div lang={'en' if n % 2 else 'fr'}>one two three four five"),
    "deep labels": f"{START}{'<label>' * 1900}<input>",
    "deep formatting": f"{START}{'<b><p>' * MANY}x",
    "deep templates": f"{START}{'<template>' * 600}{'<p>x' * MANY}",
    "tags without an end": f"{START}{'<p <' * 20_000}",
    "quotes without an end": START + "<p a='>" * 20_001,
    "ends in quotes": START + '<p a=">" ' * 20_000,
    "end tags without an end": f"{START}{'</p ' * 20_000}",
    "spaces without an end": f"{START}<source{' ' * 100_000}",
    "slashes": f"{START}<p{'/' * 100_000}{'<div / ' * 20_000}",
    "open brackets": "<" * 200_000,
    "comments without an end": f"{START}{'<!--' * 20_000}",
    "numbers without an end": f"""<html lang=en><meta http-equiv=refresh content={LONG}>
        <meta name=viewport content="maximum-scale={LONG}"><style media="(width: {LONG}px)">p {{ color: red }}</style>
        <style>p:nth-child({LONG}) {{ width: {LONG}px; --a: {LONG}; height: calc(1px * var(--a)) }}
        @media (min-width: {LONG}px) {{ p {{ color: rgb({LONG} 0 0) }} }}</style><select size={LONG}></select>
        <p tabindex={LONG} style="font-weight: {LONG}; line-height: 1e{LONG} !important">x</p>
        <p role=heading aria-level={LONG} aria-posinset={LONG}>x</p><audio autoplay src="a#t={LONG},{LONG}"></audio>
        <table><tr><th colspan={LONG} rowspan={LONG}>x</table><p role=cell aria-colindex={LONG}>x</p>""",
    "null characters and half signs": f"{START}<p title='\0\ud800'>\0\udfff\ud800</p><img src='\ud800'>\ufffe",
    "nothing": "",
    "only a mark": "\ufeff",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_every_rule_ends(name: str) -> None:
    found(HOSTILE[name])


def test_a_name_that_is_owned_twice_is_still_known_by_its_words() -> None:
    assert "button-name" not in found(f"{START}<button aria-labelledby=a0></button>{owned_twice(40)}<p id=a40>Bake")
    assert "button-name" in found(f"{START}<button aria-labelledby=a0></button>{owned_twice(4)}")


def test_a_deep_name_is_known_by_its_first_words() -> None:
    deep = f"{'<span>' * 400}Bake{'</span>' * 400}"
    assert "button-name" not in found(f"{START}<button>{deep}</button>")
    assert "button-name" in found(f"{START}<button>{'<span>' * 400}{'</span>' * 400}</button>")


@pytest.mark.parametrize("tag", ["div", "span", "ul><li", "table><tr><td", "b", "fieldset", "a href=#x"])
def test_what_lies_behind_too_deep_elements_is_judged(tag: str) -> None:
    markup = f"{START}{f'<{tag}>' * 8_000}<img src=a.png>"
    page = parse_page("page.html", markup)
    assert len(page.by_tag["img"]) == 1
    rules = found(markup)
    assert "image-name" in rules
    assert ("page-not-judged" in rules) is (page.flattened > 0)


def test_a_hundred_thousand_elements_in_each_other() -> None:
    page = parse_page("page.html", f"{START}{'<div>' * 100_000}<p id=last>End{'</div>' * 100_000}<p>After")
    assert page.flattened == 100_000 + len(("html", "body", "main")) + len("p") - (DEEPEST + 1)
    assert page_limits(page, ())[0] == PageLimit(LimitKind.NESTING, page.flattened, ("page.html",))
    last = page.accessibility.ids["last"]
    assert sum(1 for _ in last.iterancestors()) == DEEPEST
    assert locate_element(page, page.place(last)).column == len(START) + 5 * 100_000 + 1
    assert page.by_tag["p"][1].getparent() is page.by_tag["main"][0]


def test_elements_beside_each_other_are_not_deep() -> None:
    markup = "</b><p>One" * 3000 + "<ul>" + "<li>x" * 3000 + "<br><img>" * 3000
    assert parse_page("page.html", markup).flattened == 0


@pytest.mark.parametrize(
    "markup",
    [
        f"{START}{'<p>Bread is good for you.</p>' * 1_800_000}",
        f"{START}<p>{'x ' * 25_000_000}",
        f"{START}<p title='{'x' * 50_000_000}'>",
        "<" * 50_000_000,
        f"{START}{'<br>' * MOST_TAGS}",
    ],
    ids=["paragraphs", "one paragraph", "one attribute", "brackets", "many tags"],
)
def test_a_page_that_is_too_big_is_not_read_and_says_so(markup: str) -> None:
    page = parse_page("page.html", markup)
    assert page.is_unread
    assert page_limits(page, ()) == (PageLimit(LimitKind.SIZE, 1, ("page.html",)),)
    assert found(markup) in ({"heavy-page", "page-not-judged"}, {"heavy-page", "page-encoding", "page-not-judged"})


def test_a_page_whose_emphasis_starts_again_too_often_is_not_read_and_says_so() -> None:
    markup = START + each(MANY, lambda n: f"<font size={n}><p>")
    page = parse_page("page.html", markup)
    assert page.is_unread
    assert found(markup) == {"page-not-judged"}


def test_emphasis_that_ends_late_or_in_cells_is_read() -> None:
    markup = f"{START}{'<b><p>' * MANY}<table>{each(MANY, lambda n: f'<tr><td><font size={n}><p>x')}"
    assert not parse_page("page.html", markup).is_unread


def test_places_on_a_page_that_is_too_big_can_be_linked_to() -> None:
    page = parse_page("page.html", f"{START}<p id=first>One<a name='caf&eacute;'>{'<br>' * MOST_TAGS}<p id=\"last\">")
    assert page_facts(page).ids == ("café", "first", "last")


def test_a_page_that_is_just_not_too_big_is_read() -> None:
    markup = f"{START}<p>{'x' * (MOST_CHARACTERS - len(START) - 30)}<img src=a.png>"
    assert "image-name" in found(markup)
