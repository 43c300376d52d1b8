"""What a record of a review becomes when people have checked more of a topic."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from easyread.checking.standings import Standing, TopicState
from easyread.model.review import Review, ReviewedRow, Reviewer


@dataclass(frozen=True, slots=True)
class CheckedNow:
    """Who checked what on a day: rows of the easy document by number, and whether the versions say the same."""

    people: tuple[Reviewer, ...]
    day: date
    rows: Collection[int] = ()
    compared: bool = False


def record_check(state: TopicState, checked: CheckedNow) -> Review:
    """The record of a topic with what was checked now.

    Rows that only moved get their new numbers. Rows that changed keep the digest they had, so that they stay to be
    checked; those that are gone are left out. The people of earlier checks, and a later day of theirs, stay as long as
    anything is left of what they checked.
    """
    old = state.review
    before = {row.row: row.digest for row in old.rows} if old else {}
    rows = []
    for found in state.rows:
        row = found.row
        if row.number in checked.rows or found.standing is Standing.CHECKED:
            rows.append(ReviewedRow(row.number, row.digest))
        elif found.standing is Standing.CHANGED:
            rows.append(ReviewedRow(row.number, before[row.number]))
    standings = [row.standing for row in state.rows] + [section.standing for section in state.sections]
    earlier = old.reviewers if old and Standing.CHECKED in standings else ()
    compared = tuple((found.section.id, found.section.digest) for found in state.sections)
    return Review(
        path=state.record,
        topic=state.topic,
        language=state.language,
        date=max(checked.day, old.date) if old and old.date and earlier else checked.day,
        reviewers=tuple(dict.fromkeys((*earlier, *checked.people))),
        rows=tuple(rows),
        compared=compared if checked.compared else (old.compared if old else ()),
    )
