"""`easyread check`: finds what to mend, without building."""

from __future__ import annotations

import click

from easyread.cli import options
from easyread.cli.values import LanguageTag, OneOf, Profile, WebAddress


@click.command("check", short_help="Find what to mend.")
@click.argument("paths", nargs=-1, metavar="[PATH]…", type=click.Path())
@options.content
@click.option(
    "--version",
    "version",
    type=OneOf(("easy", "standard")),
    help="Read Markdown files outside any site as this version. [default: as their names say, else standard]",
)
@click.option(
    "--profile", type=Profile(), metavar="NAME", help="Thresholds for files outside any site. [default: uk-gov]"
)
@click.option(
    "--language",
    type=LanguageTag(),
    metavar="TAG",
    help="Language of Markdown outside any site. [default: as their names say, else en-GB]",
)
@options.select
@options.ignore
@options.fail_on
@options.report_format
@click.option("--output", "-o", metavar="FILE", help="Write the report to this file.")
@click.option(
    "--url", type=WebAddress(), metavar="URL", help="Where the checked pages lie on the web, for --format earl."
)
@options.baseline
@click.option("--write-baseline", metavar="FILE", help="List today's findings in this file, for --baseline.")
@options.full
@options.jobs
@options.executor
@options.quiet
@click.option("--fix", is_flag=True, help="Mend what is safe to mend in Markdown, then tell what is left.")
@click.option("--diff", is_flag=True, help="Show what --fix changes. Alone it only shows; with --fix it shows first.")
@click.option("--figures", is_flag=True, help="Show reading figures beside those of published easy read instead.")
def command(
    paths: tuple[str, ...],
    content_folder: str,
    version: str | None,
    profile: str | None,
    language: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str,
    output_format: str,
    output: str | None,
    url: str | None,
    baseline: str | None,
    write_baseline: str | None,
    full: bool,
    jobs: int,
    executor: str | None,
    quiet: bool,
    fix: bool,
    diff: bool,
    figures: bool,
) -> int:
    """Finds what to mend: in this site, in some of its documents, or in things easyread did not make.

    Without a PATH it checks the site in this folder. A PATH may be a document of the site, a folder or file of
    HTML from any generator, or Markdown files outside any site.

    \b
    Examples:
      easyread check
      easyread check content/principles/equality.easy.md
      easyread check ../other-site/public
      easyread check leaflet.md --version easy
      easyread check --select language --format json
      easyread check --format html --output report.html
      easyread check --write-baseline known.json
      easyread check --baseline known.json --fail-on warning
      easyread check --diff
      easyread check --fix --select number-as-word
      easyread check --figures
      easyread check site --format earl --url https://example.org/course/
    """
    from easyread.cli.checking import CheckWish, add_applicability, cache_folder, check_paths, keep_sources
    from easyread.cli.means import open_means
    from easyread.cli.measuring import add_figures, tell_figures
    from easyread.cli.mending import MendWish, carry_out, mend_paths
    from easyread.cli.results import outcome_report, tell, tell_baseline
    from easyread.cli.telling import make_telling, must_fit
    from easyread.cli.terminal import exit_code
    from easyread.pipeline.cache import DiskCache

    telling = make_telling(
        output_format, fail_on=fail_on, full=full, quiet=quiet, baseline=baseline, output=output, address=url
    )
    wish = CheckWish(paths, content_folder, version, profile, language, select, ignore)
    keep_sources(telling.output, wish)
    mend_wish = MendWish(fix, diff)
    if figures:
        return tell_figures(wish, telling, wants_more=mend_wish.is_any or bool(write_baseline))
    must_fit(telling, diff_alone=diff and not fix, write_baseline=bool(write_baseline))
    with (
        DiskCache(cache_folder(wish)) as cache,
        open_means(cache, jobs=jobs, executor=executor, progress=telling.wants_progress) as means,
    ):
        mending = mend_paths(wish, means) if mend_wish.is_any else None
        outcome = mending.outcome if mending else check_paths(wish, means)
    if mending:
        carry_out(mending, mend_wish, telling)
    if mending and not fix:
        return exit_code(outcome_report(outcome, telling).findings, fail_on)
    if write_baseline:
        return tell_baseline(outcome, write_baseline)
    report = outcome_report(outcome, telling, title=", ".join(paths))
    if telling.output_format == "html":
        report = add_figures(report, wish)
    elif telling.output_format == "earl":
        report = add_applicability(report, wish)
    return tell(report, telling)
