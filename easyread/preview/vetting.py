"""Looks at changed files before the site reads them: YAML that cannot be read must not take a good page away.

A build goes on without what it cannot read, and says so in a finding. Somebody who is in the middle of a line of
`glossary.yml` wants to see the page as it was, and what is wrong with the line.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from easyread.content.data_files import open_data_file
from easyread.content.files import ContentFiles
from easyread.content.front_matter import read_front_matter
from easyread.content.recorder import Recorder
from easyread.content.source_text import decode_source
from easyread.errors import EasyreadError
from easyread.model.finding import Problem
from easyread.model.place import Span

RULE = "broken-yaml"
DATA = (".yml", ".yaml")
DOCUMENT = ".md"


@dataclass(frozen=True, slots=True)
class Vetted:
    """Which changes the site may read (None: everything), which wait to be mended, and the first mistake in these."""

    ready: frozenset[str] | None
    held: frozenset[str] = frozenset()
    mistake: EasyreadError | None = None


Vet = Callable[[Collection[str] | None], Vetted]


def vet_changes(files: ContentFiles, prefix: str, paths: Collection[str] | None) -> Vetted:
    """What to do with changed paths, which start with `prefix` where they lie among `files`.

    Reading anything but a document reads all files. So while a file waits, only documents are read.
    """
    mistakes = _mistakes(files, prefix, _data_files(files, prefix) if paths is None else sorted(paths))
    if not mistakes:
        return Vetted(None if paths is None else frozenset(paths))
    first = next(iter(mistakes.values()))
    if paths is None:
        return Vetted(frozenset(), frozenset(mistakes), first)
    documents = {path for path in paths if path.endswith(DOCUMENT)} - mistakes.keys()
    return Vetted(frozenset(documents), frozenset(paths) - documents, first)


def _data_files(files: ContentFiles, prefix: str) -> list[str]:
    return [prefix + path for path in files.paths() if path.endswith(DATA)]


def _mistakes(files: ContentFiles, prefix: str, paths: Iterable[str]) -> dict[str, EasyreadError]:
    found = {}
    for path in paths:
        if path.startswith(prefix) and path.endswith((*DATA, DOCUMENT)):
            mistake = _mistake(files, path.removeprefix(prefix), path)
            if mistake is not None:
                found[path] = mistake
    return found


def _mistake(files: ContentFiles, path: str, shown: str) -> EasyreadError | None:
    recorder = Recorder(path)
    try:
        content = files.read(path)
    except OSError:
        return None  # gone, or closed to us: the site says so
    text = decode_source(content, Recorder(path))
    if path.endswith(DATA):
        open_data_file(content, recorder)
    else:
        read_front_matter(text, path, recorder)
    problem = next((recorded.problem for recorded in recorder.problems if recorded.rule == RULE), None)
    return None if problem is None else _told(problem, text, shown)


def _told(problem: Problem, text: str, shown: str) -> EasyreadError:
    assert isinstance(problem.place, Span)
    line, column = problem.place.line, problem.place.column
    lines = text.split("\n")
    excerpt = lines[line - 1].strip() if line <= len(lines) else ""
    return EasyreadError(problem.message, problem.hint, f"{shown}:{line}:{column}", excerpt)
