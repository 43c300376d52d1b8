"""Figures of a text."""

from __future__ import annotations

from easyread.language.readability import Readability, measure_readability
from easyread.language.words import read_sentences

LONG = "We go to the big shop on the corner of the road to buy bread, milk, tea and eggs."


def test_figures_of_a_short_text() -> None:
    text = f"You can vote. The form was signed. {LONG} Reciprocity helps Priya."
    assert measure_readability(read_sentences(text)) == Readability(
        sentences=4,
        words=29,
        mean_length=7.25,
        ninth_decile=19,
        long_share=0.25,
        passive_share=0.25,
        rare_share=1 / 29,
    )


def test_limits_can_be_set() -> None:
    figures = measure_readability(read_sentences("You can vote. Go."), long_sentence=2, rare_word=9.0)
    assert (figures.long_share, figures.rare_share) == (0.5, 1.0)


def test_numbers_names_addresses_and_abbreviations_are_not_rare() -> None:
    text = "Write to Bronwyn at bron@example.org about NHS 1,234, e.g. by post."
    assert measure_readability(read_sentences(text)).rare_share == 0


def test_a_text_without_words_has_zeros() -> None:
    assert measure_readability(()) == Readability(0, 0, 0.0, 0, 0.0, 0.0, 0.0)
