"""Where links lead inside a site or a folder of HTML."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from urllib.parse import SplitResult, unquote, urlsplit

from easyread.checking.subjects import LinkedPages, LocalLink, PageFacts


def linked_pages(facts: Iterable[PageFacts], files: frozenset[str]) -> LinkedPages:
    """The pages with the links between them. `files` are the paths of everything in the site or folder."""
    pages = tuple(facts)
    return LinkedPages(pages, files, tuple(_local_links(pages, files)), {page.path: page for page in pages})


def split_url(url: str) -> SplitResult | None:
    """The parts of an address, or None for one that no browser could read."""
    try:
        return urlsplit(url)
    except ValueError:
        return None


def _local_links(pages: Iterable[PageFacts], files: frozenset[str]) -> Iterator[LocalLink]:
    """What lies above a foreign folder cannot be seen and is left out; a document's link must not climb out.

    Pages of one folder share their menus, so each address is worked out once for a folder.
    """
    known: dict[tuple[str, str], tuple[str, str] | None] = {}
    for page in pages:
        start = posixpath.dirname(posixpath.join(posixpath.dirname(page.path), page.base))
        if _is_elsewhere(page.base):
            continue
        for link in page.links:
            key = (start, link.url)
            if key not in known:
                known[key] = _resolve(start, link.url, files)
            found = known[key]
            if found is None:
                continue
            path, anchor = found[0] or page.path, found[1]
            if page.source or not path.startswith("../"):
                yield LocalLink(page, link, path, anchor)


def _resolve(start: str, url: str, files: frozenset[str]) -> tuple[str, str] | None:
    """The path ("" for the page itself) and the anchor of an address, None for one that leaves the site."""
    if _is_elsewhere(url):
        return None
    parts = urlsplit(url)
    return (_target(start, parts.path, files) if parts.path else "", unquote(parts.fragment))


def _is_elsewhere(url: str) -> bool:
    """Whether an address names another scheme or host, or starts at the root of a server."""
    parts = split_url(url)
    return parts is None or bool(parts.scheme or parts.netloc) or parts.path.startswith("/")


def _target(start: str, path: str, files: frozenset[str]) -> str:
    """The file a relative path means: itself, the folder's index, or what servers find without an ending."""
    target = posixpath.normpath(posixpath.join(start, unquote(path)))
    for candidate in (target, f"{target}.html", posixpath.normpath(f"{target}/index.html")):
        if candidate in files and not (candidate == target and path.endswith("/")):
            return candidate
    return target
