"""A site that follows its files: pages are made and checked when somebody looks at them, the rest when it is quiet.

It stands on the same stages as a build and shares its cache. Which pages must be made again is nobody's list: a page
is looked at anew when something was read, and made anew when its context has changed.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from easyread.checking.figures import Figures
from easyread.checking.rule import Rule
from easyread.content.files import ContentFiles
from easyread.errors import EasyreadError
from easyread.model.document import Version
from easyread.model.finding import Finding, Severity
from easyread.model.picture import Pictures
from easyread.pipeline.live_files import LiveFiles
from easyread.pipeline.live_findings import LiveFindings
from easyread.pipeline.live_state import LiveState, read_state, reread_state
from easyread.pipeline.measuring import measure_document
from easyread.pipeline.page_making import MadePage
from easyread.pipeline.request import Means, Request
from easyread.render.checked import Checked
from easyread.render.navigation import key_of
from easyread.render.plan import PagePlan
from easyread.render.twins import section_pairs, sections

SLICE = 0.02  # seconds of background work between two questions
PAGES_HELD = 64  # finished pages that stay in memory
QUIET = 3.0  # seconds without a change before the site as a whole is checked


@dataclass(frozen=True, slots=True)
class LivePage:
    """A page as it is now. `findings` are about its words, rows, HTML and links, and what all pages together show.

    `document` is the path of its Markdown as findings show it, "" for pages made from facts. `twin` is the address
    of the other version, "" when there is none.
    """

    url: str
    html: str
    title: str
    findings: tuple[Finding, ...]
    document: str
    twin: str
    version: Version


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page in the list of all pages. The numbers of findings hold when it `is_checked`.

    `uncovered` are the titles of sections of a standard page that no section of its easy page covers.
    """

    url: str
    title: str
    version: Version
    language: str
    document: str
    twin: str
    errors: int
    warnings: int
    notes: int
    is_checked: bool
    uncovered: tuple[str, ...]


class LiveSite:
    """A site in memory. Not for two threads at once.

    `mistake` is what keeps the newest content from being shown, None when all is well.
    """

    def __init__(self, files: ContentFiles, request: Request, means: Means) -> None:
        self._files, self._request, self._means = files, request, means
        self.mistake: EasyreadError | None = None
        self._state: LiveState | None = None
        self._shown: dict[str, LivePage] = {}
        self._current: set[str] = set()  # addresses whose page in `_shown` is of today
        self._found = LiveFindings(request)
        self._failing: frozenset[str] = frozenset()
        self._unchecked: dict[str, None] = {}
        self._steps: Iterator[None] | None = None
        self._changed = time.monotonic()

    def refresh(self, changed: Collection[str] | None) -> frozenset[str] | None:
        """Reads the files that changed, by their path relative to the project; None reads everything.

        Gives the addresses of the pages that changed, None where any may have. A mistake changes nothing but
        `mistake`: the last good state stays.
        """
        self._changed = time.monotonic()
        try:
            before, self._state = self._state, self._read(changed)
        except EasyreadError as error:
            self.mistake = error
            return None
        self.mistake = None
        self._steps = None
        urls = _changed_pages(before, self._state, self._documents(changed))
        if urls is None:
            self._current.clear()
            self._unchecked = dict.fromkeys(self._state.by_url)
        else:
            self._current -= urls
            self._unchecked.update(dict.fromkeys(urls))
        self._found.forget(urls, self._state.by_url.keys())
        return urls

    def page(self, url: str) -> LivePage | None:
        """A page with its findings, None where there is none at this address. Raises ThemeError."""
        state = self._state
        if state is None or url not in state.by_url:
            return None
        if url not in self._current or url not in self._shown:
            self._show(self._make(state, state.making.plan.by_key[state.by_url[url]]))
        return replace(self._shown[url], findings=self._found.on_page(url))

    def last_good(self, url: str) -> str | None:
        """The HTML that an address had when its page could last be made."""
        shown = self._shown.get(url)
        return shown.html if shown else None

    def file(self, url: str) -> bytes | None:
        """A file of the site that is no page."""
        return LiveFiles(self._state, self._files).read(url) if self._state else None

    def pages(self) -> tuple[PageEntry, ...]:
        """All pages in the order of the site."""
        state = self._state
        return tuple(self._entry(state, page) for page in state.making.plan.pages) if state else ()

    def site_findings(self) -> tuple[Finding, ...]:
        """The findings on no page: in settings, glossary, pictures."""
        return self._found.on_no_page

    @property
    def pictures(self) -> Pictures:
        """The picture dictionary."""
        return self._state.site.pictures if self._state else Pictures()

    @property
    def rules(self) -> Mapping[str, Rule[Any]]:
        """All rules by id."""
        return {rule.id: rule for rule in self._request.registry.rules}

    def figures(self, url: str) -> Figures | None:
        """The reading figures of a page, None for pages made from facts."""
        state = self._state
        page = state.making.plan.by_key[state.by_url[url]] if state and url in state.by_url else None
        if state is None or page is None or page.document is None:
            return None
        fragment = state.making.conversion.fragment(page.document)
        return measure_document(state.site, page.document, fragment, self._request)

    def warm_up(self) -> None:
        """Makes and checks a page for nothing, so that rules and word lists are there before the first edit."""
        state = self._state
        page = next((page for page in state.making.plan.pages if page.document), None) if state else None
        if state is None or page is None or page.document is None:
            return
        state.making.conversion.rehearse(page.document)
        state.words.rehearse(page.document)
        self.page(page.url)

    def check_some(self) -> bool:
        """A slice of the checks that nobody asked for yet. False when there is nothing left to check."""
        end = time.perf_counter() + SLICE
        while self._state is not None and time.perf_counter() < end:
            if self._unchecked:
                self._check_next(self._state)
            elif self._steps is None:
                if time.monotonic() - self._changed < QUIET:
                    time.sleep(SLICE)
                    return True
                self._steps = self._found.look_at_all(self._state)
            elif not _goes_on(self._steps):
                return False
        return self._state is not None

    def _read(self, changed: Collection[str] | None) -> LiveState:
        if self._state is not None and changed is not None and self.mistake is None:
            documents = self._documents(changed)
            if len(documents) == len(changed):
                state = reread_state(self._state, self._files, documents)
                if state is not None:
                    return state
        return read_state(self._files, self._request, self._means)

    def _documents(self, changed: Collection[str] | None) -> frozenset[str]:
        """The paths in the content folder, of those that lie there."""
        prefix = self._request.content_prefix
        return frozenset(path.removeprefix(prefix) for path in changed or () if path.startswith(prefix))

    def _make(self, state: LiveState, page: PagePlan) -> LivePage:
        """A page as it is shown. What was found on it is kept."""
        words = self._words(state, page)
        made = state.pages.make(state.making.task(page, self._checked()))
        self._note(state, page, words, made)
        twin = state.making.plan.twin(page.key)
        document = self._request.content_prefix + page.document.path if page.document else ""
        found = self._found.on_page(page.url)
        return LivePage(page.url, made.html, page.title, found, document, twin.url if twin else "", page.key.version)

    def _show(self, page: LivePage) -> None:
        """Keeps a finished page, and drops the one that was made longest ago when there are many."""
        self._shown.pop(page.url, None)
        self._shown[page.url] = page
        self._current.add(page.url)
        while len(self._shown) > PAGES_HELD:
            del self._shown[next(iter(self._shown))]

    def _check_next(self, state: LiveState) -> None:
        """Checks one page of those that wait, without keeping its HTML. A broken template is told when it is shown."""
        url = next(iter(self._unchecked))
        del self._unchecked[url]
        page = state.making.plan.by_key[state.by_url[url]]
        words = self._words(state, page)
        try:
            task = state.making.task(page, self._checked())
            made = state.pages.known(task) or state.pages.make(task)
        except EasyreadError:
            return
        self._note(state, page, words, made)

    def _words(self, state: LiveState, page: PagePlan) -> tuple[Finding, ...]:
        """The findings in a page's words. Whether there are errors among them decides what the page says of itself."""
        if page.document is None:
            return ()
        path = page.document.path
        words = state.words.convert(page.document).findings
        fails = any(finding.severity is Severity.ERROR for finding in words)
        self._failing = self._failing | {path} if fails else self._failing - {path}
        return words

    def _checked(self) -> Checked:
        return Checked(date=self._request.today.isoformat(), failing=self._failing)

    def _note(self, state: LiveState, page: PagePlan, words: tuple[Finding, ...], made: MadePage) -> None:
        """Keeps what was found on a page, and what other pages need to know of it."""
        assert made.result is not None
        self._found.note(state, page, (*words, *made.result.findings), made.result.facts)
        self._unchecked.pop(page.url, None)

    def _entry(self, state: LiveState, page: PagePlan) -> PageEntry:
        plan = state.making.plan
        twin = plan.twin(page.key)
        found = self._found.on_page(page.url)
        numbers = [sum(item.severity is severity for item in found) for severity in reversed(Severity)]
        uncovered: tuple[str, ...] = ()
        if page.document and twin and twin.document and page.key.version is Version.STANDARD:
            covered = dict(section_pairs(plan.outline(page), plan.outline(twin)))
            headings = sections(plan.outline(page).headings)
            uncovered = tuple(heading.text for heading in headings if not covered.get(heading.id))
        return PageEntry(
            url=page.url,
            title=page.title,
            version=page.key.version,
            language=page.key.language,
            document=self._request.content_prefix + page.document.path if page.document else "",
            twin=twin.url if twin else "",
            errors=numbers[0],
            warnings=numbers[1],
            notes=numbers[2],
            is_checked=page.url in self._found and page.url not in self._unchecked,
            uncovered=uncovered,
        )


def _goes_on(steps: Iterator[None]) -> bool:
    """Takes the next step; False when there is none."""
    try:
        next(steps)
    except StopIteration:
        return False
    return True


def _changed_pages(before: LiveState | None, after: LiveState, documents: frozenset[str]) -> frozenset[str] | None:
    """The addresses of pages that changed; None where the plan was made anew, so that any may have."""
    if before is None or before.making.plan.uses is not after.making.plan.uses:
        return None
    making = after.making
    keys = (key_of(making.converted[path].document) for path in documents if path in making.converted)
    return frozenset(making.plan.by_key[key].url for key in keys)
