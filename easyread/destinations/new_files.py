"""Writes files that are not there yet, and the folders that they need: all or none."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from easyread.errors import CannotWrite
from easyread.model.site import OutFile


def make_files(folder: Path, files: Iterable[OutFile]) -> None:
    """Makes files below a folder, which need not be there either.

    Raises CannotWrite, and has left nothing behind, when one of them is there already or cannot be written.
    """
    made: list[Path] = []
    wanted, target = tuple(files), folder
    try:
        for file in wanted:
            target = folder / file.path
            _make_folder(target.parent, made)
            with target.open("xb") as opened:
                made.append(target)
                opened.write(file.content)
    except BaseException as error:  # also Ctrl-C
        for path in reversed(made):
            with suppress(OSError):  # somebody has put something there meanwhile
                path.rmdir() if path.is_dir() else path.unlink()
        if not isinstance(error, OSError):
            raise
        message = f"Cannot write “{target.as_posix()}”: {error.strerror or error}."
        raise CannotWrite(
            message, "Look at the disk’s free space and the folder’s rights, or choose another name."
        ) from error


def _make_folder(folder: Path, made: list[Path]) -> None:
    """Makes a folder and those above it, where they are not there, and notes them."""
    if folder.is_dir():
        return
    _make_folder(folder.parent, made)
    folder.mkdir()
    made.append(folder)
