"""The whole run on one screen: content -> fragments -> pages -> findings -> files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from easyread.checking.coverage import AllowedFinding
from easyread.checking.findings import in_order
from easyread.checking.limits import add_limits
from easyread.checking.run import Checks
from easyread.checking.selection import select_rules
from easyread.checking.styles.page_styles import SheetLibrary
from easyread.content.files import ContentFiles
from easyread.content.read import read_content
from easyread.destinations.destination import Destination
from easyread.destinations.nowhere import Nowhere
from easyread.markup.convert import Surroundings, make_converter
from easyread.model.finding import Finding
from easyread.model.fragment import Fragment
from easyread.model.site import OutFile, Site
from easyread.pipeline.allowing import allow_findings
from easyread.pipeline.beside import beside_files, beside_paths, beside_sheets
from easyread.pipeline.conformance import conformance_file, summarise_checks
from easyread.pipeline.content_checks import content_findings, content_sources, text_findings
from easyread.pipeline.page_checks import Prefixes, RenderedPage, check_rendered, link_findings
from easyread.pipeline.request import Outcome, Progress, Request, no_progress
from easyread.pipeline.scope import Seen, site_scope
from easyread.pipeline.template_places import name_templates
from easyread.render.checked import Checked, prints_differently
from easyread.render.page import render_page
from easyread.render.plan import PagePlan, SitePlan, plan_site
from easyread.render.theme import Theme, load_theme
from easyread.render.urls import CONFORMANCE
from easyread.strings import load_strings

ItemT = TypeVar("ItemT")


@dataclass(frozen=True, slots=True)
class Making:
    """Everything that pages are made of. `library` has the style sheets that they link to."""

    site: Site
    plan: SitePlan
    fragments: Mapping[str, Fragment]
    theme: Theme
    library: SheetLibrary = field(default_factory=SheetLibrary)

    def render(self, page: PagePlan, checked: Checked) -> RenderedPage:
        """One page with what it is made from."""
        fragment = self.fragments[page.document.path] if page.document else None
        html = render_page(self.plan, page, fragment, self.theme, checked).html
        return RenderedPage(page.url, html, page.document, fragment)


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
    progress: Progress = no_progress,
) -> Outcome:
    """Reads, converts, checks and renders a site, and writes it where a destination is given.

    Raises EasyreadError when it cannot go on; the destination then keeps what it had.
    """
    site = read_content(files)
    checks = site_checks(site, request)
    theme = load_theme(site.settings.theme, request.project, plugged=dict(request.registry.themes))
    fragments = dict(convert_documents(site, request, progress))
    plan = plan_site(site, {path: fragment.outline for path, fragment in fragments.items()})
    making = Making(site, plan, fragments, theme, SheetLibrary(beside_sheets(site, theme, files)))
    target = destination or Nowhere()
    try:
        made = make_pages(making, checks, request, target, progress)
        scope = site_scope(site, checks.rules, request.registry.rules, _prefixes(site, request), made.seen)
        if destination is not None:
            for file in beside_files(plan, theme, files):
                target.add(file)
            if request.check:
                target.add(conformance_file(made.findings, scope, made.checked, site.settings.language))
    except BaseException:
        target.abandon()
        raise
    target.finish()
    return Outcome(
        made.findings,
        pages=len(plan.pages),
        checked=len(site.documents) + len(site.sources),
        rules=len(checks.rules),
        profile=checks.profile,
        site=site,
        scope=scope,
    )


def site_checks(site: Site, request: Request) -> Checks:
    """Which rules run: what the request names, else what the site's settings name."""
    wanted = site.settings.check
    rules = select_rules(
        request.registry.rules,
        select=request.select or wanted.select,
        ignore=(*request.ignore, *wanted.ignore),
    )
    return Checks(rules, site.settings.profile, wanted.severity, wanted.options)


def convert_documents(site: Site, request: Request, progress: Progress) -> Iterator[tuple[str, Fragment]]:
    """The fragment of each document, by the document's path."""
    converter = make_converter(make() for make in request.registry.markdown)
    files = frozenset(site.files)
    for document in _counted(site.documents, "Converting", progress):
        surroundings = Surroundings(
            site.glossary(document.language),
            site.pictures,
            site.references,
            files,
            load_strings(document.language),
        )
        yield document.path, converter.convert(document, surroundings)


def make_pages(making: Making, checks: Checks, request: Request, target: Destination, progress: Progress) -> Made:
    """Renders, checks and writes every page; gives all findings of the site.

    A page prints how far its checks have come. What the words say is known before; pages whose own HTML or links
    prove it wrong, and the page that prints the numbers, are written again (docs/decisions/0004).
    """
    if not request.check:
        for page in _counted(making.plan.pages, "Writing", progress):
            target.add(_out_file(making.render(page, Checked())))
        return Made()
    found = list(word_findings(making, checks, request, progress))
    expected = summarise_checks(found, checks, request)
    facts, limits = [], []
    prefixes = _prefixes(making.site, request)
    by_url = {page.url: page for page in making.plan.pages}
    files = frozenset((*by_url, *beside_paths(making.plan, making.theme), CONFORMANCE))
    for page in _counted(making.plan.pages, "Writing and checking pages", progress):
        rendered = making.render(page, expected)
        target.add(_out_file(rendered))
        result = check_rendered(rendered, checks, prefixes, making.library, files=files)
        found += result.findings
        facts.append(result.facts)
        limits.append(result.limits)
    found += link_findings(facts, files, checks, prefixes, page_at=lambda url: making.render(by_url[url], expected))
    findings, allowed = keep_findings(name_templates(found, making.theme), making.site, checks, request)
    checked = summarise_checks(findings, checks, request, allowed=len(allowed))
    for page in making.plan.pages:
        if prints_differently(page, expected, checked):
            target.add(_out_file(making.render(page, checked)))
    return Made(findings, Seen(tuple(by_url), add_limits(limits), allowed), checked)


def word_findings(making: Making, checks: Checks, request: Request, progress: Progress) -> Iterator[Finding]:
    """The findings that need no page: about words, rows, pairs, settings."""
    site, fragments, prefix = making.site, making.fragments, request.content_prefix
    yield from content_findings(site, fragments, checks, prefix)
    for document in _counted(site.documents, "Checking words", progress):
        yield from text_findings(site, document, fragments[document.path], checks, prefix)


def keep_findings(
    found: Iterable[Finding], site: Site, checks: Checks, request: Request
) -> tuple[tuple[Finding, ...], tuple[AllowedFinding, ...]]:
    """The findings in the order of their places, without those that comments allow; and these."""
    sources = {request.content_prefix + path: text for path, text in content_sources(site).items()}
    known = frozenset(rule.id for rule in request.registry.rules)
    kept, allowed = allow_findings(in_order(found), sources, checks, known)
    return in_order(kept), tuple(allowed)


def _prefixes(site: Site, request: Request) -> Prefixes:
    return Prefixes(request.content_prefix, request.output_prefix, frozenset(site.files))


def _counted(items: Sequence[ItemT], stage: str, progress: Progress) -> Iterator[ItemT]:
    for number, item in enumerate(items):
        progress(stage, number, len(items))
        yield item


def _out_file(rendered: RenderedPage) -> OutFile:
    return OutFile(rendered.url, rendered.html.encode())
