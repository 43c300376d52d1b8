"""What a run is asked to do, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from easyread.model.site import Site
from easyread.pipeline.cache import Cache
from easyread.pipeline.scope import Scope
from easyread.pipeline.told import Told
from easyread.pipeline.workers import InProcess, Workers
from easyread.registry.registry import Registry

Progress = Callable[[str, int, int], None]


def no_progress(stage: str, done: int, total: int) -> None:
    """Reports nothing."""


@dataclass(frozen=True, slots=True)
class Request:
    """How to run. `project` is the folder that may hold `themes/`, None outside a project.

    `content_prefix` and `output_prefix` stand before paths in findings ("content/", "site/"). `select` and
    `ignore` name rules or families and win over the site's settings.
    """

    registry: Registry
    today: date
    project: Path | None = None
    check: bool = True
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    content_prefix: str = "content/"
    output_prefix: str = "site/"


@dataclass(frozen=True, slots=True)
class Means:
    """What a run works with: results of earlier runs, whoever does the work, and who hears how far it is."""

    cache: Cache
    workers: Workers = InProcess()
    progress: Progress = no_progress


@dataclass(frozen=True, slots=True)
class Outcome(Told):
    """What came of a run, with what it looked at.

    `site` is the content that was read, None where nothing of a site was.
    """

    site: Site | None = None
    scope: Scope = Scope()
