"""Every language that easyread brings is whole, and fills in what the English texts fill in."""

from __future__ import annotations

import re
from importlib import resources
from string import Formatter

import pytest

from easyread.strings import NAMES, SOURCE, bundled_texts, english_beside, load_strings

LANGUAGES = sorted(
    file.name.removesuffix(".toml")
    for file in resources.files("easyread.strings").iterdir()
    if file.name.endswith(".toml")
)


def names(text: str) -> set[str | None]:
    return {name for _, name, _, _ in Formatter().parse(text)} - {None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_all_texts(language: str) -> None:
    assert load_strings(language).missing == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_easy_wording_where_english_has(language: str) -> None:
    wanted = {key for key in bundled_texts(SOURCE) if key.startswith("easy.") and not key[-1].isdigit()}
    assert wanted - bundled_texts(language).keys() == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_no_text_that_nothing_shows(language: str) -> None:
    assert [key for key in bundled_texts(language) if not english_beside(key)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_asks_for_nothing_that_is_not_filled_in(language: str) -> None:
    for key, text in bundled_texts(language).items():
        known = set().union(*map(names, english_beside(key)))
        assert not known or names(text) <= known, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_leaves_the_names_of_languages_alone(language: str) -> None:
    assert language == SOURCE or not [key for key in bundled_texts(language) if key.startswith(NAMES)]


# Matches the spaces in "Qui ?" and "« oui »" where a line could break; must not match "Qui\u202f?".
_LOOSE_SPACE = re.compile(r"\s (?<! \u202f) [?!;:] | « (?!\u00a0) | (?<!\u00a0) »", re.VERBOSE)


def test_french_signs_stay_with_their_words() -> None:
    assert [key for key, text in bundled_texts("fr").items() if _LOOSE_SPACE.search(text)] == []
