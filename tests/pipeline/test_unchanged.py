"""Nothing changed, nothing to do; and every kind of change is seen."""

from __future__ import annotations

import importlib
import os
import shutil
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pipeline.projects import TODAY, Project, read_files

from easyread.cli.build import command
from easyread.cli.check import command as check
from easyread.pipeline import run, unchanged
from easyread.pipeline.cache import MemoryCache
from easyread.pipeline.digest import digest
from easyread.pipeline.environment import places_digest, plug_in_places
from easyread.pipeline.told import Told
from easyread.pipeline.unchanged import DOUBT, Wish, look
from easyread.registry import registry
from easyread.reporters.brief import Brief
from easyread.reporters.summary import Summary

LONG_AGO = 1_700_000_000  # seconds
DAY = f"--date={TODAY.isoformat()}"
TOLD = Told((), 3, 4, 5, "uk-gov", "A site")
BRIEF = Brief((), (), Summary(1, 0, 0, asks=0, files=1, checked=4, rules=5, profile="uk-gov"))


def age(folder: Path) -> None:
    """Lets files look as if they had been saved long ago."""
    for path in folder.rglob("*"):
        os.utime(path, (LONG_AGO, LONG_AGO))


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files count as settled at once: the date of their entry is always that of the test."""
    monkeypatch.setattr(unchanged, "DOUBT", 0)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project and a file in its output."""
    project = Project(tmp_path / "project")
    project.write()
    age(project.root)
    (project.root / "site").mkdir()
    (project.root / "site/index.html").write_text("a page", encoding="utf-8")
    return project


def wish_of(root: Path, **changes: object) -> Wish:
    """The wish for a build."""
    return replace(Wish(root, root / "content", root / "site", (TODAY, True)), **changes)  # type: ignore[arg-type]


def settle() -> None:
    """Waits until the clock of the disk has gone on."""
    time.sleep(0.02)


def edit_in_secret(path: Path) -> None:
    """Other bytes of the same number and with the same date."""
    status = path.stat()
    content = path.read_bytes()
    path.write_bytes(bytes([content[0] ^ 1]) + content[1:])
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def touch(path: Path) -> None:
    """Another date."""
    os.utime(path, (LONG_AGO + 1, LONG_AGO + 1))


def swap(path: Path) -> None:
    """Another file with the same bytes, size and date in its place."""
    shutil.copy2(path, path.with_name("other.txt"))
    path.with_name("other.txt").replace(path)


def save_in_future(path: Path) -> None:
    """A date that is still to come, as after the clock was set back."""
    later = time.time() + 100_000
    os.utime(path, (later, later))


def delete(path: Path) -> None:
    """One file less."""
    path.unlink()


def add_beside(path: Path) -> None:
    """One file more."""
    path.with_name("new.md").write_text("new", encoding="utf-8")


def rename(path: Path) -> None:
    """The same file under another name."""
    path.rename(path.with_name("renamed.txt"))


def link_elsewhere(path: Path) -> None:
    """A link in the place of the file."""
    path.rename(path.parent.parent / "moved.txt")
    path.symlink_to(path.parent.parent / "moved.txt")


CHANGES = (edit_in_secret, touch, swap, save_in_future, delete, add_beside, rename, link_elsewhere)
FILES = (
    "content/boats.md",
    "content/pictures/boat.svg",
    "content/site.yml",
    "themes/harbour/templates/components/pager.html",
    "themes/harbour/assets/css/90-club.css",
    "site/index.html",
)


def test_nothing_changed(project: Project) -> None:
    cache = MemoryCache()
    settle()
    look(wish_of(project.root)).save(cache, TOLD, BRIEF)
    seen = look(wish_of(project.root))
    assert seen.find(cache) == TOLD
    assert seen.find(cache, in_full=False) == replace(TOLD, brief=BRIEF)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
@pytest.mark.parametrize("name", FILES)
def test_every_change_is_seen(project: Project, name: str, change: Callable[[Path], None]) -> None:
    cache = MemoryCache()
    settle()
    look(wish_of(project.root)).save(cache, TOLD, BRIEF)
    settle()
    change(project.root / name)
    assert look(wish_of(project.root)).find(cache) is None


@pytest.mark.parametrize(
    "name", ["content/.boats.md.swp", "content/boats.md~", "themes/.git", ".easyread/x", "notes.txt"]
)
def test_files_that_nothing_depends_on_do_not_matter(project: Project, name: str) -> None:
    cache = MemoryCache()
    settle()
    look(wish_of(project.root)).save(cache, TOLD, BRIEF)
    (project.root / name).parent.mkdir(exist_ok=True)
    (project.root / name).write_text("x", encoding="utf-8")
    assert look(wish_of(project.root)).find(cache) == TOLD


@pytest.mark.parametrize("name", [".well-known/security.txt", "words/list.orig", "~$letter.docx"])
def test_assets_of_a_theme_that_are_called_like_backups_count_too(project: Project, name: str) -> None:
    asset = project.root / "themes/harbour/assets" / name
    asset.parent.mkdir(parents=True, exist_ok=True)
    asset.write_text("before", encoding="utf-8")
    cache = MemoryCache()
    settle()
    look(wish_of(project.root)).save(cache, TOLD, BRIEF)
    asset.write_text("after", encoding="utf-8")
    assert look(wish_of(project.root)).find(cache) is None


def test_another_wish_is_another_run(project: Project) -> None:
    cache = MemoryCache()
    settle()
    look(wish_of(project.root)).save(cache, TOLD, BRIEF)
    others = ({"asked": (date(2026, 11, 22), True)}, {"asked": (TODAY, False)}, {"output": None})
    for changes in (*others, {"output": project.root / "public"}):
        assert look(wish_of(project.root, **changes)).find(cache) is None


def test_a_moved_project_is_still_known_and_a_copied_one_is_not(project: Project) -> None:
    cache = MemoryCache()
    settle()
    look(wish_of(project.root)).save(cache, TOLD, BRIEF)
    moved = project.root.with_name("moved project")
    project.root.rename(moved)
    assert look(wish_of(moved)).find(cache) == TOLD
    copied = project.root.with_name("copied")
    shutil.copytree(moved, copied)
    assert look(wish_of(copied)).find(cache) is None


def test_files_of_plug_ins_count(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plug_in = tmp_path / "plug_in.py"
    plug_in.write_text("RULE = 1\n", encoding="utf-8")
    monkeypatch.setattr(unchanged, "plug_in_places", lambda: (str(plug_in),))
    cache = MemoryCache()
    settle()
    look(wish_of(project.root)).save(cache, TOLD, BRIEF)
    assert look(wish_of(project.root)).find(cache) == TOLD
    plug_in.write_text("RULE = 22\n", encoding="utf-8")
    assert look(wish_of(project.root)).find(cache) is None


def test_all_that_lies_in_the_package_of_a_plug_in_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule may read other modules beside its own, and lists of words."""
    package = tmp_path / "sea_plug_in"
    (package / "rules").mkdir(parents=True)
    for name in ("__init__.py", "rules/__init__.py", "rules/tide.py", "words.txt"):
        (package / name).write_text("", encoding="utf-8")
    (tmp_path / "alone_plug_in.py").write_text("", encoding="utf-8")
    modules = frozenset({"sea_plug_in.rules.tide", "alone_plug_in"})
    monkeypatch.syspath_prepend(tmp_path)
    for name in modules:
        importlib.import_module(name)
    monkeypatch.setattr(registry, "plug_in_modules", lambda: modules)
    places = plug_in_places()
    assert places == (str(tmp_path / "alone_plug_in.py"), str(package))
    seen = {places_digest(places)}
    for path in (package / "words.txt", tmp_path / "alone_plug_in.py", package / "new.py"):
        path.write_text("changed", encoding="utf-8")
        seen.add(places_digest(places))
    assert len(seen) == 4
    (package / "__pycache__").mkdir(exist_ok=True)
    (package / "__pycache__/tide.pyc").write_bytes(b"compiled")
    assert places_digest(places) in seen


@pytest.fixture
def plugged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a theme that a plug-in brings."""
    folder = tmp_path / "packages/boats/theme"
    folder.mkdir(parents=True)
    for name in ("theme.toml", "pager.txt"):
        (folder / name).write_text("parents = []\n", encoding="utf-8")
    monkeypatch.setattr(unchanged, "theme_folders", lambda: (str(folder),))
    return folder


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_every_change_in_a_plugged_theme_is_seen(
    project: Project, plugged: Path, change: Callable[[Path], None]
) -> None:
    cache = MemoryCache()
    settle()
    look(wish_of(project.root)).save(cache, TOLD, BRIEF)
    assert look(wish_of(project.root)).find(cache) == TOLD
    settle()
    change(plugged / "pager.txt")
    assert look(wish_of(project.root)).find(cache) is None


def test_a_plugged_theme_that_was_edited_during_a_run_leaves_no_stamp(project: Project, plugged: Path) -> None:
    cache = MemoryCache()
    settle()
    seen = look(wish_of(project.root))
    settle()
    touch(plugged / "pager.txt")
    seen.save(cache, TOLD, BRIEF)
    assert look(wish_of(project.root)).find(cache) is None


def test_another_version_of_easyread_counts(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = MemoryCache()
    settle()
    look(wish_of(project.root)).save(cache, TOLD, BRIEF)
    monkeypatch.setattr(unchanged, "program", lambda: digest("another"))
    assert look(wish_of(project.root)).find(cache) is None


def test_a_file_saved_just_now_may_be_saved_again_unseen(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unchanged, "DOUBT", DOUBT)
    cache = MemoryCache()
    (project.root / "content/boats.md").write_text("new", encoding="utf-8")
    look(wish_of(project.root)).save(cache, TOLD, BRIEF)
    assert look(wish_of(project.root)).find(cache) is None


def test_a_date_in_the_future_is_never_trusted(project: Project) -> None:
    cache = MemoryCache()
    save_in_future(project.root / "content/boats.md")
    settle()
    look(wish_of(project.root)).save(cache, TOLD, BRIEF)
    assert look(wish_of(project.root)).find(cache) is None


def test_links_that_lead_in_a_circle_end(project: Project) -> None:
    for name in ("one", "two"):
        (project.root / "content" / name).symlink_to(project.root / "content", target_is_directory=True)
        (project.root / "content" / f"{name}.md").symlink_to(f"{name}.md")
    cache = MemoryCache()
    settle()
    look(wish_of(project.root)).save(cache, TOLD, BRIEF)
    assert look(wish_of(project.root)).find(cache) == TOLD


def test_a_theme_behind_a_link_counts(project: Project, tmp_path: Path) -> None:
    theme = tmp_path / "shared theme"
    (project.root / "themes/harbour").rename(theme)
    (project.root / "themes/harbour").symlink_to(theme, target_is_directory=True)
    cache = MemoryCache()
    settle()
    look(wish_of(project.root)).save(cache, TOLD, BRIEF)
    settle()
    edit_in_secret(theme / "templates/components/pager.html")
    assert look(wish_of(project.root)).find(cache) is None


def build(*words: str) -> Result:
    """`easyread build` in the current folder, in this process."""
    return CliRunner().invoke(
        command, [DAY, "--fail-on=never", "-j1", *words], standalone_mode=False, catch_exceptions=False
    )


def test_the_command_does_nothing_where_nothing_changed(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.rmtree(project.root / "site")
    monkeypatch.chdir(project.root)
    first = build()
    before = read_files(project.root / "site")

    def fail(*arguments: object, **named: object) -> None:
        raise AssertionError("there is nothing to do")

    monkeypatch.setattr(run, "run_site", fail)
    again = build()
    assert again.return_value == first.return_value == 0
    assert without_seconds(again.output) == without_seconds(first.output)
    with pytest.raises(AssertionError):
        build("--ignore=language")
    (project.root / "site/index.html").unlink()
    with pytest.raises(AssertionError):
        build()
    monkeypatch.undo()
    monkeypatch.chdir(project.root)
    shutil.rmtree(project.root / ".easyread")
    build()
    assert read_files(project.root / "site") == before


def test_a_baseline_hides_nothing_from_the_next_build(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.rmtree(project.root / "site")
    project.files["content/boats.md"] += b"\n[Nothing](nothing.md)\n"
    project.write()
    monkeypatch.chdir(project.root)
    CliRunner().invoke(check, ["-j1", "--write-baseline", "known.json"], standalone_mode=False, catch_exceptions=False)
    plain = build("--fail-on=error")
    shutil.rmtree(project.root / ".easyread")
    hidden = build("--fail-on=error", "--baseline=known.json")
    again = build("--fail-on=error")
    assert (plain.return_value, hidden.return_value, again.return_value) == (1, 0, 1)
    assert without_seconds(again.output) == without_seconds(plain.output) != without_seconds(hidden.output)


def without_seconds(printed: str) -> list[str]:
    """What a build prints, but for how long it took."""
    return [line.partition(" in ")[0] if " s" in line else line for line in printed.splitlines()]
