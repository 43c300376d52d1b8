"""Whether a word belongs to a noun after it."""

from __future__ import annotations

import pytest

from easyread.language.noun_phrases import has_noun_after
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
