"""What a run is asked to do, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from easyread.model.finding import Finding
from easyread.model.site import Site
from easyread.pipeline.scope import Scope
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
class Outcome:
    """What came of a run: the findings in order, the numbers of pages, checked files and rules.

    `site` is the content that was read; None where things were checked that easyread did not make. `scope` says
    what was looked at.
    """

    findings: tuple[Finding, ...]
    pages: int
    checked: int
    rules: int
    profile: str
    site: Site | None = None
    scope: Scope = Scope()
