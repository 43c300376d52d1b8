"""Definition lists: entries with and without empty lines between them, few and many."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markup.little_site import SURROUNDINGS, standard

from easyread.markup.convert import make_converter
from easyread.markup.extensions.definition_lists import DefinitionListsExtension, cut_entries

LIBRARY = Markdown(extensions=["def_list", "sane_lists"], output_format="html")
OURS = Markdown(extensions=["def_list", "sane_lists", DefinitionListsExtension()], output_format="html")

TERM = st.sampled_from(("fair", "the same", "say: yes", ":no space"))
TEXT = st.sampled_from(("one meaning", "two  words", "- a list", "*soft*", "a: b"))
INDENTED = st.one_of(TEXT.map("    {}".format), st.just("        code"))
MEANING = st.builds(
    lambda sign, text, others: "\n".join((sign + text, *others)),
    st.sampled_from((": ", ":   ", "  : ", ":     ")),
    TEXT,
    st.lists(INDENTED, max_size=3),
)
ENDS = (  # what is indented after an empty line takes all lines up to the next empty one
    *("\n\n", "\n\n", "\n\n\n", "\nwrapped text\n\n", "\n\na paragraph\n\n", "\n\n: one more\n\n"),
    *("\n\n    inner\n    : meaning\n\n", "\n    inner\n    : meaning\n\n", "\n\n    : one more\n\n"),
    *("\n\n    more\n\n", "\n\n    - item\n\n        more\n\n", "\n\n        code\n\n"),
)
ENTRY = st.builds(
    lambda terms, space, meanings, end: "\n".join(terms) + space + "\n".join(meanings) + end,
    st.lists(TERM, min_size=1, max_size=2),
    st.sampled_from(("\n", "\n", "\n\n")),
    st.lists(MEANING, min_size=1, max_size=3),
    st.sampled_from(ENDS),
)
ORDINARY = st.lists(ENTRY, min_size=1, max_size=5).map("".join)


@settings(max_examples=400, deadline=None)
@given(ORDINARY)
def test_lists_with_empty_lines_are_those_of_the_library(text: str) -> None:
    assert OURS.reset().convert(text) == LIBRARY.reset().convert(text)


@pytest.mark.parametrize(
    "text",
    [
        ": a paragraph\nthat starts with a colon\n: twice",
        "words\n\n: meaning\n: another\n\n> quoted\n> : not a meaning",
        "- item\n\n    term\n    : meaning",
        "term\n: meaning\n    goes on\nnext\n: meaning",
    ],
)
def test_other_blocks_with_a_colon_are_those_of_the_library(text: str) -> None:
    assert OURS.reset().convert(text) == LIBRARY.reset().convert(text)


@pytest.mark.parametrize(
    ("block", "entries"),
    [
        ("a\n: b\nc\n: d\ne\n: f", ["a\n: b", "c\n: d", "e\n: f"]),
        ("a\n: b\n: c\nd\n: e", ["a\n: b", ": c", "d\n: e"]),
        ("a\nb\n: c\nd\n: e", ["a\nb\n: c", "d\n: e"]),
        ("a\n: b\nwrapped\nc\n: d", ["a\n: b\nwrapped", "c\n: d"]),
        ("a\n: b\nwrapped\n    more\n: d", ["a\n: b\nwrapped\n    more", ": d"]),
        ("a\n: b\n    more\nc\nd\n: e\nwrapped", ["a\n: b\n    more", "c\nd\n: e\nwrapped"]),
        ("a\n: b\n    c\n    : d\ne\n: f", ["a\n: b\n    c\n    : d", "e\n: f"]),
    ],
)
def test_a_block_is_cut_before_each_entry(block: str, entries: list[str]) -> None:
    assert cut_entries(block, "    ") == entries


def test_a_list_without_empty_lines_is_one_list() -> None:
    fragment = make_converter().convert(
        standard("fair\n: Nobody is left out.\nequal\n: Nobody is more.\n"), SURROUNDINGS
    )
    assert fragment.html.replace("\n", "") == (
        "<dl><dt>fair</dt><dd>Nobody is left out.</dd><dt>equal</dt><dd>Nobody is more.</dd></dl>"
    )


@pytest.mark.parametrize("entry", ["term\n: meaning\n", "term\n: one\n: two\n", "term\n: meaning\n    more\n"])
def test_a_list_may_be_long(entry: str) -> None:
    fragment = make_converter().convert(standard(entry * 1500), SURROUNDINGS)
    assert fragment.html.count("<dl>") == 1
    assert fragment.html.count("<dt>term</dt>") == 1500
