"""Files in memory: a site that is looked at and not kept."""

from __future__ import annotations

from easyread.model.site import OutFile, content_digest


class Memory:
    """Keeps files in a mapping from path to bytes; `files` changes only when a run finishes."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self._next: dict[str, bytes] = {}

    def add(self, file: OutFile) -> None:
        """Takes one file."""
        self._next[file.path] = file.content

    def keep(self, path: str, digest: bytes) -> bool:
        """Takes a file over from the last run, where its bytes have this digest."""
        content = self.files.get(path)
        if content is None or content_digest(content) != digest:
            return False
        self._next[path] = content
        return True

    def finish(self) -> None:
        """Makes the added files the current ones."""
        self.files, self._next = self._next, {}

    def abandon(self) -> None:
        """Forgets what was added."""
        self._next = {}
