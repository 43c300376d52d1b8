"""Pages made from the rules' own examples by chance: no rule fails, and every finding has a place in the file."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

import pytest
from checking.fuzz.mutations import ATTRIBUTE, START_TAG, mutate

from easyread.checking.css_selector import css_selector, page_names
from easyread.checking.examples import clean_text
from easyread.checking.html_page import locate_element, page_facts, parse_page
from easyread.checking.limits import page_limits
from easyread.checking.profiles import rule_options
from easyread.checking.rule import Example
from easyread.checking.styles.library import SheetLibrary
from easyread.checking.subjects import HtmlPage
from easyread.markup.lines import Lines
from easyread.model.place import ElementPlace, Span
from easyread.registry.registry import load_rules

RULES = [rule for rule in load_rules() if rule.subject is HtmlPage]
ROUNDS = 6  # mutations of each example
LONGEST = 5_000  # longer examples are about size
SHEETS = SheetLibrary({"a.css": "@import 'a.css'; p, a { color: var(--x); outline: none } ::marker, * > b { x: y }"})


def examples() -> Iterator[tuple[str, Example]]:
    """The HTML examples of all rules about pages, with the rule's name."""
    for rule in RULES:
        for example in (*rule.good, *rule.bad):
            if example.path.endswith(".html") and len(example.text) < LONGEST:
                yield rule.id, example


SEEDS = [clean_text(example.text) for _, example in examples()]


def check(markup: str, library: SheetLibrary = SHEETS) -> list[tuple[str, str]]:
    """What the rules find, with the name of the element that it is about; every place lies in the file."""
    page = parse_page("page.html", markup, library=library)
    lines = Lines.from_text(markup)
    names = page_names(page.index)
    found = []
    for rule in RULES:
        for problem in rule.check(page, rule_options(rule, "uk-gov", {})):
            place = problem.place
            assert problem.message
            if isinstance(place, ElementPlace):
                span, element = locate_element(page, place), page.elements[place.index]
                css_selector(element, names)
            else:
                assert isinstance(place, Span)
                span, element = place, page.root
            start, end = lines.offset(span.line, span.column), lines.offset(span.end_line, span.end_column)
            assert 0 <= start <= end <= len(markup)
            found.append((rule.id, element.tag))
    page_facts(page)
    page_limits(page, ())
    return sorted(found)


def test_there_are_seeds_of_every_rule_about_pages() -> None:
    assert {name for name, _ in examples()} >= {rule.id for rule in RULES if rule.family.value == "html"}


@pytest.mark.parametrize("start", range(0, len(SEEDS), 20))
def test_no_change_of_an_example_makes_a_rule_fail(start: int) -> None:
    for number, seed in enumerate(SEEDS[start : start + 20], start):
        for turn in range(ROUNDS):
            markup = mutate(seed, random.Random(f"{number} {turn}"))
            try:
                check(markup)
            except Exception as error:
                error.add_note(f"the page was {markup!r}")
                raise


def in_capitals(markup: str) -> str:
    """The page with the names of elements and attributes in capital letters, which mean the same in HTML."""
    markup = re.sub(r"</?[a-z][\w-]*", lambda tag: tag[0].upper(), markup)
    return START_TAG.sub(lambda tag: f"<{tag[1]}{ATTRIBUTE.sub(_name_in_capitals, tag[2])}{tag[3]}>", markup)


def _name_in_capitals(attribute: re.Match[str]) -> str:
    name, sign, value = attribute[0].partition("=")
    return name.upper() + sign + value


def turned_round(markup: str) -> str:
    """The page with the attributes of each tag in the opposite order."""
    return START_TAG.sub(lambda tag: f"<{tag[1]}{''.join(reversed(ATTRIBUTE.findall(tag[2])))}{tag[3]}>", markup)


def in_one_quote(markup: str) -> str:
    """The page with every plain double quote in a tag as a single one."""
    return START_TAG.sub(lambda tag: tag[0].replace('"', "'") if "'" not in tag[0] else tag[0], markup)


def has_words_in_between(markup: str) -> str:
    """The page with a comment before each tag that is not in the head, where comments mean nothing."""
    head, sign, body = markup.partition("<body")
    if not sign or re.search(r"<(?:style|script|textarea|title)", body):
        return markup
    return head + sign + re.sub(r"(?<=>)(?=<[a-z])", "<!-- x -->", body)


@pytest.mark.parametrize("change", [in_capitals, turned_round, in_one_quote, has_words_in_between])
def test_what_means_the_same_is_judged_the_same(change: object) -> None:
    assert callable(change)
    for _, example in examples():
        markup = clean_text(example.text)
        if re.search(r"<(?:svg|math)", markup) and change is in_capitals:
            continue  # names of drawings keep their letters
        library = SheetLibrary(dict(example.beside))
        assert check(change(markup), library) == check(markup, library), markup


def test_nothing_in_a_template_is_judged() -> None:
    for _, example in examples():
        markup = clean_text(example.text)
        if not re.search(r"<(?:html|body|head|!doctype|template|meta|link)|\N{REPLACEMENT CHARACTER}", markup):
            assert check(f"<template>{markup}</template>", SheetLibrary(dict(example.beside))) == [], markup
