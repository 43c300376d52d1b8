"""Which words of a text are names."""

from __future__ import annotations

import pytest

from easyread.language.names import find_names, is_name
from easyread.language.words import read_sentences

NAMES = {
    "We asked Priya about the plan.": {"priya"},
    "They live near Milton Keynes now.": {"milton", "keynes"},
    "This is Priya's plan.": {"priya"},
    "Priya came. We like Priya.": {"priya"},
    "Ada Lovelace wrote it.": {"ada", "lovelace"},
    "Dr. Patel helps us.": {"patel"},
    "Mr Bean is funny. I ate a bean.": set(),
    "Equality is for everyone.": set(),
    "We told the Council. The council agreed.": set(),
    "How To Use This Guide": set(),
    "PLEASE READ THIS NOW": set(),
    "The NHS can help.": set(),
    "He said: “Please come in.”": set(),
    "We meet on Monday in May.": set(),
    "So I went.": set(),
    "Zoë met Łukasz there.": {"łukasz"},
}


@pytest.mark.parametrize(("text", "names"), NAMES.items(), ids=NAMES.keys())
def test_names(text: str, names: set[str]) -> None:
    assert find_names(read_sentences(text)) == names


def test_a_name_counts_only_where_it_is_written_as_one() -> None:
    sentences = read_sentences("We saw Rose. Rose's hat is red.")
    names = find_names(sentences)
    assert [word.text for sentence in sentences for word in sentence.words if is_name(word, names)] == [
        "Rose",
        "Rose's",
    ]
