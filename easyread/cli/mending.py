"""`easyread check --fix` and `--diff`: what they change, show and say."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import click

from easyread.cli.checking import CheckWish, check_paths
from easyread.cli.telling import Telling
from easyread.destinations.in_place import Change, replace_files
from easyread.errors import ContentMissing
from easyread.pipeline.fixing import Mending, mend
from easyread.pipeline.interrupts import undisturbed
from easyread.pipeline.request import Means
from easyread.reporters.diff_report import unified_diff
from easyread.wording import count


@dataclass(frozen=True, slots=True)
class MendWish:
    """Whether to write the fixes, and whether to show them first."""

    fix: bool
    diff: bool

    @property
    def is_any(self) -> bool:
        """Whether there is anything to mend or show."""
        return self.fix or self.diff


def mend_paths(wish: CheckWish, means: Means) -> Mending:
    """What a check finds after its fixes, and the fixes; nothing is written."""
    return mend(lambda changes: check_paths(wish, means, changes), _read)


def carry_out(mending: Mending, wish: MendWish, telling: Telling) -> None:
    """Shows the fixes where that is wanted, then writes them where that is wanted, and says what was done.

    A report that programs read has the output for itself; all this goes to the error output then.
    """
    is_own = telling.output_format == "text" or telling.output is not None or not wish.fix
    if wish.diff:
        diff = "".join(unified_diff(change.path, change.before, change.after) for change in mending.changes)
        _show(diff, err=not is_own)
    if wish.fix:
        with undisturbed():  # or Ctrl-C would leave some files mended and others not
            replace_files(Change(Path(change.path), change.before, change.after) for change in mending.changes)
    for line in _said(mending, wish):
        click.echo(line, err=not wish.fix or not is_own)


def _said(mending: Mending, wish: MendWish) -> list[str]:
    """What was done, or could be, in lines."""
    if not mending.changes:
        return ["There is nothing to fix that a program can fix safely."]
    fixes = "1 fix" if mending.fixes == 1 else f"{mending.fixes:,} fixes"
    numbers = f"{fixes} in {count(len(mending.changes), 'file')}."
    if not wish.fix:
        return [f"{numbers} Nothing was written: `easyread check --fix` writes them."]
    return [numbers, *(f"  {change.path}: {change.fixes}" for change in mending.changes), ""]


def _read(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise ContentMissing(f"Cannot read “{path}”: {error.strerror}.", "Look whether it is still there.") from error


def _show(text: str, *, err: bool) -> None:
    """Prints a diff as it is: UTF-8, with the line ends of the files."""
    stream = sys.stderr.buffer if err else sys.stdout.buffer
    stream.write(text.encode())
    stream.flush()
