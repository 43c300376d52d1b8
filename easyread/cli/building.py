"""What `easyread build` does: nothing when nothing changed, else the whole run."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from easyread.cli.loading import loading
from easyread.cli.project import CACHE, Project, folder_prefix
from easyread.cli.telling import Telling, build_brief, told_report
from easyread.pipeline.cache import DiskCache
from easyread.pipeline.told import Told
from easyread.pipeline.unchanged import Look, Wish, look
from easyread.reporters.report import Report
from easyread.reporters.text_report import Detail


@dataclass(frozen=True, slots=True)
class BuildWish:
    """The words of the command line. `target` is the folder of the site."""

    target: Path
    today: date
    check: bool
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    jobs: int
    executor: str | None


def build_project(project: Project, wish: BuildWish, telling: Telling) -> tuple[Told, Report]:
    """Builds the site where anything has changed; what the run told, and its report, already told to programs."""
    prefixes = folder_prefix(project.content), folder_prefix(wish.target)
    asked = (wish.today, wish.check, wish.select, wish.ignore, *prefixes)
    with DiskCache(project.root / CACHE) as cache:
        seen = look(Wish(project.root, project.content, wish.target, asked))
        in_full = telling.detail is not Detail.SHORT
        told = seen.find(cache, in_full=in_full) if telling.needs_little else None
        return (told, told_report(told, telling)) if told is not None else _run(project, wish, telling, cache, seen)


def _run(project: Project, wish: BuildWish, telling: Telling, cache: DiskCache, seen: Look) -> tuple[Told, Report]:
    # Loaded only now: this is most of easyread, and costs more than looking whether anything has changed.
    with loading():
        from easyread.cli.means import open_means
        from easyread.cli.requesting import make_request
        from easyread.cli.results import outcome_report, tell_programs
        from easyread.destinations.folder import Folder
        from easyread.pipeline.run import run_site

    request = make_request(
        project,
        today=wish.today,
        check=wish.check,
        select=wish.select,
        ignore=wish.ignore,
        output_prefix=folder_prefix(wish.target),
    )
    destination = Folder(wish.target, project.root / CACHE)
    with open_means(cache, jobs=wish.jobs, executor=wish.executor, progress=telling.wants_progress) as means:
        outcome = run_site(project.files, request, destination, means)
    report = outcome_report(outcome, telling)
    seen.save(cache, outcome, build_brief(told_report(outcome, telling)))  # a baseline hides things in this run alone
    if telling.output_format != "text":
        tell_programs(report, telling)
    return outcome, report
