"""What each rule looked at and what came of it: the part of a report that says what "nothing found" is worth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from easyread.checking.coverage import Coverage
from easyread.checking.looked import looked_at
from easyread.checking.rule import Rule
from easyread.model.finding import Certainty, Finding
from easyread.reporters.unjudged import unjudged
from easyread.wording import count


@dataclass(frozen=True, slots=True)
class RuleOutcome:
    """A rule that ran: how much it looked at, how many findings it has, and how many of these ask a person."""

    rule: Rule[Any]
    looked: int
    findings: int
    asks: int

    @property
    def looked_at(self) -> str:
        """What it looked at, in words: "32 pages"."""
        return looked_at(self.rule, self.looked)

    @property
    def words(self) -> str:
        """The outcome in words: "image-name: 32 pages, 2 findings, 1 for a person to judge"."""
        asks = f", {self.asks:,} for a person to judge" if self.asks else ""
        return f"{self.rule.id}: {self.looked_at}, {count(self.findings, 'finding')}{asks}"


def rule_outcomes(coverage: Coverage, findings: Sequence[Finding]) -> tuple[RuleOutcome, ...]:
    """The rules that ran, in their order."""
    numbers = Counter(finding.rule for finding in findings)
    asks = Counter(finding.rule for finding in findings if finding.certainty is Certainty.ASK)
    return tuple(
        RuleOutcome(rule, coverage.looked.get(rule.id, 0), numbers[rule.id], asks[rule.id]) for rule in coverage.rules
    )


def rules_by_looked(coverage: Coverage) -> dict[str, tuple[str, ...]]:
    """The ids of the rules that ran, by what they looked at: "32 pages" -> ("image-name", …)."""
    found: dict[str, list[str]] = {}
    for outcome in rule_outcomes(coverage, ()):
        found.setdefault(outcome.looked_at if outcome.looked else "", []).append(outcome.rule.id)
    return {words: tuple(ids) for words, ids in found.items()}


def judged_value(coverage: Coverage, findings: Sequence[Finding]) -> dict[str, object]:
    """What was judged and what was not, as plain JSON values."""
    return {
        "rules": [
            {
                "rule": outcome.rule.id,
                "looked_at": outcome.looked,
                "unit": looked_at(outcome.rule, 2).rpartition(" ")[2],
                "findings": outcome.findings,
                "asks": outcome.asks,
            }
            for outcome in rule_outcomes(coverage, findings)
        ],
        "left_out": list(coverage.left_out),
        "limits": [{**asdict(limit), "kind": limit.kind.value} for limit in coverage.limits],
        "not_judged": list(unjudged(coverage, findings)),
    }
