"""What messages say of one thing, and of roles whose name begins with a vowel."""

from __future__ import annotations

import pytest

from easyread.checking.html_page import parse_page
from easyread.checking.run import Checks, check_page
from easyread.registry.registry import load_rules

START = "<!DOCTYPE html><html lang=en><title>Boats</title>"
FAINT = "<p style='color:#999;background:#fff'>"


@pytest.mark.parametrize(
    ("rule", "html", "expected"),
    [
        ("text-contrast", f"{FAINT}One</p>{FAINT}Two</p>", "So has 1 more place."),
        ("text-contrast", f"{FAINT}One</p>{FAINT}Two</p>{FAINT}Three</p>", "So have 2 more places."),
        ("focus-style-removed", "<style>a { outline: 0 }</style><a href=a>One</a><a href=b>Two</a>", "So does 1 more"),
        ("content-outside-landmarks", "<p>One</p><p>Two</p><main>Boats</main>", "the page, and 1 more thing."),
        ("meta-refresh", "<meta http-equiv=refresh content='1; url=next.html'>", "after 1 second."),
        ("presentational-children-focus", "<ul role=listbox><li role=option><a href=a>One</a></ul>", "role “option”"),
    ],
)
def test_one_is_one(rule: str, html: str, expected: str) -> None:
    checks = Checks(tuple(known for known in load_rules() if known.id == rule), "uk-gov")
    ((_, problem),) = check_page(parse_page("page.html", START + html), checks)
    assert expected in problem.message
