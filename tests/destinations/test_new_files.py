"""New files come all together or not at all, and never take the place of others."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from easyread.destinations.new_files import make_files
from easyread.errors import CannotWrite
from easyread.model.site import OutFile

FILES = (OutFile("a.md", b"a"), OutFile("more/and/b.md", b"b"), OutFile("more/c.md", b"c" * 5000))


def test_files_and_their_folders_are_made(tmp_path: Path) -> None:
    make_files(tmp_path / "new", FILES)
    assert {file.path: (tmp_path / "new" / file.path).read_bytes() for file in FILES} == {
        file.path: file.content for file in FILES
    }


@pytest.mark.skipif(sys.platform == "win32", reason="has no limits for files")
@pytest.mark.parametrize("folder", ["new", "."])
def test_a_full_disk_leaves_nothing(folder: str, tmp_path: Path) -> None:
    from resource import RLIMIT_FSIZE, getrlimit, setrlimit

    before = getrlimit(RLIMIT_FSIZE)
    setrlimit(RLIMIT_FSIZE, (2000, before[1]))
    try:
        with pytest.raises(CannotWrite, match=r"more/c\.md”: File too large"):
            make_files(tmp_path / folder, FILES)
    finally:
        setrlimit(RLIMIT_FSIZE, before)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("taken", ["more", "more/c.md"])
def test_what_is_there_stays_alone(taken: str, tmp_path: Path) -> None:
    (tmp_path / taken).parent.mkdir(exist_ok=True)
    (tmp_path / taken).write_text("mine", encoding="utf-8")
    with pytest.raises(CannotWrite, match=taken):
        make_files(tmp_path, FILES)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [tmp_path / taken]
    assert (tmp_path / taken).read_text(encoding="utf-8") == "mine"


def test_control_c_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make = Path.mkdir

    def interrupted(folder: Path) -> None:
        if folder.name == "and":
            raise KeyboardInterrupt
        make(folder)

    monkeypatch.setattr(Path, "mkdir", interrupted)
    with pytest.raises(KeyboardInterrupt):
        make_files(tmp_path / "new", FILES)
    assert list(tmp_path.iterdir()) == []
