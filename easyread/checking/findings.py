"""Findings from problems: adds the place in the file, the words found, the rule's metadata; one for many places."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from easyread.checking.rule import Rule
from easyread.markup.lines import Lines
from easyread.model.finding import Finding, FindingPlace, Origin, Problem, Severity
from easyread.model.place import START, Span

# On how many pages the same fault must stand to be one fault. What a theme made is known to come from one template;
# of pages that easyread did not make it is likely only when it comes again and again.
FEWEST_PAGES = {Origin.THEME: 2, Origin.PAGE: 3}
GROUP_LENGTH = 16  # hexadecimal digits

EXCERPT_LIMIT = 400  # code points; longer lines are cut round the finding so that reports stay readable


def make_finding(
    rule: Rule[Any],
    problem: Problem,
    *,
    path: str,
    lines: Lines,
    span: Span = START,
    near: bool = False,
    severities: Mapping[str, Severity] | None = None,
) -> Finding:
    """The finding of a problem at a known span of the `lines` of a file."""
    line = lines.line_text(span.line)
    severity = (severities or {}).get(rule.id) or problem.severity or rule.severity
    return Finding(
        rule=rule.id,
        severity=severity,
        certainty=problem.certainty or rule.certainty,
        path=path,
        span=span,
        message=problem.message,
        hint=problem.hint,
        text=lines.text[lines.offset(span.line, span.column) : lines.offset(span.end_line, span.end_column)],
        excerpt=line if len(line) <= EXCERPT_LIMIT else _cut(line, span.column),
        wcag=rule.wcag,
        act=rule.act,
        sources=tuple(source.name for source in rule.sources),
        near=near,
        replacement=None if near else problem.replacement,
    )


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings by path, place and rule, each once; those that differ only in the element are one."""
    kept: list[Finding] = []
    for _, group in groupby(sorted(findings, key=_order), key=_order):
        alike = list(group)
        if len(alike) == 1:
            kept += alike
            continue
        once: dict[Finding, Finding] = {}
        for finding in alike:
            once.setdefault(replace(finding, selector="", page=""), finding)
        kept += once.values()
    return tuple(kept)


def fault_groups(findings: Sequence[Finding]) -> tuple[str, ...]:
    """For each finding the name of the fault that it shares with others, "" for those that stand alone.

    The same fault has the same rule, words and markup on several pages, and the same origin; how many "../" an address
    starts with does not count. What an author wrote is never the same fault. The names depend on nothing but the fault.
    """
    pages: dict[str, set[str]] = {}
    names = [_fault(finding) for finding in findings]
    for finding, name in zip(findings, names, strict=True):
        pages.setdefault(name, set()).add(finding.path)
    return tuple(
        name if name and len(pages[name]) >= FEWEST_PAGES[finding.origin] else ""
        for finding, name in zip(findings, names, strict=True)
    )


def merge_findings(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings in their order, where the same fault on several pages is one finding with several places."""
    groups = fault_groups(findings)
    places: dict[str, list[FindingPlace]] = {}
    for finding, group in zip(findings, groups, strict=True):
        if group:
            places.setdefault(group, []).append(FindingPlace(finding.path, finding.span))
    merged, told = [], set()
    for finding, group in zip(findings, groups, strict=True):
        if not group:
            merged.append(finding)
        elif group not in told:
            told.add(group)
            merged.append(replace(finding, places=tuple(places[group])))
    return tuple(merged)


def _order(finding: Finding) -> tuple[str, Span, str, str]:
    return finding.path, finding.span, finding.rule, finding.message


def _fault(finding: Finding) -> str:
    """The name of a finding's fault, "" for what an author wrote."""
    if finding.origin is Origin.CONTENT:
        return ""
    words = [part.replace("../", "") for part in (finding.message, finding.hint, finding.text)]
    kind = (finding.origin.value, finding.rule, finding.severity.value, finding.certainty.value)
    parts = json.dumps([*kind, *words], ensure_ascii=True)
    return hashlib.sha256(parts.encode()).hexdigest()[:GROUP_LENGTH]


def _cut(line: str, column: int) -> str:
    start = max(0, column - 1 - EXCERPT_LIMIT // 2)
    return line[start : start + EXCERPT_LIMIT]
