"""What every report is made from: the findings of a run, its numbers, and what it looked at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from easyread.checking.coverage import Coverage
from easyread.checking.findings import merge_findings
from easyread.model.finding import Finding, Severity
from easyread.reporters.summary import Summary, summarise
from easyread.wording import count

if TYPE_CHECKING:
    from easyread.checking.figures import Figures


@dataclass(frozen=True, slots=True)
class Report:
    """The findings to tell, in order of their places.

    `keys` are the digests that know each finding again (the key of a baseline), in the same order. `failing` are
    the severities that fail the run. `hidden` counts findings that a baseline hides, `no_longer_needed` those it
    lists and nobody has any more. `title` names what was checked; `figures` are told by reports that have room.
    """

    findings: tuple[Finding, ...]
    summary: Summary
    coverage: Coverage = Coverage()
    keys: tuple[str, ...] = ()
    failing: frozenset[Severity] = frozenset({Severity.ERROR})
    hidden: int = 0
    no_longer_needed: int = 0
    title: str = ""
    figures: Figures | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """All findings of one rule, the worst first."""

    rule: str
    findings: tuple[Finding, ...]

    @property
    def severity(self) -> Severity:
        """The worst severity among them."""
        return self.findings[0].severity


def merged_report(report: Report) -> Report:
    """The report for people: the same fault on many pages is one finding. A report of this kind stays as it is."""
    if any(finding.places for finding in report.findings):
        return report
    findings = merge_findings(report.findings)
    old = report.summary
    summary = summarise(findings, checked=old.checked, rules=old.rules, profile=old.profile, allowed=old.allowed)
    return replace(report, findings=findings, summary=summary, keys=())


def other_pages(finding: Finding) -> tuple[str, ...]:
    """The further pages that a merged finding stands on."""
    return tuple(dict.fromkeys(place.path for place in finding.places if place.path != finding.path))


def kinds_of(findings: Sequence[Finding]) -> tuple[Kind, ...]:
    """Findings by rule, in the order to mend them: the worst first, then what there is most of."""
    by_rule: dict[str, list[Finding]] = {}
    for finding in findings:
        by_rule.setdefault(finding.rule, []).append(finding)
    kinds = [
        Kind(rule, tuple(sorted(group, key=lambda finding: -finding.severity.rank))) for rule, group in by_rule.items()
    ]
    return tuple(sorted(kinds, key=lambda kind: (-kind.severity.rank, -len(kind.findings), kind.rule)))


def baseline_notes(report: Report) -> Iterator[str]:
    """What a baseline did, in sentences."""
    if report.hidden:
        hides = count(report.hidden, "finding")
        yield f"The baseline hides {hides} that {'was' if report.hidden == 1 else 'were'} known before."
    if report.no_longer_needed:
        gone = count(report.no_longer_needed, "finding")
        yield f"{gone} in the baseline {'is' if report.no_longer_needed == 1 else 'are'} mended and no longer needed."


def whole_message(finding: Finding) -> str:
    """What a finding says in one paragraph: the message and what to do."""
    return f"{finding.message} {finding.hint}".strip()
