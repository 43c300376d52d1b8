"""Keeps nothing: for runs that only check."""

from __future__ import annotations

from easyread.model.site import OutFile


class Nowhere:
    """Takes files and forgets them."""

    def add(self, file: OutFile) -> None:
        """Forgets the file."""

    def keep(self, path: str, digest: bytes) -> bool:
        """Needs no file."""
        return True

    def finish(self) -> None:
        """Has nothing to finish."""

    def abandon(self) -> None:
        """Has nothing to abandon."""
