"""Findings as workflow commands, which GitHub shows beside the lines of a pull request.

GitHub takes ten annotations of each kind from a step, so the worst findings come first. Source of the form: GitHub
Docs, Workflow commands for GitHub Actions, "Setting an error message" (2024).
"""

from __future__ import annotations

from easyread.model.finding import Certainty, Finding, Severity
from easyread.reporters.report import Report, baseline_notes, whole_message
from easyread.reporters.text_report import numbers_line

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def github_report(report: Report) -> str:
    """One workflow command for each finding, then the numbers as plain lines of the log."""
    findings = sorted(report.findings, key=lambda finding: -finding.severity.rank)
    lines = [_annotation(finding) for finding in findings]
    lines += [numbers_line(report.summary).plain, *baseline_notes(report)]
    return "\n".join(lines)


def _annotation(finding: Finding) -> str:
    span = finding.span
    places = {"file": finding.path, "line": str(span.line), "endLine": str(span.end_line)}
    if span.line == span.end_line:  # GitHub drops the column of a place that runs over several lines
        places["col"] = str(span.column)
    ask = " (a person must look)" if finding.certainty is Certainty.ASK else ""
    places["title"] = finding.rule + ask
    words = ",".join(f"{name}={_property(value)}" for name, value in places.items())
    return f"::{COMMANDS[finding.severity]} {words}::{_message(whole_message(finding))}"


def _message(words: str) -> str:
    """Words as the message of a command: it ends with its line, and % starts an escape."""
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    """Words as a property of a command, where colons and commas mean something too."""
    return _message(words).replace(":", "%3A").replace(",", "%2C")
