"""The whole run on one screen: content -> fragments -> pages -> findings -> files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from easyread.checking.coverage import AllowedFinding
from easyread.checking.limits import add_limits
from easyread.checking.links import SettledPages
from easyread.checking.run import Checks
from easyread.checking.selection import check_names, select_rules
from easyread.content.files import ContentFiles
from easyread.content.read import read_content
from easyread.content.settings import SETTINGS_PATH
from easyread.destinations.destination import Destination
from easyread.destinations.nowhere import Nowhere
from easyread.model.finding import Finding, share_words
from easyread.model.fragment import Fragment
from easyread.model.site import OutFile, Site
from easyread.pipeline.allowing import allow_findings
from easyread.pipeline.beside import beside_files, beside_paths, beside_sheets
from easyread.pipeline.cache import MemoryCache
from easyread.pipeline.conformance import conformance_file, summarise_checks
from easyread.pipeline.content_checks import ContentSources, content_findings
from easyread.pipeline.converting import Conversion, ConvertedDocument
from easyread.pipeline.interrupts import undisturbed
from easyread.pipeline.page_checks import Prefixes, RenderedPage, link_findings
from easyread.pipeline.page_making import PageMaking, PageSetup, PageTask
from easyread.pipeline.request import Means, Outcome, Request
from easyread.pipeline.scope import Seen, site_scope
from easyread.pipeline.template_places import name_templates
from easyread.render.checked import Checked, prints_differently
from easyread.render.page import page_context, render_context
from easyread.render.plan import PagePlan, SitePlan, plan_site
from easyread.render.template_tags import template_tags
from easyread.render.theme import Theme, load_theme
from easyread.render.urls import CONFORMANCE

ItemT = TypeVar("ItemT")


@dataclass(frozen=True, slots=True)
class Making:
    """Everything that pages are made of. `converted` is keyed by document path."""

    site: Site
    plan: SitePlan
    converted: Mapping[str, ConvertedDocument]
    conversion: Conversion
    theme: Theme

    def task(self, page: PagePlan, checked: Checked) -> PageTask:
        """What is needed to make a page."""
        if page.document is None:
            return PageTask(page, page_context(self.plan, page, None, checked))
        converted = self.converted[page.document.path]
        fragment = Fragment(self.conversion.html(converted))
        context = page_context(self.plan, page, fragment, checked)
        return PageTask(page, context, converted.identity, lambda: fragment)

    def render(self, page: PagePlan, checked: Checked) -> RenderedPage:
        """One page with what it is made from."""
        task = self.task(page, checked)
        html = render_context(page, task.context, self.theme).html
        return RenderedPage(page.url, html, page.document, task.fragment())


@dataclass(frozen=True, slots=True)
class Made:
    """What making the pages showed: all findings, what was met on the way, what pages print about it."""

    findings: tuple[Finding, ...] = ()
    seen: Seen = Seen()
    checked: Checked = Checked()


def run_site(
    files: ContentFiles,
    request: Request,
    destination: Destination | None = None,
    means: Means | None = None,
) -> Outcome:
    """Reads, converts, checks and renders a site, and writes it where a destination is given.

    Raises EasyreadError when it cannot go on; the destination then keeps what it had.
    """
    means = means or Means(MemoryCache())
    site = read_content(files)
    checks = site_checks(site, request)
    wanted = checks if request.check else None
    making = start_making(site, site_conversion(site, wanted, request, means), request, means)
    pages = PageMaking(page_setup(making, wanted, request, files), means.cache)
    target = destination or Nowhere()
    try:
        made = make_pages(making, pages, checks, request, target, means)
        scope = site_scope(site, checks.rules, request.registry.rules, pages.setup.prefixes, made.seen)
        for file in beside_files(making.plan, making.theme, files) if destination else ():
            target.add(file)
        if request.check:
            target.add(conformance_file(made.findings, scope, made.checked, site))
    except BaseException:
        target.abandon()
        raise
    with undisturbed():  # or Ctrl-C would leave new files among those of the last site
        target.finish()
    return Outcome(
        made.findings,
        pages=len(making.plan.pages),
        checked=len(site.documents) + len(site.sources),
        rules=len(checks.rules),
        profile=checks.profile,
        title=site.settings.title,
        topics=len(site.topics),
        allowed=len(scope.coverage.allowed),
        site=site,
        scope=scope,
    )


def site_checks(site: Site, request: Request) -> Checks:
    """Which rules run: what the request names, else what the site's settings name; none where nothing is checked."""
    if not request.check:
        select_rules(request.registry.rules, select=request.select, ignore=request.ignore)  # tells names nobody has
        return Checks((), site.settings.profile)
    wanted = site.settings.check
    check_names(request.registry.rules, wanted, f"{request.content_prefix}{SETTINGS_PATH}")
    rules = select_rules(
        request.registry.rules,
        select=request.select or wanted.select,
        ignore=(*request.ignore, *wanted.ignore),
    )
    return Checks(rules, site.settings.profile, wanted.severity, wanted.options)


def site_conversion(site: Site, checks: Checks | None, request: Request, means: Means) -> Conversion:
    """What converts the documents of a site, and checks their words where there are checks."""
    return Conversion(site, request.registry.markdown, checks, request.content_prefix, means.cache)


def start_making(site: Site, conversion: Conversion, request: Request, means: Means) -> Making:
    """All documents converted, and the plan of their pages. Raises ThemeError without a theme that can be read."""
    named_in = f"{request.content_prefix}{SETTINGS_PATH}"
    plugged = dict(request.registry.themes)
    theme = load_theme(site.settings.theme, request.project, plugged=plugged, named_in=named_in)
    documents = conversion.run(site.documents, means.workers)
    converted = {item.document.path: item for item in counted(documents, len(site.documents), "Reading", means)}
    plan = plan_site(site, {path: item.outline for path, item in converted.items()})
    return Making(site, plan, converted, conversion, theme)


def page_setup(making: Making, checks: Checks | None, request: Request, files: ContentFiles) -> PageSetup:
    """What the pages of a site are made and checked with."""
    site, theme = making.site, making.theme
    prefixes = Prefixes(request.content_prefix, request.output_prefix, frozenset(site.files))
    return PageSetup(theme.folders, checks, prefixes, dict(beside_sheets(site, theme, files)), site_files(making))


def make_pages(
    making: Making, pages: PageMaking, checks: Checks, request: Request, target: Destination, means: Means
) -> Made:
    """Renders, checks and writes every page; gives all findings of the site.

    A page prints how far its checks have come. What the words say is known before; pages whose own HTML or links
    prove it wrong, and the page that prints the numbers, are written again (docs/decisions/0004).
    """
    found = list(word_findings(making, checks, request)) if request.check else []
    expected = summarise_checks(found, checks, request) if request.check else Checked()
    plans = making.plan.pages
    settled, limits = SettledPages(pages.setup.files), []
    tasks = (making.task(page, expected) for page in plans)
    made = counted(pages.run(tasks, means.workers), len(plans), "Making pages", means)
    for page, item in zip(plans, made, strict=True):
        if item.html or not target.keep(page.url, item.digest):
            html = item.html or making.render(page, expected).html
            target.add(OutFile(page.url, html.encode()))
        if item.result is not None:
            found += map(share_words, item.result.findings)
            settled.add(item.result.facts)
            limits.append(item.result.limits)
    if not request.check:
        return Made()
    by_url = {page.url: page for page in plans}
    found += link_findings(
        settled.pages(),
        pages.setup.files,
        checks,
        pages.setup.prefixes,
        page_at=lambda url: making.render(by_url[url], expected),
    )
    del settled  # it is large, and what follows needs room
    named = name_templates(found, partial(template_tags, making.theme))
    findings, allowed = keep_findings(named, making.site, checks, request)
    checked = summarise_checks(findings, checks, request, allowed=len(allowed))
    for page in plans:
        if prints_differently(page, expected, checked):
            target.add(OutFile(page.url, making.render(page, checked).html.encode()))
    return Made(findings, Seen(tuple(by_url), add_limits(limits), allowed), checked)


def word_findings(making: Making, checks: Checks, request: Request) -> Iterator[Finding]:
    """The findings that need no page: about words, rows, pairs, settings."""
    contents = {path: item.content for path, item in making.converted.items()}
    yield from map(share_words, content_findings(making.site, contents, checks, request.content_prefix))
    for item in making.converted.values():
        yield from item.findings


def keep_findings(
    found: Iterable[Finding], site: Site, checks: Checks, request: Request
) -> tuple[tuple[Finding, ...], tuple[AllowedFinding, ...]]:
    """The findings in the order of their places, without those that comments allow; and these."""
    sources = ContentSources(site, request.content_prefix)
    known = frozenset(rule.id for rule in request.registry.rules)
    return allow_findings(found, sources, checks, known)


def site_files(making: Making) -> frozenset[str]:
    """The paths of everything in the site."""
    pages = (page.url for page in making.plan.pages)
    return frozenset((*pages, *beside_paths(making.plan, making.theme), CONFORMANCE))


def counted(items: Iterable[ItemT], total: int, stage: str, means: Means) -> Iterator[ItemT]:
    """The items, with the progress of a stage told after each."""
    for number, item in enumerate(items, 1):
        yield item
        means.progress(stage, number, total)
