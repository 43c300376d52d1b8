"""The outlines of all documents of a site, for what needs no pages and no checks."""

from __future__ import annotations

from easyread.model.fragment import Outline
from easyread.model.site import Site
from easyread.pipeline.converting import Conversion
from easyread.pipeline.request import Means
from easyread.registry.registry import Registry


def read_outlines(site: Site, registry: Registry, prefix: str, means: Means) -> dict[str, Outline]:
    """The outlines by the path of their document. Documents that an earlier run has converted come from the cache."""
    conversion = Conversion(site, registry.markdown, None, prefix, means.cache)
    outlines: dict[str, Outline] = {}
    for number, item in enumerate(conversion.run(site.documents, means.workers), 1):
        outlines[item.document.path] = item.outline
        means.progress("Reading", number, len(site.documents))
    return outlines
