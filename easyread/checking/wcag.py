"""The success criteria of WCAG 2.2: number, name, level. What they mean for a page is the business of rules.

Source: W3C, Web Content Accessibility Guidelines (WCAG) 2.2 (2023), https://www.w3.org/TR/WCAG22/
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

STANDARD = "WCAG 2.2"


@dataclass(frozen=True, slots=True)
class Criterion:
    """A success criterion. `level` is A, AA or AAA; `anchor` is its id in the standard ("non-text-content")."""

    number: str
    level: str
    anchor: str
    name: str

    @property
    def order(self) -> tuple[int, ...]:
        """What criteria are sorted by: 1.4.2 comes before 1.4.10."""
        return tuple(int(part) for part in self.number.split("."))

    def __str__(self) -> str:
        return f"{self.number} {self.name} (level {self.level})"


@cache
def all_criteria() -> Mapping[str, Criterion]:
    """The criteria by number, in the order of the standard."""
    text = files(__package__).joinpath("data", "wcag22.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return MappingProxyType({row[0]: Criterion(*row) for row in rows})


def criteria_of(numbers: Iterable[str]) -> tuple[Criterion, ...]:
    """The criteria with these numbers, in the order of the standard; numbers unknown to WCAG 2.2 are left out."""
    known = all_criteria()
    return tuple(sorted((known[number] for number in set(numbers) if number in known), key=lambda item: item.order))
