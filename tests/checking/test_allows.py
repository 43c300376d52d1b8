"""Which lines an allow-comment speaks for."""

from __future__ import annotations

import pytest

from easyread.checking.allows import read_allows

BECAUSE = "because the law is quoted"


@pytest.mark.parametrize(
    ("source", "rules", "lines"),
    [
        (f"<!-- easyread: allow idiom {BECAUSE} -->\n\nOne\ntwo\n\nThree\n", ["idiom"], (1, 4)),
        (f"<!-- easyread: allow idiom {BECAUSE} -->\nOne\ntwo\n\nThree\n", ["idiom"], (1, 3)),
        (f"Zero\n\nOne\ntwo <!-- easyread: allow idiom {BECAUSE} -->\n\nThree\n", ["idiom"], (3, 4)),
        (f"<!-- easyread: allow idiom, shouting {BECAUSE} -->\nOne\n", ["idiom", "shouting"], (1, 2)),
        (f"One\n\n<!-- easyread: allow idiom in this document {BECAUSE} -->\n", ["idiom"], (1, 4)),
        (f"<!--easyread:allow idiom\n{BECAUSE}-->\nOne\n", ["idiom"], (1, 3)),
    ],
)
def test_lines(source: str, rules: list[str], lines: tuple[int, int]) -> None:
    allows = read_allows(source)
    assert [allow.rule for allow in allows] == rules
    assert {(allow.first, allow.last) for allow in allows} == {lines}
    assert {allow.reason for allow in allows} == {"the law is quoted"}


@pytest.mark.parametrize("source", ["<!-- easyread allows all -->", "<!-- allow idiom because -->", "allow idiom"])
def test_other_comments_allow_nothing(source: str) -> None:
    assert read_allows(source) == ()


def test_without_a_reason_the_reason_is_empty() -> None:
    assert [allow.reason for allow in read_allows("<!-- easyread: allow idiom -->")] == [""]
