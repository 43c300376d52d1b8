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
    help="The language of a new site. [default: en-GB]",
)
def command(name: str, content_folder: str, title: str | None, language: str | None) -> None:
    """Makes a site called NAME, or, inside a site, a topic called NAME.

    A new site has one topic in both versions, in English, and in English builds without a finding. In a language that
    easyread has no menus in, a build ends with an error until you translate them. A new topic gets its standard and its
    easy document, with words that a check finds until you write your own. Nothing that is there already is ever
    changed.

    \b
    Examples:
      easyread new my-site
      easyread new ../another-site
      easyread new principles/fairness --title "Being fair"
    """
    import shlex
    from pathlib import Path

    from easyread.cli.project import find_project, is_content
    from easyread.cli.starting import new_site, new_topic
    from easyread.strings import load_strings

    if not name.strip():
        raise click.UsageError("The NAME is empty.")
    is_elsewhere = Path(name).is_absolute() or name.startswith((".", "~"))
    is_named = content_folder != options.CONTENT  # and must be there, so that no site is made in the place of a topic
    if (is_named or is_content(Path(content_folder))) and not is_elsewhere:
        project = find_project(content_folder)
        if language:
            raise click.UsageError("--language is for a new site, and this is a topic. Leave it out.")
        made = new_topic(project, name, (title or "").strip())
        click.echo(f"Made {' and '.join(path.as_posix() for path in made)}.")
        click.echo("Write in both, then run `easyread check`. It also names the words that are still to be written.")
    else:
        folder = new_site(Path(name).expanduser(), (title or "").strip(), language or "en-GB")
        click.echo(f"Made a site in {folder.as_posix()}/. Next:")
        click.echo(f"  cd {shlex.quote(folder.as_posix())}\n  easyread build")
        click.echo("Say in content/site.yml who you are and how to reach you.")
        if language and language.partition("-")[0] != "en":
            menus = "; `easyread texts` has those of the menus" if load_strings(language).missing else ""
            click.echo(f"Its words are English. Write yours in “{language}”{menus}.")
            if menus:
                click.echo(f"Until then `easyread build` ends with an error: the pages are not in “{language}”.")
