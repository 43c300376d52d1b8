"""Which sentences are passive, and where."""

from __future__ import annotations

import pytest

from easyread.language.passive import passives_among
from easyread.language.text_range import TextRange
from easyread.language.verbs import find_verb_groups
from easyread.language.words import Sentence, read_sentences

# ⟦ ⟧ mark the passive.
PASSIVES = [
    "The form ⟦was signed⟧.",
    "The rules ⟦are written⟧ by the council.",
    "Your money ⟦will be paid⟧ on Friday.",
    "She ⟦has not been asked⟧ yet.",
    "The room ⟦is often used⟧ by groups.",
    "People ⟦are being moved⟧ to new homes.",
    "The plan ⟦can easily be changed⟧.",
    "It ⟦was never really explained⟧ to us.",
    "The letters ⟦weren't sent⟧.",
    "The letters ⟦weren’t sent⟧.",
    "⟦Were you told⟧ about it?",
    "⟦Was the old door repaired⟧?",
    "Why ⟦was the meeting cancelled⟧?",
    "He ⟦got hit⟧ by a ball.",
    "We want ⟦to be heard⟧.",
    "The bill has ⟦to be paid⟧.",
    "The trip ⟦was, however, cancelled⟧.",
    "This ⟦is called⟧ a care plan.",
    "It⟦'s called⟧ a care plan.",
    "After ⟦being told⟧, he left.",
    "They ⟦were frightened⟧ by the noise.",
    "The doors ⟦have been closed⟧.",
    "The door ⟦was locked⟧ by the guard.",
    "People ⟦have been hurt⟧.",
    "The plan ⟦was co-led⟧ by Anna.",
    "Money ⟦is used⟧ to buy food.",
    "The cake ⟦was eaten⟧ and the tea ⟦was drunk⟧ by the guests.",
    "The law ⟦was made⟧ in 2014.",
]
ACTIVES = [
    "She is interested in art.",
    "The group is user-led.",
    "The door is locked at night.",
    "My arm is broken.",
    "You may get hurt.",
    "He was tired after work.",
    "We are very worried about you.",
    "They were so pleased.",
    "I am used to noise.",
    "The shop is closed on Sunday.",
    "Ann and Bob are married.",
    "We are done.",
    "He has gone.",
    "She's gone home.",
    "He's called me twice.",
    "They have signed the form.",
    "You can sign the form.",
    "He is writing a letter.",
    "I was born in Leeds.",
    "The used car is red.",
    "You are here.",
    "It is difficult.",
    "We got tired.",
    "Let us get started.",
    "He has got a car.",
    "It's got a lift.",
    "She had lunch.",
    "The children were at school.",
    "Get dressed first.",
    "John's friend called.",
]


def passives(sentence: Sentence) -> tuple[TextRange, ...]:
    return passives_among(find_verb_groups(sentence), sentence)


@pytest.mark.parametrize("marked", PASSIVES)
def test_passives(marked: str) -> None:
    text = marked.replace("⟦", "").replace("⟧", "")
    expected = [piece.split("⟧")[0] for piece in marked.split("⟦")[1:]]
    found = [place.cut(text) for sentence in read_sentences(text) for place in passives(sentence)]
    # A contraction is one word, so its passive starts with the whole of it.
    assert [place.removeprefix("It") for place in found] == expected


@pytest.mark.parametrize("text", ACTIVES)
def test_actives(text: str) -> None:
    assert [passives(sentence) for sentence in read_sentences(text)] == [()]


def test_places_are_in_the_text_the_sentence_comes_from() -> None:
    text = "We wait. The form was signed."
    assert [place.cut(text) for place in passives(read_sentences(text)[1])] == ["was signed"]
