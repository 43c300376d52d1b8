"""The same content makes the same bytes, and a second build changes nothing."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

from conftest import ROOT

from easyread.content.files import DiskFiles
from easyread.destinations.memory import Memory
from easyread.pipeline.request import Request
from easyread.pipeline.run import run_site
from easyread.registry.registry import load_registry


def digests(files: dict[str, bytes]) -> dict[str, str]:
    return {path: hashlib.sha256(content).hexdigest() for path, content in sorted(files.items())}


def test_two_builds_are_alike(course: Path) -> None:
    destination = Memory()
    request = Request(load_registry(), date(2026, 11, 21), project=ROOT)
    run_site(DiskFiles(ROOT / "content"), request, destination)
    on_disk = {
        path.relative_to(course).as_posix(): path.read_bytes()
        for path in course.rglob("*")
        if path.is_file() and path.name != ".easyread-files"
    }
    assert digests(destination.files) == digests(on_disk)
