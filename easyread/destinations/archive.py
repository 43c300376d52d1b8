"""Files in one ZIP that is the same, byte for byte, whenever the files are the same."""

from __future__ import annotations

import os
import zipfile
from contextlib import suppress
from pathlib import Path

from easyread.errors import CannotWrite
from easyread.model.site import OutFile

EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time a ZIP can hold; a real one would change the bytes
READABLE = 0o100644 << 16
COMPRESSED = frozenset({"png", "jpg", "jpeg", "webp", "avif", "gif", "woff2", "mp3", "mp4", "ogg", "webm", "zip"})


class Archive:
    """Writes a ZIP beside its final name and renames it when it is whole. Takes the place of another ZIP alone."""

    def __init__(self, path: Path) -> None:
        if path.is_dir():
            raise CannotWrite(f"“{path}” is a folder, and a pack is a file.", "Name a file, such as packs/course.zip.")
        if path.is_file() and not zipfile.is_zipfile(path):
            raise CannotWrite(f"“{path}” is there already and is not a pack.", "Name another file, or delete this one.")
        self.path = path
        self._partial = path.with_name(f".{path.name}.{os.getpid()}.part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._zip = zipfile.ZipFile(self._partial, "w", zipfile.ZIP_DEFLATED, compresslevel=9)
        except OSError as error:
            raise CannotWrite(f"Cannot write “{path}”: {error.strerror}.", "Choose another folder.") from error

    def add(self, file: OutFile) -> None:
        """Takes one file; order is kept."""
        entry = zipfile.ZipInfo(file.path, EPOCH)
        entry.create_system = 3
        entry.external_attr = READABLE
        is_small = file.path.rpartition(".")[2].lower() in COMPRESSED
        entry.compress_type = zipfile.ZIP_STORED if is_small else zipfile.ZIP_DEFLATED
        try:
            self._zip.writestr(entry, file.content)
        except OSError as error:
            raise CannotWrite(f"Cannot write “{self.path}”: {error.strerror}.", "Is the disk full?") from error

    def keep(self, path: str, digest: bytes) -> bool:
        """Has nothing of an earlier run."""
        return False

    def finish(self) -> None:
        """Closes the archive and gives it its name."""
        try:
            self._zip.close()
            self._partial.replace(self.path)
        except OSError as error:
            raise CannotWrite(f"Cannot write “{self.path}”: {error.strerror}.", "Name another file.") from error

    def abandon(self) -> None:
        """Removes the unfinished archive."""
        with suppress(OSError):  # it writes the list of what is there, which a full disk does not take
            self._zip.close()
        self._partial.unlink(missing_ok=True)
