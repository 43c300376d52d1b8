"""What `easyread check` looks at, for the paths it was given."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

import click

from easyread.checking.figures import Figures
from easyread.cli.means import user_cache
from easyread.cli.project import CACHE, Project, find_project, folder_prefix, is_content, project_of
from easyread.cli.requesting import make_request
from easyread.cli.terminal import Progress
from easyread.content.changed_files import ChangedFiles
from easyread.content.files import DiskFiles
from easyread.errors import CannotWrite, ContentMissing
from easyread.model.document import Version
from easyread.pipeline.applicability import inapplicable_on_pages
from easyread.pipeline.foreign import HTML_ENDINGS, MARKDOWN_ENDINGS, Folder, check_foreign
from easyread.pipeline.measuring import measure_markdown, measure_site
from easyread.pipeline.request import Means, Outcome, Request
from easyread.pipeline.run import run_site
from easyread.registry.registry import load_registry
from easyread.reporters.report import Report
from easyread.wording import closest_name

SOURCE_ENDINGS = (".md", ".markdown", ".yml", ".yaml")  # of texts that people write
NO_DAY = date.min  # a check prints no date
UNCHANGED: Mapping[str, bytes] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class CheckWish:
    """The words of the command line."""

    paths: tuple[str, ...]
    content: str
    version: str | None
    profile: str | None
    language: str | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]


def check_paths(wish: CheckWish, means: Means, changes: Mapping[str, bytes] = UNCHANGED) -> Outcome:
    """Checks the site of this folder, some of its documents, or files outside any site.

    `changes` are bytes to read instead of those on disk, by the path that findings show.
    """
    paths = tuple(Path(path) for path in wish.paths)
    for path in paths:
        _must_exist(path)
    project = _project_of(paths, wish)
    if project is None:
        return _check_others(paths, wish, means, changes)
    request = make_request(project, today=NO_DAY, select=wish.select, ignore=wish.ignore)
    files = ChangedFiles(project.files, request.content_prefix, changes)
    outcome = run_site(files, request, None, means)
    wanted = _wanted(paths, project)
    return _only(outcome, wanted) if wanted else outcome


def cache_folder(wish: CheckWish) -> Path:
    """Where results of checks are kept: in the project, or in the user's own cache for what lies outside any."""
    paths = tuple(Path(path) for path in wish.paths)
    for path in paths:
        _must_exist(path)
    project = _project_of(paths, wish)
    return project.root / CACHE if project is not None else user_cache()


def has_texts(wish: CheckWish) -> bool:
    """Whether a check looks at Markdown: a site, or files outside any that are not HTML."""
    paths = tuple(Path(path) for path in wish.paths)
    if _project_of(paths, wish) is not None:
        return True
    return not any(folder.html for folder in _folders(paths))


def measure_paths(wish: CheckWish, progress: Progress) -> Figures:
    """The reading figures of what a check would look at: documents of a site, or Markdown outside any."""
    paths = tuple(Path(path) for path in wish.paths)
    for path in paths:
        _must_exist(path)
    project = _project_of(paths, wish)
    if project is not None:
        request = make_request(project, today=NO_DAY)
        return measure_site(project.files, request, _shown(_wanted(paths, project)), progress)
    folders = _folders(paths)
    html = next((path for folder in folders for path in folder.html), None)
    if html is not None:
        raise click.UsageError(f"Figures are made of Markdown, and “{html}” is HTML.")
    return measure_markdown(
        folders,
        Request(load_registry(), NO_DAY),
        version=Version(wish.version) if wish.version else None,
        profile=wish.profile or "uk-gov",
        language=wish.language,
    )


def add_applicability(report: Report, wish: CheckWish) -> Report:
    """The report with the rules that find nothing to judge on HTML pages outside any site, by page."""
    paths = tuple(Path(path) for path in wish.paths)
    if _project_of(paths, wish) is not None:
        return report
    coverage = report.coverage
    return replace(
        report, coverage=replace(coverage, inapplicable=inapplicable_on_pages(_folders(paths), coverage.rules))
    )


def keep_sources(output: Path | None, wish: CheckWish) -> None:
    """Raises CannotWrite where a report would take the place of a file that the check reads."""
    if output is None or not output.is_file():
        return
    target = output.resolve()
    sources = [Path(path).resolve() for path in (wish.content, *wish.paths)]
    is_text = target.suffix.lower() in SOURCE_ENDINGS
    if target in sources or (is_text and any(target.is_relative_to(source) for source in sources)):
        message = f"“{output.as_posix()}” is what is checked, and the report would take its place."
        raise CannotWrite(message, "Name another file with --output.")


def _wanted(paths: tuple[Path, ...], project: Project) -> list[Path]:
    """The paths that narrow a check of a site down; none when the site as a whole is named."""
    return [path for path in paths if path.resolve() not in {project.root.resolve(), project.content.resolve()}]


def _shown(paths: Iterable[Path]) -> tuple[str, ...]:
    """Paths as findings show them."""
    return tuple(folder_prefix(path).rstrip("/") for path in paths)


def _project_of(paths: tuple[Path, ...], wish: CheckWish) -> Project | None:
    """The site that all paths belong to, None where they lie outside any. A site says its numbers itself."""
    project = _site_around(paths, wish)
    if project is not None and (wish.version or wish.profile):
        option = "--version" if wish.version else "--profile"
        raise click.UsageError(f"{option} is for files outside any site, and this is a site. Leave it out.")
    return project


def _site_around(paths: tuple[Path, ...], wish: CheckWish) -> Project | None:
    if not paths:
        return find_project(wish.content)
    if wish.version is not None:
        return None
    if len(paths) == 1:
        for content in (paths[0], paths[0] / wish.content):
            if is_content(content):
                return project_of(content)
    content = Path(wish.content)
    if is_content(content) and all(path.resolve().is_relative_to(content.resolve()) for path in paths):
        return project_of(content)
    return None


def _only(outcome: Outcome, paths: list[Path]) -> Outcome:
    """The findings in these files and folders alone, and how many files these are."""
    shown = _shown(paths)

    def is_wanted(path: str) -> bool:
        return any(path == wanted or path.startswith(f"{wanted}/") for wanted in shown)

    findings = tuple(finding for finding in outcome.findings if is_wanted(finding.path))
    coverage = outcome.scope.coverage
    allowed = tuple(item for item in coverage.allowed if is_wanted(item.finding.path))
    checked = sum(map(is_wanted, outcome.scope.sources))
    scope = replace(
        outcome.scope,
        coverage=replace(coverage, allowed=allowed),
        only=tuple(outcome.scope.path(path) for path in shown),
    )
    return replace(outcome, findings=findings, checked=checked, allowed=len(allowed), scope=scope)


def _check_others(paths: tuple[Path, ...], wish: CheckWish, means: Means, changes: Mapping[str, bytes]) -> Outcome:
    request = Request(load_registry(), NO_DAY, select=wish.select, ignore=wish.ignore)
    folders = [replace(folder, files=ChangedFiles(folder.files, folder.prefix, changes)) for folder in _folders(paths)]
    return check_foreign(
        folders,
        request,
        version=Version(wish.version) if wish.version else None,
        profile=wish.profile or "uk-gov",
        language=wish.language,
        means=means,
    )


def _folders(paths: tuple[Path, ...]) -> list[Folder]:
    """What to check at each path: files by the folder they lie in, the HTML of a folder (or its Markdown)."""
    folders: list[Folder] = []
    files: dict[Path, list[str]] = {}
    for path in paths:
        if path.is_dir():
            folders.append(_whole_folder(path))
        elif path.name.lower().endswith(HTML_ENDINGS + MARKDOWN_ENDINGS):
            files.setdefault(path.parent, []).append(path.name)
        else:
            raise click.UsageError(f"“{path}” is neither HTML nor Markdown.")
    for parent, names in files.items():
        beside = DiskFiles(parent, leaves_closed=True)  # of other people: a file in /tmp can be checked
        folders.append(Folder(beside, frozenset(beside.paths()), tuple(names), folder_prefix(parent), is_whole=False))
    return folders


def _whole_folder(path: Path) -> Folder:
    files = DiskFiles(path)
    names = files.paths()
    for endings in (HTML_ENDINGS, MARKDOWN_ENDINGS):
        wanted = tuple(name for name in names if name.lower().endswith(endings))
        if wanted:
            return Folder(files, frozenset(names), wanted, folder_prefix(path))
    raise ContentMissing(f"“{path}” holds no HTML and no Markdown.", "Name the folder that holds the pages.")


def _must_exist(path: Path) -> None:
    if path.exists():
        return
    folder = path.parent if path.parent.is_dir() else Path()
    near = closest_name(path.name, [entry.name for entry in folder.iterdir() if entry.exists()])
    hint = f"Did you mean “{(folder / near).as_posix()}”?" if near else "Look at the path again."
    raise ContentMissing(f"There is no “{path}”.", hint)
