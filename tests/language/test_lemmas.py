"""Lemmas, forms and spellings of words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easyread.language.inflections import VerbForms, plural, verb_forms
from easyread.language.lemmas import lemma, lemmas, word_tags
from easyread.language.spellings import other_spellings

LEMMAS = {
    "leaves": ("leave", "leaf", "leaves"),
    "children": ("child", "children"),
    "people": ("person", "people"),
    "went": ("go", "went"),
    "stopped": ("stop", "stopped"),
    "making": ("make", "making"),
    "carries": ("carry", "carries"),
    "organised": ("organise", "organised"),
    "happier": ("happy", "happier"),
    "dog's": ("dog",),
    "dog": ("dog",),
    "qwxzt": ("qwxzt",),
}
VERBS = [
    VerbForms("stop", "stops", "stopped", "stopped", "stopping"),
    VerbForms("begin", "begins", "began", "begun", "beginning"),
    VerbForms("run", "runs", "ran", "run", "running"),
    VerbForms("pull", "pulls", "pulled", "pulled", "pulling"),
    VerbForms("reveal", "reveals", "revealed", "revealed", "revealing"),
    VerbForms("stay", "stays", "stayed", "stayed", "staying"),
    VerbForms("equip", "equips", "equipped", "equipped", "equipping"),
    VerbForms("try", "tries", "tried", "tried", "trying"),
    VerbForms("die", "dies", "died", "died", "dying"),
    VerbForms("agree", "agrees", "agreed", "agreed", "agreeing"),
    VerbForms("watch", "watches", "watched", "watched", "watching"),
    VerbForms("travel", "travels", "travelled", "travelled", "travelling"),
    VerbForms("organise", "organises", "organised", "organised", "organising"),
    VerbForms("make sure", "makes sure", "made sure", "made sure", "making sure"),
    VerbForms("be late", "is late", "was late", "been late", "being late"),
]
PLURALS = {
    "home": "homes",
    "enquiry": "enquiries",
    "child": "children",
    "process": "processes",
    "person who applies": "people who apply",
    "way to do something": "ways to do something",
}


@pytest.mark.parametrize(("word", "expected"), LEMMAS.items())
def test_lemmas(word: str, expected: tuple[str, ...]) -> None:
    assert lemmas(word) == expected


def test_lemma_of_one_reading() -> None:
    assert (lemma("leaves", "third"), lemma("leaves", "plural")) == ("leave", "leaf")


def test_tags_of_unknown_words_are_guessed_from_their_ending() -> None:
    assert "past" in word_tags("zorbled")
    assert "adverb" in word_tags("zorbly")
    assert word_tags("zorb") == {"noun"}


@pytest.mark.parametrize("forms", VERBS, ids=lambda forms: forms.plain)
def test_verb_forms(forms: VerbForms) -> None:
    assert verb_forms(forms.plain) == forms


@pytest.mark.parametrize(("noun", "expected"), PLURALS.items())
def test_plurals(noun: str, expected: str) -> None:
    assert plural(noun) == expected


@pytest.mark.parametrize(
    ("british", "american"),
    [("organise", "organize"), ("colours", "colors"), ("centre", "center"), ("travelled", "traveled")],
)
def test_spellings_lead_to_each_other(british: str, american: str) -> None:
    assert american in other_spellings(british)
    assert british in other_spellings(american)


@pytest.mark.parametrize("word", ["four", "for", "tall", "prise"])
def test_short_words_keep_their_spelling(word: str) -> None:
    assert other_spellings(word) == ()


@given(st.text(max_size=30))
def test_any_text_has_lemmas_and_tags(text: str) -> None:
    assert lemmas(text)[-1] == text.removesuffix("'s").removesuffix("'")
    assert word_tags(text)
