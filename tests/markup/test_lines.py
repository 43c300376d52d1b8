"""Offsets, lines and columns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easyread.markup.lines import Lines
from easyread.model.place import Span

TEXT = "one\n\nthré😀e\nend"


@pytest.mark.parametrize(
    ("offset", "position"), [(0, (1, 1)), (3, (1, 4)), (4, (2, 1)), (5, (3, 1)), (10, (3, 6)), (15, (4, 4))]
)
def test_positions_count_lines_and_code_points_from_one(offset: int, position: tuple[int, int]) -> None:
    assert Lines.from_text(TEXT).position(offset) == position


def test_offsets_outside_the_text_count_as_its_ends() -> None:
    lines = Lines.from_text(TEXT)
    assert lines.position(-1) == (1, 1)
    assert lines.position(99) == (4, 4)


def test_columns_behind_a_line_count_as_its_end() -> None:
    lines = Lines.from_text(TEXT)
    assert lines.offset(1, 99) == 3
    assert lines.offset(0, 5) == 0
    assert lines.offset(9, 1) == len(TEXT)


def test_line_text_leaves_out_the_line_end() -> None:
    lines = Lines.from_text("a\r\nb\n")
    assert [lines.line_text(number) for number in range(5)] == ["", "a", "b", "", ""]


def test_a_span_ends_behind_its_last_character() -> None:
    assert Lines.from_text(TEXT).span(0, 3) == Span(1, 1, 1, 4)
    assert Lines.from_text(TEXT).span(2, 9) == Span(1, 3, 3, 5)


@given(st.text(alphabet="ab\n\r😀"), st.integers(min_value=0))
def test_a_position_leads_back_to_its_offset(text: str, number: int) -> None:
    lines = Lines.from_text(text)
    offset = number % (len(text) + 1)
    assert lines.offset(*lines.position(offset)) == offset
