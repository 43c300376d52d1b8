"""Addresses of pages: where each one lies, and how one page leads to another. Nothing here reads a file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import escape, unescape
from sys import intern
from typing import NamedTuple
from urllib.parse import quote

from easyread.model.document import INDEX, Version
from easyread.model.fragment import Outline
from easyread.model.settings import Settings
from easyread.render.twins import heading_for

WORD_LIST = "word-list"
PICTURES = "pictures"
REFERENCES = "references"
SITE_MAP = "site-map"
HOW_TO_USE = "how-to-use"
ABOUT = "about"
ACCESSIBILITY = "accessibility"
NOT_FOUND = "404"
CONFORMANCE = "accessibility.json"  # what the checks found, for programs; lies beside the accessibility page
HOME = INDEX

# Pages made from facts, unless the site has a document of the same name.
SERVICE_TOPICS = (HOW_TO_USE, WORD_LIST, REFERENCES, PICTURES, SITE_MAP, ABOUT, ACCESSIBILITY, NOT_FOUND)

# What stands before an address of the site in a fragment. Splitting at it is five times as fast as a pattern.
ADDRESS_START = '="easyread:'
ADDRESS_ATTRIBUTES = (" href", " src", " poster", " data")

# Left as they are in an address: an author may have written %20 already.
SAFE = "/%~=&;,+:@!$'()*"

# Matches "principles/equality.html", which needs no quoting; must not match "who?.html" or "café.html".
PLAIN = re.compile(r"[\w./-]*", re.ASCII)


class PageKey(NamedTuple):
    """Which page: a topic in one version and language. Pages made from facts have topics of their own."""

    topic: str
    version: Version
    language: str

    @property
    def twin(self) -> PageKey:
        """The same topic in the other version."""
        return PageKey(self.topic, self.version.other, self.language)


@dataclass(frozen=True, slots=True)
class Addresses:
    """What is needed to turn `easyread:` addresses into links.

    `urls` has every page, also those made from facts; `outlines` only those that come from documents.
    """

    urls: Mapping[PageKey, str]
    outlines: Mapping[PageKey, Outline]
    main_language: str

    def nearest(self, topic: str, page: PageKey) -> PageKey | None:
        """The page of a topic that suits a reader of `page` best: same version first, then same language."""
        for language in dict.fromkeys((page.language, self.main_language)):
            for version in (page.version, page.version.other):
                key = PageKey(topic, version, language)
                if key in self.urls:
                    return key
        return None

    def anchor(self, key: PageKey, anchor: str) -> str:
        """The id on page `key` for an id that may belong to its twin; "" where the twin's part has no match."""
        if not anchor or key not in self.outlines:
            return anchor
        twin = self.outlines.get(key.twin)
        return heading_for(anchor, self.outlines[key], twin)


def page_url(topic: str, version: Version, language: str, settings: Settings) -> str:
    """The address of a page, relative to the site's root: "easy/principles/equality.html"."""
    folder = "" if language == settings.language else f"{language}/"
    return intern(f"{folder}{'easy/' if version is Version.EASY else ''}{topic}.html")


def relative_url(from_page: str, to: str) -> str:
    """How a page names another address of the site; `to` may end in `#id`. Both relative to the root."""
    folder = from_page[: from_page.rfind("/") + 1]
    if "#" not in to:
        return _relative_path(folder, to)
    path, mark, anchor = to.partition("#")
    if path == from_page and anchor:
        return mark + anchor
    return _relative_path(folder, path) + mark + anchor


@lru_cache(maxsize=4096)  # the pages of a folder name the same addresses again and again
def _relative_path(from_folder: str, path: str) -> str:
    start, target = from_folder.split("/")[:-1], path.split("/")
    shared = 0
    for ours, theirs in zip(start, target[:-1], strict=False):
        if ours != theirs:
            break
        shared += 1
    names = "/".join(target[shared:])
    written = names if PLAIN.fullmatch(names) else quote(names, safe=SAFE)
    return "../" * (len(start) - shared) + written


def resolve_addresses(html: str, addresses: Addresses, page: PageKey) -> str:
    """The HTML with its `easyread:` addresses as relative links of `page`.

    A topic nobody wrote becomes the path its author would have typed, so that a link checker reports it.
    """
    start, *pieces = html.split(ADDRESS_START)
    resolved = [start]
    for piece in pieces:
        if resolved[-1].endswith(ADDRESS_ATTRIBUTES):
            address, _, rest = piece.partition('"')
            resolved += ('="', escape(resolve_address(unescape(address), addresses, page)), '"', rest)
        else:
            resolved += (ADDRESS_START, piece)
    return "".join(resolved)


def resolve_address(address: str, addresses: Addresses, page: PageKey) -> str:
    """The relative link for one address without its `easyread:`."""
    here = addresses.urls[page]
    kind, _, rest = address.partition("/")
    if kind == "file":
        return relative_url(here, rest)
    if kind == "term":
        return relative_url(here, f"{addresses.urls[PageKey(WORD_LIST, page.version, page.language)]}#{rest}")
    if kind == "reference":
        return relative_url(here, f"{addresses.urls[page._replace(topic=REFERENCES)]}#{reference_anchor(rest)}")
    topic, _, anchor = rest.partition("#")
    target = addresses.nearest(topic, page)
    if target is None:
        return relative_url(page.topic, f"{topic}.md" + (f"#{anchor}" if anchor else ""))
    found = addresses.anchor(target, anchor)
    return relative_url(here, addresses.urls[target] + (f"#{found}" if found else ""))


def reference_anchor(reference: str) -> str:
    """The id of a reference on the list of references."""
    return f"reference-{reference}"
