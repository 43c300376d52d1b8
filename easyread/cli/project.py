"""Finds the project that a command was run in."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from easyread.content.files import DiskFiles
from easyread.errors import ContentMissing

SETTINGS = "site.yml"
CACHE = ".easyread"  # the folder for results of earlier runs and for files on their way


@dataclass(frozen=True, slots=True)
class Project:
    """A project on disk: `root` holds themes, output and packs; `content` is its content folder."""

    root: Path
    content: Path

    @property
    def files(self) -> DiskFiles:
        """The files of the content folder."""
        return DiskFiles(self.content)


def is_content(folder: Path) -> bool:
    """Whether a folder is a content folder."""
    return (folder / SETTINGS).is_file()


def find_project(content: str) -> Project:
    """The project in the current folder. Raises ContentMissing, with what to do, where there is none."""
    folder = Path(content)
    if is_content(folder):
        return Project(folder.parent, folder)
    if folder.is_dir():
        raise ContentMissing(
            f"“{folder}” has no {SETTINGS}.",
            f"Make the file {folder / SETTINGS} with one line, such as “title: My course”.",
        )
    if folder.is_file():
        raise ContentMissing(f"“{content}” is a file.", f"Name the folder that holds {SETTINGS}.")
    if is_content(Path()):
        raise ContentMissing("This is the content folder itself.", "Go one folder up (`cd ..`) and run it there.")
    raise ContentMissing(
        f"There is no folder “{content}” here.",
        "Go to the folder that holds it, or make a new site: easyread new my-site",
    )


def folder_prefix(folder: Path) -> str:
    """A folder as it stands before paths in findings: relative to the current folder, with a / at the end."""
    try:
        shown = Path(os.path.relpath(folder)).as_posix()
    except ValueError:  # another drive on Windows
        shown = folder.as_posix()
    return "" if shown == "." else f"{shown}/"
