"""Files in memory, for previews and tests."""

from __future__ import annotations

from easyread.model.site import OutFile


class Memory:
    """Keeps files in a mapping from path to bytes; `files` changes only when a run finishes."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self._next: dict[str, bytes] = {}

    def add(self, file: OutFile) -> None:
        """Takes one file."""
        self._next[file.path] = file.content

    def finish(self) -> None:
        """Makes the added files the current ones."""
        self.files, self._next = self._next, {}

    def abandon(self) -> None:
        """Forgets what was added."""
        self._next = {}
