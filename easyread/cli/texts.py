"""`easyread texts`: the texts of the interface, to translate or to change."""

from __future__ import annotations

from pathlib import Path

import click

from easyread.cli import options
from easyread.cli.values import LanguageTag
from easyread.destinations.new_files import make_files
from easyread.errors import CannotWrite
from easyread.model.site import OutFile


@click.command("texts", short_help="Translate or change the interface.")
@click.argument("language", type=LanguageTag(), metavar="[TAG]", required=False)
@click.option("--output", "-o", metavar="FILE", help="Write to this file, which must not be there yet.")
@options.content
def command(language: str | None, output: str | None, content_folder: str) -> None:
    """Prints the texts of menus, buttons and of the pages that easyread makes, in the language TAG (without it, in the
    language of the site), as a file to translate or to change. `texts.yml` in the content folder is for the language of
    the site, `texts.cy.yml` for Welsh.

    \b
    Examples:
      easyread texts
      easyread texts cy
      easyread texts cy --output content/texts.cy.yml
    """
    from easyread.cli.project import find_project, folder_prefix
    from easyread.cli.terminal import write
    from easyread.content.read import read_content
    from easyread.reporters.texts_report import texts_file
    from easyread.strings import load_strings

    project = find_project(content_folder)
    site = read_content(project.files)
    wanted = language or site.settings.language
    path = folder_prefix(project.content) + site.data_path("texts", wanted)
    text = texts_file(load_strings(wanted, site.own_texts(wanted)), path)
    if output is None:
        write(text)
    else:
        _write_new(Path(output), text)
        click.echo(f"{output} has the texts. Translate or change them there, then: easyread build")


def _write_new(path: Path, text: str) -> None:
    """Raises CannotWrite, also where a file is there: it may hold what somebody has translated."""
    if path.exists():
        message = f"“{path.as_posix()}” is there already."
        raise CannotWrite(message, "Name another file with --output, and copy lines from it.")
    make_files(path.parent, [OutFile(path.name, text.encode())])
