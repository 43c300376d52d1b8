"""Writes changed files over the old ones: all or none, each in one step, with the rights it had."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from easyread.errors import CannotWrite


@dataclass(frozen=True, slots=True)
class Change:
    """New bytes for a file that held `before` when it was read."""

    path: Path
    before: bytes
    after: bytes


def replace_files(changes: Iterable[Change]) -> None:
    """Writes the new bytes beside each file, then gives them its name. A link stays a link to the changed file.

    Raises CannotWrite, and has changed nothing, when a file is closed or somebody else changed it meanwhile.
    """
    waiting: list[tuple[Path, Path]] = []
    target = Path()
    try:
        for change in changes:
            target = change.path.resolve()
            _must_be_same(target, change)
            partial = target.with_name(f".{target.name}.{os.getpid()}.part")
            waiting.append((partial, target))
            _write(partial, target, change.after)
        for partial, target in waiting:
            partial.replace(target)
    except OSError as error:
        message = f"Cannot write “{target}”: {error.strerror or error}."
        hint = "Look at the disk’s free space, and at the rights of the file and its folder."
        raise CannotWrite(message, hint) from error
    finally:
        for partial, _ in waiting:
            partial.unlink(missing_ok=True)


def _must_be_same(target: Path, change: Change) -> None:
    if not os.access(target, os.W_OK):
        raise CannotWrite(f"You may not write “{change.path}”.", "Change the rights of the file, then run it again.")
    if target.read_bytes() != change.before:
        raise CannotWrite(f"Somebody changed “{change.path}” meanwhile.", "Nothing was written. Run the same again.")


def _write(partial: Path, target: Path, content: bytes) -> None:
    with partial.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    shutil.copymode(target, partial)
    old, new = target.stat(), partial.stat()
    if hasattr(os, "chown") and (old.st_uid, old.st_gid) != (new.st_uid, new.st_gid):
        with suppress(PermissionError):  # only the owner and root may; the rights are kept all the same
            os.chown(partial, old.st_uid, old.st_gid)
