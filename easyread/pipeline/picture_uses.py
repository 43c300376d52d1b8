"""The pictures of a site's dictionary, and what shows each of them."""

from __future__ import annotations

from collections.abc import Mapping

from easyread.content.files import ContentFiles
from easyread.content.picture_finder import picture_line
from easyread.content.read import read_content
from easyread.model.fragment import Outline
from easyread.model.site import Site
from easyread.pipeline.outlines import read_outlines
from easyread.pipeline.request import Means
from easyread.registry.registry import Registry
from easyread.render.uses import used_pictures
from easyread.reporters.pictures_report import ListedPicture


def listed_pictures(files: ContentFiles, registry: Registry, prefix: str, means: Means) -> tuple[ListedPicture, ...]:
    """The pictures in the order of the dictionary."""
    site = read_content(files)
    return list_pictures(site, read_outlines(site, registry, prefix, means))


def list_pictures(site: Site, outlines: Mapping[str, Outline]) -> tuple[ListedPicture, ...]:
    """The same from the outlines of documents by path."""
    documents: dict[str, list[str]] = {}
    for document in site.documents:
        for name in used_pictures(document, outlines.get(document.path, Outline())):
            documents.setdefault(name, []).append(document.path)
    terms: dict[str, dict[str, None]] = {}
    for glossary in site.glossaries:
        for term in glossary.terms:
            if term.picture:
                terms.setdefault(term.picture, {})[term.name] = None
    there = frozenset(site.files)
    return tuple(
        ListedPicture(
            picture,
            picture_line(picture),
            tuple(documents.get(picture.id, ())),
            tuple(terms.get(picture.id, ())),
            picture.id == site.settings.picture,
            picture.file in there,
        )
        for picture in site.pictures.by_id.values()
    )
