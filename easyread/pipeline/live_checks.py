"""The checks of a live site beyond single pages: the links of one page, and the site as a whole, step by step."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterator, MutableMapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any

from easyread.checking.profiles import rule_options
from easyread.checking.rule import Rule
from easyread.checking.run import Checks, check_links
from easyread.checking.subjects import LinkedPages, LocalLink, PageFacts, SiteContent
from easyread.errors import EasyreadError
from easyread.model.document import Topic
from easyread.model.finding import Finding, Problem
from easyread.model.site import Site
from easyread.pipeline.content_checks import content_findings
from easyread.pipeline.live_state import LiveState
from easyread.pipeline.page_checks import PlacedProblem, RenderedPage, place_link_problems
from easyread.pipeline.request import Request
from easyread.render.checked import Checked
from easyread.render.plan import PagePlan

FEW = 50  # findings in one step
# The rules about links that judge one page by what it leads to; the others need all pages.
PAGE_RULES = frozenset({"broken-link", "broken-anchor", "missing-file"})


def this_page_links(
    state: LiveState, facts: PageFacts, links: Sequence[LocalLink], known: MutableMapping[str, PageFacts]
) -> list[Finding]:
    """The findings in the links of one page. Anchors on pages that nobody has looked at yet are not judged."""
    checks = replace(state.checks, rules=tuple(rule for rule in state.checks.rules if rule.id in PAGE_RULES))
    by_path = ChainMap({facts.path: facts}, known)
    pages = LinkedPages((facts,), state.pages.setup.files, tuple(links), by_path)
    problems = [found for found in check_links(pages, checks) if found[1].path == facts.path]
    return place_problems(state, problems, pages)


def link_problems(pages: LinkedPages, rule: Rule[Any], checks: Checks) -> Iterator[Problem]:
    """What one of the rules about links sees on all pages, one by one: some look long for what to advise."""
    yield from rule.check(pages, rule_options(rule, checks.profile, checks.options))


def place_problems(state: LiveState, problems: Sequence[PlacedProblem], pages: LinkedPages) -> list[Finding]:
    """The findings of what link rules saw. None where a template is broken, which its page tells when it is shown."""
    if not problems:
        return []
    try:
        return place_link_problems(
            problems, pages, state.checks, state.prefixes, page_at=lambda url: render(state, url)
        )
    except EasyreadError:
        return []


def at_once(checks: Checks) -> Checks:
    """The checks that one page alone can pass or fail for good."""
    return replace(checks, rules=tuple(rule for rule in checks.rules if rule.subject not in (LinkedPages, SiteContent)))


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


def content_steps(state: LiveState, request: Request) -> Iterator[list[Finding]]:
    """The findings about the content as a whole, in steps that keep nobody waiting."""
    contents = {path: item.content for path, item in state.making.converted.items()}
    rules = [rule for rule in state.checks.rules if rule.subject is SiteContent]
    others = tuple(rule for rule in state.checks.rules if rule.subject is not SiteContent)
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
