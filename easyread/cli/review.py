"""`easyread review`: shows what people have checked of a topic, and records what they check."""

from __future__ import annotations

import click

from easyread.cli import options
from easyread.cli.values import LanguageTag

ROLES = ("reader", "editor", "translator")


@click.command("review", short_help="Record who has checked a topic.")
@click.argument("topic")
@click.option("--reader", "readers", multiple=True, metavar="NAME", help="Somebody it is for. May be given again.")
@click.option("--editor", "editors", multiple=True, metavar="NAME", help="Somebody who edits the text.")
@click.option("--translator", "translators", multiple=True, metavar="NAME", help="Somebody who translated it.")
@click.option("--rows", metavar="ROWS", help="The rows they checked, such as 1-4,7. [default: all]")
@click.option("--compared", is_flag=True, help="They compared the two versions, and these say the same.")
@click.option("--date", "day", metavar="YYYY-MM-DD", help="The day they checked it. [default: today]")
@click.option("--language", type=LanguageTag(), metavar="TAG", help="Which language. [default: the site's]")
@options.content
@options.output_format
def command(
    topic: str,
    readers: tuple[str, ...],
    editors: tuple[str, ...],
    translators: tuple[str, ...],
    rows: str | None,
    compared: bool,
    day: str | None,
    language: str | None,
    content_folder: str,
    output_format: str,
) -> None:
    """Shows which rows of TOPIC people have checked. With a name, records that they checked it as it is now.

    TOPIC is the name of a topic or the path of one of its documents. The record lies beside them, in TOPIC.review.yml.
    A row that changes later has to be checked again; the others stay checked.

    \b
    Examples:
      easyread review principles/equality
      easyread review principles/equality --reader "Ann Example" --reader "Bo Example"
      easyread review principles/equality --reader "Ann Example" --rows 3-5
      easyread review principles/equality --editor "Cy Example" --compared
    """
    from easyread.cli.project import find_project
    from easyread.cli.reviewing import ReviewWish, show_or_record

    names = zip(ROLES, (readers, editors, translators), strict=True)
    people = tuple((name, role) for role, group in names for name in group)
    wish = ReviewWish(topic, language or "", people, rows, compared, day)
    show_or_record(find_project(content_folder), wish, output_format)
