"""Files of which some have been changed in memory and not on disk yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from easyread.content.files import ContentFiles


@dataclass(frozen=True, slots=True)
class ChangedFiles:
    """The files of a folder with other bytes for some of them; `prefix` stands before their names in `changes`."""

    files: ContentFiles
    prefix: str
    changes: Mapping[str, bytes]

    def paths(self) -> tuple[str, ...]:
        """All files, sorted; a change adds none."""
        return self.files.paths()

    def links_passed_over(self) -> tuple[str, ...]:
        """The links that lead to no file of the folder, sorted."""
        return self.files.links_passed_over()

    def read(self, path: str) -> bytes:
        """The bytes of one file after its change. Raises OSError when it cannot be read."""
        changed = self.changes.get(self.prefix + path)
        return self.files.read(path) if changed is None else changed
