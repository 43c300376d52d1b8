"""Pictures are found by words, forms of them and words typed wrongly."""

from __future__ import annotations

import pytest
from preview.fake_site import PICTURES

from easyread.content.picture_finder import find_pictures, picture_line


def found(words: str) -> list[str]:
    return [item.picture.id for item in find_pictures(PICTURES.values(), words)]


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("home", ["house"]),
        ("Talk", ["talking"]),
        ("help", ["helping"]),
        ("helped", ["helping"]),
        ("hosue", ["house"]),
        ("people house", ["house", "talking"]),
        ("aeroplane", []),
        ("", ["talking", "house", "helping"]),
    ],
)
def test_the_best_comes_first(words: str, ids: list[str]) -> None:
    assert found(words) == ids


def test_the_line_can_be_pasted_as_it_is() -> None:
    assert picture_line(PICTURES["house"]) == r"![A house \[small\].](picture:house)"
