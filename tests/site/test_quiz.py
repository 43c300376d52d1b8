"""A quiz as readers use it: by keyboard without scripts, with a finger, on paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

QUIZZES = ["co-production/what-it-is.html", "easy/co-production/what-it-is.html"]
# CSS px. Source: WCAG 2.2 (2023), success criterion 2.5.5, https://www.w3.org/TR/WCAG22/#target-size-enhanced
LARGE = 44


@pytest.mark.parametrize("path", QUIZZES)
def test_a_quiz_is_answered_by_keyboard_without_scripts(
    path: str, browser: Browser, course: Path, url_of: Callable[[Path], str]
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(url_of(course / path))
    assert page.locator("form, button, [type=submit]").count() == 0
    answers = page.get_by_role("group", name="Question 1").get_by_role("radio")
    explanation = page.locator(".solution").first.locator(":scope > :not(summary)").last
    answers.first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    assert [answer.is_checked() for answer in answers.all()] == [False, True, False]
    assert not explanation.is_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert explanation.is_visible()
    context.close()


@pytest.mark.parametrize("path", QUIZZES)
def test_answers_are_large_enough_for_every_finger(
    path: str, browser: Browser, course: Path, url_of: Callable[[Path], str]
) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(url_of(course / path))
    boxes = [label.bounding_box() for label in page.locator(".choices label").all()]
    assert boxes
    assert [box for box in boxes if box is None or min(box["width"], box["height"]) < LARGE] == []
    context.close()


@pytest.mark.parametrize("path", QUIZZES)
def test_on_paper_the_solutions_come_after_the_last_question(
    path: str, browser: Browser, course: Path, url_of: Callable[[Path], str]
) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(url_of(course / path))
    assert not page.locator(".solutions").is_visible()
    page.emulate_media(media="print")
    ends = page.eval_on_selector_all(".question", "all => all.map(one => one.getBoundingClientRect().bottom)")
    starts = page.eval_on_selector_all(
        ".solutions, .right-answer", "all => all.map(one => one.getBoundingClientRect().top)"
    )
    assert len(starts) > len(ends)
    assert min(starts) > max(ends)
    assert page.locator(".solutions").is_visible()
    assert [summary.inner_text() for summary in page.locator(".solution summary").all()] == [
        "Question 1",
        "Question 2",
        "Question 3",
    ]
    context.close()
