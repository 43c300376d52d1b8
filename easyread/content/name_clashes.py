"""Files whose names cannot live side by side: on some computers, or as pages of one site."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from easyread.content.document_names import DocumentName
from easyread.model.document import Version
from easyread.model.finding import Problem, RecordedProblem
from easyread.model.place import START
from easyread.wording import quote

NAME_CLASH = "name-clash"
_EASY_FOLDER = "easy/"


def find_path_clashes(paths: Iterable[str]) -> tuple[RecordedProblem, ...]:
    """Paths that differ only in letter case or in how accents are stored."""
    first_of: dict[str, str] = {}
    problems = []
    for path in paths:
        first = first_of.setdefault(folded(path), path)
        if first != path:
            message = f"Many computers cannot tell this file from {quote(first)}."
            hint = "Give one of the two files another name, in small letters."
            problems.append(_clash(path, message, hint))
    return tuple(problems)


def keep_distinct(
    names: Sequence[DocumentName],
) -> tuple[tuple[DocumentName, ...], tuple[RecordedProblem, ...]]:
    """The documents that can all be pages of one site, and the clashes of the others with them.

    Where two give the same topic, version and language, the one with the plainer file name stays.
    """
    kept: dict[tuple[str, Version, str], DocumentName] = {}
    problems = []
    for name in sorted(names, key=lambda name: (name.is_doubtful, len(name.path), name.path)):
        first = kept.setdefault((name.topic, name.version, name.language), name)
        if first is not name:
            message = f"This document has the same topic, version and language as {quote(first.path)}."
            problems.append(_clash(name.path, message, "Rename one of the two, or put their texts together."))
    for name in kept.values():
        twin = (name.topic.removeprefix(_EASY_FOLDER), Version.EASY, name.language)
        if name.topic.startswith(_EASY_FOLDER) and name.version is Version.STANDARD and twin in kept:
            message = f"This page would get the same address as the easy page of {quote(kept[twin].path)}."
            problems.append(_clash(name.path, message, 'Give the folder "easy" another name.'))
    return tuple(name for name in names if kept[name.topic, name.version, name.language] is name), tuple(problems)


def _clash(path: str, message: str, hint: str) -> RecordedProblem:
    return RecordedProblem(NAME_CLASH, Problem(START, message, hint, path=path))


def folded(path: str) -> str:
    """A path as computers see it that cannot tell letter case, or how accents are stored."""
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())
