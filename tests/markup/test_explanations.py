"""When a hard word counts as explained."""

from __future__ import annotations

import pytest

from easyread.markup.explanations import is_explained

FORMS = ("budget", "budgets")


@pytest.mark.parametrize(
    ("before", "after", "next_line"),
    [
        ("You get a", ".", "This is a plan for money."),
        ("You get a", ".", "That is your plan for money."),
        ("You get a", ".", "It means a plan for money."),
        ("You get a", ".", "It is a plan for money."),
        ("You get a", ".", "A budget is a plan for money."),
        ("You get a", ".", "Budgets are plans for money."),
        ("You get a", ".", "Budget means a plan for money."),
        ("You get a", ".", "By this we mean a plan for money."),
        ("You get a", ". This is a plan for money.", ""),
        ("This plan is called a", ".", ""),
        ("We call this a", ".", "Ask us."),
        ("We call this a “", "”.", "Ask us."),
        ("This is also known as the", ".", ""),
        ("A", "is a plan for money.", ""),
        ("", "means a plan for money.", ""),
        ("We help. A", "helps you to use your money well.", ""),
        ("A", "is when you plan your money.", ""),
        ("", ": a plan for money", ""),
        ("", "– a plan for money", ""),
    ],
)
def test_explained(before: str, after: str, next_line: str) -> None:
    assert is_explained(before, after, next_line, forms=FORMS, language="en-GB")


@pytest.mark.parametrize(
    ("before", "after", "next_line"),
    [
        ("You get a", ".", ""),
        ("You get a", ".", "You are welcome."),
        ("You get a", ".", "It is blue."),
        ("You get a", ".", "The budget helps you."),
        ("The", "is too small.", "Ask for more."),
        ("The", "helps you.", ""),
        ("A", "came today.", ""),
        ("A", "is like a car.", "The car takes you there."),
        ("You called us. You get a", ".", "We help."),
    ],
)
def test_not_explained(before: str, after: str, next_line: str) -> None:
    assert not is_explained(before, after, next_line, forms=FORMS, language="en-GB")


GERMAN = ("Haushalt", "Haushalts-Plan")


@pytest.mark.parametrize(
    ("before", "after", "next_line"),
    [
        ("Wir machen einen", ".", "Das ist ein Plan für Geld."),
        ("Wir machen einen", ".", "Das bedeutet: Wir planen unser Geld."),
        ("Wir machen einen", ".", "Ein Haushalts-Plan ist ein Plan für Geld."),
        ("Ein", "ist ein Plan für Geld.", ""),
        ("", "heißt: Wir planen unser Geld.", ""),
        ("Ein", "hilft beim Sparen.", ""),
        ("Wir nennen das einen", ".", "Fragen Sie uns."),
        ("Das schwere Wort dafür ist: „", "“.", ""),
    ],
)
def test_explained_in_german(before: str, after: str, next_line: str) -> None:
    assert is_explained(before, after, next_line, forms=GERMAN, language="de")


@pytest.mark.parametrize(
    ("before", "after", "next_line"),
    [
        ("Wir machen einen", ".", "Das ist wichtig."),
        ("Wir machen einen", ".", "Der Haushalts-Plan hilft Ihnen."),
        ("Der", "ist zu klein.", "Fragen Sie uns."),
    ],
)
def test_not_explained_in_german(before: str, after: str, next_line: str) -> None:
    assert not is_explained(before, after, next_line, forms=GERMAN, language="de")


def test_other_languages_need_the_word_in_the_next_sentence() -> None:
    forms = ("cyllideb",)
    assert is_explained("Dyma eich", ".", "Cynllun arian yw cyllideb.", forms=forms, language="cy")
    assert not is_explained("Dyma eich", ".", "Mae'n braf.", forms=forms, language="cy")
