"""Results of earlier runs by the digest of what they were made of.

The cache is one SQLite file, which two builds may share and which survives being killed at any moment. Deleting it,
or a disk that takes no files, costs time and nothing else. What no run has used for longest is dropped when the
file grows too large.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol

from easyread.pipeline.codec import Unreadable, decode, encode

FILE = "cache.sqlite"
LAYOUT = 2  # of the tables; another number starts anew
WAIT = 10.0  # seconds for another build that is writing
MOST_HELD = 8_000_000  # bytes of results that stay in memory until they are asked for
MOST_WRITTEN = 40_000  # keys known to be all there are; with more of them, asking the file costs less than the memory
PAGE = 16_384  # bytes of a page of the file: most results fit into one
BATCH = 256  # results written in one go
SMALLEST_LIMIT = 64_000_000  # bytes that are never too many
GROWTH = 4  # how many times what a run used the cache may hold
NOTED = 4  # runs that pass before a use is noted again
FRESH = 8  # runs since its last noted use that a result is never dropped in

# What SQLite raises. It quotes a damaged file in what it says, and its bytes need not be text.
MISTAKES = (sqlite3.Error, UnicodeDecodeError)

TABLES = """
create table if not exists results (key blob primary key, value blob, size integer, used integer);
create index if not exists results_by_use on results (used, size);
create table if not exists runs (number integer);
"""


class Cache(Protocol):
    """Keeps values by digest. A value that was put is there for the rest of the run."""

    def get(self, key: bytes) -> Any:
        """The value, None where there is none."""

    def put(self, key: bytes, value: object, *, soon: bool = False) -> None:
        """Keeps a frozen value. `soon` says that this run will ask for it, once."""


class MemoryCache:
    """Keeps values for as long as the process runs."""

    def __init__(self) -> None:
        self._values: dict[bytes, bytes] = {}

    def get(self, key: bytes) -> Any:
        """The value, None where there is none."""
        data = self._values.get(key)
        return None if data is None else decode(data)

    def put(self, key: bytes, value: object, *, soon: bool = False) -> None:
        """Keeps a frozen value."""
        self._values[key] = encode(value)


class DiskCache:
    """Keeps values in a file. What cannot be written or read there stays in memory, or is made again."""

    def __init__(self, folder: Path) -> None:
        self._rest = MemoryCache()
        self._waiting: dict[bytes, bytes] = {}
        self._used: dict[bytes, int] = {}
        self._held: dict[bytes, tuple[object, int]] = {}
        self._room = MOST_HELD
        self._written: set[bytes] | None = None  # the only keys in a file that was empty; None for other files
        self._folder = folder
        self._connection = _open(folder)
        self._run = self._start_run()

    def __enter__(self) -> DiskCache:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def get(self, key: bytes) -> Any:
        """The value, None where there is none or it cannot be read."""
        if key in self._held:
            value, size = self._held.pop(key)
            self._room += size
            return value
        data = self._waiting.get(key)
        is_there = self._written is None or key in self._written
        if data is None and is_there and self._connection is not None:
            with self._may_fail():
                row = self._connection.execute("select value, used from results where key = ?", (key,)).fetchone()
                if row:
                    data = row[0]
                    self._used[key] = row[1]
        if data is None:
            return self._rest.get(key)
        try:
            return decode(data)
        except Unreadable:
            return None

    def put(self, key: bytes, value: object, *, soon: bool = False) -> None:
        """Keeps a frozen value. `soon` says that this run will ask for it, once."""
        if self._connection is None:
            self._rest.put(key, value)
            return
        data = self._waiting[key] = encode(value)
        self._room += self._held.pop(key, (None, 0))[1]
        if soon and len(data) <= self._room:
            self._held[key] = value, len(data)
            self._room -= len(data)
        if len(self._waiting) >= BATCH:
            self._write()

    def close(self) -> None:
        """Writes what waits, drops what nobody used for longest, and closes the file."""
        self._write()
        with self._may_fail():
            self._note_uses()
            self._drop_old()
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _write(self) -> None:
        rows = [(key, data, len(data), self._run) for key, data in self._waiting.items()]
        if self._connection is not None and rows:
            with self._may_fail(), self._connection:
                self._connection.executemany("insert or replace into results values (?, ?, ?, ?)", rows)
        if self._written is not None:
            self._written.update(self._waiting)
            if len(self._written) > MOST_WRITTEN:
                self._written = None
        self._waiting = {}

    def _note_uses(self) -> None:
        old = [(self._run, key) for key, used in self._used.items() if used <= self._run - NOTED]
        if self._connection is not None and old:
            with self._connection:
                self._connection.executemany("update results set used = ? where key = ?", old)

    def _drop_old(self) -> None:
        """Drops the least recently used results until the rest is within bounds."""
        if self._connection is None:
            return
        sizes: Sequence[tuple[int, int]] = self._connection.execute(
            "select used, sum(size) from results group by used order by used desc"
        ).fetchall()
        recent = sum(size for used, size in sizes if used > self._run - FRESH)
        left = max(SMALLEST_LIMIT, GROWTH * recent)
        for used, size in sizes:
            left -= size
            if left < 0 and used <= self._run - FRESH:
                with self._connection:
                    self._connection.execute("delete from results where used <= ?", (used,))
                return

    def _start_run(self) -> int:
        with self._may_fail():
            if self._connection is not None:
                with self._connection:
                    row = self._connection.execute("select max(number) from runs").fetchone()
                    number = (row[0] or 0) + 1
                    self._connection.execute("delete from runs")
                    self._connection.execute("insert into runs values (?)", (number,))
                    if not self._connection.execute("select 1 from results limit 1").fetchone():
                        self._written = set()
                return number
        return 0

    @contextmanager
    def _may_fail(self) -> Iterator[None]:
        """Goes on without the file after a full disk, a lock that lasts, or a broken file; the next run mends that."""
        try:
            yield
        except MISTAKES as error:
            connection, self._connection = self._connection, None
            for key, data in self._waiting.items():
                with suppress(Unreadable):
                    self._rest.put(key, decode(data))
            self._waiting = {}
            if connection is not None:
                with suppress(sqlite3.Error):
                    connection.close()
            if _is_broken(error):
                _remove(self._folder)


def _open(folder: Path) -> sqlite3.Connection | None:
    """The file, made anew where it is broken or of another layout; None where there can be none."""
    for _ in range(2):
        try:
            _prepare(folder)
            connection = sqlite3.connect(folder / FILE, timeout=WAIT, check_same_thread=False)
            try:
                _set_up(connection)
                return connection
            except MISTAKES as error:
                connection.close()
                if not _is_broken(error):
                    return None
                _remove(folder)
        except (OSError, sqlite3.Error):
            return None
    return None


def _remove(folder: Path) -> None:
    """Removes the file and what SQLite keeps beside it, as far as the disk lets us."""
    with suppress(OSError):
        for ending in ("", "-wal", "-shm"):
            (folder / f"{FILE}{ending}").unlink(missing_ok=True)


def _is_broken(error: Exception) -> bool:
    """Whether a file is no database of ours, rather than locked, full or closed to us.

    Rubbish may also read as a value of gigabytes, which is a DataError.
    """
    return type(error) in (sqlite3.DatabaseError, sqlite3.DataError, UnicodeDecodeError) or "layout" in str(error)


def _prepare(folder: Path) -> None:
    """Makes the folder, which git is told to pass over."""
    folder.mkdir(parents=True, exist_ok=True)
    ignore = folder / ".gitignore"
    if not ignore.exists():
        ignore.write_text("*\n", encoding="utf-8")


def _set_up(connection: sqlite3.Connection) -> None:
    (layout,) = connection.execute("pragma user_version").fetchone()
    if layout not in (0, LAYOUT):
        raise sqlite3.DatabaseError("another layout")
    connection.execute(f"pragma page_size = {PAGE}")  # of a new file
    connection.execute("pragma journal_mode = wal")
    connection.execute("pragma synchronous = normal")
    if layout != LAYOUT:
        connection.executescript(TABLES)
        connection.execute(f"pragma user_version = {LAYOUT}")
