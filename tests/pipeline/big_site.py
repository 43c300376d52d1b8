"""A larger project, and `easyread build` run in it as a person runs it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from pipeline.eight_topics import EASY, STANDARD, new_files
from pipeline.projects import Project, read_files

PATIENCE = 60  # seconds
DAY = "--date=2026-11-21"
PARAGRAPH = "\nThe crew of boat {number} ties it up in harbour {number}, and then everybody goes home for a meal.\n"


def make_big_site(root: Path, topics: int) -> Project:
    """A project with this many topics beside the small site's."""
    files = new_files()
    for number in range(topics):
        name, other = f"content/fleet{number % 5}/boat{number}", f"boat{(number + 5) % topics}"
        more = "".join(PARAGRAPH.format(number=number + turn) for turn in range(8))
        title = f"Boat {number}"
        files[f"{name}.md"] = (STANDARD.format(title=title, order=number, more="", other=other) + more).encode()
        files[f"{name}.easy.md"] = EASY.format(title=title, order=number).encode()
    project = Project(root, files)
    project.write()
    return project


def start_build(root: Path, *words: str) -> subprocess.Popen[bytes]:
    """`easyread build` in a process group of its own."""
    return start_command(root, "build", DAY, "--fail-on=never", "--quiet", *words)


def start_command(root: Path, *words: str) -> subprocess.Popen[bytes]:
    """A command in a process group of its own."""
    command = [sys.executable, "-m", "easyread", *words]
    return subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True)


def run_build(root: Path, *words: str) -> str:
    """The output of `easyread build`, which must end well."""
    process = start_build(root, *words)
    printed, _ = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, printed.decode()
    return printed.decode()


def interrupt(process: subprocess.Popen[bytes]) -> tuple[float, str]:
    """Presses Ctrl-C, which reaches a build and all its workers; the seconds until it ended, and what it printed."""
    started = time.monotonic()
    os.killpg(process.pid, signal.SIGINT)
    printed, _ = process.communicate(timeout=PATIENCE)
    return time.monotonic() - started, printed.decode()


def living(group: int) -> list[str]:
    """The names of the processes of a group that still run."""
    names = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            name, _, rest = (folder / "stat").read_text(encoding="utf-8").rpartition(")")
        except OSError:  # it has just ended
            continue
        state, _, its_group = rest.split()[:3]
        if int(its_group) == group and state != "Z":
            names.append(name)
    return names


def wait_for_end(group: int, seconds: float) -> list[str]:
    """The processes of a group that still run after so many seconds."""
    end = time.monotonic() + seconds
    while (left := living(group)) and time.monotonic() < end:
        time.sleep(0.05)
    return left


def wait_for_workers(group: int, number: int) -> None:
    """Waits until a build has started its workers."""
    end = time.monotonic() + PATIENCE
    while len(living(group)) <= number:
        assert time.monotonic() < end, living(group)
        time.sleep(0.01)


def site_of(project: Project) -> Mapping[str, bytes]:
    """The files of a project's site."""
    return read_files(project.root / "site")
