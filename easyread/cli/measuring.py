"""`easyread check --figures`: reading figures of a site or of Markdown files."""

from __future__ import annotations

from dataclasses import replace

import click

from easyread.cli.checking import CheckWish, has_texts, measure_paths
from easyread.cli.telling import Telling
from easyread.cli.terminal import make_console, progress_bar, write
from easyread.pipeline.request import no_progress
from easyread.reporters.figures_report import figures_json, print_figures
from easyread.reporters.report import Report
from easyread.reporters.text_report import Detail

FORMATS = ("text", "json")


def add_figures(report: Report, wish: CheckWish) -> Report:
    """The report with the reading figures of what was checked; HTML from elsewhere has none."""
    if not has_texts(wish):
        return report
    return replace(report, figures=measure_paths(wish, no_progress))


def tell_figures(wish: CheckWish, telling: Telling, *, wants_more: bool) -> int:
    """Prints the figures and gives the exit code: figures fail nothing. `wants_more` than figures is refused."""
    if wants_more or telling.baseline or telling.output:
        others = "--fix, --diff, --baseline, --write-baseline or --output"
        raise click.UsageError(f"--figures only measures: it goes with no {others}.")
    if telling.output_format not in FORMATS:
        raise click.UsageError(f"--figures knows the formats {' and '.join(FORMATS)}.")
    with progress_bar(wanted=telling.wants_progress) as progress:
        figures = measure_paths(wish, progress)
    if telling.output_format == "json":
        write(figures_json(figures))
    else:
        print_figures(figures, make_console(), totals_only=telling.detail is Detail.QUIET)
    return 0
