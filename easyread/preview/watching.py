"""Tells when files of the project change: in a thread of its own, without a timer of its own.

The watched folders are `content/` and `themes/`. The folder round them is watched for these two names alone, so that
a folder which is made anew, as by a git branch switch, is watched again.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePath
from threading import Event, Thread

from watchfiles import Change, DefaultFilter, watch

from easyread.content.files import is_backup
from easyread.errors import EasyreadError

STEP = 20  # milliseconds without a change that end a batch: an editor's write, rename and chmod are one
LONGEST = 400  # milliseconds after which a batch ends though changes go on
POLL_DELAY = 300  # milliseconds between looks, where the system does not tell
FOLDER_STEP = 500  # milliseconds; folders that come and go can wait
PAUSE = 0.3  # seconds until a watch that ended with a mistake begins again

# Paths relative to the project that changed; None where anything may have.
OnChange = Callable[[Collection[str] | None], None]


@dataclass(frozen=True, slots=True)
class WatchedProject:
    """What is watched: the folders below `root`."""

    root: Path
    folders: tuple[Path, ...]

    @property
    def is_named_whole(self) -> bool:
        """Whether the system can tell of changes: it names them from the root of the disk."""
        return is_text(self.root.absolute())


def watched_project(root: Path, content: str) -> WatchedProject:
    """The folders to watch of a project whose folder of content has this name.

    They are named from the current folder where their whole name is no UTF-8 text, which a watch cannot take.
    Raises EasyreadError where that does not help.
    """
    place = root if is_text(root) else Path(os.path.relpath(root))
    if not is_text(place):
        raise EasyreadError(
            "Changes cannot be followed, because the name of a folder is not UTF-8 text.",
            "Start the preview inside that folder, or give it another name.",
        )
    return WatchedProject(place, (place / content, place / "themes"))


def is_text(path: Path) -> bool:
    """Whether the name of a path is UTF-8 text, as names on Linux need not be."""
    try:
        str(path).encode()
    except UnicodeEncodeError:
        return False
    return True


class Watch:
    """Watches until the program ends. `on_change` is called in the thread of the watch."""

    def __init__(
        self, project: WatchedProject, on_change: OnChange, *, poll: bool, on_poll: Callable[[], None]
    ) -> None:
        self._project = project
        self._on_change = on_change
        self._on_poll = on_poll
        self._poll = poll
        self._again = Event()
        self._filter = ContentFilter(project.root)

    def start(self) -> None:
        """Starts the threads."""
        Thread(target=self._watch_files, name="easyread-watch", daemon=True).start()
        Thread(target=self._watch_folders, name="easyread-folders", daemon=True).start()

    def _watch_files(self) -> None:
        while True:
            self._again.clear()
            folders = [folder for folder in self._project.folders if folder.is_dir()]
            if not folders:
                self._again.wait()
                continue
            with self._outlived():
                for changes in self._batches(folders):
                    self._on_change(changed_paths(changes, self._project.root))

    def _batches(self, folders: Collection[Path]) -> Collection[set[tuple[Change, str]]]:
        return watch(  # type: ignore[return-value]
            *folders,
            watch_filter=self._filter,
            debounce=LONGEST,
            step=STEP,
            stop_event=self._again,
            raise_interrupt=False,
            force_polling=self._poll or None,
            poll_delay_ms=POLL_DELAY,
            ignore_permission_denied=True,
        )

    def _watch_folders(self) -> None:
        while True:
            with self._outlived():
                for _ in self._folder_batches():
                    self._again.set()
                    self._on_change(None)

    def _folder_batches(self) -> Collection[set[tuple[Change, str]]]:
        names = {*self._project.folders, *(folder.resolve() for folder in self._project.folders)}
        return watch(  # type: ignore[return-value]
            self._project.root,
            watch_filter=lambda change, path: change is not Change.modified and Path(path) in names,
            debounce=FOLDER_STEP,
            step=FOLDER_STEP,
            raise_interrupt=False,
            force_polling=self._poll or None,
            poll_delay_ms=POLL_DELAY,
            recursive=False,
            ignore_permission_denied=True,
        )

    @contextmanager
    def _outlived(self) -> Iterator[None]:
        """Lets a watch that ends with a mistake begin again; raises where looking for changes goes wrong, too."""
        was_polling = self._poll
        try:
            yield
        except FileNotFoundError:
            time.sleep(PAUSE)
        except OSError:
            if was_polling:
                raise
            if not self._poll:
                self._poll = True  # the system has no watches left, or none at all
                self._on_poll()
        except RuntimeError:  # a file whose name is no text came or changed; what else did is not told
            time.sleep(PAUSE)
            self._on_change(None)


class ContentFilter(DefaultFilter):
    """Leaves out what no site is made from: folders of tools, hidden files, backups that editors make."""

    def __init__(self, root: Path) -> None:
        super().__init__()
        self._root = root

    def __call__(self, change: Change, path: str) -> bool:
        """Whether a change counts."""
        try:
            parts = PurePath(path).relative_to(self._root).parts
        except ValueError:
            parts = (PurePath(path).name,)
        return not any(map(is_backup, parts)) and super().__call__(change, path)


def changed_paths(changes: Collection[tuple[Change, str]], root: Path) -> Collection[str] | None:
    """The changed files, relative to the project; None where a whole folder came, went or moved."""
    kinds: dict[Path, set[Change]] = {}
    for change, text in changes:
        kinds.setdefault(Path(text), set()).add(change)
    paths = set()
    for path, seen in kinds.items():
        if path.is_dir():
            if seen != {Change.modified}:  # a folder's own times change with every file in it
                return None
        elif path.exists() or Change.added not in seen:  # otherwise it came and went: a probe of the editor
            if is_perhaps_folder(path) and not path.exists():
                return None
            paths.add(path.relative_to(root).as_posix())
    return paths


def is_perhaps_folder(path: Path) -> bool:
    """Whether a path that is gone may have been a folder. Vim's probe files ("4913") are none."""
    return not path.suffix and not path.name.isdecimal()
