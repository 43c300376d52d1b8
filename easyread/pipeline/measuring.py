"""Reading figures of a site, or of Markdown that easyread did not make. Nothing is checked or rendered."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from easyread.checking.figures import MEASURED_LIMITS, Figures, measure_texts
from easyread.checking.profiles import rule_options
from easyread.checking.subjects import DocumentText
from easyread.content.files import ContentFiles
from easyread.content.read import read_content
from easyread.model.document import Document, Version
from easyread.model.fragment import Fragment
from easyread.model.settings import CheckSettings
from easyread.model.site import Site
from easyread.pipeline.cache import MemoryCache
from easyread.pipeline.converting import Conversion
from easyread.pipeline.foreign import Folder, read_markdown
from easyread.pipeline.request import Progress, Request, no_progress

LENGTH_RULE = "long-sentence"


def measure_site(
    files: ContentFiles, request: Request, only: Collection[str] = (), progress: Progress = no_progress
) -> Figures:
    """The figures of a site's documents, or of those in `only`: paths or folders as findings show them."""
    site = read_content(files)
    conversion = Conversion(site, request.registry.markdown, None, request.content_prefix, MemoryCache())

    def texts() -> Iterator[tuple[str, DocumentText]]:
        for number, document in enumerate(site.documents):
            shown = request.content_prefix + document.path
            progress("Reading", number, len(site.documents))
            if not only or any(shown == path or shown.startswith(f"{path}/") for path in only):
                fragment = conversion.fragment(document)
                glossary = site.glossary(document.language)
                yield shown, DocumentText(document, fragment, glossary, site.pictures)

    return measure_texts(texts(), length_limits(request, site.settings.profile, site.settings.check))


def measure_document(site: Site, document: Document, fragment: Fragment, request: Request) -> Figures:
    """The figures of one document of a site."""
    text = DocumentText(document, fragment, site.glossary(document.language), site.pictures)
    limits = length_limits(request, site.settings.profile, site.settings.check)
    return measure_texts([(request.content_prefix + document.path, text)], limits)


def measure_markdown(
    folders: Sequence[Folder], request: Request, *, version: Version | None, profile: str, language: str | None
) -> Figures:
    """The figures of Markdown files outside any site."""
    texts = read_markdown(folders, request, version=version, language=language)
    return measure_texts(((read.path, read.text) for read in texts), length_limits(request, profile, CheckSettings()))


def length_limits(request: Request, profile: str, settings: CheckSettings) -> tuple[int, int]:
    """The words that a sentence may have before it is a warning and before it is an error, for easy documents.

    Standard documents are counted by the same limits, so that the two versions can be compared.
    """
    for rule in request.registry.rules:
        if rule.id == LENGTH_RULE:
            numbers = rule_options(rule, profile, settings.options)
            return numbers["warning"] - 1, numbers["error"] - 1
    return MEASURED_LIMITS
