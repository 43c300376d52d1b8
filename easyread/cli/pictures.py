"""`easyread pictures`: finds a picture for a row, and shows what the dictionary has."""

from __future__ import annotations

import click

from easyread.cli import options


@click.command("pictures", short_help="Find a picture.")
@click.argument("words", nargs=-1)
@click.option("--unused", is_flag=True, help="Only pictures that nothing shows.")
@options.content
@options.output_format
@options.jobs
def command(words: tuple[str, ...], unused: bool, content_folder: str, output_format: str, jobs: int) -> None:
    """Finds the pictures of the dictionary that fit WORDS best, each with the line to paste into a row. Without WORDS,
    lists all of them.

    \b
    Examples:
      easyread pictures
      easyread pictures money
      easyread pictures two people talk
      easyread pictures --unused
    """
    from easyread.cli.means import open_means
    from easyread.cli.project import CACHE, find_project, folder_prefix
    from easyread.cli.terminal import make_console, write
    from easyread.content.picture_finder import find_pictures
    from easyread.pipeline.cache import DiskCache
    from easyread.pipeline.picture_uses import listed_pictures
    from easyread.registry.registry import load_registry
    from easyread.reporters.pictures_report import pictures_json, print_pictures

    project = find_project(content_folder)
    is_text = output_format == "text"
    with (
        DiskCache(project.root / CACHE) as cache,
        open_means(cache, jobs=jobs, executor=None, progress=is_text) as means,
    ):
        prefix = folder_prefix(project.content)
        by_id = {
            item.picture.id: item
            for item in listed_pictures(project.files, load_registry(with_rules=False), prefix, means)
        }
    found = find_pictures((item.picture for item in by_id.values()), " ".join(words))
    listed = [item for item in (by_id[near.picture.id] for near in found) if not (unused and item.is_used)]
    if is_text:
        print_pictures(listed, make_console(), known=len(by_id), only_unused=unused)
    else:
        write(pictures_json(listed))
