"""Which changes count, and that they are told."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

import pytest
from watchfiles import Change, watch

from easyread.errors import EasyreadError
from easyread.preview.watching import ContentFilter, Watch, WatchedProject, changed_paths, watched_project


@pytest.mark.parametrize(
    "path",
    [
        "content/.a.md.swp",
        "content/a.md~",
        "content/#a.md#",
        "content/.git/index",
        "content/a.md.bak",
        "content/~$a.docx",
    ],
)
def test_backups_of_editors_do_not_count(path: str, tmp_path: Path) -> None:
    assert not ContentFilter(tmp_path)(Change.modified, str(tmp_path / path))


def test_content_and_themes_count(tmp_path: Path) -> None:
    counts = ContentFilter(tmp_path)
    assert counts(Change.modified, str(tmp_path / "content/a.md"))
    assert counts(Change.added, str(tmp_path / "themes/mine/templates/page.html"))


def test_changes_become_paths_of_the_project(tmp_path: Path) -> None:
    (tmp_path / "content/part").mkdir(parents=True)
    (tmp_path / "content/a.md").write_text("x", encoding="utf-8")

    def paths(*changes: tuple[Change, str]) -> Collection[str] | None:
        return changed_paths([(change, str(tmp_path / path)) for change, path in changes], tmp_path)

    assert paths((Change.modified, "content/a.md"), (Change.deleted, "content/b.md")) == {
        "content/a.md",
        "content/b.md",
    }
    assert paths((Change.modified, "content/part"), (Change.modified, "content/a.md")) == {"content/a.md"}
    assert paths((Change.added, "content/4913"), (Change.deleted, "content/4913")) == set()
    assert paths((Change.added, "content/part")) is None
    assert paths((Change.deleted, "content/gone")) is None


@pytest.mark.parametrize("poll", [False, True])
def test_a_save_is_told(poll: bool, tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    told: list[Collection[str] | None] = []
    Watch(WatchedProject(tmp_path, (content,)), told.append, poll=poll, on_poll=lambda: None).start()
    time.sleep(0.3)
    (content / "a.md").write_text("Words.", encoding="utf-8")
    wait_until(lambda: bool(told))
    assert told[0] == {"content/a.md"}


def test_a_folder_made_anew_is_watched_again(tmp_path: Path) -> None:
    content = tmp_path / "content"
    told: list[Collection[str] | None] = []
    Watch(WatchedProject(tmp_path, (content,)), told.append, poll=False, on_poll=lambda: None).start()
    time.sleep(0.3)
    content.mkdir()
    wait_until(lambda: None in told)
    time.sleep(0.3)
    (content / "a.md").write_text("Words.", encoding="utf-8")
    wait_until(lambda: {"content/a.md"} in told)


def test_a_folder_that_is_a_link_may_lead_elsewhere(tmp_path: Path) -> None:
    content = tmp_path / "content"
    for name in ("first", "second"):
        (tmp_path / "texts" / name).mkdir(parents=True)
    content.symlink_to("texts/first")
    told: list[Collection[str] | None] = []
    Watch(WatchedProject(tmp_path, (content,)), told.append, poll=False, on_poll=lambda: None).start()
    time.sleep(0.3)
    (tmp_path / "new").symlink_to("texts/second")
    (tmp_path / "new").replace(content)
    wait_until(lambda: None in told)
    time.sleep(0.3)
    (tmp_path / "texts/second/a.md").write_text("Words.", encoding="utf-8")
    wait_until(lambda: {"content/a.md"} in told)


@pytest.mark.skipif(sys.platform != "linux", reason="names are text elsewhere")
@pytest.mark.parametrize("poll", [False, True])
@pytest.mark.parametrize("place", ["content/", ""])
def test_a_name_that_is_no_text_does_not_end_the_watch(poll: bool, place: str, tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    told: list[Collection[str] | None] = []
    Watch(WatchedProject(tmp_path, (content,)), told.append, poll=poll, on_poll=lambda: None).start()
    time.sleep(0.3)
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + place.encode() + b"caf\xe9.md")).touch()
    wait_until(lambda: None in told)
    time.sleep(0.5)
    (content / "a.md").write_text("Words.", encoding="utf-8")
    wait_until(lambda: {"content/a.md"} in told)
    shutil.rmtree(content)
    time.sleep(1)
    content.mkdir()
    time.sleep(1.5)
    (content / "b.md").write_text("Words.", encoding="utf-8")
    wait_until(lambda: {"content/b.md"} in told)


@pytest.mark.skipif(sys.platform != "linux", reason="names are text elsewhere")
def test_a_project_whose_own_name_is_no_text_is_looked_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9"))
    (root / "content").mkdir(parents=True)
    monkeypatch.chdir(root)
    project = watched_project(root, "content")
    assert not project.is_named_whole
    told: list[Collection[str] | None] = []
    Watch(project, told.append, poll=True, on_poll=lambda: None).start()
    time.sleep(0.5)
    (root / "content/a.md").write_text("Words.", encoding="utf-8")
    wait_until(lambda: {"content/a.md"} in told)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(EasyreadError, match="not UTF-8 text"):
        watched_project(root, "content")


def test_a_system_without_watches_left_is_looked_through(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def watch_without(*folders: Path, force_polling: bool | None, **wishes: object) -> Iterator[object]:
        if not force_polling:
            raise OSError(28, "inotify watch limit reached")
        return watch(*folders, force_polling=force_polling, **wishes)  # type: ignore[arg-type]

    monkeypatch.setattr("easyread.preview.watching.watch", watch_without)
    content = tmp_path / "content"
    content.mkdir()
    told: list[Collection[str] | None] = []
    said: list[str] = []
    Watch(WatchedProject(tmp_path, (content,)), told.append, poll=False, on_poll=lambda: said.append("")).start()
    time.sleep(0.5)
    shutil.rmtree(content)
    wait_until(lambda: None in told)
    content.mkdir()
    time.sleep(1)
    (content / "a.md").write_text("Words.", encoding="utf-8")
    wait_until(lambda: {"content/a.md"} in told)
    assert said == [""]


def wait_until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 10
    while not holds():
        assert time.monotonic() < end, "nothing was told"
        time.sleep(0.02)
