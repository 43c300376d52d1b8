"""Projects on disk, built again and again: what comes of a build, in values that tests can compare."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path

from pipeline.eight_topics import new_files

from easyread.checking.coverage import Coverage
from easyread.content.files import DiskFiles
from easyread.destinations.folder import RECORD, Folder
from easyread.destinations.memory import Memory
from easyread.errors import EasyreadError
from easyread.pipeline.cache import DiskCache, MemoryCache
from easyread.pipeline.request import Means, Outcome, Request
from easyread.pipeline.run import run_site
from easyread.pipeline.workers import InProcess, Workers
from easyread.registry.registry import Registry, load_registry
from easyread.reporters.json_report import finding_value

TODAY = date(2026, 11, 21)


@dataclass(frozen=True)
class Result:
    """What came of a build: the files of the site and the findings as JSON, or the error that stopped it."""

    files: Mapping[str, bytes]
    findings: tuple[str, ...] = ()
    numbers: tuple[object, ...] = ()
    error: str = ""


@dataclass
class Project:
    """A project whose files are kept in step with `files`."""

    root: Path
    files: dict[str, bytes] = field(default_factory=new_files)
    _written: dict[str, bytes] = field(default_factory=dict)

    def write(self) -> frozenset[str]:
        """Brings the disk up to date; gives the paths that changed."""
        changed = {path for path, content in self.files.items() if self._written.get(path) != content}
        gone = self._written.keys() - self.files.keys()
        for path in gone:
            (self.root / path).unlink()
        for path in changed:
            (self.root / path).parent.mkdir(parents=True, exist_ok=True)
            (self.root / path).write_bytes(self.files[path])
        self._written = dict(self.files)
        return frozenset(changed | gone)

    @property
    def content(self) -> DiskFiles:
        """The content folder."""
        return DiskFiles(self.root / "content")

    def request(self, **changes: object) -> Request:
        """What a build of the project asks for."""
        return replace(Request(registry(), TODAY, project=self.root), **changes)  # type: ignore[arg-type]

    def build(self, workers: Workers | None = None, **changes: object) -> Result:
        """A build into `site`, with the cache of the project."""
        with DiskCache(self.root / ".easyread") as kept:
            means = Means(kept, workers or InProcess())
            destination = Folder(self.root / "site", self.root / ".easyread")
            try:
                outcome = run_site(self.content, self.request(**changes), destination, means)
            except EasyreadError as error:
                return Result(read_files(self.root / "site"), error=show_error(error))
        return make_result(outcome, read_files(self.root / "site"))

    def clean_build(self, **changes: object) -> Result:
        """A build from nothing, into memory."""
        destination = Memory()
        try:
            outcome = run_site(self.content, self.request(**changes), destination, Means(MemoryCache()))
        except EasyreadError as error:
            return Result({}, error=show_error(error))
        return make_result(outcome, destination.files)

    def copy_to(self, root: Path) -> Project:
        """The same project elsewhere, with its site and cache."""
        shutil.copytree(self.root, root)
        return Project(root, dict(self.files), dict(self._written))


def make_result(outcome: Outcome, files: Mapping[str, bytes]) -> Result:
    """An outcome as a value."""
    findings = tuple(json.dumps(finding_value(finding), ensure_ascii=False) for finding in outcome.findings)
    numbers = (outcome.pages, outcome.checked, outcome.rules, outcome.topics, outcome.allowed)
    return Result(files, findings, (*numbers, *told_limits(outcome.scope.coverage)))


def told_limits(coverage: Coverage) -> tuple[str, ...]:
    """What nobody could judge, as text."""
    return tuple(map(repr, coverage.limits))


def read_files(folder: Path) -> Mapping[str, bytes]:
    """All files below a folder by path, without the list of them."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != RECORD
    }


def show_error(error: EasyreadError) -> str:
    """An error with everything that it tells."""
    return f"{type(error).__name__}: {error} | {error.hint} | {error.excerpt}"


@cache
def registry() -> Registry:
    """All rules."""
    return load_registry()
