"""What the commands share for talking to a terminal: consoles, progress, the day, exit codes."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime

import click
from click.core import ParameterSource
from rich.console import Console

from easyread.model.finding import Finding, Severity
from easyread.reporters.summary import Summary

Progress = Callable[[str, int, int], None]

BETWEEN_DRAWINGS = 0.1  # seconds


def make_console(*, stderr: bool = False) -> Console:
    """A console that obeys NO_COLOR, pipes and narrow windows."""
    return Console(stderr=stderr, highlight=False, soft_wrap=False, emoji=False, markup=False)


@contextmanager
def progress_bar(*, wanted: bool) -> Iterator[Progress]:
    """A progress bar on a terminal, silence elsewhere. Call it with stage, done, total."""
    console = make_console(stderr=True)
    if not wanted or not console.is_terminal:
        yield lambda stage, done, total: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    # Without a thread of its own, so that workers can be forked; it is drawn when there is something new to show.
    with Bar(*columns, console=console, transient=True, auto_refresh=False) as bar:
        task = bar.add_task("Reading", total=None)
        drawn = 0.0

        def show(stage: str, done: int, total: int) -> None:
            nonlocal drawn
            now = time.monotonic()
            if now - drawn > BETWEEN_DRAWINGS or done == total:
                drawn = now
                bar.update(task, description=stage, completed=done, total=total, refresh=True)

        yield show


def is_typed(option: str) -> bool:
    """Whether the command line that is carried out gives an option a value, also the one that it has by itself."""
    return click.get_current_context().get_parameter_source(option) is ParameterSource.COMMANDLINE


def read_date(text: str | None) -> date:
    """The day to print: the option, else SOURCE_DATE_EPOCH (reproducible builds), else today in UTC."""
    if text:
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise click.BadParameter(f"“{text}” is not a date such as 2026-05-31.", param_hint="--date") from None
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        moment = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    except (ValueError, OverflowError, OSError):
        message = f"“{epoch}” is not a number of seconds since 1970, such as 1767225600."
        raise click.BadParameter(message, param_hint="SOURCE_DATE_EPOCH") from None
    return moment.date()


def failing_severities(fail_on: str) -> frozenset[Severity]:
    """The severities that make a run fail."""
    if fail_on == "never":
        return frozenset()
    limit = Severity(fail_on).rank
    return frozenset(severity for severity in Severity if severity.rank >= limit)


def exit_code(findings: Sequence[Finding], fail_on: str) -> int:
    """1 when a finding is at least as severe as `fail_on`, else 0."""
    failing = failing_severities(fail_on)
    return int(any(finding.severity in failing for finding in findings))


def summary_exit_code(summary: Summary, fail_on: str) -> int:
    """The same from the numbers of findings."""
    numbers = {Severity.ERROR: summary.errors, Severity.WARNING: summary.warnings, Severity.NOTE: summary.notes}
    return int(any(numbers[severity] for severity in failing_severities(fail_on)))


def write(text: str) -> None:
    """Prints output for programs as UTF-8, whatever the terminal's own encoding is.

    Halves of surrogate pairs, which file names that are not UTF-8 have, become escapes, as JSON writes them.
    """
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace") + b"\n")
