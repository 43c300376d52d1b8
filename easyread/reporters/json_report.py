"""Findings as JSON, in the shape that other programs rely on (docs/reference/findings.md)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from easyread.model.finding import Finding
from easyread.reporters.summary import Summary


def json_report(findings: Sequence[Finding], summary: Summary) -> str:
    """One JSON object with `findings` and `summary`; lines and columns are 1-based code points."""
    body = {"findings": [finding_value(finding) for finding in findings], "summary": asdict(summary)}
    return json.dumps(body, ensure_ascii=False, indent=1)


def finding_value(finding: Finding) -> dict[str, object]:
    """A finding as plain JSON values."""
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
    }
