"""How the parts of a topic stand to the record of its review: which were checked, and which have changed since."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from easyread.markup.sections import Section
from easyread.model.document import Document
from easyread.model.fragment import Row
from easyread.model.review import Review


class Standing(Enum):
    """What a record says of a part: checked as it is now, changed since it was checked, or nothing."""

    CHECKED = "checked"
    CHANGED = "changed"
    UNCHECKED = "unchecked"


@dataclass(frozen=True, slots=True)
class RowStanding:
    """A row of an easy document, and what the record says of it."""

    row: Row
    standing: Standing


@dataclass(frozen=True, slots=True)
class SectionStanding:
    """A section of a standard document, and whether somebody has compared it with the easy version."""

    section: Section
    standing: Standing


@dataclass(frozen=True, slots=True)
class TopicState:
    """A topic in one language. `rows` are those of its easy document, `sections` those of its standard one.

    `record` is the path of its review file, whether there is one or not.
    """

    topic: str
    language: str
    standard: Document | None
    easy: Document | None
    rows: tuple[RowStanding, ...]
    sections: tuple[SectionStanding, ...]
    review: Review | None
    record: str

    @property
    def title(self) -> str:
        """The title of the standard document, else that of the easy one."""
        document = self.standard or self.easy
        return document.front.title if document else ""

    @property
    def is_done(self) -> bool:
        """Whether both versions are there, and people have checked all of them as they are now."""
        standings = [row.standing for row in self.rows] + [section.standing for section in self.sections]
        return bool(self.standard and self.easy) and all(standing is Standing.CHECKED for standing in standings)


def row_standings(rows: Iterable[Row], review: Review | None) -> tuple[RowStanding, ...]:
    """The rows in order. A row that only moved is still checked; one that took the place of another has changed."""
    recorded = [row for row in review.rows if row.digest] if review else []
    numbers = {row.row for row in recorded}
    digests = tuple(row.digest for row in recorded)
    return tuple(
        RowStanding(row, _standing(row.digest.startswith(digests) if digests else False, row.number in numbers))
        for row in rows
    )


def section_standings(sections: Iterable[Section], review: Review | None) -> tuple[SectionStanding, ...]:
    """The sections in order."""
    compared = {id_: digest for id_, digest in review.compared if digest} if review else {}
    return tuple(
        SectionStanding(
            section,
            _standing(
                section.id in compared and section.digest.startswith(compared[section.id]), section.id in compared
            ),
        )
        for section in sections
    )


def _standing(is_same: bool, is_recorded: bool) -> Standing:
    if is_same:
        return Standing.CHECKED
    return Standing.CHANGED if is_recorded else Standing.UNCHECKED
