"""The archive is the same whenever the files are, and appears only when it is whole."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path
from random import Random

import pytest

from easyread.destinations.archive import Archive
from easyread.errors import CannotWrite
from easyread.model.site import OutFile

FILES = (OutFile("START-HERE.html", b"<p>start</p>" * 50), OutFile("site/é.png", b"\x89PNG"))


def pack(path: Path) -> bytes:
    archive = Archive(path)
    for file in FILES:
        archive.add(file)
    assert not path.exists()
    archive.finish()
    return path.read_bytes()


def test_same_files_same_bytes(tmp_path: Path) -> None:
    assert pack(tmp_path / "one.zip") == pack(tmp_path / "two.zip")


def test_names_and_contents_survive(tmp_path: Path) -> None:
    pack(tmp_path / "one.zip")
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {file.path: file.content for file in FILES}


@pytest.mark.parametrize("folder", ["", "/", "packs"])
def test_a_folder_is_no_name_for_an_archive(folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("packs").mkdir()
    with pytest.raises(CannotWrite, match="is a folder, and a pack is a file"):
        Archive(Path(folder))
    assert list(tmp_path.rglob("*")) == [tmp_path / "packs"]


def test_an_abandoned_archive_leaves_nothing(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "one.zip")
    archive.add(FILES[0])
    archive.abandon()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="has no limits for files")
@pytest.mark.parametrize("room", [100, 1000], ids=["for no file", "for no list of files"])
def test_an_archive_that_the_disk_does_not_take_leaves_nothing(room: int, tmp_path: Path) -> None:
    from resource import RLIMIT_FSIZE, getrlimit, setrlimit

    archive = Archive(tmp_path / "one.zip")

    def put() -> None:
        archive.add(OutFile("a.bin", Random(1).randbytes(950)))
        archive.finish()

    before = getrlimit(RLIMIT_FSIZE)
    setrlimit(RLIMIT_FSIZE, (room, before[1]))
    try:
        with pytest.raises(CannotWrite, match="Cannot write"):
            put()
        archive.abandon()
    finally:
        setrlimit(RLIMIT_FSIZE, before)
    assert list(tmp_path.iterdir()) == []
