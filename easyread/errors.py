"""Exceptions for "cannot go on". Problems in somebody's content are findings, never exceptions."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class EasyreadError(Exception):
    """The one exception the command line shows. Says what went wrong, where, and what to do next."""

    message: str
    hint: str = ""
    place: str = ""
    excerpt: str = ""

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        return f"{where}{self.message}"


class ContentMissing(EasyreadError):
    """There is no content folder, or no readable `site.yml` in it."""


class ThemeError(EasyreadError):
    """A theme is missing or one of its templates is broken."""


class MissingExtra(EasyreadError):
    """A feature needs a package that is an optional extra."""


class CannotWrite(EasyreadError):
    """A file or folder cannot be written."""


class BaselineBroken(EasyreadError):
    """A baseline file is missing or is not what easyread writes."""


class UnknownTopic(EasyreadError):
    """A topic that the site does not have."""


class UnknownRule(EasyreadError):
    """A rule id or family that nobody has."""
