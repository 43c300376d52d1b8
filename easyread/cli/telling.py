"""How commands tell what a run told. Loads little: a run that finds nothing changed needs no more."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.text import Text

from easyread.cli.terminal import failing_severities, make_console
from easyread.pipeline.told import Told
from easyread.reporters.brief import Brief, make_brief
from easyread.reporters.report import Report, baseline_notes, merged_report
from easyread.reporters.summary import summarise
from easyread.reporters.text_report import Detail, print_brief, print_text_report, serious, summary_line
from easyread.wording import count

if TYPE_CHECKING:
    from easyread.checking.baseline import Baseline

HOMES = ("index.html", "easy/index.html")  # where a site may begin


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
    def needs_little(self) -> bool:
        """Whether what a run told is all that the report needs."""
        return self.output_format == "text" and self.detail is not Detail.FULL and self.baseline is None

    @property
    def wants_progress(self) -> bool:
        """Whether a person watches."""
        return self.output_format == "text" and self.detail is not Detail.QUIET


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
    if address and output_format != "earl":
        raise click.UsageError("--url is for an EARL report. Add --format earl, or leave --url out.")
    detail = Detail.FULL if full else Detail.QUIET if quiet else Detail.SHORT
    known = None
    if baseline:
        from easyread.cli.baseline_file import read_baseline

        known = read_baseline(Path(baseline))
    return Telling(output_format, fail_on, detail, known, Path(output) if output else None, address or "")


def must_fit(telling: Telling, *, diff_alone: bool, write_baseline: bool) -> None:
    """Raises UsageError where a check would write a diff or a baseline and leave out the report that is asked for."""
    wants_report = telling.output is not None or telling.output_format != "text"
    if diff_alone and (wants_report or write_baseline):
        raise click.UsageError("--diff alone only shows: it goes with no --format, --output or --write-baseline.")
    if write_baseline and wants_report:
        raise click.UsageError("--write-baseline writes no report: it goes with no --format or --output.")


def must_find_nothing(telling: Telling, *, fails: bool) -> None:
    """Raises UsageError where a build that checks nothing would tell that there is nothing to mend."""
    if fails or telling.baseline or telling.output_format != "text" or telling.detail is Detail.FULL:
        others = "--fail-on, --baseline, --full or --format"
        raise click.UsageError(f"--no-check finds nothing: it goes with no {others}.")


def told_report(told: Told, telling: Telling) -> Report:
    """The report of a run of which no more is known than what it told: in text, and without a baseline."""
    numbers = summarise(
        told.findings, checked=told.checked, rules=told.rules, profile=told.profile, allowed=told.allowed
    )
    return Report(told.findings, numbers, failing=failing_severities(telling.fail_on), title=told.title)


def build_brief(report: Report) -> Brief:
    """What a build tells at first: errors and warnings."""
    merged = merged_report(report)
    return make_brief(merged, serious(merged.findings))


def print_build(report: Report, told: Told, telling: Telling, *, target: Path, seconds: float, checked: bool) -> None:
    """Prints what a build made, what to mend, and where to click. In brief, where no more is known or wanted."""
    console = make_console()
    brief = told.brief or build_brief(report)
    numbers = brief.summary
    has_mistakes = bool(numbers.errors + numbers.warnings)
    if telling.detail is Detail.SHORT and has_mistakes:
        print_brief(brief, console, baseline_notes(report))
        console.print()
    elif has_mistakes or (telling.detail is Detail.FULL and numbers.findings):
        print_text_report(report, console, detail=telling.detail, with_notes=telling.detail is Detail.FULL)
        console.print()
    made = f"{count(told.topics, 'topic')}, {count(told.pages, 'page')}"
    said = f"Built {made}, into {target.as_posix()}/ in {seconds:.1f} s."
    console.print(Text(said, style="bold"), soft_wrap=True)
    if telling.detail is Detail.QUIET:
        return
    if not has_mistakes and not (telling.detail is Detail.FULL and numbers.findings):
        console.print(_reassurance(brief, checked=checked), soft_wrap=True)
        for note in baseline_notes(report):
            console.print(Text(note), soft_wrap=True)
    home = next((target / name for name in HOMES if (target / name).is_file()), target)
    console.print(Text(f"Open {home.resolve().as_uri()}"), soft_wrap=True)


def _reassurance(brief: Brief, *, checked: bool) -> Text:
    if not checked:
        return Text("Nothing was checked. `easyread check` does that.")
    notes = brief.summary.notes
    if notes:
        return Text(f"No errors, no warnings, {count(notes, 'note')}: `easyread check` shows them.")
    return summary_line(brief)
