"""`easyread pack`: makes one file of the site that people can carry away."""

from __future__ import annotations

import click

from easyread.cli import options


@click.command("pack", short_help="Pack the site into one file for offline use.")
@click.argument("kind", default="offline", metavar="[KIND]")
@options.content
@click.option("--output", "-o", metavar="FILE", help="The file to write. [default: packs/ and the site's title]")
@options.fail_on
@options.date
@options.jobs
@options.quiet
def command(
    kind: str, content_folder: str, output: str | None, fail_on: str, date: str | None, jobs: int, quiet: bool
) -> int:
    """Builds the site and packs it into one file. KIND is “offline”: a ZIP for a USB stick.

    People unpack it anywhere and open START-HERE.html: no server, no internet, no JavaScript. The same content
    makes the same file, byte for byte.

    \b
    Examples:
      easyread pack
      easyread pack offline --output stick/course.zip
    """
    from pathlib import Path

    from easyread.cli.means import open_means
    from easyread.cli.packing import find_exporter, pack_name, pack_site
    from easyread.cli.project import CACHE, find_project, folder_prefix, site_folder
    from easyread.cli.requesting import make_request
    from easyread.cli.results import outcome_report
    from easyread.cli.telling import make_telling
    from easyread.cli.terminal import exit_code, make_console, read_date
    from easyread.destinations.folder import Folder
    from easyread.pipeline.cache import DiskCache
    from easyread.pipeline.run import run_site
    from easyread.reporters.text_report import print_text_report

    project = find_project(content_folder)
    site = site_folder(project, "site", "Give that folder another name, such as content.")
    request = make_request(project, today=read_date(date), output_prefix=folder_prefix(site))
    exporter = find_exporter(request.registry.exporters, kind)
    with (
        DiskCache(project.root / CACHE) as cache,
        open_means(cache, jobs=jobs, executor=None, progress=not quiet) as means,
    ):
        outcome = run_site(project.files, request, Folder(site, project.root / CACHE), means)
    assert outcome.site is not None
    code = exit_code(outcome.findings, fail_on)
    if code:
        telling = make_telling("text", fail_on=fail_on, full=False, quiet=quiet, baseline=None)
        report = outcome_report(outcome, telling)
        print_text_report(report, make_console(), detail=telling.detail, with_notes=fail_on == "note")
        click.echo("Nothing was packed. Mend the findings, or choose another --fail-on.", err=True)
        return code
    target = Path(output) if output else project.root / "packs" / pack_name(outcome.site, exporter)
    packed = pack_site(outcome.site, site, exporter, target)
    console = make_console()
    console.print(f"Packed {packed.files} files, {packed.bytes / 1e6:.1f} MB, into {target.as_posix()}", soft_wrap=True)
    if not quiet:
        console.print("Unpack it on any computer and open START-HERE.html.")
    return 0
