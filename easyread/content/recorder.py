"""Collects what is found wrong while one file is read."""

from __future__ import annotations

from easyread.model.finding import Problem, RecordedProblem, Severity
from easyread.model.place import Span


class Recorder:
    """The problems of one file so far. Lives only as long as the file is being read."""

    __slots__ = ("path", "problems")

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[RecordedProblem] = []

    def record(self, rule: str, span: Span, *, message: str, hint: str = "", severity: Severity | None = None) -> None:
        """Keep one problem for the rule named."""
        problem = Problem(span, message, hint, severity=severity, path=self.path)
        self.problems.append(RecordedProblem(rule, problem))

    def has_problem(self, rule: str) -> bool:
        """Whether something was recorded for the rule."""
        return any(recorded.rule == rule for recorded in self.problems)
