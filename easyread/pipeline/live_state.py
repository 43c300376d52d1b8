"""The state behind a live site: everything that pages are made of, as it was last read without a mistake."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import cache, partial

from easyread.checking.run import Checks
from easyread.content.files import ContentFiles
from easyread.content.read import read_content
from easyread.content.reread import reread_documents
from easyread.model.document import Document
from easyread.model.site import Site
from easyread.pipeline.converting import Conversion
from easyread.pipeline.page_checks import Prefixes
from easyread.pipeline.page_making import PageMaking
from easyread.pipeline.request import Means, Request
from easyread.pipeline.run import Making, page_setup, site_checks, site_conversion, site_files, start_making
from easyread.pipeline.template_places import Tags
from easyread.render.plan import plan_site
from easyread.render.replan import replan
from easyread.render.template_tags import template_tags
from easyread.render.urls import PageKey


@dataclass(frozen=True, slots=True)
class LiveState:
    """What a live site shows. `words` converts as `making.conversion` does, and checks the words too."""

    making: Making
    pages: PageMaking
    words: Conversion
    checks: Checks
    prefixes: Prefixes
    by_url: Mapping[str, PageKey]
    tags: Tags

    @property
    def site(self) -> Site:
        """The content."""
        return self.making.site


def read_state(files: ContentFiles, request: Request, means: Means) -> LiveState:
    """The state of everything on disk. Raises EasyreadError when it cannot be shown."""
    site = read_content(files)
    checks = site_checks(site, request)
    making = start_making(site, site_conversion(site, None, request, means), request, means)
    setup = page_setup(making, checks, request, files)
    return LiveState(
        making,
        PageMaking(setup, means.cache),
        site_conversion(site, checks, request, means),
        checks,
        setup.prefixes,
        {page.url: page.key for page in making.plan.pages},
        cache(partial(template_tags, making.theme)),
    )


def reread_state(state: LiveState, files: ContentFiles, paths: Collection[str]) -> LiveState | None:
    """The state after some documents were saved; None where all must be read again."""
    known = {path: state.making.converted[path].document for path in paths if path in state.making.converted}
    site = reread_documents(state.site, files, known) if len(known) == len(paths) else None
    if site is None:
        return None
    keys = {document.topic for document in known.values()}
    changed: dict[str, Document] = {
        document.path: document
        for topic in site.topics
        if topic.key in keys
        for document in topic.documents
        if document.path in paths
    }
    new = {path: state.making.conversion.convert(document) for path, document in changed.items()}
    converted = {**state.making.converted, **new}
    outlines = {path: item.outline for path, item in new.items()}
    plan = replan(state.making.plan, site, changed, outlines)
    if plan is None:
        plan = plan_site(site, {path: item.outline for path, item in converted.items()})
    making = replace(state.making, site=site, plan=plan, converted=converted)
    used = state.pages.setup.files if plan.uses is state.making.plan.uses else site_files(making)
    pages = state.pages if used == state.pages.setup.files else state.pages.with_files(used)
    return replace(state, making=making, pages=pages)
