"""What is said of a role without its parts."""

from __future__ import annotations

import pytest

from easyread.checking.html_page import parse_page
from easyread.rules.html.aria_required_children import check


@pytest.mark.parametrize(
    ("inside", "message"),
    [
        ("", "The role “list” needs parts inside: listitem."),
        ("<p role=link>Tea</p>", "The role “list” may hold only: listitem."),
    ],
)
def test_message_says_whether_there_are_parts(inside: str, message: str) -> None:
    (problem,) = check(parse_page("page.html", f"<div role=list>{inside}</div>"), {})
    assert problem.message == message
