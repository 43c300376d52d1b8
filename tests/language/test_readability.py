"""Figures of a text."""

from __future__ import annotations

from easyread.language.readability import Readability, count_sentences, figures_of
from easyread.language.words import read_sentences

LONG = "We go to the big shop on the corner of the road to buy bread, milk, tea and eggs."


def test_figures_of_a_short_text() -> None:
    text = f"You can vote. The form was signed. {LONG} Reciprocity helps Priya."
    assert figures_of(count_sentences(read_sentences(text))) == Readability(
        sentences=4,
        words=29,
        mean_length=7.25,
        ninth_decile=19,
        passive_share=0.25,
        rare_share=1 / 29,
    )


def test_the_share_of_longer_sentences_is_told_for_any_limit() -> None:
    counts = count_sentences(read_sentences("You can vote. Go."))
    assert [counts.share_over(limit) for limit in (0, 2, 3)] == [1.0, 0.5, 0.0]


def test_numbers_names_addresses_and_abbreviations_are_not_rare() -> None:
    text = "Write to Bronwyn at bron@example.org about NHS 1,234, e.g. by post."
    assert figures_of(count_sentences(read_sentences(text))).rare_share == 0


def test_a_text_without_words_has_zeros() -> None:
    assert figures_of(count_sentences(())) == Readability(0, 0, 0.0, 0, 0.0, 0.0)
