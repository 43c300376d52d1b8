"""Reads small content folders from memory, and shows their problems as one line of text each."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from easyread.content.files import MemoryFiles
from easyread.content.read import read_content
from easyread.model.finding import RecordedProblem
from easyread.model.place import Span
from easyread.model.site import Site

Files = Mapping[str, str | bytes]
MOST_WORDS = 25


def make_files(files: Files) -> MemoryFiles:
    """Files in memory, with a `site.yml` where the test gives none."""
    contents = {path: text.encode() if isinstance(text, str) else text for path, text in files.items()}
    return MemoryFiles({"site.yml": b"title: Test\n", **contents})


def show_problem(recorded: RecordedProblem) -> str:
    """A problem on four lines: place, rule, message, hint."""
    problem = recorded.problem
    span = problem.place
    assert isinstance(span, Span)
    assert len(problem.message.split()) < MOST_WORDS, problem.message
    place = f"{problem.path}:{span.line}:{span.column}-{span.end_line}:{span.end_column}"
    return f"{place} {recorded.rule}\n{problem.message}\n{problem.hint}"


@pytest.fixture
def read_site() -> Callable[[Files], Site]:
    """Reads a content folder from memory."""
    return lambda files: read_content(make_files(files))


@pytest.fixture
def show_problems(read_site: Callable[[Files], Site]) -> Callable[[Files], list[str]]:
    """The problems of a content folder, one text each."""
    return lambda files: [show_problem(recorded) for recorded in read_site(files).problems]
