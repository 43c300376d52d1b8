"""Golden files: `cases/<name>.md` (or `.easy.md`) becomes exactly `<name>.html`, problems listed below it.

To see what a change does, run with EASYREAD_WRITE_CASES=1 and look at the difference.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from markup.little_site import SURROUNDINGS, easy, standard

from easyread.markup.convert import make_converter
from easyread.model.finding import RecordedProblem
from easyread.model.place import SourceText

CASES = Path(__file__).parent / "cases"
CONVERTER = make_converter()


@pytest.mark.parametrize("case", sorted(CASES.glob("*.md")), ids=lambda case: case.stem)
def test_case(case: Path) -> None:
    text = case.read_text(encoding="utf-8")
    document = easy(text) if case.name.endswith(".easy.md") else standard(text)
    fragment = CONVERTER.convert(document, SURROUNDINGS)
    problems = "".join(f"\n<!-- {describe(problem)} -->" for problem in fragment.problems)
    result = f"{fragment.html}\n{problems}".rstrip() + "\n"
    expected = case.with_suffix(".html")
    if os.environ.get("EASYREAD_WRITE_CASES"):
        expected.write_text(result, encoding="utf-8")
    assert result == expected.read_text(encoding="utf-8")


def describe(recorded: RecordedProblem) -> str:
    place = recorded.problem.place
    assert isinstance(place, SourceText)
    problem = recorded.problem
    return f"{recorded.rule} at ⟦{place.text}⟧ number {place.occurrence}: {problem.message} {problem.hint}"
