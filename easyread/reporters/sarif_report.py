"""Findings as SARIF 2.1.0, which code hosts and editors read.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0, with errata 01 (2023).
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from easyread import __version__
from easyread.checking.rule import Rule
from easyread.model.finding import Certainty, Finding, Severity
from easyread.reporters.report import Report, whole_message

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

# The name of the fingerprint; the number after it grows when findings come to be known by something else.
FINGERPRINT = "easyread/v1"

# Viewers set paths behind this name on top of the folder they have the files in.
WORKING_DIRECTORY = "%SRCROOT%"

# What GitHub sorts rules by.
IMPORTANCE = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "recommendation"}

DRIVE = re.compile(r"[A-Za-z]:/")  # matches "C:/site/x.html", not "content/x.md"


def sarif_report(report: Report) -> str:
    """One SARIF log with one run."""
    numbers = {rule.id: number for number, rule in enumerate(report.coverage.rules)}
    keys = report.keys or ("",) * len(report.findings)
    run = {
        "tool": {
            "driver": {
                "name": "easyread",
                "version": __version__,
                "rules": [_rule(rule) for rule in report.coverage.rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, key, numbers) for finding, key in zip(report.findings, keys, strict=True)],
        "properties": {"profile": report.summary.profile, "filesChecked": report.summary.checked},
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)


def _rule(rule: Rule[Any]) -> dict[str, object]:
    explanation = rule.explanation.strip()
    criteria = [f"WCAG {number}" for number in rule.wcag]
    sources = [f"{source.name} {source.url}".strip() for source in rule.sources]
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": _one_line(explanation.partition("\n\n")[0])},
        "help": {"text": explanation},
        "defaultConfiguration": {"level": rule.severity.value},
        "properties": {
            "tags": [rule.family.value, *criteria],
            "problem.severity": IMPORTANCE[rule.severity],
            "sources": sources,
        },
    }


def _result(finding: Finding, key: str, numbers: Mapping[str, int]) -> dict[str, object]:
    span = finding.span
    region = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
        "snippet": {"text": finding.text},
    }
    # Section 3.27.10: only a result of kind "fail" has a level.
    kind = ("fail", finding.severity.value) if finding.certainty is Certainty.SURE else ("review", "none")
    place = {"artifactLocation": _file(finding.path), "region": region}
    result: dict[str, object] = {
        "ruleId": finding.rule,
        "kind": kind[0],
        "level": kind[1],
        "message": {"text": whole_message(finding)},
        "locations": [{"physicalLocation": place}],
        "properties": {"severity": finding.severity.value, "near": finding.near},
    }
    if finding.rule in numbers:
        result["ruleIndex"] = numbers[finding.rule]
    if key:
        result["partialFingerprints"] = {FINGERPRINT: key}
    return result


def _file(path: str) -> dict[str, str]:
    """Where a file is: relative to the working directory, or its full address."""
    address = quote(path, errors="surrogateescape")
    if path.startswith("/") or DRIVE.match(path):
        return {"uri": f"file://{address}" if path.startswith("/") else f"file:///{path[:2]}{quote(path[2:])}"}
    if path.startswith("../"):
        return {"uri": address}
    return {"uri": address, "uriBaseId": WORKING_DIRECTORY}


def _one_line(words: str) -> str:
    return " ".join(words.split())
