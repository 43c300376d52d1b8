"""The word lists and their files."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from itertools import chain
from pathlib import Path

import pytest

from easyread.language.data_files import base_language, read_rows
from easyread.language.phrases import EntryT, Phrase, PhraseTable, find_phrases
from easyread.language.word_lists import Meaning, PlainerWords, WordLists, load_word_lists
from easyread.language.words import read_sentences

DATA = Path(str(files("easyread.language").joinpath("data")))
FILES = sorted(DATA.glob("*/*"))
HEADERS = ("what", "origin", "licence", "date")
FEWEST_ENTRIES = {"replaceable_words.tsv": 250, "idioms.tsv": 400, "frequencies.tsv": 50, "person_first_terms.tsv": 100}
ENGLISH = load_word_lists("en")


def first_match(text: str, table: PhraseTable[object]) -> tuple[str, object] | None:
    for sentence in read_sentences(text):
        for match in find_phrases(sentence, table):
            return match.place.cut(text), match.entry
    return None


def phrases_of(table: PhraseTable[EntryT]) -> Iterator[Phrase[EntryT]]:
    return chain.from_iterable(table.by_word.values())


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_data_files_tell_what_they_are(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    header = [line for line in lines if line.startswith("#")]
    assert lines[: len(header)] == header
    for name in HEADERS:
        assert any(line.startswith(f"# {name}: ") for line in header), name


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_data_files_have_no_entry_twice(path: Path) -> None:
    rows = [row[:2] if path.name == "irregular_forms.tsv" else row[0] for row in read_rows(path.parent.name, path.name)]
    assert len(rows) == len(set(rows))
    assert len(rows) >= FEWEST_ENTRIES.get(path.name, 2)


VERBS = {"utilised", "utilize", "are in receipt of", "concealed", "concealing"}
REPLACEABLE = [
    ("We utilised it.", "utilised", ("used",), True),
    ("They utilize it.", "utilize", ("use",), True),
    ("It starts prior to lunch.", "prior to", ("before",), True),
    ("The dwellings are new.", "dwellings", ("homes",), True),
    ("We are in receipt of it.", "are in receipt of", ("have", "get"), False),
    ("He concealed it.", "concealed", ("hid", "hidden"), False),
    ("He is concealing it.", "concealing", ("hiding",), True),
    ("Tell the applicants.", "applicants", ("people who apply", "you"), False),
    ("It is important to note that we are open.", "It is important to note that", (), False),
]


@pytest.mark.parametrize(("text", "words", "plainer", "is_safe"), REPLACEABLE)
def test_replaceable_words(text: str, words: str, plainer: tuple[str, ...], is_safe: bool) -> None:
    is_verb = words in VERBS
    assert first_match(text, ENGLISH.replaceable_words) == (words, PlainerWords(plainer, is_safe, is_verb))


def test_no_plainer_word_is_itself_replaceable_by_machine() -> None:
    for phrase in phrases_of(ENGLISH.replaceable_words):
        if phrase.entry.is_safe:
            again = first_match(phrase.entry.plainer[0] + ".", ENGLISH.replaceable_words)
            assert again is None or not again[1].is_safe, (phrase, again)


MEANINGS = [
    (ENGLISH.idioms, "She kicked the bucket.", "kicked the bucket", ("die",)),
    (ENGLISH.idioms, "He put his foot down.", "put his foot down", ("be firm",)),
    (ENGLISH.idioms, "It is raining cats and dogs.", "raining cats and dogs", ("rain hard",)),
    (ENGLISH.latin_abbreviations, "Bring food, e.g. bread.", "e.g.", ("for example",)),
    (ENGLISH.latin_abbreviations, "Go via Leeds.", "via", ("by", "through")),
    (ENGLISH.contractions, "You can’t go.", "can’t", ("cannot",)),
    (ENGLISH.contractions, "It's late.", "It's", ("it is", "it has")),
    (ENGLISH.person_first_terms, "She suffers from asthma.", "suffers from", ("has",)),
    (ENGLISH.person_first_terms, "He is wheelchair-bound.", "wheelchair-bound", ("who uses a wheelchair",)),
]


@pytest.mark.parametrize(("table", "text", "words", "texts"), MEANINGS)
def test_meanings(table: PhraseTable[object], text: str, words: str, texts: tuple[str, ...]) -> None:
    found = first_match(text, table)
    assert found is not None
    assert isinstance(found[1], Meaning)
    assert (found[0], found[1].texts) == (words, texts)


def test_latin_that_a_program_may_swap() -> None:
    safe = {" ".join(phrase.words) for phrase in phrases_of(ENGLISH.latin_abbreviations) if phrase.entry.is_safe}
    assert {"e.g", "i.e", "etc", "per annum"} <= safe
    assert safe.isdisjoint({"via", "status quo", "nb", "versus", "per capita"})


NUMBERS = {
    "We have twenty-one chairs.": ("twenty-one", "21"),
    "We have three chairs.": ("three", "3"),
    "This is the second page.": ("second", "2nd"),
    "Help one another.": ("one another", None),
    "It takes a second.": ("a second", None),
    "No numbers here.": None,
}


@pytest.mark.parametrize(("text", "expected"), NUMBERS.items(), ids=NUMBERS.keys())
def test_number_words(text: str, expected: tuple[str, object] | None) -> None:
    assert first_match(text, ENGLISH.number_words) == expected


def test_roman_numerals_of_one_letter_need_a_word_before() -> None:
    assert ENGLISH.roman_numerals["XIV"].value == 14
    assert not ENGLISH.roman_numerals["XIV"].needs_word_before
    assert ENGLISH.roman_numerals["V"].needs_word_before
    assert "part" in ENGLISH.roman_numeral_openers


def test_lists_of_single_words() -> None:
    assert {"NHS", "BBC", "UK", "TV", "PDF"} <= ENGLISH.allowed_abbreviations
    assert {"click here", "more", "link"} <= ENGLISH.vague_link_words
    assert {"it", "this", "they"} <= ENGLISH.unclear_openers


def test_a_region_finds_the_lists_of_its_language() -> None:
    assert load_word_lists("en-GB") is ENGLISH
    assert base_language("pt_BR") == "pt"


def test_a_list_is_read_when_a_rule_asks_for_it() -> None:
    lists = WordLists("en")
    assert "part" in lists.roman_numeral_openers
    assert set(vars(lists)) == {"language", "roman_numeral_openers"}


def test_a_language_without_lists_has_empty_ones() -> None:
    lists = load_word_lists("cy")
    assert lists.allowed_abbreviations == frozenset()
    assert first_match("e.g. three", lists.idioms) is None
    assert isinstance(lists, WordLists)
