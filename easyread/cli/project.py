"""Finds the project that a command was run in."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from easyread.content.files import DiskFiles
from easyread.errors import CannotWrite, ContentMissing

SETTINGS = "site.yml"
THEMES = "themes"
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


def project_of(content: Path) -> Project:
    """The project of a content folder. “.” and “..” get their own name, or nobody could say what lies beside them."""
    if content.name in ("", ".."):
        content = content / ".." / content.resolve().name
    return Project(content.parent, content)


def find_project(content: str) -> Project:
    """The project in the current folder. Raises ContentMissing, with what to do, where there is none."""
    folder = Path(content)
    if is_content(folder):
        return project_of(folder)
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


def site_folder(project: Project, output: str, hint: str = "Name another folder with --output.") -> Path:
    """Where the site goes. Raises CannotWrite where it and a folder that it is made from would lie in each other."""
    target = project.root / output
    place = target.resolve()
    for source in (project.content, project.root / THEMES):
        real = source.resolve()
        if place == real:
            raise CannotWrite(f"“{target.as_posix()}” is the folder that the site is made from.", hint)
        if place.is_relative_to(real) or real.is_relative_to(place):
            verb = "lies in" if place.is_relative_to(real) else "holds"
            message = f"“{target.as_posix()}” {verb} “{source.as_posix()}”, which the site is made from."
            raise CannotWrite(message, hint)
    return target


def folder_prefix(folder: Path) -> str:
    """A folder as it stands before paths in findings: relative to the current folder, with a / at the end."""
    try:
        shown = Path(os.path.relpath(folder)).as_posix()
    except ValueError:  # another drive on Windows
        shown = folder.as_posix()
    return "" if shown == "." else f"{shown}/"
