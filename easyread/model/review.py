"""Records that named people checked rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Reviewer:
    """A person who checked rows. `role` says how they know: "reader", "editor", "translator"."""

    name: str
    role: str


@dataclass(frozen=True, slots=True)
class ReviewedRow:
    """The digest a row had when it was checked."""

    row: int
    digest: str


@dataclass(frozen=True, slots=True)
class Review:
    """One `*.review.yml` file: the checked rows of a topic's easy document, all the people, the last day.

    `compared` maps a standard section's heading id to the digest it had when the versions were compared.
    """

    path: str
    topic: str
    language: str
    date: date | None
    reviewers: tuple[Reviewer, ...]
    rows: tuple[ReviewedRow, ...]
    compared: tuple[tuple[str, str], ...] = ()
