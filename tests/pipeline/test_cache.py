"""Whatever happens to the file of the cache costs time and nothing else."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from easyread.pipeline import cache as module
from easyread.pipeline.cache import BATCH, FILE, FRESH, DiskCache
from easyread.pipeline.digest import digest

PIPE_PATIENCE = 30  # seconds

# Puts values without end, and says when the first of them lie in the file.
WRITER = """
import sys
from pathlib import Path
from easyread.pipeline.cache import BATCH, DiskCache
cache = DiskCache(Path(sys.argv[1]))
for number in range(10**9):
    cache.put(b"%016d" % number, "x" * 2000)
    if number == 4 * BATCH:
        print("ready", flush=True)
"""
ENDS_AT_ONCE = """
import os, sys
from pathlib import Path
from easyread.pipeline.cache import BATCH, DiskCache
cache = DiskCache(Path(sys.argv[1]))
for number in range(BATCH + 1):
    cache.put(b"%016d" % number, number)
os._exit(3)
"""


def key(number: int) -> bytes:
    """The key of a value."""
    return digest("key", number)


def fill(folder: Path, *numbers: int, size: int = 10) -> None:
    """A run that keeps some values."""
    with DiskCache(folder) as cache:
        for number in numbers:
            cache.put(key(number), ("value", number, "x" * size))


def known(folder: Path, *numbers: int) -> list[int]:
    """A run that asks for values: those that were kept."""
    with DiskCache(folder) as cache:
        return [number for number in numbers if cache.get(key(number)) is not None]


def test_values_are_there_after_the_file_was_closed(tmp_path: Path) -> None:
    with DiskCache(tmp_path / "a/b") as cache:
        assert cache.get(key(1)) is None
        cache.put(key(1), ("é", 1))
        assert cache.get(key(1)) == ("é", 1)
        cache.put(key(1), ("é", 2))
    with DiskCache(tmp_path / "a/b") as cache:
        assert cache.get(key(1)) == ("é", 2)
        assert cache.get(key(2)) is None


def test_more_values_than_are_written_at_once(tmp_path: Path) -> None:
    numbers = range(2 * BATCH + 5)
    fill(tmp_path, *numbers)
    assert known(tmp_path, *numbers) == list(numbers)


def test_git_passes_over_the_folder(tmp_path: Path) -> None:
    fill(tmp_path / "cache", 1)
    assert (tmp_path / "cache/.gitignore").read_text(encoding="utf-8") == "*\n"


def break_by_rubbish(file: Path) -> None:
    """A file that was never a database."""
    file.write_bytes(b"This is no database. " * 500)


def break_by_emptying(file: Path) -> None:
    """A file of no bytes."""
    file.write_bytes(b"")


def break_by_cutting(file: Path) -> None:
    """A file that ends too early."""
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def break_inside(file: Path) -> None:
    """A file with a good beginning and rubbish behind it."""
    file.write_bytes(file.read_bytes()[:4096] + Random(0).randbytes(file.stat().st_size - 4096))


def break_lengths(file: Path) -> None:
    """The same with rubbish that reads as a value of gigabytes."""
    file.write_bytes(file.read_bytes()[:4096] + Random(22).randbytes(file.stat().st_size - 4096))


def break_names(file: Path) -> None:
    """A file whose own description is no text, which SQLite quotes all the same."""
    file.write_bytes(file.read_bytes().replace(b"CREATE TABLE", b"CREATE TABL\xa5"))


def break_by_layout(file: Path) -> None:
    """A file of another version of easyread."""
    with sqlite3.connect(file) as connection:
        connection.execute("drop table results")
        connection.execute("pragma user_version = 4711")
    connection.close()


@pytest.mark.parametrize(
    "break_file",
    [break_by_rubbish, break_by_emptying, break_by_cutting, break_inside, break_lengths, break_names, break_by_layout],
)
def test_a_broken_file_is_made_anew(tmp_path: Path, break_file: Callable[[Path], None]) -> None:
    fill(tmp_path, *range(50), size=1000)
    break_file(tmp_path / FILE)
    for _ in range(2):  # the first run may still find that out on the way
        known(tmp_path, *range(50))
        fill(tmp_path, 1, 2)
    assert set(known(tmp_path, 1, 2, 3)) >= {1, 2}


def test_a_value_that_cannot_be_read_is_none(tmp_path: Path) -> None:
    fill(tmp_path, 1, 2)
    with sqlite3.connect(tmp_path / FILE) as connection:
        connection.execute("update results set value = ? where key = ?", (b"rubbish", key(1)))
    connection.close()
    assert known(tmp_path, 1, 2) == [2]


def works_in_memory(folder: Path) -> None:
    """A cache that cannot have a file keeps values while it is open."""
    with DiskCache(folder) as cache:
        cache.put(key(1), "one")
        assert cache.get(key(1)) == "one"


def test_a_folder_in_the_place_of_the_file(tmp_path: Path) -> None:
    (tmp_path / FILE / "inside").mkdir(parents=True)
    works_in_memory(tmp_path)
    assert (tmp_path / FILE / "inside").is_dir()


def test_a_file_in_the_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("mine", encoding="utf-8")
    works_in_memory(tmp_path / "cache")
    assert (tmp_path / "cache").read_text(encoding="utf-8") == "mine"


def test_a_folder_that_takes_no_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    if os.access(tmp_path, os.W_OK):  # the administrator may write anywhere

        def refuse(path: Path, *arguments: object, **named: object) -> None:
            raise PermissionError(13, "Permission denied", str(path))

        monkeypatch.setattr(Path, "mkdir", refuse)
    works_in_memory(tmp_path / "cache")
    tmp_path.chmod(stat.S_IRWXU)
    assert not (tmp_path / "cache").exists()


class FullDisk:
    """A connection to a file on a disk that is full from the first value on."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.refused = 0

    def __getattr__(self, name: str) -> object:
        return getattr(self._connection, name)

    def __enter__(self) -> object:
        return self._connection.__enter__()

    def __exit__(self, *arguments: object) -> object:
        return self._connection.__exit__(*arguments)  # type: ignore[arg-type]

    def executemany(self, *arguments: object) -> None:
        """Cannot write."""
        self.refused += 1
        raise sqlite3.OperationalError("database or disk is full")


def test_a_full_disk_loses_nothing_of_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    disk = FullDisk(module._open(tmp_path))
    monkeypatch.setattr(module, "_open", lambda folder: disk)
    with DiskCache(tmp_path) as cache:
        for number in range(3 * BATCH):
            cache.put(key(number), number)
        assert [cache.get(key(number)) for number in range(3 * BATCH)] == list(range(3 * BATCH))
    assert disk.refused == 1


def test_a_file_that_another_process_locks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "WAIT", 0.1)
    fill(tmp_path, 1)
    other = sqlite3.connect(tmp_path / FILE, isolation_level=None)
    other.execute("begin immediate")
    works_in_memory(tmp_path)
    other.execute("rollback")
    other.close()
    assert known(tmp_path, 1) == [1]


def test_a_file_that_is_deleted_while_it_is_open(tmp_path: Path) -> None:
    with DiskCache(tmp_path / "cache") as cache:
        cache.put(key(1), "one")
        shutil.rmtree(tmp_path / "cache")
        for number in range(2, 2 * BATCH):
            cache.put(key(number), "more")
        assert cache.get(key(2)) == "more"
    fill(tmp_path / "cache", 3)
    assert known(tmp_path / "cache", 3) == [3]


def test_two_caches_on_one_file(tmp_path: Path) -> None:
    fill(tmp_path, 9999)  # a cache that starts with an empty file looks at nothing but its own results
    with DiskCache(tmp_path) as one, DiskCache(tmp_path) as other:
        for number in range(2 * BATCH):
            one.put(key(number), ("one", number))
            other.put(key(BATCH + number), ("other", number))
        assert one.get(key(0)) == ("one", 0)
        assert other.get(key(0)) == ("one", 0)
    assert len(known(tmp_path, *range(3 * BATCH))) == 3 * BATCH


def test_the_file_stays_within_bounds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SMALLEST_LIMIT", 20_000)
    for number in range(0, 4 * FRESH * 10, 10):
        assert known(tmp_path, 7777) == ([7777] if number else [])
        fill(tmp_path, *range(number, number + 10), 7777, size=1000)
    with sqlite3.connect(tmp_path / FILE) as connection:
        (total,) = connection.execute("select sum(size) from results").fetchone()
    connection.close()
    assert total < 5 * FRESH * 12_000
    last = 4 * FRESH * 10 - 1
    assert known(tmp_path, 0, 5, last, 7777) == [last, 7777]


def test_what_runs_use_stays_while_what_they_do_not_use_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SMALLEST_LIMIT", 2000)
    monkeypatch.setattr(module, "GROWTH", 1)
    fill(tmp_path, 1, 2, size=1000)
    for _ in range(3 * FRESH):
        assert known(tmp_path, 1) == [1]
        fill(tmp_path, 3, size=1000)
    assert known(tmp_path, 1, 2, 3) == [1, 3]


def test_a_process_that_is_killed_while_it_writes(tmp_path: Path) -> None:
    process = subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    process.kill()
    process.wait(PIPE_PATIENCE)
    process.stdout.close()
    fill(tmp_path, 1)
    with DiskCache(tmp_path) as cache:
        assert cache.get(b"%016d" % 0) == "x" * 2000
        assert cache.get(key(1)) is not None


def test_a_process_that_ends_without_closing(tmp_path: Path) -> None:
    code = subprocess.run([sys.executable, "-c", ENDS_AT_ONCE, str(tmp_path)], check=False).returncode
    assert code == 3
    with DiskCache(tmp_path) as cache:
        assert cache.get(b"%016d" % 0) == 0
