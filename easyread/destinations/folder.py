"""Files in a folder, swapped in only when all of them are ready.

Changed files wait in a staging folder beside the output. `finish` renames them into place and removes files that
an earlier build made and this one did not. A list of the files made lies in the folder itself: easyread never
removes or overwrites a file that it did not make. The list names a file before it is there and until it has gone, so
that a build that is killed leaves no file that nobody owns.
"""

from __future__ import annotations

import errno
import glob
import os
import shutil
from collections.abc import Set
from contextlib import suppress
from pathlib import Path

from easyread.content.name_clashes import folded
from easyread.errors import CannotWrite
from easyread.model.site import OutFile, content_digest

RECORD = ".easyread-files"
PART = f"{RECORD}.part-"  # what a file is called that is on its way from another disk
_OTHER = "Move it away, or build into another folder with --output."
HINTS = {
    errno.ENAMETOOLONG: "Give the document or file that it is made from a shorter name.",
    errno.EEXIST: f"A file lies where a folder must be. {_OTHER}",
    errno.ENOTDIR: f"A file lies where a folder must be. {_OTHER}",
    errno.EISDIR: f"A folder lies where a file must be. {_OTHER}",
}
LEFT = 86_400  # seconds after which a staging folder is one that a killed build has left


class Folder:
    """A folder of output. Raises CannotWrite when it holds files that easyread did not make."""

    def __init__(self, path: Path, staging: Path) -> None:
        self.path = path
        self._staging = staging / f"{path.name}-{os.getpid()}"
        self._part = f"{path}/{PART}{os.getpid()}"
        if path.is_file():
            raise CannotWrite(f"“{path}” is a file, and a site needs a folder.", "Name another one with --output.")
        # Asked first: a build beside this one may be putting it there.
        is_in_use = path.is_dir() and any(not file.name.startswith(PART) for file in path.iterdir())
        self._made = _read_record(path)
        self._added: set[str] = set()
        self._changed: set[str] = set()
        self._spellings: dict[str, set[str]] = {}  # of the files made, as computers see them that cannot tell case
        for name in self._made or ():
            self._spellings.setdefault(folded(name), set()).add(name)
        self._folders: set[str] = set()  # that are surely there
        if self._made is None and is_in_use:
            raise CannotWrite(
                f"“{path}” holds files that easyread did not make.",
                "Move them away, or build into another folder with --output.",
            )

    def add(self, file: OutFile) -> None:
        """Stages a file, unless the very same bytes are there already. The last file of a path counts."""
        if file.path not in self._changed:
            self._added.add(file.path)
            if not self._is_respelt(file.path) and _same(f"{self.path}/{file.path}", file.content):
                return
            self._changed.add(file.path)
        self._write(file.path, file.content)

    def keep(self, path: str, digest: bytes) -> bool:
        """Keeps a file that an earlier build made, where its bytes have this digest."""
        if self._is_respelt(path):
            return False
        try:
            is_same = content_digest((self.path / path).read_bytes()) == digest
        except OSError:
            return False
        if is_same:
            self._added.add(path)
        return is_same

    def finish(self) -> None:
        """Puts the staged files in place, removes stale ones and empty folders, writes the record."""
        made = self._made or frozenset()
        stale = made - self._added
        first = _in_the_way(stale, self._changed)
        try:
            _must_be_own(self.path, self._changed - made, frozenset(self._spellings))
            if not self._added <= made:
                self._record(self._added | made)
            self._remove(first)
            for folder in sorted({name.rpartition("/")[0] for name in self._changed}):
                (self.path / folder).mkdir(parents=True, exist_ok=True)
            for name in sorted(self._changed):
                _move(f"{self._staging}/{name}", f"{self.path}/{name}", self._part)
            self._remove(stale - first)
            self._record(self._added)
        except OSError as error:
            raise _cannot_write(self.path, error) from error
        finally:
            self.abandon()
        self._sweep()

    def abandon(self) -> None:
        """Removes the staging folder."""
        shutil.rmtree(self._staging, ignore_errors=True)

    def _is_respelt(self, path: str) -> bool:
        """Whether a file had this path in other letters, which is the same file on many computers."""
        return bool(self._spellings.get(folded(path), frozenset()) - {path})

    def _remove(self, names: Set[str]) -> None:
        """Removes files that an earlier build made, and folders that are empty now."""
        for name in sorted(names):
            with suppress(NotADirectoryError):  # a file has taken the place of the folder, which went before
                (self.path / name).unlink(missing_ok=True)
            _remove_empty(self.path, (self.path / name).parent)

    def _record(self, names: Set[str]) -> None:
        """Puts the list of files in place."""
        self._write(RECORD, "".join(f"{name}\n" for name in sorted(names)).encode())
        self.path.mkdir(parents=True, exist_ok=True)
        _move(f"{self._staging}/{RECORD}", f"{self.path}/{RECORD}", self._part)

    def _sweep(self) -> None:
        """Removes what builds have left that were killed long before this one ended."""
        with suppress(OSError):
            now = (self.path / RECORD).stat().st_mtime
            for folder in self._staging.parent.glob(f"{glob.escape(self.path.name)}-*"):
                if folder.name.rpartition("-")[2].isdigit() and folder.stat().st_mtime < now - LEFT:
                    shutil.rmtree(folder, ignore_errors=True)
            for part in self.path.glob(f"{PART}*"):
                if part.stat().st_mtime < now - LEFT:
                    part.unlink()

    def _write(self, name: str, content: bytes) -> None:
        """Stages some bytes."""
        folder = name.rpartition("/")[0]
        try:
            if folder not in self._folders:
                (self._staging / folder).mkdir(parents=True, exist_ok=True)
                self._folders.add(folder)
            with open(f"{self._staging}/{name}", "wb") as file:
                file.write(content)
        except OSError as error:
            raise _cannot_write(self._staging / name, error) from error


def _move(staged: str, target: str, part: str) -> None:
    """Gives a staged file its name in one step; from another disk by way of `part`, beside the files of the output."""
    try:
        os.replace(staged, target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        try:
            shutil.copyfile(staged, part)
            os.replace(part, target)
        finally:
            with suppress(OSError):  # it is there only where the disk is full
                os.unlink(part)


def made_files(folder: Path) -> tuple[str, ...]:
    """The files that easyread made in a folder, by path."""
    return tuple(sorted(_read_record(folder) or ()))


def _must_be_own(folder: Path, names: Set[str], made: Set[str]) -> None:
    """Raises CannotWrite where a file has one of these names that no build made. `made` are folded names."""
    for name in sorted(names):
        path = f"{folder}/{name}"
        if not os.path.lexists(path) or os.path.isdir(path) or folded(name) in made:
            continue
        # Read again: a build beside this one writes its list before it puts files there.
        if name not in (_read_record(folder) or ()):
            raise CannotWrite(f"“{path}” is there, and easyread did not make it.", _OTHER)


def _read_record(folder: Path) -> frozenset[str] | None:
    try:
        names = (folder / RECORD).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return None
    return frozenset(name for name in names if name and not name.startswith("/") and ".." not in name.split("/"))


def _in_the_way(stale: Set[str], wanted: Set[str]) -> frozenset[str]:
    """The stale files that must go before wanted ones come.

    One has the path of a wanted one in other letters, lies where that needs a folder, or in a folder of its name.
    """
    if not stale:
        return frozenset()
    files = set(map(folded, wanted))
    taken = files.union(*map(_folders_of, {name.rpartition("/")[0] + "/" for name in files}))
    return frozenset(
        name for name in stale if (path := folded(name)) in taken or not files.isdisjoint(_folders_of(path))
    )


def _folders_of(name: str) -> list[str]:
    """The folders that a file lies in: "a/b/c.html" lies in "a/b" and "a"."""
    return [name[:end] for end, sign in enumerate(name) if sign == "/"]


def _same(path: str, content: bytes) -> bool:
    try:
        return os.stat(path).st_size == len(content) and Path(path).read_bytes() == content
    except OSError:
        return False


def _remove_empty(root: Path, folder: Path) -> None:
    """Removes a folder and those above it, as long as they are empty."""
    with suppress(OSError):
        while folder != root:
            folder.rmdir()
            folder = folder.parent


def _cannot_write(path: Path, error: OSError) -> CannotWrite:
    hint = HINTS.get(error.errno or 0, "Look at the disk’s free space and the folder’s rights.")
    return CannotWrite(f"Cannot write “{path}”: {error.strerror or error}.", hint)
