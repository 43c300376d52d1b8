"""Findings from problems: adds the place in the file, the words found, the rule's metadata."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from easyread.checking.rule import Rule
from easyread.markup.lines import Lines
from easyread.model.finding import Finding, Problem, Severity
from easyread.model.place import START, Span

EXCERPT_LIMIT = 400  # code points; longer lines are cut round the finding so that reports stay readable


def make_finding(
    rule: Rule[Any],
    problem: Problem,
    *,
    path: str,
    source: str,
    span: Span = START,
    near: bool = False,
    severities: Mapping[str, Severity] | None = None,
) -> Finding:
    """The finding of a problem at a known span of a known file."""
    lines = Lines.from_text(source)
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
        text=source[lines.offset(span.line, span.column) : lines.offset(span.end_line, span.end_column)],
        excerpt=line if len(line) <= EXCERPT_LIMIT else _cut(line, span.column),
        wcag=rule.wcag,
        act=rule.act,
        sources=tuple(source.name for source in rule.sources),
        near=near,
        replacement=None if near else problem.replacement,
    )


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings by path, place and rule, each once."""
    return tuple(sorted(dict.fromkeys(findings), key=lambda item: (item.path, item.span, item.rule, item.message)))


def _cut(line: str, column: int) -> str:
    start = max(0, column - 1 - EXCERPT_LIMIT // 2)
    return line[start : start + EXCERPT_LIMIT]
