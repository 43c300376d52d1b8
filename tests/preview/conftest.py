"""A project on disk, and `easyread serve` running in it."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from easyread.cli.starting import new_site

READY = re.compile(r"Preview: (?P<address>http://\S+)")
PATIENCE = 30  # seconds


@dataclass
class Served:
    """A running preview: its project, its address, what it has printed so far."""

    project: Path
    process: subprocess.Popen[str]
    address: str = ""
    printed: list[str] = field(default_factory=list)
    reader: threading.Thread = field(init=False)

    def __post_init__(self) -> None:
        self.reader = threading.Thread(target=self.read_on, daemon=True)

    def path(self, name: str) -> Path:
        """A file of the project."""
        return self.project / name

    def end(self) -> int:
        """Presses Ctrl-C and gives the exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        code = self.process.wait(PATIENCE)
        self.reader.join(PATIENCE)
        return code

    def read_on(self) -> None:
        """Keeps what is printed from now on; otherwise the process would wait for room to print."""
        assert self.process.stdout is not None
        with self.process.stdout as lines:
            self.printed.extend(line.rstrip("\n") for line in lines)


def start(project: Path, *words: str) -> Served:
    """Runs `easyread serve` until it says where."""
    command = [sys.executable, "-m", "easyread", "serve", "--port", "18300", *words]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    process = subprocess.Popen(
        command, cwd=project, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    served = Served(project, process)
    assert process.stdout is not None
    while line := process.stdout.readline():
        served.printed.append(line.rstrip("\n"))
        if found := READY.match(line):
            served.address = found["address"]
            break
    served.reader.start()
    assert served.address, "\n".join(served.printed)
    return served


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new site in a folder with a space in its name."""
    folder = tmp_path_factory.mktemp("a project") / "site of mine"
    new_site(folder, "Our guide", "en-GB")
    return folder


@pytest.fixture(scope="module")
def served(starter: Path) -> Iterator[Served]:
    """`easyread serve` in that site."""
    running = start(starter)
    yield running
    running.end()


@pytest.fixture
def edit(served: Served) -> Iterator[Callable[[str, str, str], None]]:
    """Replaces words, once, in a file of the site; the file is put back after the test."""
    before: dict[Path, str] = {}

    def replace(name: str, old: str, new: str) -> None:
        path = served.path(name)
        text = path.read_text(encoding="utf-8")
        before.setdefault(path, text)
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    yield replace
    for path, text in before.items():
        path.write_text(text, encoding="utf-8")
