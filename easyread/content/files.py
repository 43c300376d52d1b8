"""Where content comes from: a folder on disk, or files in memory for tests and previews."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from easyread.errors import ContentMissing

_BACKUP_STARTS = (".", "~$")
_BACKUP_ENDS = ("~", ".swp", ".swo", ".swx", ".bak", ".tmp", ".orig", "___jb_tmp___", "___jb_old___")
_SYSTEM_FILES = frozenset({"Thumbs.db", "desktop.ini"})


class ContentFiles(Protocol):
    """The files of a content folder."""

    def paths(self) -> tuple[str, ...]:
        """All files, sorted, relative to the folder, with "/" between folders."""

    def links_passed_over(self) -> tuple[str, ...]:
        """The links among them that lead to no file of the folder, sorted; they are not among the paths."""

    def read(self, path: str) -> bytes:
        """The bytes of one file. Raises OSError when it cannot be read."""


@dataclass(frozen=True, slots=True)
class MemoryFiles:
    """Files that lie in memory."""

    contents: Mapping[str, bytes]

    def paths(self) -> tuple[str, ...]:
        """All files, sorted."""
        return tuple(sorted(self.contents))

    def links_passed_over(self) -> tuple[str, ...]:
        """None: there are no links in memory."""
        return ()

    def read(self, path: str) -> bytes:
        """The bytes of one file. Raises FileNotFoundError when nobody has put it there."""
        if path not in self.contents:
            raise FileNotFoundError(2, "No such file", path)
        return self.contents[path]


@dataclass(frozen=True, slots=True)
class DiskFiles:
    """The files under a folder, without dot files and the backups that editors and systems leave behind.

    Links to files are followed when their target lies in the folder too; links to folders are not. The folder may be a
    link itself, and lead elsewhere from some day on. Closed folders in it are an error, or left out as `leaves_closed`.
    """

    root: Path
    leaves_closed: bool = False
    _found_root: str = field(init=False, repr=False, compare=False)  # "" for a link: it is followed each time

    def __post_init__(self) -> None:
        object.__setattr__(self, "_found_root", "" if os.path.islink(self.root) else os.path.realpath(self.root))

    @property
    def _real_root(self) -> str:
        """Where the folder lies now."""
        is_as_found = self._found_root and not os.path.islink(self.root)
        return self._found_root if is_as_found else os.path.realpath(self.root)

    def paths(self) -> tuple[str, ...]:
        """All files, sorted; none when there is no such folder. Raises ContentMissing for a closed one."""
        if not self.root.is_dir():
            return ()
        return tuple(sorted(path for path, is_kept in self._walk("") if is_kept))

    def links_passed_over(self) -> tuple[str, ...]:
        """Links that lead out of the folder, to a folder or nowhere, sorted. Raises ContentMissing as `paths` does."""
        return tuple(sorted(path for path, is_kept in self._walk("") if not is_kept))

    def read(self, path: str) -> bytes:
        """The bytes of one file. Raises OSError when it cannot be read, is no file or lies outside the folder."""
        real = self._real(path)
        if not stat.S_ISREG(os.stat(real).st_mode):  # a pipe would be waited for without end
            raise OSError(errno.EINVAL, "This is not a file", path)
        with open(real, "rb", buffering=0) as file:
            return file.read()

    def _real(self, path: str) -> str:
        """Where the file of a path lies. Raises OSError when that is outside the folder."""
        steps, real = path.split("/"), (root := self._real_root)
        for step in steps:  # the folders above the root are known: asking for them, too, takes three times as long
            real = f"{real}/{step}"
            if step == ".." or os.path.islink(real):
                break
        else:
            return real
        real = os.path.realpath(f"{root}/{path}")
        if not _is_inside(root, real):
            raise PermissionError(1, "The file lies outside the content folder", path)
        return real

    def _walk(self, folder: str) -> Iterator[tuple[str, bool]]:
        """Files and links in no order, and whether each is or leads to a file of the folder."""
        for entry in self._entries(folder):
            path = f"{folder}/{entry.name}" if folder else entry.name
            if is_backup(entry.name):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from self._walk(path)
            elif entry.is_file(follow_symlinks=False):
                yield path, True
            elif entry.is_symlink():
                yield path, self._is_link_within(entry)

    def _entries(self, folder: str) -> list[os.DirEntry[str]]:
        try:
            with os.scandir(self.root / folder) as entries:
                return list(entries)
        except OSError as error:
            if self.leaves_closed:
                return []
            raise ContentMissing(
                f'The folder "{folder or self.root}" cannot be opened: {error.strerror}.',
                hint="Check that you may open the folder, then try again.",
                place=folder,
            ) from error

    def _is_link_within(self, entry: os.DirEntry[str]) -> bool:
        try:
            return entry.is_file() and _is_inside(self._real_root, os.path.realpath(entry.path))
        except OSError:  # a link that leads back to itself
            return False


def _is_inside(root: str, real: str) -> bool:
    return real.startswith(root.rstrip(os.sep) + os.sep)


def is_backup(name: str) -> bool:
    """Whether a file or folder name is hidden or a backup: ".git", "a.md~", "a.md.swp", "#a.md#"."""
    return (
        name.startswith(_BACKUP_STARTS)
        or name.endswith(_BACKUP_ENDS)
        or (name.startswith("#") and name.endswith("#"))
        or name in _SYSTEM_FILES
    )
