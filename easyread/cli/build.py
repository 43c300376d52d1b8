"""`easyread build`: turns content/ into site/, and checks it."""

from __future__ import annotations

import click

from easyread.cli import options


@click.command("build", short_help="Turn content/ into site/, and check it.")
@options.content
@click.option(
    "--output",
    "-o",
    default="site",
    show_default=True,
    metavar="FOLDER",
    help="Where the site goes. Files there that easyread did not make are never touched.",
)
@click.option("--check/--no-check", "check", default=True, help="Check while building, or only build.")
@options.select
@options.ignore
@options.fail_on
@options.report_format
@options.baseline
@options.full
@options.date
@options.jobs
@options.executor
@options.quiet
def command(
    content_folder: str,
    output: str,
    check: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str,
    output_format: str,
    baseline: str | None,
    full: bool,
    date: str | None,
    jobs: int,
    executor: str | None,
    quiet: bool,
) -> int:
    """Turns content/ into a website in site/, every topic in two versions, and checks it.

    Findings do not stop a build: the site is written, and the exit code tells. When easyread cannot go on
    (a broken template, a full disk), the last good site stays as it was.

    \b
    Examples:
      easyread build
      easyread build --output public --fail-on warning
      easyread build --no-check
      easyread build --baseline known.json
      easyread build --format sarif > findings.sarif
    """
    import time

    from easyread.cli.building import BuildWish, build_project
    from easyread.cli.project import find_project, site_folder
    from easyread.cli.telling import make_telling, must_find_nothing, print_build
    from easyread.cli.terminal import is_typed, read_date, summary_exit_code

    started = time.perf_counter()
    telling = make_telling(output_format, fail_on=fail_on, full=full, quiet=quiet, baseline=baseline)
    if not check:
        must_find_nothing(telling, fails=is_typed("fail_on") and fail_on != "never")
    project = find_project(content_folder)
    target = site_folder(project, output)
    wish = BuildWish(target, read_date(date), check, select, ignore, jobs, executor)
    told, report = build_project(project, wish, telling)
    if output_format == "text":
        print_build(report, told, telling, target=target, seconds=time.perf_counter() - started, checked=check)
    return summary_exit_code(told.brief.summary if told.brief else report.summary, fail_on)
