"""Makes the request of a run. Loads every rule, so commands import it late."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from easyread.cli.project import Project, folder_prefix
from easyread.pipeline.request import Request
from easyread.registry.registry import load_registry


def make_request(
    project: Project,
    *,
    today: date,
    check: bool = True,
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    output_prefix: str = "site/",
) -> Request:
    """The request for a run of a project."""
    return Request(
        registry=load_registry(with_rules=check or bool(select or ignore)),
        today=today,
        project=Path(folder_prefix(project.root)),
        check=check,
        select=select,
        ignore=ignore,
        content_prefix=folder_prefix(project.content),
        output_prefix=output_prefix,
    )
