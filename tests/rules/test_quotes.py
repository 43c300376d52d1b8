"""Messages quote the words of a page as they stand there, so that they can be looked for."""

from __future__ import annotations

import pytest

from easyread.checking.html_page import parse_page
from easyread.checking.rule import Rule
from easyread.checking.subjects import HtmlPage
from easyread.registry.registry import load_rules

RULES: dict[str, Rule[HtmlPage]] = {rule.id: rule for rule in load_rules()}


@pytest.mark.parametrize(
    ("rule", "html", "quoted"),
    [
        ("same-name-links", "<a href=a.html>NHS Wales</a> <a href=b.html>NHS Wales</a>", "“NHS Wales”"),
        ("same-name-frames", "<iframe src=a.html title=NHS></iframe><iframe src=b.html title=NHS></iframe>", "“NHS”"),
    ],
)
def test_capitals_stay(rule: str, html: str, quoted: str) -> None:
    (problem,) = RULES[rule].check(parse_page("page.html", html), {})
    assert quoted in problem.message
