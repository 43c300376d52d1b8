"""The checks of a live site beyond single pages: the links of one page, and the site as a whole, step by step."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterator, MutableMapping
from dataclasses import replace
from itertools import islice

from easyread.checking.links import linked_pages
from easyread.checking.run import Checks, check_links
from easyread.checking.subjects import LinkedPages, PageFacts, SiteContent
from easyread.model.document import Topic
from easyread.model.finding import Finding
from easyread.model.site import Site
from easyread.pipeline.content_checks import content_findings
from easyread.pipeline.live_state import LiveState
from easyread.pipeline.page_checks import RenderedPage, place_link_problems
from easyread.pipeline.request import Request
from easyread.render.checked import Checked
from easyread.render.plan import PagePlan

FEW = 50  # findings in one step
# The rules about links that judge one page by what it leads to; the others need all pages.
PAGE_RULES = frozenset({"broken-link", "broken-anchor", "missing-file"})


def this_page_links(state: LiveState, facts: PageFacts, known: MutableMapping[str, PageFacts]) -> list[Finding]:
    """The findings in the links of one page. Anchors on pages that nobody has looked at yet are not judged."""
    checks = replace(state.checks, rules=tuple(rule for rule in state.checks.rules if rule.id in PAGE_RULES))
    files = state.pages.setup.files
    own = linked_pages([facts], files)
    pages = replace(own, by_path=ChainMap({facts.path: facts}, known))
    problems = [found for found in check_links(pages, checks) if found[1].path == facts.path]
    if not problems:
        return []
    return place_link_problems(problems, pages, checks, state.prefixes, page_at=lambda url: render(state, url))


def recorded_findings(state: LiveState, page: PagePlan, request: Request) -> list[Finding]:
    """What was met while the document of a page was read and converted."""
    if page.document is None:
        return []
    path = page.document.path
    content = state.making.converted[path].content
    problems = tuple(item for item in state.site.problems if item.problem.path == path)
    ids = {item.rule for item in (*problems, *content.problems)}
    if not ids:
        return []
    site = replace(page_site(state, page), problems=problems)
    checks = _only(state.checks, tuple(rule for rule in state.checks.rules if rule.id in ids))
    found = content_findings(site, {path: content}, checks, request.content_prefix)
    return [finding for finding in found if finding.path == request.content_prefix + path]


def page_site(state: LiveState, page: PagePlan) -> Site:
    """A site that has nothing but the document of one page."""
    topics = () if page.document is None else (Topic(page.key.topic, (page.document,)),)
    return replace(state.site, topics=topics, sources={}, problems=())


def site_steps(state: LiveState, request: Request) -> Iterator[list[Finding]]:
    """The findings about the content as a whole, in steps that keep nobody waiting."""
    contents = {path: item.content for path, item in state.making.converted.items()}
    rules = [rule for rule in state.checks.rules if rule.subject is SiteContent]
    others = tuple(rule for rule in state.checks.rules if rule.subject not in (SiteContent, LinkedPages))
    for chosen in (*((rule,) for rule in rules), others):
        found = content_findings(state.site, contents, _only(state.checks, chosen), request.content_prefix)
        yield []
        while step := list(islice(found, FEW)):
            yield step


def render(state: LiveState, url: str) -> RenderedPage:
    """A page of the site as it is now."""
    return state.making.render(state.making.plan.by_key[state.by_url[url]], Checked())


def _only(checks: Checks, rules: tuple[object, ...]) -> Checks:
    return replace(checks, rules=tuple(rule for rule in checks.rules if rule in rules))
