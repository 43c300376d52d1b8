"""The words of an element, and those around a word in it."""

from __future__ import annotations

import sys
from itertools import count
from xml.etree.ElementTree import Element, SubElement

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown.util import HtmlStash
from markup.little_site import SURROUNDINGS, easy

from easyread.markup.convert import make_converter
from easyread.markup.plain_text import GENERATED, NEAR, line_text, plain_text

WORDS = st.sampled_from(("", "", "a plan", " for\nmoney ", "This is ", ". ", "&amp; "))


def element(tag: str, text: str, tail: str, inner: list[Element]) -> Element:
    """An element with all its parts; "ins" stands for what the generator added."""
    made = Element(tag, {GENERATED: ""} if tag == "ins" else {})
    made.text, made.tail = text, tail
    made.extend(inner)
    return made


TREES = st.recursive(
    st.builds(element, st.sampled_from(("strong", "a", "br")), WORDS, WORDS, st.just([])),
    lambda inner: st.builds(element, st.sampled_from(("em", "strong", "ins")), WORDS, WORDS, st.lists(inner)),
    max_leaves=12,
)


@given(TREES)
def test_words_before_a_word_itself_and_words_after_are_all_words(root: Element) -> None:
    text, stash = line_text(root), HtmlStash()
    for inner in text.spans:
        before, after = text.around(inner, stash)
        own = "" if inner.tag in ("br", "ins") else plain_text(inner, stash)
        assert "".join((before + own + after).split()) == "".join(plain_text(root, stash).split())


def test_words_far_away_are_not_around() -> None:
    line = Element("p")
    line.text = "far " + "a" * NEAR
    word = SubElement(line, "strong")
    word.tail = "b" * NEAR + " far"
    assert line_text(line).around(word, HtmlStash()) == ("a" * NEAR, "b" * NEAR)


def calls(text: str) -> int:
    """How many functions a conversion calls, which grows as its time does."""
    converter, counter = make_converter(), count()
    converter.convert(easy(text), SURROUNDINGS)
    sys.setprofile(lambda *event: next(counter))
    try:
        converter.convert(easy(text), SURROUNDINGS)
    finally:
        sys.setprofile(None)
    return next(counter)


@pytest.mark.parametrize("word", ["**word{}** ", "**budget** ", "[**budget** {}](boats.md) ", "**word{}** is. "])
def test_twice_as_many_bold_words_cost_twice_as_much(word: str) -> None:
    few, many = ("".join(word.format(number) for number in range(most)) for most in (150, 300))
    assert calls(many) < 2.3 * calls(few)
