"""Whether a word belongs to a noun after it."""

from __future__ import annotations

import pytest

from easyread.language.noun_phrases import has_noun_after, is_noun_by_owner
from easyread.language.words import read_sentences

EXAMPLES = {
    "The blind man": True,
    "The blind old man": True,
    "The elderly need help.": False,
    "The elderly, men and women,": False,
    "The elderly": False,
    "The blind man is here.": True,
    "The disabled people": True,
    "The elderly need to rest.": False,
    "The poor are here.": False,
    "The deaf and the others": False,
}


@pytest.mark.parametrize(("text", "expected"), EXAMPLES.items(), ids=EXAMPLES.keys())
def test_has_noun_after_the_second_word(text: str, expected: bool) -> None:
    (sentence,) = read_sentences(text)
    assert has_noun_after(sentence, 1) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Send your claim.", True),
        ("Send your new claim.", True),
        ("We look at the council's claim.", True),
        ("They claim money.", False),
        ("These claim money.", False),
        ("You can claim money.", False),
        ("After all the people, claim it.", False),
    ],
)
def test_a_noun_after_an_article_or_owner(text: str, expected: bool) -> None:
    (sentence,) = read_sentences(text)
    assert is_noun_by_owner(sentence, sentence.forms.index("claim")) is expected
