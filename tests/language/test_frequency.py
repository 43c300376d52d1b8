"""How common words are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easyread.language.frequency import zipf


@pytest.mark.parametrize("word", ["the", "house", "helping", "children", "don't", "don’t", "Friends"])
def test_everyday_words_are_common(word: str) -> None:
    assert zipf(word) >= 5


@pytest.mark.parametrize("word", ["ameliorate", "heretofore", "reciprocity", "murmurings"])
def test_hard_words_are_rare(word: str) -> None:
    assert 0 < zipf(word) < 4


def test_a_form_counts_as_its_commonest_lemma() -> None:
    assert zipf("gatekeepers") == zipf("gatekeeper")


def test_spellings_of_both_sides_of_the_atlantic_count_alike() -> None:
    assert zipf("colour") == zipf("color")
    assert zipf("organised") == zipf("organized")


def test_compounds_count_a_little_less_than_their_rarest_part() -> None:
    assert zipf("self-directed") == zipf("directed") - 0.5
    assert 0 < zipf("lunchroom") < zipf("lunch")
    assert zipf("co-worker") < zipf("worker")


def test_unknown_words_have_no_frequency() -> None:
    assert zipf("qwxzt") == 0.0


@given(st.text())
def test_any_text_has_a_value(text: str) -> None:
    assert 0 <= zipf(text) < 9
