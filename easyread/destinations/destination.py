"""What a destination is."""

from __future__ import annotations

from typing import Protocol

from easyread.model.site import OutFile


class Destination(Protocol):
    """Takes files one by one. Nothing that readers see changes before `finish`; `abandon` leaves no trace."""

    def add(self, file: OutFile) -> None:
        """Takes one file. The last one of a path counts."""

    def keep(self, path: str, digest: bytes) -> bool:
        """Keeps the file that an earlier run put there, where its bytes have this digest; else gives False."""

    def finish(self) -> None:
        """Puts everything that was added in place and removes what is stale."""

    def abandon(self) -> None:
        """Forgets what was added."""
