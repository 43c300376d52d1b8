"""`easyread new`: a site to begin with, or both documents of a new topic."""

from __future__ import annotations

import click

from easyread.cli import options
from easyread.cli.values import LanguageTag


@click.command("new", short_help="Make a new site, or a topic in this site.")
@click.argument("name")
@options.content
@click.option("--title", metavar="TEXT", help="The title. [default: made from NAME]")
@click.option(
    "--language",
    type=LanguageTag(),
    metavar="TAG",
    default="en-GB",
    show_default=True,
    help="The language of a new site.",
)
def command(name: str, content_folder: str, title: str | None, language: str) -> None:
    """Makes a site called NAME, or, inside a site, a topic called NAME.

    A new site has one topic in both versions and builds without a finding. A new topic gets its standard and its
    easy document. Nothing that is there already is ever changed.

    \b
    Examples:
      easyread new my-site
      easyread new ../another-site
      easyread new principles/fairness --title "Being fair"
    """
    from pathlib import Path

    from easyread.cli.project import find_project, is_content
    from easyread.cli.starting import new_site, new_topic

    content = Path(content_folder)
    is_elsewhere = Path(name).is_absolute() or name.startswith((".", "~"))
    if is_content(content) and not is_elsewhere:
        made = new_topic(find_project(content_folder), name, title)
        click.echo(f"Made {' and '.join(path.as_posix() for path in made)}.")
        click.echo("Write in both, then run `easyread check`.")
    else:
        folder = new_site(Path(name).expanduser(), title, language)
        click.echo(f"Made a site in {folder.as_posix()}/. Next:")
        click.echo(f"  cd {folder.as_posix()}\n  easyread build")
