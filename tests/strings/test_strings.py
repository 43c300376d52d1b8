"""Texts of the interface: which one counts where several could."""

from __future__ import annotations

import pytest

from easyread.strings import Strings, load_strings


def own(language: str, **texts: str) -> Strings:
    """The texts of a site that says these instead; "__" stands for "." in keys."""
    return load_strings(
        language, tuple((key.replace("__", ".").replace("_", "-"), text) for key, text in texts.items())
    )


def test_what_nobody_translated_is_english() -> None:
    assert load_strings("cy")("menu.home") == "Home"


def test_regions_say_what_their_language_says() -> None:
    assert load_strings("de-AT")("menu.home") == "Startseite"


def test_a_site_says_it_in_other_words() -> None:
    strings = own("en-GB", menu__home="Start")
    assert strings("menu.home") == "Start"
    assert strings("pager.next") == "Next"


def test_values_are_filled_in() -> None:
    assert own("en-GB", activity__minutes="{minutes} min")("activity.minutes", minutes=5) == "5 min"


def test_the_easy_wording_of_the_same_language_stays() -> None:
    assert own("en-GB", skip_link="To the text").texts["easy.skip-link"] == "Go to the words of this page"


def test_a_translation_speaks_for_easy_pages_too() -> None:
    assert "easy.skip-link" not in own("cy", skip_link="Neidio").texts
    assert own("cy", easy__skip_link="Mynd").texts["easy.skip-link"] == "Mynd"


def test_a_list_is_as_long_as_who_writes_its_first_text_makes_it() -> None:
    strings = own("en-GB", accessibility__ways__1="swim", accessibility__ways__2="walk")
    assert [key for key in strings.texts if key.startswith("accessibility.ways.")] == [
        "accessibility.ways.1",
        "accessibility.ways.2",
    ]
    assert strings.texts["easy.accessibility.ways.3"] == "listen with a screen reader"


def test_a_text_in_the_middle_of_a_list_changes_that_one() -> None:
    strings = own("en-GB", accessibility__ways__2="walk")
    assert strings("accessibility.ways.1").startswith("use every page")
    assert strings("accessibility.ways.2") == "walk"
    assert strings("accessibility.ways.3").startswith("read in a dark scheme")


@pytest.mark.parametrize("language", ["en", "en-GB", "en-US"])
def test_english_lacks_nothing(language: str) -> None:
    assert load_strings(language).missing == ()


def test_missing_texts_are_named_once() -> None:
    before = load_strings("cy").missing
    assert "menu.home" in before
    assert "accessibility.ways.1" in before
    assert not [key for key in before if key.startswith(("easy.", "language."))]
    assert set(before) - set(own("cy", menu__home="Hafan").missing) == {"menu.home"}
