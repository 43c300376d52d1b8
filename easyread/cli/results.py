"""What commands print about an outcome."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from easyread.checking.baseline import Baseline, compare_with_baseline
from easyread.cli.baseline_file import read_baseline, write_baseline
from easyread.cli.terminal import exit_code, failing_severities, make_console, write
from easyread.errors import CannotWrite
from easyread.pipeline.request import Outcome
from easyread.reporters.earl_report import earl_report
from easyread.reporters.github_report import github_report
from easyread.reporters.html_report import html_report
from easyread.reporters.json_report import json_report
from easyread.reporters.junit_report import junit_report
from easyread.reporters.report import Report, baseline_notes, merged_report
from easyread.reporters.sarif_report import sarif_report
from easyread.reporters.summary import count, summarise
from easyread.reporters.text_report import Detail, numbers_line, print_text_report, serious, summary_line

FILE_WIDTH = 100  # cells of a text report in a file

WRITERS: Mapping[str, Callable[[Report], str]] = {
    "json": json_report,
    "sarif": sarif_report,
    "github": github_report,
    "junit": junit_report,
    "html": html_report,
    "earl": earl_report,
}


@dataclass(frozen=True, slots=True)
class Telling:
    """How a command tells its outcome. `output` is the file that the report goes to, None for the terminal.

    `address` is where the pages lie on the web; "" takes that of the site's settings.
    """

    output_format: str
    fail_on: str
    detail: Detail
    baseline: Baseline | None = None
    output: Path | None = None
    address: str = ""

    @property
    def wants_progress(self) -> bool:
        """Whether a person watches."""
        return self.output_format == "text" and self.detail is not Detail.QUIET


@dataclass(frozen=True, slots=True)
class Made:
    """What a build made: the folder of the site, in how many seconds, and whether it was checked on the way."""

    target: Path
    seconds: float
    checked: bool


def make_telling(
    output_format: str,
    *,
    fail_on: str,
    full: bool,
    quiet: bool,
    baseline: str | None,
    output: str | None = None,
    address: str | None = None,
) -> Telling:
    """How to tell, from the words of the command line. Raises BaselineBroken for a baseline that cannot be read."""
    if full and quiet:
        raise click.UsageError("--full and --quiet cannot go together.")
    if baseline and output_format == "earl":
        raise click.UsageError("--baseline hides findings, and an EARL report must not. Leave one of them out.")
    detail = Detail.FULL if full else Detail.QUIET if quiet else Detail.SHORT
    known = read_baseline(Path(baseline)) if baseline else None
    return Telling(output_format, fail_on, detail, known, Path(output) if output else None, address or "")


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
            allowed=len(coverage.allowed),
        ),
        replace(coverage, address=telling.address or coverage.address),
        keys,
        failing_severities(telling.fail_on),
        hidden,
        gone,
        outcome.site.settings.title if outcome.site else title,
    )


def tell(report: Report, telling: Telling) -> int:
    """Prints or writes the report of a check and gives the exit code."""
    if telling.output is not None:
        _write_file(telling.output, report_text(report, telling))
        if telling.detail is not Detail.QUIET:
            console = make_console()
            told = merged_report(report) if telling.output_format in {"text", "html"} else report
            for line in (numbers_line(told.findings, told.summary), *map(Text, baseline_notes(report))):
                console.print(line, soft_wrap=True)
            console.print(Text(f"The report is in {telling.output.as_posix()}"), soft_wrap=True)
    elif telling.output_format == "text":
        print_text_report(report, make_console(), detail=telling.detail)
    else:
        tell_programs(report, telling)
    return exit_code(report.findings, telling.fail_on)


def tell_programs(report: Report, telling: Telling) -> None:
    """Prints a report for programs; what the baseline did goes to the error output, where it breaks no format."""
    write(WRITERS[telling.output_format](report))
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
        return WRITERS[telling.output_format](report)
    console = Console(
        file=io.StringIO(), width=FILE_WIDTH, color_system=None, highlight=False, emoji=False, markup=False
    )
    print_text_report(report, console, detail=telling.detail)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue().rstrip("\n")


def print_build(report: Report, outcome: Outcome, telling: Telling, *, made: Made) -> None:
    """Prints what a build made, what to mend, and where to click."""
    console = make_console()
    report = merged_report(report)
    mend = report.findings if telling.detail is Detail.FULL else serious(report.findings)
    if mend:
        print_text_report(report, console, detail=telling.detail, with_notes=telling.detail is Detail.FULL)
        console.print()
    topics = len(outcome.site.topics) if outcome.site else 0
    numbers = f"{count(topics, 'topic')}, {count(outcome.pages, 'page')}"
    said = f"Built {numbers}, into {made.target.as_posix()}/ in {made.seconds:.1f} s."
    console.print(Text(said, style="bold"), soft_wrap=True)
    if telling.detail is Detail.QUIET:
        return
    if not mend:
        console.print(_reassurance(report, checked=made.checked), soft_wrap=True)
        for note in baseline_notes(report):
            console.print(Text(note), soft_wrap=True)
    console.print(Text(f"Open {(made.target / 'index.html').resolve().as_uri()}"), soft_wrap=True)


def _reassurance(report: Report, *, checked: bool) -> Text:
    if not checked:
        return Text("Nothing was checked. `easyread check` does that.")
    if report.findings:
        return Text(f"No errors, no warnings, {count(len(report.findings), 'note')}: `easyread check` shows them.")
    return summary_line(report.findings, report.summary)


def _write_file(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8", "backslashreplace") + b"\n")
    except OSError as error:
        raise CannotWrite(f"Cannot write “{path}”: {error.strerror}.", "Choose another file with --output.") from error
