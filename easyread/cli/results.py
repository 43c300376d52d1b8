"""What commands print about an outcome."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from easyread.checking.baseline import Baseline, compare_with_baseline
from easyread.cli.baseline_file import write_baseline
from easyread.cli.telling import Telling
from easyread.cli.terminal import exit_code, failing_severities, make_console, write
from easyread.errors import CannotWrite
from easyread.pipeline.request import Outcome
from easyread.reporters.report import Report, baseline_notes, merged_report
from easyread.reporters.summary import summarise
from easyread.reporters.text_report import Detail, numbers_line, print_text_report
from easyread.wording import count

FILE_WIDTH = 100  # cells of a text report in a file

WRITERS = ("json", "sarif", "github", "junit", "html", "earl")
"""Formats that are texts: `json_report` in `easyread.reporters.json_report` writes the first of them."""


def outcome_report(outcome: Outcome, telling: Telling, *, title: str = "") -> Report:
    """The report of an outcome, without the findings that the baseline knows."""
    if telling.output_format == "earl" and outcome.scope.only:
        raise click.UsageError("An EARL report is about all pages of a site. Leave PATH out.")
    coverage = outcome.scope.coverage
    findings, hidden, gone = outcome.findings, 0, 0
    keys: tuple[str, ...] = ()
    if telling.baseline is not None or telling.output_format == "sarif":
        found = outcome.scope.keys(findings)
        known = telling.baseline or Baseline()
        compared = compare_with_baseline(findings, found, known, is_judged=outcome.scope.judges)
        digests = dict(zip(findings, (key.digest for key in found), strict=True))
        findings, hidden = compared.new, compared.hidden
        keys = tuple(digests[finding] for finding in findings)
        gone = sum(entry.count for entry in compared.no_longer_needed)
    return Report(
        findings,
        summarise(
            findings,
            checked=outcome.checked,
            rules=outcome.rules,
            profile=outcome.profile,
            allowed=outcome.allowed,
        ),
        replace(coverage, address=telling.address or coverage.address),
        keys,
        failing_severities(telling.fail_on),
        hidden,
        gone,
        outcome.title or title,
    )


def tell(report: Report, telling: Telling) -> int:
    """Prints or writes the report of a check and gives the exit code."""
    if telling.output is not None:
        _write_file(telling.output, report_text(report, telling))
        if telling.detail is not Detail.QUIET:
            console = make_console()
            told = merged_report(report) if telling.output_format in {"text", "html"} else report
            for line in (numbers_line(told.summary), *map(Text, baseline_notes(report))):
                console.print(line, soft_wrap=True)
            console.print(Text(f"The report is in {telling.output.as_posix()}"), soft_wrap=True)
    elif telling.output_format == "text":
        print_text_report(report, make_console(), detail=telling.detail)
    else:
        tell_programs(report, telling)
    return exit_code(report.findings, telling.fail_on)


def tell_programs(report: Report, telling: Telling) -> None:
    """Prints a report for programs; what the baseline did goes to the error output, where it breaks no format."""
    write(_write_report(report, telling.output_format))
    if telling.detail is not Detail.QUIET:
        for note in baseline_notes(report):
            click.echo(note, err=True)


def tell_baseline(outcome: Outcome, path: str) -> int:
    """Writes the findings to a baseline, says so, and gives the exit code: known findings fail nothing."""
    written = write_baseline(Path(path), outcome)
    number = sum(entry.count for entry in written.entries)
    click.echo(f"{count(number, 'finding')} listed in {path}. From now on: easyread check --baseline {path}")
    return 0


def report_text(report: Report, telling: Telling) -> str:
    """A report as the text of a file."""
    if telling.output_format != "text":
        return _write_report(report, telling.output_format)
    console = Console(
        file=io.StringIO(), width=FILE_WIDTH, color_system=None, highlight=False, emoji=False, markup=False
    )
    print_text_report(report, console, detail=telling.detail)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue().rstrip("\n")


def _write_report(report: Report, output_format: str) -> str:
    """A report in one of the formats of `WRITERS`. Only its own module is loaded: most runs need none of them."""
    name = f"{output_format}_report"
    writer: Callable[[Report], str] = getattr(import_module(f"easyread.reporters.{name}"), name)
    return writer(report)


def _write_file(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8", "backslashreplace") + b"\n")
    except OSError as error:
        raise CannotWrite(f"Cannot write “{path}”: {error.strerror}.", "Choose another file with --output.") from error
