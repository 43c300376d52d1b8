"""Phrases of a list found in a sentence."""

from __future__ import annotations

from easyread.language.phrases import find_phrases, make_phrase_table
from easyread.language.words import read_sentences

TABLE = make_phrase_table([("in order to", 1), ("in order", 2), ("etc.", 3), ("well-being", 4), ("e.g.", 5)])


def found(text: str) -> list[tuple[str, int]]:
    return [
        (match.place.cut(text), match.entry)
        for sentence in read_sentences(text)
        for match in find_phrases(sentence, TABLE)
    ]


def test_the_longest_phrase_counts() -> None:
    assert found("In order to go, put it in order.") == [("In order to", 1), ("in order", 2)]


def test_phrases_may_cross_lines_but_not_commas() -> None:
    assert found("Stay in\norder.") == [("in\norder", 2)]
    assert found("Come in, order tea.") == []


def test_the_dot_of_an_abbreviation_belongs_to_it_inside_a_sentence() -> None:
    assert found("Pens etc. are here.") == [("etc.", 3)]
    assert found("We have pens etc.") == [("etc", 3)]
    assert found("Bring food, e.g. bread.") == [("e.g.", 5)]


def test_words_with_hyphens_are_found_whole() -> None:
    assert found("Well-being matters.") == [("Well-being", 4)]


def test_a_phrase_cut_short_by_the_end_is_none() -> None:
    assert found("in") == []


def test_places_are_in_the_whole_text() -> None:
    assert found("Go home. Tidy up in order to rest.") == [("in order to", 1)]


def test_words_of_a_match_can_be_read_from_the_sentence() -> None:
    (sentence,) = read_sentences("We met in order to talk.")
    (match,) = find_phrases(sentence, TABLE)
    assert (match.first, match.last) == (2, 4)


def test_a_text_can_have_only_phrases_of_which_it_has_all_words() -> None:
    assert TABLE.within(frozenset({"in", "order"})) == make_phrase_table([("in order", 2)])
    assert TABLE.within(frozenset({"order", "to", "go"})) == make_phrase_table([])
    assert TABLE.within(frozenset({"e.g.", "e.g", "etc"})) == make_phrase_table([("etc.", 3), ("e.g.", 5)])


def test_an_entry_is_that_of_the_word_alone() -> None:
    table = make_phrase_table([("one", 1), ("twenty one", 21)])
    assert (table.entry("one"), table.entry("twenty")) == (1, None)
