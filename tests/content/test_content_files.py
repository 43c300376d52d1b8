"""Which files of a folder are content, and which may be read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from easyread.content.files import DiskFiles, MemoryFiles
from easyread.content.read import read_content
from easyread.errors import ContentMissing


def test_hidden_files_and_backups_are_skipped(tmp_path: Path) -> None:
    kept = ["b/a.md", "b/c.png", "site.yml"]
    skipped = [".git/config", "a.md~", "b/.a.md.swp", "b/a.md.swp", "#a.md#", "~$a.docx", "Thumbs.db", "a.bak"]
    for name in [*kept, *skipped]:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    files = DiskFiles(tmp_path)
    assert files.paths() == tuple(kept)
    assert files.read("b/a.md") == b"b/a.md"


def test_links_out_of_the_folder_are_not_followed(tmp_path: Path) -> None:
    root = tmp_path / "content"
    root.mkdir()
    (tmp_path / "secret.md").write_text("secret", encoding="utf-8")
    (root / "a.md").write_text("a", encoding="utf-8")
    (root / "inside.md").symlink_to(root / "a.md")
    (root / "outside.md").symlink_to(tmp_path / "secret.md")
    (root / "broken.md").symlink_to(root / "gone.md")
    (root / "folder").symlink_to(tmp_path)
    files = DiskFiles(root)
    assert files.paths() == ("a.md", "inside.md")
    assert files.links_passed_over() == ("broken.md", "folder", "outside.md")
    assert files.read("inside.md") == b"a"
    for path in ("outside.md", "../secret.md", "folder/secret.md", str(tmp_path / "secret.md")):
        with pytest.raises(OSError, match=r"."):
            files.read(path)


def test_a_link_that_leads_out_of_the_content_folder_is_told(tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    (content / "site.yml").write_text("title: T\n", encoding="utf-8")
    (tmp_path / "cup.svg").write_text("<svg/>", encoding="utf-8")
    (content / "cup.svg").symlink_to(tmp_path / "cup.svg")
    [recorded] = read_content(DiskFiles(content)).problems
    assert (recorded.rule, recorded.problem.path) == ("unreadable-file", "cup.svg")
    assert "is a link that leads to no file in the content folder" in recorded.problem.message


def test_content_folder_may_itself_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "site.yml").write_text("title: T\n", encoding="utf-8")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert read_content(DiskFiles(tmp_path / "link")).settings.title == "T"


def test_a_folder_that_becomes_a_link_and_leads_elsewhere_is_followed(tmp_path: Path) -> None:
    content = tmp_path / "content"
    for folder in (content, tmp_path / "first", tmp_path / "second"):
        folder.mkdir()
        (folder / "real.md").write_text(folder.name, encoding="utf-8")
        (folder / "a.md").symlink_to("real.md")
    files = DiskFiles(content)
    linked = DiskFiles(tmp_path / "link")
    (tmp_path / "link").symlink_to(content)
    assert (files.read("a.md"), linked.read("a.md")) == (b"content", b"content")
    content.rename(tmp_path / "away")
    for target in ("first", "second"):
        content.unlink(missing_ok=True)
        content.symlink_to(target)
        assert files.paths() == ("a.md", "real.md")
        assert (files.read("a.md"), linked.read("a.md")) == (target.encode(), target.encode())


def test_closed_folders_are_an_error_or_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "closed").mkdir()
    (tmp_path / "a.html").write_text("<p>Hello.</p>")
    scandir = os.scandir

    def refuse(folder: Path) -> object:
        if folder.name == "closed":  # no folder is closed to the user "root", who may run this
            raise PermissionError(13, "Permission denied")
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(ContentMissing, match="closed"):
        DiskFiles(tmp_path).paths()
    assert DiskFiles(tmp_path, leaves_closed=True).paths() == ("a.html",)


def test_missing_folder_has_no_files(tmp_path: Path) -> None:
    assert DiskFiles(tmp_path / "gone").paths() == ()


def test_special_files_are_skipped(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    assert DiskFiles(tmp_path).paths() == ()


def test_files_in_memory_are_sorted() -> None:
    files = MemoryFiles({"b.md": b"b", "a.md": b"a"})
    assert files.paths() == ("a.md", "b.md")
    with pytest.raises(FileNotFoundError):
        files.read("c.md")
