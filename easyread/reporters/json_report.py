"""Findings as JSON, in the shape that other programs rely on (docs/reference/findings.md)."""

from __future__ import annotations

import json
from dataclasses import asdict

from easyread.checking.findings import fault_groups
from easyread.checking.wcag import criteria_of
from easyread.model.finding import Finding
from easyread.reporters.judged import judged_value
from easyread.reporters.report import Report


def json_report(report: Report) -> str:
    """One JSON object with `findings` and `summary`; lines and columns are 1-based code points.

    Each place is a finding of its own, so that no path is hidden; those of the same fault have the same `group`.
    """
    groups = fault_groups(report.findings)
    findings = [finding_value(finding, group) for finding, group in zip(report.findings, groups, strict=True)]
    summary = {**asdict(report.summary), "judged": judged_value(report.coverage, report.findings)}
    return json.dumps({"findings": findings, "summary": summary}, ensure_ascii=False, indent=1)


def finding_value(finding: Finding, group: str = "") -> dict[str, object]:
    """A finding as plain JSON values. `group` names the fault that it shares with findings on other pages."""
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "certainty": finding.certainty.value,
        "path": finding.path,
        "line": finding.span.line,
        "column": finding.span.column,
        "end_line": finding.span.end_line,
        "end_column": finding.span.end_column,
        "message": finding.message,
        "hint": finding.hint,
        "text": finding.text,
        "excerpt": finding.excerpt,
        "wcag": list(finding.wcag),
        "act": list(finding.act),
        "sources": list(finding.sources),
        "near": finding.near,
        "selector": finding.selector,
        "page": finding.page,
        "origin": finding.origin.value,
        "template": finding.template,
        "group": group,
        "criteria": [
            {"number": item.number, "name": item.name, "level": item.level} for item in criteria_of(finding.wcag)
        ],
    }
