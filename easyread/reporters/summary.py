"""The numbers of a check, which every report ends with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from easyread.model.finding import Certainty, Finding, Severity


@dataclass(frozen=True, slots=True)
class Summary:
    """How many findings of each severity, how many of them ask a person, in how many files, by how many rules.

    `checked` counts the files that were looked at.
    """

    errors: int
    warnings: int
    notes: int
    asks: int
    files: int
    checked: int
    rules: int
    profile: str


def summarise(findings: Sequence[Finding], *, checked: int, rules: int, profile: str) -> Summary:
    """The summary of findings."""
    severities = [finding.severity for finding in findings]
    return Summary(
        errors=severities.count(Severity.ERROR),
        warnings=severities.count(Severity.WARNING),
        notes=severities.count(Severity.NOTE),
        asks=sum(finding.certainty is Certainty.ASK for finding in findings),
        files=len({finding.path for finding in findings}),
        checked=checked,
        rules=rules,
        profile=profile,
    )


def count(number: int, noun: str) -> str:
    """A number with its noun: "1 error", "2 errors"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
