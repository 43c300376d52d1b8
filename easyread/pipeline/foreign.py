"""Checks things that easyread did not make: HTML from any generator, Markdown outside any site."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from easyread.checking.allows import COMMENT_START
from easyread.checking.coverage import AllowedFinding, Coverage
from easyread.checking.limits import PageLimit, add_limits
from easyread.checking.links import SettledPages
from easyread.checking.looked import count_looked
from easyread.checking.profiles import profile_for
from easyread.checking.run import Checks, check_text, source_finding
from easyread.checking.selection import select_rules
from easyread.checking.subjects import DocumentText
from easyread.content.declared_encoding import declared_encoding
from easyread.content.document_names import DOCUMENT_ENDING, read_document_name
from easyread.content.files import ContentFiles, MemoryFiles
from easyread.content.read import read_content
from easyread.content.recorder import Recorder
from easyread.content.source_text import decode_source
from easyread.errors import EasyreadError
from easyread.markup.convert import Converter, Surroundings, make_converter
from easyread.model.document import Version
from easyread.model.finding import Finding, Origin, RecordedProblem
from easyread.model.glossary import Glossary
from easyread.model.picture import Pictures
from easyread.model.place import START
from easyread.model.reference import References
from easyread.pipeline.allowing import allow_findings
from easyread.pipeline.cache import MemoryCache
from easyread.pipeline.page_checks import Prefixes, RenderedPage, link_findings
from easyread.pipeline.page_making import HtmlSetup, check_html
from easyread.pipeline.request import Means, Outcome, Progress, Request
from easyread.pipeline.scope import Scope, left_out_rules
from easyread.pipeline.sheet_files import FolderSheets
from easyread.strings import bundled_texts, load_strings

HTML_ENDINGS = (".html", ".htm", ".xhtml")
MARKDOWN_ENDINGS = (".md", ".markdown")
LANGUAGE = "en-GB"  # of Markdown whose name says none

# Rules about single files that hold for Markdown of any origin. What else is recorded while content is read
# belongs to easyread's own format, which other people's front matter need not follow.
FILE_RULES = frozenset({"broken-yaml", "text-encoding", "unreadable-file"})


@dataclass(frozen=True, slots=True)
class Folder:
    """Files to check: `wanted` among all the `names` in it. `prefix` stands before paths in findings.

    Where somebody named single files, `is_whole` is false, and the names of the files beside them are their own affair.
    """

    files: ContentFiles
    names: frozenset[str]
    wanted: tuple[str, ...]
    prefix: str
    is_whole: bool = True

    @property
    def html(self) -> tuple[str, ...]:
        """The pages to check."""
        return tuple(path for path in self.wanted if path.lower().endswith(HTML_ENDINGS))

    @property
    def markdown(self) -> tuple[str, ...]:
        """The Markdown files to check."""
        return tuple(path for path in self.wanted if path.lower().endswith(MARKDOWN_ENDINGS))


@dataclass(frozen=True, slots=True)
class _Seen:
    """What is gathered on the way: the texts that may hold comments that allow findings, and what pages kept back."""

    sources: dict[str, str] = field(default_factory=dict)
    limits: list[tuple[PageLimit, ...]] = field(default_factory=list)


def check_foreign(
    folders: Sequence[Folder],
    request: Request,
    *,
    version: Version | None,
    profile: str,
    language: str | None,
    means: Means | None = None,
) -> Outcome:
    """The findings in HTML and Markdown files that easyread did not make.

    `version` and `language` are those of all Markdown; without them the names of the files say it.

    Raises EasyreadError when a page is changed meanwhile, so that a place in it can no longer be told.
    """
    means = means or Means(MemoryCache())
    selected = select_rules(request.registry.rules, select=request.select, ignore=request.ignore)
    rules = tuple(rule for rule in selected if not rule.only_own_markdown)
    checks = Checks(rules, profile)
    known = frozenset(rule.id for rule in request.registry.rules)
    reader = _MarkdownReader(request, version, language)
    seen = _Seen()
    found = list(_check_folders(folders, checks, seen, reader=reader, means=means))
    kept, allowed = allow_findings(found, seen.sources, checks, known)
    left_out = left_out_rules(rules, request.registry.rules)
    scope = _scope(folders, left_out, checks, seen.sources, reader)
    return Outcome(
        kept,
        pages=0,
        checked=sum(len(folder.wanted) for folder in folders),
        rules=len(rules),
        profile=profile_for(reader.version(folders), profile),
        allowed=len(allowed),
        scope=_with_seen(scope, seen.limits, allowed),
    )


def _check_folders(
    folders: Sequence[Folder], checks: Checks, seen: _Seen, *, reader: _MarkdownReader, means: Means
) -> Iterator[Finding]:
    total = sum(len(folder.wanted) for folder in folders)
    done = 0
    for folder in folders:
        yield from _check_html(folder, checks, seen, replace(means, progress=_from(done, total, means.progress)))
        done += len(folder.html)
        for path in folder.markdown:
            means.progress("Checking", done, total)
            done += 1
            read = reader.read(folder, path)
            yield from _check_markdown(read, checks, seen) if read else _unread(folder, path, checks)


def _scope(
    folders: Sequence[Folder],
    left_out: tuple[str, ...],
    checks: Checks,
    sources: Mapping[str, str],
    reader: _MarkdownReader,
) -> Scope:
    """The scope of a check of some folders."""
    markdown = {path: text for path, text in sources.items() if not path.lower().endswith(HTML_ENDINGS)}
    pages = {folder.prefix + path: path for folder in folders for path in folder.html}
    kinds = Counter(reader.kind(path) for path in markdown)
    languages: Counter[str] = Counter()
    for (_, language), number in kinds.items():
        languages[language] += number
    coverage = Coverage(
        checks.rules,
        left_out,
        languages,
        len(pages),
        is_site=False,
        pages=pages,
        looked=count_looked(checks.rules, kinds, pages=len(pages), files=len(markdown) + len(pages), sites=0),
    )
    return Scope(coverage, markdown, {folder.prefix: "" for folder in folders})


def _with_seen(scope: Scope, limits: Sequence[tuple[PageLimit, ...]], allowed: Sequence[AllowedFinding]) -> Scope:
    return replace(scope, coverage=replace(scope.coverage, limits=add_limits(limits), allowed=tuple(allowed)))


def _check_html(folder: Folder, checks: Checks, seen: _Seen, means: Means) -> Iterator[Finding]:
    prefixes = Prefixes(folder.prefix, folder.prefix, origin=Origin.PAGE)
    setup = HtmlSetup(checks, prefixes, dict(FolderSheets(folder.files, folder.names)), folder.names)
    settled = SettledPages(folder.names)
    misread: list[Finding] = []
    read: dict[str, int] = {}

    def pages() -> Iterator[RenderedPage]:
        for path in folder.html:
            html, problems = read_file(folder.files, path)
            read[path] = hash(html)
            misread.extend(_misread(problems, checks, path=folder.prefix + path, source=html))
            if COMMENT_START in html:
                seen.sources[folder.prefix + path] = html
            yield RenderedPage(path, html)

    for number, result in enumerate(check_html(pages(), setup, means.cache, means.workers), 1):
        means.progress("Checking", number, len(folder.html))
        settled.add(result.facts)
        seen.limits.append(result.limits)
        yield from result.findings
    linked = link_findings(
        settled.pages(),
        folder.names,
        checks,
        prefixes,
        page_at=lambda path: _page_again(folder, path, read[path]),
    )
    shown = {folder.prefix + path for path in folder.wanted}
    yield from (finding for finding in linked if folder.is_whole or finding.path in shown)
    yield from misread


def _page_again(folder: Folder, path: str, before: int) -> RenderedPage:
    """A page that was read before. Raises EasyreadError where its text has another hash now."""
    html, _ = read_file(folder.files, path)
    if hash(html) != before:
        message = f"“{folder.prefix}{path}” was changed while it was checked."
        raise EasyreadError(message, "Run the same command again.")
    return RenderedPage(path, html)


def _from(done: int, total: int, progress: Progress) -> Progress:
    """Progress of one folder as progress of all."""
    return lambda stage, number, _: progress(stage, done + number, total)


def read_file(files: ContentFiles, path: str) -> tuple[str, Sequence[RecordedProblem]]:
    """The text of a file, "" for one that cannot be read, and what is wrong with it as a file."""
    recorder = Recorder(path)
    try:
        content = files.read(path)
        declared = declared_encoding(content) if path.lower().endswith(HTML_ENDINGS) else ""
        return decode_source(content, recorder, declared), recorder.problems
    except OSError as error:
        recorder.record(
            "unreadable-file",
            START,
            message=f"This file cannot be read: {error.strerror or type(error).__name__}. Nothing in it was checked.",
            hint="Check that you may open it, and that it lies in the folder itself.",
        )
        return "", recorder.problems


def _unread(folder: Folder, path: str, checks: Checks) -> Iterator[Finding]:
    """The finding that a file cannot be read."""
    text, problems = read_file(folder.files, path)
    return _misread(problems, checks, path=folder.prefix + path, source=text)


def _misread(problems: Sequence[RecordedProblem], checks: Checks, *, path: str, source: str) -> Iterator[Finding]:
    """The findings of the rules about single files."""
    by_id = {rule.id: rule for rule in checks.rules if rule.id in FILE_RULES} if problems else {}
    for recorded in problems:
        if recorded.rule in by_id:
            yield source_finding(by_id[recorded.rule], recorded.problem, checks, path=path, source=source)


@dataclass(frozen=True, slots=True)
class ReadText:
    """The words of a Markdown file, by the path that is shown, and the problems met while it was read."""

    path: str
    text: DocumentText
    problems: tuple[RecordedProblem, ...]


class _MarkdownReader:
    """Reads Markdown files as documents of one version and language, or of those that their names say."""

    def __init__(self, request: Request, version: Version | None, language: str | None) -> None:
        self._request, self._version, self._language = request, version, language
        self._converter: Converter | None = None  # made for the first file: it takes longer than most of them

    def kind(self, path: str) -> tuple[Version, str]:
        """The version and the language of a file.

        Names such as "leaflet.easy.cy.md" and "readme.de.md" say them. "socket.io.md" says nothing: without "easy" it
        must be a language that easyread has texts in.
        """
        name = f"{PurePosixPath(path).stem}{DOCUMENT_ENDING}"
        said = read_document_name(name, main_language=LANGUAGE, recorder=Recorder(path))
        is_ours = said.version is Version.EASY or bundled_texts(said.language)
        return self._version or said.version, self._language or (said.language if is_ours else LANGUAGE)

    def version(self, folders: Iterable[Folder]) -> Version | None:
        """The version of all files, None where there are both."""
        versions = {self.kind(path)[0] for folder in folders for path in folder.markdown}
        return versions.pop() if len(versions) == 1 else None

    def read(self, folder: Folder, path: str) -> ReadText | None:
        """The words of a file, None where it cannot be read."""
        try:
            content = folder.files.read(path)
        except OSError:
            return None
        if self._converter is None:
            self._converter = make_converter(make() for make in self._request.registry.markdown)
        version, language = self.kind(path)
        settings = f"title: Markdown\nlanguage: {language}\n".encode()
        site = read_content(MemoryFiles({"site.yml": settings, _name(path, version): content}))
        document = site.documents[0]
        surroundings = Surroundings(
            Glossary(document.language),
            Pictures(),
            References(),
            folder.names,
            load_strings(document.language),
        )
        fragment = self._converter.convert(document, surroundings)
        subject = DocumentText(document, fragment, surroundings.glossary, surroundings.pictures)
        return ReadText(folder.prefix + path, subject, site.problems)


def _name(path: str, version: Version) -> str:
    """A name that says the version."""
    stem = PurePosixPath(path).name.partition(".")[0] or "document"
    return f"{stem}.easy.md" if version is Version.EASY else f"{stem}.md"


def read_markdown(
    folders: Sequence[Folder], request: Request, *, version: Version | None, language: str | None
) -> Iterator[ReadText]:
    """The words of the Markdown files in folders; files that cannot be read are left out.

    Without a version or a language the names of the files say it.
    """
    reader = _MarkdownReader(request, version, language)
    read = (reader.read(folder, path) for folder in folders for path in folder.markdown)
    return (text for text in read if text is not None)


def _check_markdown(read: ReadText, checks: Checks, seen: _Seen) -> list[Finding]:
    source = read.text.document.source
    seen.sources[read.path] = source
    found = check_text(read.text, checks, read.path)
    return [*found, *_misread(read.problems, checks, path=read.path, source=source)]
