"""A report in short: the few findings to show first, and the numbers of all. It stays small however many there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from easyread.model.finding import Finding
from easyread.reporters.report import Report, kinds_of, merged_report
from easyread.reporters.summary import Summary

FEW = 15  # findings that a person can look through at once; more are told by their kinds
FIRST_KINDS = 3  # kinds of findings that are told first


@dataclass(frozen=True, slots=True)
class KindNumber:
    """How many findings a rule has."""

    rule: str
    number: int


@dataclass(frozen=True, slots=True)
class Brief:
    """What a person is told at first.

    `findings` are all of a few; of many they are the first of the first kinds, and `kinds` has all kinds, the worst
    first. `summary` counts all findings, also those that are not shown here, such as notes. `first_rule` is the
    rule to look up first, "" when nothing was found.
    """

    findings: tuple[Finding, ...]
    kinds: tuple[KindNumber, ...]
    summary: Summary
    first_rule: str = ""

    @property
    def is_many(self) -> bool:
        """Whether only the first findings are here."""
        return bool(self.kinds)


def make_brief(report: Report, shown: Sequence[Finding]) -> Brief:
    """The brief of a report for people, of which only some findings may be shown."""
    merged = merged_report(report)
    all_kinds = kinds_of(merged.findings)
    first_rule = all_kinds[0].rule if all_kinds else ""
    if len(shown) <= FEW:
        return Brief(tuple(shown), (), merged.summary, first_rule)
    kinds = kinds_of(shown)
    first = tuple(kind.findings[0] for kind in kinds[:FIRST_KINDS])
    return Brief(first, tuple(KindNumber(kind.rule, len(kind.findings)) for kind in kinds), merged.summary, first_rule)
