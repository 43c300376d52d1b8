"""`easyread status`: how far each topic has come."""

from __future__ import annotations

import click

from easyread.cli import options


@click.command("status", short_help="See how far each topic has come.")
@click.option("--open", "only_open", is_flag=True, help="Show only topics in which something is left to do.")
@options.content
@options.output_format
@options.jobs
def command(only_open: bool, content_folder: str, output_format: str, jobs: int) -> None:
    """Lists the topics: which versions they have, how many rows of the easy version people have checked as they are
    now, and how many sections of the standard version somebody has compared with it.

    \b
    Examples:
      easyread status
      easyread status --open
      easyread status --format json
    """
    from easyread.cli.means import open_means
    from easyread.cli.project import CACHE, find_project, folder_prefix
    from easyread.cli.terminal import make_console, write
    from easyread.pipeline.cache import DiskCache
    from easyread.pipeline.topic_states import site_states
    from easyread.registry.registry import load_registry
    from easyread.reporters.status_report import print_status, status_json

    project = find_project(content_folder)
    wants_bar = output_format == "text"
    with (
        DiskCache(project.root / CACHE) as cache,
        open_means(cache, jobs=jobs, executor=None, progress=wants_bar) as means,
    ):
        prefix = folder_prefix(project.content)
        states = site_states(project.files, load_registry(with_rules=False), prefix, means)
    if output_format == "json":
        write(status_json(states.topics))
    else:
        print_status(states.topics, make_console(), only_open=only_open)
    if states.problems:
        click.echo("Some files have faults, and may be counted wrongly: `easyread check` names them.", err=True)
