"""Pages become HTML, and their HTML is checked: in workers, and only where something changed."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from copy import copy
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TypeVar

from easyread.checking.run import Checks
from easyread.checking.styles.library import SheetLibrary
from easyread.checking.subjects import HtmlPage
from easyread.model.fragment import Fragment
from easyread.model.site import content_digest
from easyread.pipeline.cache import Cache
from easyread.pipeline.converting import FILES, checks_digest
from easyread.pipeline.digest import digest, remember_digests
from easyread.pipeline.environment import environment
from easyread.pipeline.lookups import Answered, Answers, Lookup, NotingSet
from easyread.pipeline.page_checks import PageResult, Prefixes, RenderedPage, check_rendered
from easyread.pipeline.workers import LazyWork, Ready, Setup, Workers
from easyread.render.context import Context
from easyread.render.page import page_template, render_context
from easyread.render.parts import Footer, MenuEntry
from easyread.render.plan import PagePlan
from easyread.render.texts import Texts
from easyread.render.theme import open_theme
from easyread.render.theme_files import ThemeFolder

JobT = TypeVar("JobT")

remember_digests(Footer, MenuEntry, Texts)  # the pages of a folder share them


@dataclass(frozen=True, slots=True)
class PageJob:
    """A page to make: its place in the plan, what it shows, and the fragment it was made from."""

    page: PagePlan
    context: Context
    fragment: Fragment | None = None


@dataclass(frozen=True, slots=True)
class MadePage:
    """A page and the outcome of its checks, None where nothing was checked. `html` is "" when it is as before."""

    digest: bytes
    html: str = ""
    result: PageResult | None = None
    asked: frozenset[Lookup] = frozenset()


@dataclass(frozen=True, slots=True)
class PageSetup:
    """What pages are made and checked with; without `checks` nothing is checked.

    `sheets` are the texts of the style sheets that pages may link to, `files` everything in the site.
    """

    theme: tuple[ThemeFolder, ...]
    checks: Checks | None
    prefixes: Prefixes
    sheets: Mapping[str, str] = field(default_factory=dict)
    files: frozenset[str] = frozenset()

    def open(self) -> Callable[[PageJob], MadePage]:
        """Opens the theme, and has one library of style sheets for all pages."""
        theme = open_theme(self.theme)
        check = HtmlSetup(self.checks, self.prefixes, self.sheets, self.files).open()

        def make(job: PageJob) -> MadePage:
            html = render_context(job.page, job.context, theme).html
            made = check(RenderedPage(job.page.url, html, job.page.document, job.fragment))
            return MadePage(made.digest, html, made.result, made.asked)

        return make


@dataclass(frozen=True, slots=True)
class HtmlSetup:
    """What finished pages are checked with; as `PageSetup`, without a theme."""

    checks: Checks | None
    prefixes: Prefixes
    sheets: Mapping[str, str] = field(default_factory=dict)
    files: Set[str] = frozenset()

    def open(self) -> Callable[[RenderedPage], MadePage]:
        """Has one library of style sheets for all pages."""
        library = SheetLibrary(self.sheets)

        def check(page: RenderedPage) -> MadePage:
            key = content_digest(page.html.encode("utf-8", "surrogatepass"))
            if self.checks is None:
                return MadePage(key)
            asked: set[Lookup] = set()
            files = NotingSet(FILES, self.files, asked)
            result = check_rendered(page, self.checks, self.prefixes, library, files=files)
            return MadePage(key, result=result, asked=frozenset(asked))

        return check


@dataclass(frozen=True, slots=True)
class PageTask:
    """A page whose context is known.

    `identity` stands for its document and the fragment of it; `fragment` gives that when it is needed.
    """

    page: PagePlan
    context: Context
    identity: bytes = b""
    fragment: Callable[[], Fragment | None] = field(default=lambda: None, compare=False)


class PageMaking:
    """Makes the pages of a site, those that changed."""

    def __init__(self, setup: PageSetup, cache: Cache) -> None:
        self.setup = setup
        self._known = KnownPages(cache, setup.files)
        self._key = digest(environment(), "page", setup.theme, _checks_key(setup))
        self._work = LazyWork(setup)

    def with_files(self, files: frozenset[str]) -> PageMaking:
        """The same for a site that consists of these files."""
        making = copy(self)
        making.setup = replace(self.setup, files=files)
        making._work = LazyWork(making.setup)
        making._known = self._known.with_files(files)
        return making

    def run(self, tasks: Iterable[PageTask], workers: Workers) -> Iterator[MadePage]:
        """The pages in order. Those that are as before come without their HTML."""
        keyed = ((self._page_key(task), partial(_job, task)) for task in tasks)
        return self._known.run(self.setup, keyed, workers)

    def known(self, task: PageTask) -> MadePage | None:
        """A page as an earlier run made it, without its HTML; None where something has changed."""
        return self._known.look_up(self._page_key(task))

    def make(self, task: PageTask) -> MadePage:
        """One page, here and now, with its HTML."""
        made = self._work(_job(task))
        self._known.keep(self._page_key(task), made)
        return made

    def _page_key(self, task: PageTask) -> bytes:
        page = task.page
        return digest(self._key, page_template(page), page.key, page.url, page.texts, task.context, task.identity)


def check_html(pages: Iterable[RenderedPage], setup: HtmlSetup, cache: Cache, workers: Workers) -> Iterator[PageResult]:
    """The outcome of the page rules on pages that easyread did not make, in order."""
    start = digest(environment(), "html", _checks_key(setup))
    keyed = ((digest(start, page.url, page.html), partial(_same, page)) for page in pages)
    for made in KnownPages(cache, setup.files).run(setup, keyed, workers):
        assert made.result is not None
        yield made.result


class KnownPages:
    """The pages of earlier runs by the digest of what they were made of."""

    def __init__(self, cache: Cache, files: Set[str]) -> None:
        self._cache = cache
        self._answers = Answers({FILES: files})

    def run(
        self, setup: Setup[JobT, MadePage], tasks: Iterable[tuple[bytes, Callable[[], JobT]]], workers: Workers
    ) -> Iterator[MadePage]:
        """The pages in the order of the tasks, each with its key and what makes its job."""
        waiting: deque[tuple[bytes, bool]] = deque()

        def jobs() -> Iterator[JobT | Ready[MadePage]]:
            for key, make_job in tasks:
                known = self.look_up(key)
                waiting.append((key, known is not None))
                yield Ready(known) if known else make_job()

        for made in workers.map(setup, jobs()):
            key, is_known = waiting.popleft()
            if not is_known:
                self.keep(key, made)
            yield made

    def with_files(self, files: Set[str]) -> KnownPages:
        """The same for a site that consists of these files."""
        return KnownPages(self._cache, files)

    def keep(self, key: bytes, made: MadePage) -> None:
        """Keeps a page for later runs, without its HTML."""
        self._cache.put(key, (self._answers.to(made.asked), made.digest, made.result))

    def look_up(self, key: bytes) -> MadePage | None:
        """A page of an earlier run, None where there is none that still holds."""
        kept: tuple[tuple[Answered, ...], bytes, PageResult | None] | None = self._cache.get(key)
        if kept is None or not self._answers.are(kept[0]):
            return None
        return MadePage(kept[1], result=kept[2])


def _job(task: PageTask) -> PageJob:
    return PageJob(task.page, task.context, task.fragment())


def _same(page: RenderedPage) -> RenderedPage:
    return page


def _checks_key(setup: PageSetup | HtmlSetup) -> object:
    """What the findings of pages depend on beside the pages."""
    if setup.checks is None:
        return None
    prefixes = setup.prefixes
    shown = (prefixes.content, prefixes.output, prefixes.origin)
    return (checks_digest(setup.checks, HtmlPage), shown, setup.sheets)
