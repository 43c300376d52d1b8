"""Reads the data files of a language: tables under data/<language>/ whose header lines start with "# "."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

Rows = tuple[tuple[str, ...], ...]


def base_language(tag: str) -> str:
    """The language of a tag without region and script: "en" for "en-GB"."""
    return tag.replace("_", "-").partition("-")[0].lower()


@cache
def read_rows(language: str, name: str) -> Rows:
    """Cells of every line of data/<language>/<name>, header and empty lines left out; empty when there is no file."""
    source = files(__package__).joinpath("data", base_language(language), name)
    if not source.is_file():
        return ()
    lines = source.read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))


@cache
def read_words(language: str, name: str) -> frozenset[str]:
    """First cells of a data file as a set."""
    return frozenset(row[0] for row in read_rows(language, name))
