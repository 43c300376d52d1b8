"""Builds that meet each other, and builds that are killed: the site is whole, and the next build makes it right."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest
from pipeline.big_site import PATIENCE, make_big_site, run_build, site_of, start_build
from pipeline.projects import Project, read_files

from easyread.destinations.folder import RECORD, Folder
from easyread.errors import CannotWrite
from easyread.model.site import OutFile
from easyread.pipeline.interrupts import CAN_WAIT

TOPICS = 30
ROUNDS = 10

# Begins to put new files in place and is killed before the file with this number.
KILLED = """
import os, sys
from pathlib import Path
from easyread.destinations.folder import Folder
from easyread.model.site import OutFile
from easyread.pipeline.interrupts import CAN_WAIT
folder, number, text = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3].encode()
destination = Folder(folder / "site", folder / ".easyread")
for name in sys.argv[4:]:
    destination.add(OutFile(name, text))
rename, done = os.replace, []
def replace(path, target):
    if len(done) == number:
        os._exit(9)
    done.append(path)
    return rename(path, target)
os.replace = replace
destination.finish()
"""


def kill_while_finishing(folder: Path, number: int, text: str, *names: str) -> int:
    """Puts files into a folder, and ends before one of the steps; gives the exit code."""
    command = [sys.executable, "-c", KILLED, str(folder), str(number), text, *names]
    return subprocess.run(command, check=False, timeout=PATIENCE).returncode


def put(folder: Path, text: str, *names: str) -> None:
    """Puts files into a folder."""
    destination = Folder(folder / "site", folder / ".easyread")
    for name in names:
        destination.add(OutFile(name, text.encode()))
    destination.finish()


@pytest.mark.parametrize("number", range(6))
def test_a_first_build_killed_at_any_step_can_be_built_again(tmp_path: Path, number: int) -> None:
    kill_while_finishing(tmp_path, number, "old", "a.html", "b/c.html", "b/d.html")
    put(tmp_path, "new", "b/c.html", "e.html")
    assert read_files(tmp_path / "site") == {"b/c.html": b"new", "e.html": b"new"}


@pytest.mark.parametrize("number", range(6))
def test_a_later_build_killed_at_any_step_leaves_no_file_behind(tmp_path: Path, number: int) -> None:
    put(tmp_path, "old", "a.html", "b/c.html")
    kill_while_finishing(tmp_path, number, "new", "b/c.html", "b/d.html", "f.html")
    put(tmp_path, "newer", "e.html")
    assert read_files(tmp_path / "site") == {"e.html": b"newer"}


def test_files_of_somebody_else_are_safe_from_all_this(tmp_path: Path) -> None:
    put(tmp_path, "old", "a.html")
    (tmp_path / "site/mine.html").write_text("mine", encoding="utf-8")
    kill_while_finishing(tmp_path, 2, "new", "b.html", "c.html")
    put(tmp_path, "newer", "e.html")
    assert read_files(tmp_path / "site") == {"e.html": b"newer", "mine.html": b"mine"}
    (tmp_path / "site" / RECORD).unlink()
    with pytest.raises(CannotWrite, match="did not make"):
        put(tmp_path, "newest", "e.html")


@pytest.mark.skipif(not CAN_WAIT, reason="Ctrl-C cannot wait here")
def test_control_c_waits_until_all_files_are_in_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = Project(tmp_path)
    project.write()
    project.build(check=False)
    settings = project.files["content/site.yml"]
    project.files["content/site.yml"] = settings.replace(b"The Boat Club", b"The Sailing Club")
    project.write()
    rename = os.replace

    def interrupted(staged: str, target: str) -> None:
        rename(staged, target)
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(os, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        project.build(check=False)
    assert site_of(project) == project.clean_build(check=False).files


def test_two_builds_at_once_make_one_whole_site(tmp_path: Path) -> None:
    project = make_big_site(tmp_path, TOPICS)
    wanted = project.clean_build(check=False).files
    for turn in range(2):
        builds = [start_build(project.root, "--no-check", f"-j{jobs}") for jobs in (1, 2)]
        for build in builds:
            printed, _ = build.communicate(timeout=PATIENCE)
            assert build.returncode == 0, printed.decode()
        assert site_of(project) == wanted, turn
    assert not [path for path in (tmp_path / ".easyread").iterdir() if path.is_dir()]


def test_a_build_after_builds_that_were_killed_makes_the_same_bytes(tmp_path: Path) -> None:
    project = make_big_site(tmp_path, TOPICS)
    chance = Random(1)
    killed = 0
    for _ in range(ROUNDS):
        change_something(project, chance)
        process = start_build(project.root, "--no-check", f"-j{chance.choice((1, 2))}")
        try:
            process.communicate(timeout=chance.uniform(0.1, 2))
        except subprocess.TimeoutExpired:
            killed += 1
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate(timeout=PATIENCE)
    run_build(project.root, "--no-check")
    assert killed
    assert site_of(project) == project.clean_build(check=False).files


def change_something(project: Project, chance: Random) -> None:
    """Other words in some documents, one document less, one more."""
    paths = sorted(path for path in project.files if path.endswith(".md"))
    for path in chance.sample(paths, 10):
        project.files[path] += b"\nMore words.\n"
    project.files[f"content/fleet1/new{chance.randint(1, 99)}.md"] = project.files.pop(chance.choice(paths[:-10]))
    project.write()


def test_folders_that_killed_builds_left_do_not_stay_for_ever(tmp_path: Path) -> None:
    left, fresh = tmp_path / ".easyread/site-1", tmp_path / ".easyread/site-2"
    for folder in (left, fresh):
        folder.mkdir(parents=True)
        (folder / "a.html").write_text("old", encoding="utf-8")
    long_ago = time.time() - 100_000
    os.utime(left, (long_ago, long_ago))
    put(tmp_path, "new", "a.html")
    assert (left.exists(), fresh.exists()) == (False, True)
