"""What counts as a word, and where it is."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from easyread.language.words import Word, WordKind, find_words, read_forms, read_sentences

WORDS = {
    "Don’t stop.": ["Don’t", "stop"],
    "a self-directed well-being plan": ["a", "self-directed", "well-being", "plan"],
    "dogs' toys, Ann's toys": ["dogs", "toys", "Ann's", "toys"],
    "rock 'n' roll": ["rock", "n", "roll"],
    "and/or he/she": ["and", "or", "he", "she"],
    "e.g. this, i.e. that": ["e.g.", "this", "i.e.", "that"],
    "in the U.S.A. today": ["in", "the", "U.S.A.", "today"],
    "a 15-year plan": ["a", "15-year", "plan"],
    "21st century, the 1990s": ["21st", "century", "the", "1990s"],
    "£2,500.50 or 50%": ["2,500.50", "or", "50"],
    "on 05/05/26": ["on", "05/05/26"],
    "at 10:30am or 5 p.m. or 2.30 pm": ["at", "10:30am", "or", "5 p.m.", "or", "2.30 pm"],
    "see https://a.org/b?c=d#e.": ["see", "https://a.org/b?c=d#e"],
    "(www.example.org)": ["www.example.org"],
    "go to example.org/help, now": ["go", "to", "example.org/help", "now"],
    "mail a.b+c@d-e.co.uk!": ["mail", "a.b+c@d-e.co.uk"],
    "No space.After the stop": ["No", "space", "After", "the", "stop"],
    "naïve cafe\u0301 coöperate": ["naïve", "cafe\u0301", "coöperate"],
    "soft\u00adhyphen": ["soft\u00adhyphen"],
    "👍 yes 👩‍🦽": ["yes"],
    "Здравствуй мир": ["Здравствуй", "мир"],
    "—…!?": [],
}
KINDS = {
    "word": WordKind.LETTERS,
    "15-year": WordKind.LETTERS,
    "2,500": WordKind.NUMBER,
    "21st": WordKind.NUMBER,
    "05/05/26": WordKind.NUMBER,
    "10:30": WordKind.TIME,
    "5 p.m.": WordKind.TIME,
    "10am": WordKind.TIME,
    "https://a.org": WordKind.URL,
    "www.a.org": WordKind.URL,
    "gov.uk": WordKind.URL,
    "GOV.UK": WordKind.URL,
    "me@a.org": WordKind.EMAIL,
}


@pytest.mark.parametrize(("text", "words"), WORDS.items(), ids=WORDS.keys())
def test_words(text: str, words: list[str]) -> None:
    assert [word.text for word in find_words(text)] == words


@pytest.mark.parametrize(("text", "kind"), KINDS.items(), ids=KINDS.keys())
def test_kinds(text: str, kind: WordKind) -> None:
    assert find_words(text) == (Word(text, text.lower(), 0, len(text), kind),)


def test_lower_has_small_letters_and_the_straight_apostrophe() -> None:
    assert find_words("O’Neill’s")[0].lower == "o'neill's"


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Go to the NHS.", ("go", "to", "the", "nhs")),
        ("“Go home.”", ("go", "home")),
        ("Home", ("home",)),
        ("(ⓐ", ()),  # a small letter to Python, but no word
    ],
)
def test_forms_have_small_letters_wherever_the_capitals_are(text: str, forms: tuple[str, ...]) -> None:
    assert [sentence.forms for sentence in read_sentences(text)] == [forms]


@given(st.text() | st.text(alphabet="1a2p.m :’AM\n\u00a0\x1f-/@İ", max_size=40))
@example("at 10 am or 2.30\u00a0p.m.")
def test_words_are_the_same_when_they_are_only_looked_up(text: str) -> None:
    assert read_forms(text) == tuple(word.lower for word in find_words(text))


def test_words_of_a_part_have_places_in_the_whole() -> None:
    assert find_words("one two three", 4, 7) == (Word("two", "two", 4, 7),)


def test_sentences_have_places_in_the_whole_text() -> None:
    text = "  Go in. Sit down, please."
    first, second = read_sentences(text)
    assert (first.text, first.start, first.end) == ("Go in.", 2, 8)
    assert [text[word.start : word.end] for word in second.words] == ["Sit", "down", "please"]
    assert [second.between(index) for index in range(3)] == [" ", ", ", "."]


@given(st.text() | st.text(alphabet="aB1 .,-'’@:/\u0301\u200d😀\x00", max_size=200))
def test_a_word_is_the_text_at_its_place(text: str) -> None:
    last = 0
    for word in find_words(text):
        assert last <= word.start < word.end
        assert text[word.start : word.end] == word.text
        last = word.end


@given(st.text(alphabet="abC .!?\n'\"()1-", max_size=200))
def test_every_word_of_a_text_is_in_one_sentence(text: str) -> None:
    sentences = read_sentences(text)
    for sentence in sentences:
        assert text[sentence.start : sentence.end] == sentence.text
        assert all(sentence.start <= word.start and word.end <= sentence.end for word in sentence.words)
    letters = sum(character.isalnum() for character in text)
    assert (
        sum(character.isalnum() for sentence in sentences for word in sentence.words for character in word.text)
        == letters
    )
