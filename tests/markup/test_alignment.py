"""Pairing two sequences of words in order."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from easyread.markup.alignment import align

WORDS = st.lists(st.sampled_from("abcde"), max_size=120)


def test_what_is_missing_on_either_side_has_no_partner() -> None:
    assert align(["a", "b", "c", "d"], ["x", "a", "c", "y", "d"]) == [1, -1, 2, 4]


def test_an_unbroken_run_is_preferred_to_scattered_words() -> None:
    left = ["so", "co", "produced", "it"]
    assert align(left, ["as", "co", "production", "co", "produced", "by"]) == [-1, 3, 4, -1]


def test_a_word_that_stands_once_holds_its_place_among_repeated_words() -> None:
    left = ["a"] * 300 + ["once"] + ["a"] * 300
    right = ["b", *["a"] * 200, "b", "once", *["a"] * 400, "b"]
    assert align(left, right)[300] == 202


def test_a_moved_part_does_not_break_what_stays() -> None:
    left = [str(number) for number in range(400)]
    right = left[100:] + left[:100]
    assert align(left, right) == [-1] * 100 + list(range(300))


def test_long_texts_of_few_words_stay_quick_and_nearly_whole() -> None:
    left = [f"{number * number % 7}" for number in range(40_000)]
    right = [word for number, word in enumerate(left) if number % 97]
    assert sum(partner >= 0 for partner in align(left, right)) > 0.9 * len(right)


@given(WORDS, WORDS)
def test_partners_are_equal_and_rise(left: list[str], right: list[str]) -> None:
    pairs = [(index, other) for index, other in enumerate(align(left, right)) if other >= 0]
    assert all(left[index] == right[other] for index, other in pairs)
    assert all(first[1] < second[1] for first, second in pairwise(pairs))


@given(WORDS)
def test_equal_texts_are_paired_word_by_word(words: list[str]) -> None:
    assert align(words, words) == list(range(len(words)))
