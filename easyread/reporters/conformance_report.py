"""The conformance file of a site: what its accessibility page says, for programs (docs/reference/findings.md).

It claims nothing: it counts what rules found, and names what no rule looks at.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from easyread import __version__
from easyread.checking.coverage import Coverage
from easyread.checking.findings import merge_findings
from easyread.checking.wcag import STANDARD, Criterion, all_criteria, criteria_of
from easyread.model.finding import Certainty, Finding, Severity
from easyread.reporters.judged import judged_value

FORMAT = 1


@dataclass(frozen=True, slots=True)
class CheckFacts:
    """The check that a conformance file is about. `date` is ISO; `unseen` are things that no program can see."""

    date: str
    profile: str
    unseen: tuple[str, ...]


def conformance_json(
    findings: Sequence[Finding], coverage: Coverage, facts: CheckFacts, *, path_of: Callable[[str], str]
) -> str:
    """The text of the file. `path_of` gives the path in the content folder for one that a finding shows."""
    merged = merge_findings(findings)
    body = {
        "easyread-conformance": FORMAT,
        "made_with": f"easyread {__version__}",
        "date": facts.date,
        "profile": facts.profile,
        "standard": STANDARD,
        "pages": len(coverage.pages),
        "documents": sum(coverage.languages.values()),
        "findings": _numbers(merged),
        "criteria": _criteria(merged, coverage),
        "criteria_without_a_rule": [_criterion_value(item) for item in _without_rule(coverage)],
        "allowed": [
            {
                "rule": item.finding.rule,
                "path": path_of(item.finding.path),
                "line": item.finding.span.line,
                "reason": item.reason,
            }
            for item in coverage.allowed
        ],
        "judged": judged_value(coverage, merged),
        "no_program_can_tell": list(facts.unseen),
    }
    return json.dumps(body, ensure_ascii=False, indent=1) + "\n"


def _numbers(findings: Sequence[Finding]) -> dict[str, int]:
    severities = Counter(finding.severity for finding in findings)
    return {
        "errors": severities[Severity.ERROR],
        "warnings": severities[Severity.WARNING],
        "notes": severities[Severity.NOTE],
        "asks": sum(finding.certainty is Certainty.ASK for finding in findings),
    }


def _criteria(findings: Sequence[Finding], coverage: Coverage) -> list[dict[str, object]]:
    """The criteria that rules looked at, each with its rules and numbers. No finding does not mean that it is met."""
    return [
        {
            **_criterion_value(item),
            "rules": [rule.id for rule in coverage.rules if item.number in rule.wcag],
            **_numbers([finding for finding in findings if item.number in finding.wcag]),
        }
        for item in criteria_of(_named(coverage))
    ]


def _without_rule(coverage: Coverage) -> tuple[Criterion, ...]:
    named = _named(coverage)
    return tuple(item for item in all_criteria().values() if item.number not in named)


def _named(coverage: Coverage) -> frozenset[str]:
    """The numbers of the criteria that rules name."""
    return frozenset(number for rule in coverage.rules for number in rule.wcag)


def _criterion_value(criterion: Criterion) -> dict[str, object]:
    return {"number": criterion.number, "name": criterion.name, "level": criterion.level}
