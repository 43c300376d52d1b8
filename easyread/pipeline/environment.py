"""What every result depends on beside its input: this easyread, its plug-ins, the packages it stands on."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from stat import S_ISDIR

from easyread.pipeline.digest import digest
from easyread.render.bundled import PACKAGE, bundled_themes

PASSED_OVER = "__pycache__"
INSTALLED = ("site-packages", "dist-packages")  # folders whose own date changes when a package comes or goes


@cache
def program() -> bytes:
    """The digest of the program: its own files and themes, the Python that runs it, the folders of packages."""
    folders = (folder for folder in sys.path if folder.endswith(INSTALLED) and Path(folder).is_dir())
    installed = tuple((folder, Path(folder).stat().st_mtime_ns) for folder in folders)
    return digest(sys.version, installed, tree_digest(PACKAGE), tree_digest(bundled_themes()))


@cache
def environment() -> bytes:
    """The digest of the program with its plug-ins, once the registry has loaded them."""
    return digest(program(), places_digest(plug_in_places()))


def plug_in_places() -> tuple[str, ...]:
    """Where plug-ins live: the folders of their packages, with all that these read, or single files."""
    from easyread.registry.registry import plug_in_modules

    return tuple(sorted(set(filter(None, map(_place, plug_in_modules())))))


def _place(module: str) -> str:
    """The folder of the outermost package that a module lies in, or its file; "" where it has none."""
    names = module.split(".")
    outer = (".".join(names[:number]) for number in range(1, len(names) + 1))
    files = (getattr(sys.modules.get(name), "__file__", None) for name in outer)  # none for a namespace
    file = Path(next(filter(None, files), ""))
    return str(file.parent if file.stem == "__init__" else file) if file.name else ""


def theme_folders() -> tuple[str, ...]:
    """The folders of the themes that plug-ins bring."""
    from easyread.registry.registry import plugged_themes

    return tuple(str(folder) for _, folder in plugged_themes())


def places_digest(places: tuple[str, ...]) -> bytes:
    """What tells files and folders on disk from what they were: sizes and dates."""
    return digest(*(part for place in places for part in (place, *_signature(place), tree_digest(Path(place)))))


def tree_digest(folder: Path, is_left_out: Callable[[str], bool] = lambda name: name == PASSED_OVER) -> bytes:
    """The same for all files below a folder; the digest of nothing when there is no such folder."""
    return digest("".join(line for line, _ in signatures(folder, is_left_out)))


def signatures(folder: Path, is_left_out: Callable[[str], bool]) -> Iterator[tuple[str, int]]:
    """One line for each file below a folder, with its size and dates, and its latest date in ns; in a fixed order.

    The date of a file's entry counts beside that of its content: nobody can set it back. Links to folders are
    followed once, so that links in a circle end.
    """
    waiting, linked = [""], {os.path.realpath(folder)}
    while waiting:
        inside = waiting.pop()
        try:
            with os.scandir(folder / inside if inside else folder) as entries:
                found = sorted(entries, key=lambda entry: entry.name)
        except OSError:
            continue
        for entry in found:
            name = entry.name
            if is_left_out(name):
                continue
            path = f"{inside}/{name}" if inside else name
            try:
                status = None if entry.is_dir() else entry.stat()
            except OSError:  # a link that leads nowhere
                yield f"{path}\0-\n", 0
                continue
            if status is None:
                if not entry.is_symlink() or _is_first(entry, linked):
                    waiting.append(path)
                continue
            written, entered = status.st_mtime_ns, status.st_ctime_ns
            yield f"{path}\0{status.st_size} {written} {entered} {status.st_ino}\n", max(written, entered)


def _is_first(link: os.DirEntry[str], linked: set[str]) -> bool:
    """Whether no other link has led to the same folder."""
    target = os.path.realpath(link.path)
    is_first = target not in linked
    linked.add(target)
    return is_first


def _signature(file: str) -> tuple[int, int]:
    try:
        status = Path(file).stat()
    except OSError:
        return 0, 0
    if S_ISDIR(status.st_mode):  # what it holds counts, but for what Python keeps there
        return 0, 0
    return status.st_size, status.st_mtime_ns
