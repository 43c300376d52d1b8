"""Options that several commands share."""

from __future__ import annotations

import re
from itertools import chain

import click

from easyread.cli.values import OneOf, WholeNumber

CONTENT = "content"  # the content folder, unless --content names another one
CLUSTER = "dask://"  # what addresses of clusters start with
# Matches "dask://10.0.0.7:8786" and "dask://[::1]:8786"; must not match "dask://" and "dask://10.0.0.7".
_ADDRESS = re.compile(rf"{CLUSTER}(?:\[[^\]\s]+\]|[^\s/:]+):\d{{1,5}}/?")

FAIL_ON = ("error", "warning", "note", "never")
REPORT_FORMATS = ("text", "json", "sarif", "github", "junit", "html", "earl")


def _split_names(context: click.Context, option: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """The names in values such as "language,html"; a value that holds none stays as it is, for a message about it."""
    named = ([name.strip() for name in value.split(",") if name.strip()] or [value] for value in values)
    return tuple(chain.from_iterable(named))


select = click.option(
    "--select",
    multiple=True,
    metavar="RULES",
    callback=_split_names,
    help="Run only these rules or families: names with commas between them. May be given again.",
)
ignore = click.option(
    "--ignore",
    multiple=True,
    metavar="RULES",
    callback=_split_names,
    help="Do not run these rules or families: names with commas between them. May be given again.",
)
fail_on = click.option(
    "--fail-on",
    type=OneOf(FAIL_ON),
    default="error",
    show_default=True,
    help="End with exit code 1 when there is a finding of this severity or worse.",
)
output_format = click.option(
    "--format", "output_format", type=OneOf(("text", "json")), default="text", show_default=True
)
report_format = click.option(
    "--format",
    "output_format",
    type=OneOf(REPORT_FORMATS),
    default="text",
    show_default=True,
    help="text and html are for people; json, sarif, github, junit and earl for programs and servers.",
)
full = click.option("--full", is_flag=True, help="Show every finding, however many there are.")
quiet = click.option("--quiet", "-q", is_flag=True, help="One line for each error and warning; no notes, no advice.")
baseline = click.option(
    "--baseline", metavar="FILE", help="Hide the findings that this file lists, as --write-baseline of check wrote it."
)
content = click.option(
    "--content",
    "content_folder",
    default=CONTENT,
    show_default=True,
    metavar="FOLDER",
    help="The folder that holds site.yml.",
)
jobs = click.option(
    "--jobs",
    "-j",
    type=WholeNumber(0, example=2),
    default=0,
    metavar="N",
    help="How many processes work at a time. [default: one for each processor]",
)


def _read_executor(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """Refuses an address of no cluster at once, also where a run would find nothing to do."""
    if value is not None and not _ADDRESS.fullmatch(value):
        raise click.BadParameter(
            f"“{value}” is not an address such as dask://10.0.0.7:8786.\n"
            "Take the address that `dask scheduler` prints, with dask:// for tcp://."
        )
    return value


executor = click.option(
    "--executor",
    callback=_read_executor,
    metavar="ADDRESS",
    help="Work on a cluster: dask://HOST:PORT of its scheduler. Needs easyread[cluster].",
)
date = click.option(
    "--date",
    metavar="YYYY-MM-DD",
    help="The day the accessibility page names. [default: SOURCE_DATE_EPOCH, or today]",
)
