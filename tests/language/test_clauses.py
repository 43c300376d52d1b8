"""How many finite clauses a sentence has, and what its verbs are."""

from __future__ import annotations

import pytest

from easyread.language.clauses import count_finite
from easyread.language.verbs import VerbGroup, find_verb_groups
from easyread.language.words import read_sentences

CLAUSES = {
    "Good morning.": 0,
    "A big red house on the hill": 0,
    "We work together.": 1,
    "The work is hard.": 1,
    "You can ask for help.": 1,
    "Ask for help.": 1,
    "Do you need help?": 1,
    "What do you want to do?": 1,
    "She wants to go home.": 1,
    "The group has been meeting every week.": 1,
    "The council's plans for new homes are good.": 1,
    "The people in the room were quiet.": 1,
    "The car parked outside is red.": 1,
    "He used an old map.": 1,
    "They often visit friends.": 1,
    "May is a warm month.": 1,
    "Tea and coffee": 0,
    "Please bring a pen.": 1,
    "We help you find a job.": 1,
    "We know that you are busy.": 2,
    "I think it works.": 2,
    "He came in and sat down.": 2,
    "You can stay, but you must be quiet.": 2,
    "If you need help, call us.": 2,
    "If you do not like it, tell your support worker.": 2,
    "When the bus comes, get on.": 2,
    "The woman who lives here is a nurse.": 2,
    "The book that I read was long.": 2,
    "They say what they mean.": 2,
    "I didn't go because I wasn't well.": 2,
    "Some people walk and others take the bus.": 2,
    "She said she would ring when she got home.": 3,
}


@pytest.mark.parametrize(("text", "clauses"), CLAUSES.items(), ids=CLAUSES.keys())
def test_clauses(text: str, clauses: int) -> None:
    assert [count_finite(find_verb_groups(sentence)) for sentence in read_sentences(text)] == [clauses]


def test_verb_groups_tell_their_words() -> None:
    (sentence,) = read_sentences("It would not have been easy to say it.")
    assert find_verb_groups(sentence) == (
        VerbGroup(1, 4, True, ("would", "have", "been"), None),
        VerbGroup(6, 7, False, ("to",), "say"),
    )


def test_contractions_are_taken_apart() -> None:
    (sentence,) = read_sentences("They've eaten.")
    assert find_verb_groups(sentence) == (VerbGroup(0, 1, True, ("'ve",), "eaten"),)
