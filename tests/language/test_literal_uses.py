"""Figures of speech whose words are often meant as they stand: what the sentence says tells them apart."""

from __future__ import annotations

import pytest

from easyread.language.data_files import read_rows
from easyread.language.literal_uses import is_literal
from easyread.language.phrases import find_phrases
from easyread.language.word_lists import load_word_lists
from easyread.language.words import read_sentences


def figures(text: str) -> list[str]:
    """The phrases of the list that are meant as figures of speech."""
    return [
        match.place.cut(text)
        for sentence in read_sentences(text)
        for match in find_phrases(sentence, load_word_lists("en").idioms)
        if not is_literal(sentence, match.first, match.last)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ask the man in the red coat.",
        "Look at the black and white pictures.",
        "Print it in black and white.",
        "You can have a piece of cake.",
        "We tidy up at the end of the day.",
        "Walk to the end of the road.",
        "Wash your hands in hot water.",
        "The cat is under the table.",
        "Take the book off the shelf.",
        "They play ball games.",
        "Roll up your sleeves for the injection.",
        "People with diabetes can have cold feet.",
        "Hold your own cup.",
        "Tick all the boxes that apply to you.",
        "The feet belong in your shoes.",
    ],
)
def test_words_that_mean_what_they_say(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The club is in the red this year.", "in the red"),
        ("We were in the red last year.", "in the red"),
        ("He called out of the blue yesterday.", "out of the blue"),
        ("She has a job that is a dead end job.", "a dead end"),
        ("It is not all black and white.", "black and white"),
        ("The test was a piece of cake.", "a piece of cake"),
        ("At the end of the day, it is your choice.", "At the end of the day"),
        ("And at the end of the day, it is your choice.", "at the end of the day"),
        ("What counts at the end of the day is trust.", "at the end of the day"),
        ("She has cold feet about the wedding.", "cold feet"),
        ("It is your choice, at the end of the day.", "at the end of the day"),
        ("This is the end of the road for the club.", "the end of the road"),
        ("That got us into hot water, and now we are in hot water.", "in hot water"),
        ("They paid him under the table.", "under the table"),
        ("The council would not play ball.", "play ball"),
        ("He got cold feet.", "got cold feet"),
        ("Our plans are up in the air.", "up in the air"),
        ("Follow the rules to the letter.", "to the letter"),
    ],
)
def test_figures_of_speech_stay(text: str, found: str) -> None:
    assert found in figures(text)


def test_every_phrase_is_one_of_the_list() -> None:
    idioms = {row[0] for row in read_rows("en", "idioms.tsv")}
    assert [row[0] for row in read_rows("en", "literal_uses.tsv") if row[0] not in idioms or len(row) != 4] == []
