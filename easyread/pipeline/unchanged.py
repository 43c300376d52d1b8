"""Nothing changed: known by looking at the dates and sizes of files, without reading any of them.

A run that ends well leaves a stamp: what its files looked like when it began, what its output looked like when it
ended, and what it told. While all of that is the same, so is what there is to tell.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, fields, replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from easyread.content.files import is_backup
from easyread.pipeline.digest import digest
from easyread.pipeline.environment import PASSED_OVER, places_digest, plug_in_places, program, signatures, theme_folders
from easyread.pipeline.told import Told
from easyread.reporters.brief import Brief

if TYPE_CHECKING:
    from easyread.pipeline.cache import Cache

# Files that were saved so shortly before a run may be saved again without a new date: some disks count whole seconds.
DOUBT = 2_000_000_000  # ns
TOOLS = frozenset({PASSED_OVER, ".git", ".hg", ".svn"})  # folders that are no part of a theme
PART = 1000  # findings that are kept together: many at once would take much memory


@dataclass(frozen=True, slots=True)
class Wish:
    """A run in plain values: where it looks, where it writes (None: nowhere), and everything that was asked for."""

    root: Path
    content: Path
    output: Path | None
    asked: tuple[object, ...]

    @property
    def key(self) -> bytes:
        """What the stamp of such a run is called."""
        output = "" if self.output is None else self.output.name
        return digest("stamp", self.content.name, output, self.asked)


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a run saw: the digest of its input and of its output, where plug-ins live, the folders of their themes.

    `told` has no findings: these lie elsewhere, in as many `parts`.
    """

    before: bytes
    after: bytes
    plug_ins: tuple[str, ...]
    themes: tuple[str, ...]
    told: Told
    parts: int


@dataclass(frozen=True, slots=True)
class Look:
    """The files of a project at a moment. One with a `latest` date (ns) from `doubt` on may still change unseen."""

    wish: Wish
    state: bytes
    latest: int = field(compare=False)
    doubt: int = field(compare=False)

    def find(self, cache: Cache, *, in_full: bool = True) -> Told | None:
        """What the last run like this one told, in full or in brief; None when anything has changed since."""
        stamp: Stamp | None = cache.get(self.wish.key)
        if stamp is None or stamp.before != self._input(stamp.plug_ins, _themes(stamp.themes)[0]):
            return None
        if stamp.after != _output(self.wish):
            return None
        return _in_full(cache, self.wish, stamp) if in_full else stamp.told

    def save(self, cache: Cache, told: Told, brief: Brief) -> None:
        """Leaves the stamp of a run that began with this look, unless a file was saved while it began."""
        places, folders = plug_in_places(), theme_folders()
        themes, latest = _themes(folders)
        if max(self.latest, latest) >= self.doubt:
            return
        only = Told(*(getattr(told, item.name) for item in fields(Told)))  # an outcome holds more, such as rules
        before, after = self._input(places, themes), _output(self.wish)
        starts = range(0, len(told.findings), PART)
        for number, start in enumerate(starts):
            cache.put(_part_key(self.wish, number), told.findings[start : start + PART])
        brief_told = replace(only, findings=(), brief=brief)
        cache.put(self.wish.key, Stamp(before, after, places, folders, brief_told, len(starts)))

    def _input(self, plug_ins: tuple[str, ...], themes: bytes) -> bytes:
        return digest(self.state, places_digest(plug_ins), themes)


def look(wish: Wish) -> Look:
    """Looks at the files of a project. Costs about 4 microseconds a file."""
    doubt = time.time_ns() - DOUBT
    content, latest = _files((wish.content,), is_backup)
    themes, latest_theme = _themes((str(wish.root / "themes"),))
    return Look(wish, digest(program(), content, themes), max(latest, latest_theme), doubt)


def _files(folders: Iterable[Path], is_left_out: Callable[[str], bool]) -> tuple[str, int]:
    """What tells the files below some folders from what they were, and their latest date."""
    lines, dates = [], [0]
    for folder in folders:
        lines.append(folder.name)
        for line, date in signatures(folder, is_left_out):
            lines.append(line)
            dates.append(date)
    return "".join(lines), max(dates)


def _themes(folders: Iterable[str]) -> tuple[bytes, int]:
    """The digest of folders of themes, and the latest date in them. All assets go out, whatever their names."""
    lines, latest = _files(map(Path, folders), TOOLS.__contains__)
    return digest(lines), latest


def _in_full(cache: Cache, wish: Wish, stamp: Stamp) -> Told | None:
    """What was told with all findings, None where the cache has lost some of them."""
    parts = [cache.get(_part_key(wish, number)) for number in range(stamp.parts)]
    if any(part is None for part in parts):
        return None
    return replace(stamp.told, findings=tuple(chain.from_iterable(parts)), brief=None)


def _part_key(wish: Wish, number: int) -> bytes:
    """Where some of the findings lie."""
    return digest(wish.key, "findings", number)


def _output(wish: Wish) -> bytes:
    if wish.output is None:
        return b""
    return digest("".join(line for line, _ in signatures(wish.output, lambda name: False)))
