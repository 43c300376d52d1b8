"""The numbers of a check, which every report ends with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from easyread.model.finding import Certainty, Finding, Severity


@dataclass(frozen=True, slots=True)
class Summary:
    """How many findings of each severity, how many of them ask a person, in how many files, by how many rules.

    `checked` counts the files that were looked at, `allowed` the findings that comments allow with a reason.
    """

    errors: int
    warnings: int
    notes: int
    asks: int
    files: int
    checked: int
    rules: int
    profile: str
    allowed: int = 0

    @property
    def findings(self) -> int:
        """How many findings there are."""
        return self.errors + self.warnings + self.notes


def summarise(findings: Sequence[Finding], *, checked: int, rules: int, profile: str, allowed: int = 0) -> Summary:
    """The summary of findings; one that stands for many places counts once, and its files all count."""
    severities = [finding.severity for finding in findings]
    return Summary(
        errors=severities.count(Severity.ERROR),
        warnings=severities.count(Severity.WARNING),
        notes=severities.count(Severity.NOTE),
        asks=sum(finding.certainty is Certainty.ASK for finding in findings),
        files=len({place.path for finding in findings for place in finding.places or (finding,)}),
        checked=checked,
        rules=rules,
        profile=profile,
        allowed=allowed,
    )
