"""The conformance file: the numbers of the accessibility page, and what nobody looked at."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from reporters.sample_report import RULES, make_finding

from easyread.checking.coverage import AllowedFinding, Coverage
from easyread.checking.limits import Limit, LimitKind
from easyread.model.finding import Certainty, Finding, Origin, Severity
from easyread.reporters.conformance_report import CheckFacts, conformance_json

FACTS = CheckFacts("2026-11-21", "uk-gov", ("whether people understand the words",))
IMAGE = replace(make_finding("image-name", severity=Severity.ERROR), wcag=("1.1.1",))
COVERAGE = Coverage(
    RULES,
    languages={"en-GB": 3},
    pages={"out/a.html": "a.html", "out/b.html": "b.html"},
    looked={rule.id: 2 for rule in RULES},
    limits=(Limit(LimitKind.SCRIPTS, 2, 1),),
    allowed=(AllowedFinding(IMAGE, "the maker asked for it"),),
)


def conformance(*findings: Finding) -> dict[str, Any]:
    text = conformance_json(findings, COVERAGE, FACTS, path_of=lambda path: path.removeprefix("content/"))
    assert text.endswith("}\n")
    value: dict[str, Any] = json.loads(text)
    return value


def test_findings_are_counted_by_severity_and_criterion() -> None:
    found = conformance(IMAGE, replace(IMAGE, severity=Severity.WARNING, certainty=Certainty.ASK), make_finding())
    assert found["findings"] == {"errors": 1, "warnings": 2, "notes": 0, "asks": 1}
    image = next(item for item in found["criteria"] if item["number"] == "1.1.1")
    assert image == {
        "number": "1.1.1",
        "name": "Non-text Content",
        "level": "A",
        "rules": ["image-name"],
        "errors": 1,
        "warnings": 1,
        "notes": 0,
        "asks": 1,
    }


def test_the_same_fault_of_the_theme_counts_once() -> None:
    findings = [replace(IMAGE, path=f"out/{name}.html", origin=Origin.THEME) for name in "ab"]
    assert conformance(*findings)["findings"]["errors"] == 1


def test_it_says_when_with_what_and_what_nobody_looked_at() -> None:
    found = conformance()
    assert (found["date"], found["profile"], found["standard"]) == ("2026-11-21", "uk-gov", "WCAG 2.2")
    assert (found["pages"], found["documents"]) == (2, 3)
    without = found["criteria_without_a_rule"]
    assert {"number": "2.3.1", "name": "Three Flashes or Below Threshold", "level": "A"} in without
    assert "1.1.1" not in [item["number"] for item in without]
    assert found["no_program_can_tell"] == ["whether people understand the words"]
    assert found["judged"]["limits"] == [{"kind": "scripts", "number": 2, "pages": 1, "examples": []}]


def test_exceptions_stand_with_their_reasons() -> None:
    assert conformance()["allowed"] == [
        {"rule": "image-name", "path": "a.easy.md", "line": 3, "reason": "the maker asked for it"}
    ]
