"""What was found on each page of a live site: at once what the page itself shows, later what all pages together show.

What needs all pages (titles given twice, parts of other pages, pages that no page leads to) is known only when all
have been looked at. `look_at_all` does that in small steps. A change takes back what it may have made untrue.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, replace
from itertools import chain

from easyread.checking.links import Addresses, linked_pages, settle_links
from easyread.checking.subjects import LinkedPages, LocalLink, PageFacts
from easyread.model.finding import Finding
from easyread.pipeline.live_checks import (
    at_once,
    content_steps,
    link_problems,
    page_site,
    place_problems,
    recorded_findings,
    this_page_links,
)
from easyread.pipeline.live_state import LiveState
from easyread.pipeline.page_checks import PlacedProblem
from easyread.pipeline.request import Request
from easyread.pipeline.run import keep_findings
from easyread.pipeline.template_places import name_templates
from easyread.render.plan import PagePlan


@dataclass(frozen=True, slots=True)
class PageFound:
    """What is known of one page. `kept` is what there is to tell of it; the others are before comments allow any.

    `own` is about its words and HTML, `near` about its links as far as one page can tell. `wide` is everything that
    all pages together show, links included; None when that is not known.
    """

    links: tuple[LocalLink, ...]
    own: tuple[Finding, ...]
    near: tuple[Finding, ...]
    wide: tuple[Finding, ...] | None = None
    kept: tuple[Finding, ...] = ()


class LiveFindings:
    """The findings of a live site by the address of their page. Not for two threads at once."""

    def __init__(self, request: Request) -> None:
        self._request = request
        self._pages: dict[str, PageFound] = {}
        self._facts: dict[str, PageFacts] = {}
        self._placed: dict[str, tuple[list[PlacedProblem], list[Finding]]] = {}
        self.on_no_page: tuple[Finding, ...] = ()

    def __contains__(self, url: str) -> bool:
        """Whether a page was looked at."""
        return url in self._pages

    def on_page(self, url: str) -> tuple[Finding, ...]:
        """What there is to tell of a page."""
        found = self._pages.get(url)
        return found.kept if found else ()

    def note(self, state: LiveState, page: PagePlan, own: Iterable[Finding], facts: PageFacts) -> None:
        """Takes what was found in the words and the HTML of a page that was looked at, and its links."""
        files = state.pages.setup.files
        settled = self._facts[page.url] = settle_links(facts, Addresses(files), earlier={})
        links = linked_pages([settled], files).links
        near = this_page_links(state, settled, links, self._facts)
        before = self._pages.get(page.url)
        found = PageFound(
            links,
            tuple(name_templates([*own, *recorded_findings(state, page, self._request)], state.tags)),
            tuple(name_templates(near, state.tags)),
            before.wide if before else None,
        )
        self._pages[page.url] = self._with_kept(state, page, found)

    def forget(self, urls: Set[str] | None, there: Set[str]) -> None:
        """Takes back what all pages together showed on these (None: on any). `there` are the pages that still are."""
        for gone in self._pages.keys() - there if urls is None else ():
            del self._pages[gone], self._facts[gone]
        for url in self._pages if urls is None else urls & self._pages.keys():
            self._pages[url] = replace(self._pages[url], wide=None)
            self._placed.pop(url, None)

    def look_at_all(self, state: LiveState) -> Iterator[None]:
        """Looks at the content and the links as a whole, in steps that keep nobody waiting."""
        prefix = self._request.content_prefix
        urls = {prefix + page.document.path: page.url for page in state.making.plan.pages if page.document}
        wide: dict[str, list[Finding]] = {}
        for findings in content_steps(state, self._request):
            for finding in findings:
                wide.setdefault(urls.get(finding.path, ""), []).append(finding)
            yield
        for path, findings in self._link_findings(state):
            wide.setdefault(path if path in self._pages else "", []).extend(name_templates(findings, state.tags))
            yield
        for page in state.making.plan.pages:
            found, new = self._pages.get(page.url), tuple(wide.get(page.url, ()))
            if found is not None and found.wide != new:
                self._pages[page.url] = self._with_kept(state, page, replace(found, wide=new))
            yield
        self.on_no_page, _ = keep_findings(
            wide.get("", ()), replace(state.site, topics=()), state.checks, self._request
        )

    def _link_findings(self, state: LiveState) -> Iterator[tuple[str, list[Finding]]]:
        """What the rules about links find, by path. What was placed before stays while its page does not change."""
        urls = [page.url for page in state.making.plan.pages if page.url in self._pages]
        facts = {url: self._facts[url] for url in urls}
        links = tuple(chain.from_iterable(self._pages[url].links for url in urls))
        pages = LinkedPages(tuple(facts.values()), state.pages.setup.files, links, facts)
        by_path: dict[str, list[PlacedProblem]] = {}
        for rule in state.checks.about(LinkedPages):
            for problem in link_problems(pages, rule, state.checks):
                by_path.setdefault(problem.path, []).append((rule, problem))
                yield problem.path, []
            yield "", []
        self._placed = {path: placed for path, placed in self._placed.items() if path in by_path}
        for path, problems in by_path.items():
            if path not in self._placed or self._placed[path][0] != problems:
                self._placed[path] = problems, place_problems(state, problems, pages)
            yield path, self._placed[path][1]

    def _with_kept(self, state: LiveState, page: PagePlan, found: PageFound) -> PageFound:
        """The same with what there is to tell. Comments that allow what is not known yet are not judged."""
        wide, checks = found.wide, state.checks
        if wide is None:
            wide, checks = found.near, at_once(state.checks)
        kept, _ = keep_findings((*found.own, *wide), page_site(state, page), checks, self._request)
        return replace(found, kept=kept)
