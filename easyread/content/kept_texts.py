"""Texts that lie in a file while the program runs: those of all documents would take most of its memory."""

from __future__ import annotations

import tempfile
import weakref
from typing import BinaryIO

from easyread.model.document import KeptText

CODING = "utf-8", "surrogatepass"


class TextFile:
    """A file without a name, which goes when nobody needs its texts any more. Not for two threads at once."""

    def __init__(self) -> None:
        self._file: BinaryIO | None = None
        self._end = 0

    def keep(self, text: str) -> str | KeptText:
        """The text in the file, or as it is where the disk takes no files."""
        data = text.encode(*CODING)
        try:
            if self._file is None:
                self._file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115 (open while texts are needed)
                weakref.finalize(self, self._file.close)
            self._file.seek(self._end)
            if self._file.write(data) != len(data):
                return text
        except OSError:
            return text
        start, self._end = self._end, self._end + len(data)
        return TextInFile(self, start, len(data))

    def read(self, start: int, size: int) -> str:
        """The text at a place of the file."""
        assert self._file is not None
        self._file.seek(start)
        return self._file.read(size).decode(*CODING)


class TextInFile(KeptText):
    """A text by its place in a file."""

    __slots__ = ("_file", "_size", "_start")

    def __init__(self, file: TextFile, start: int, size: int) -> None:
        self._file, self._start, self._size = file, start, size

    def __repr__(self) -> str:
        return repr(self.read())

    def read(self) -> str:
        """The words, the same ones each time."""
        return self._file.read(self._start, self._size)
