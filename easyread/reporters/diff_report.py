"""Changes of files as a unified diff, which people read and `patch -p0` takes."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

NO_LINE_END = "\\ No newline at end of file\n"


def unified_diff(path: str, before: bytes, after: bytes) -> str:
    """The diff of one file, "" when nothing changed. Line ends and a byte order mark stay as they are in the file."""
    old, new = _lines(before), _lines(after)
    return "".join(_whole_lines(difflib.unified_diff(old, new, fromfile=path, tofile=path)))


def _lines(content: bytes) -> list[str]:
    """The lines with their ends; only "\\n" ends one, as `patch` sees it."""
    pieces = content.decode().split("\n")
    return [f"{piece}\n" for piece in pieces[:-1]] + [piece for piece in pieces[-1:] if piece]


def _whole_lines(lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        yield line if line.endswith("\n") else f"{line}\n{NO_LINE_END}"
