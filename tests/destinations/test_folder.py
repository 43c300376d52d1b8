"""The output folder: nothing changes before the end, stale files go, foreign files stay."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from easyread.destinations.folder import PART, RECORD, Folder, made_files
from easyread.errors import CannotWrite
from easyread.model.site import OutFile, content_digest


def build(folder: Path, **files: str) -> None:
    destination = Folder(folder / "site", folder / "staging")
    for name, text in files.items():
        destination.add(OutFile(f"{name}.html", text.encode()))
    destination.finish()


def contents(folder: Path) -> dict[str, str]:
    site = folder / "site"
    return {
        path.relative_to(site).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(site.rglob("*.html"))
        if path.is_file()
    }


def test_nothing_shows_before_the_end(tmp_path: Path) -> None:
    build(tmp_path, index="old")
    destination = Folder(tmp_path / "site", tmp_path / "staging")
    destination.add(OutFile("index.html", b"new"))
    assert contents(tmp_path) == {"index.html": "old"}
    destination.abandon()
    assert contents(tmp_path) == {"index.html": "old"}
    assert not any((tmp_path / "staging").iterdir())


def test_stale_files_and_empty_folders_go(tmp_path: Path) -> None:
    build(tmp_path, **{"index": "1", "old/page": "2"})
    build(tmp_path, index="1", new="3")
    assert contents(tmp_path) == {"index.html": "1", "new.html": "3"}
    assert not (tmp_path / "site/old").exists()
    assert made_files(tmp_path / "site") == ("index.html", "new.html")


@pytest.mark.parametrize(("before", "after"), [("a", "a.html/b"), ("a.html/b", "a"), ("c/a", "c/a.html/d/b")])
def test_a_folder_may_come_where_a_file_was_and_the_other_way_round(tmp_path: Path, before: str, after: str) -> None:
    build(tmp_path, **{before: "1", "index": "1"})
    build(tmp_path, **{after: "2", "index": "1"})
    assert contents(tmp_path) == {f"{after}.html": "2", "index.html": "1"}
    build(tmp_path, index="1")
    assert contents(tmp_path) == {"index.html": "1"}


@pytest.mark.parametrize("is_kept", [False, True])
@pytest.mark.parametrize("text", ["old", "new"])
def test_a_page_whose_folder_is_spelt_in_other_letters_now_stays(tmp_path: Path, text: str, *, is_kept: bool) -> None:
    """Many computers take both spellings for one file; a link does here what they do."""
    build(tmp_path, **{"Topics/a": "old"})
    (tmp_path / "site/Topics/mine.txt").write_text("mine", encoding="utf-8")
    (tmp_path / "site/topics").symlink_to("Topics")
    destination = Folder(tmp_path / "site", tmp_path / "staging")
    if not (is_kept and destination.keep("topics/a.html", content_digest(text.encode()))):
        destination.add(OutFile("topics/a.html", text.encode()))
    destination.finish()
    assert (tmp_path / "site/topics/a.html").read_text(encoding="utf-8") == text
    assert made_files(tmp_path / "site") == ("topics/a.html",)


def test_the_output_may_lie_on_another_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rename, staging = os.replace, str(tmp_path / "staging")

    def replace_on_one_disk(source: str, target: str) -> None:
        if str(source).startswith(staging):
            raise OSError(errno.EXDEV, "Invalid cross-device link", source, None, target)
        rename(source, target)

    monkeypatch.setattr(os, "replace", replace_on_one_disk)
    (tmp_path / "site").mkdir()
    (tmp_path / f"site/{PART}1").write_text("left by a build that was killed", encoding="utf-8")
    os.utime(tmp_path / f"site/{PART}1", (1_700_000_000, 1_700_000_000))
    build(tmp_path, **{"index": "1", "old/page": "2"})
    build(tmp_path, index="3")
    assert contents(tmp_path) == {"index.html": "3"}
    assert {path.name for path in (tmp_path / "site").iterdir()} == {"index.html", RECORD}


def test_a_folder_of_somebody_else_in_the_way_is_told_and_nothing_is_left(tmp_path: Path) -> None:
    build(tmp_path, index="1")
    (tmp_path / "site/new.html/mine").mkdir(parents=True)
    with pytest.raises(CannotWrite) as caught:
        build(tmp_path, new="2")
    assert "A folder lies where a file must be." in caught.value.hint
    assert not any((tmp_path / "staging").iterdir())


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="too long") as caught:
        build(tmp_path, **{"a" * 300: "1"})
    assert "shorter name" in caught.value.hint


def test_files_that_somebody_else_put_there_stay(tmp_path: Path) -> None:
    build(tmp_path, index="1")
    (tmp_path / "site/CNAME.html").write_text("mine", encoding="utf-8")
    build(tmp_path, other="2")
    assert contents(tmp_path) == {"CNAME.html": "mine", "other.html": "2"}


@pytest.mark.parametrize("name", ["mine.html", "topics/mine.html"])
def test_a_file_of_somebody_else_is_never_overwritten(tmp_path: Path, name: str) -> None:
    build(tmp_path, index="1")
    mine = tmp_path / "site" / name
    mine.parent.mkdir(exist_ok=True)
    mine.write_text("mine", encoding="utf-8")
    with pytest.raises(CannotWrite, match=f"{name}” is there, and easyread did not make it"):
        build(tmp_path, **{"index": "2", name.removesuffix(".html"): "2"})
    assert contents(tmp_path) == {"index.html": "1", name: "mine"}
    assert made_files(tmp_path / "site") == ("index.html",)
    assert not any((tmp_path / "staging").iterdir())


def test_a_file_that_a_build_beside_this_one_made_may_be_overwritten(tmp_path: Path) -> None:
    build(tmp_path, index="1")
    destination = Folder(tmp_path / "site", tmp_path / "staging" / "other")
    build(tmp_path, index="1", new="2")
    destination.add(OutFile("new.html", b"3"))
    destination.finish()
    assert contents(tmp_path)["new.html"] == "3"


def test_a_folder_of_foreign_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/letter.html").write_text("mine", encoding="utf-8")
    with pytest.raises(CannotWrite, match="did not make"):
        Folder(tmp_path / "site", tmp_path / "staging")


def test_unchanged_files_are_not_written_again(tmp_path: Path) -> None:
    build(tmp_path, index="1")
    before = (tmp_path / "site/index.html").stat().st_mtime_ns
    build(tmp_path, index="1")
    assert (tmp_path / "site/index.html").stat().st_mtime_ns == before


def test_the_last_file_of_a_path_counts(tmp_path: Path) -> None:
    build(tmp_path, a="1")
    destination = Folder(tmp_path / "site", tmp_path / "staging")
    for text in (b"1", b"2"):
        destination.add(OutFile("a.html", text))
    destination.finish()
    assert contents(tmp_path) == {"a.html": "2"}
