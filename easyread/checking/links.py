"""Where links lead inside a site or a folder of HTML."""

from __future__ import annotations

import posixpath
import re
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from urllib.parse import SplitResult, unquote, urlsplit

from easyread.checking.page_links import PageLink
from easyread.checking.subjects import FOLLOWED, LinkedPages, LocalLink, PageFacts, is_page_path

Target = tuple[str, str]
"""The path ("" for the page itself) and the anchor that an address leads to."""

# Pages come folder by folder and share their menus, so what was worked out last is nearly always enough.
MOST_FOLDERS = 100
MOST_ADDRESSES = 10_000  # of one folder

# Matches "../a/b.html#part", "#part" and "": addresses whose parts need not be decoded; not "/a", "a?b" or "mailto:a".
PLAIN = re.compile(r"(?!/)(?P<path>[A-Za-z0-9_./-]*)(?:#(?P<anchor>[A-Za-z0-9_.-]*))?")

# Matches "ann@example.org"; must not match "icon@2x.png" or "a/b@c.org".
MAILBOX = re.compile(r"[^\s/@?#]+@(?:[\w-]+\.)+(?!(?:avif|gif|jpe?g|png|svg|webp)\Z)[a-z]{2,}", re.IGNORECASE)
# Matches "www.example.org" and the start of "gov.uk/vote"; must not match "form.pdf" or "a/www.b.org".
WEB_ADDRESS = re.compile(
    r"(?:www\.[\w-]+\.|(?:[\w-]+\.)+(?:com|cymru|de|edu|eu|fr|gov|ie|info|net|org|scot|uk|wales)(?=[/?#]|\Z))",
    re.IGNORECASE,
)


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


def missing_scheme(url: str) -> str:
    """A hint for an address that has lost its start, such as "www.example.org" and "ann@example.org", else ""."""
    if MAILBOX.fullmatch(url):
        return f"Write mailto: before it: mailto:{url}"
    return f"Write https:// before it: https://{url}" if WEB_ADDRESS.match(url) else ""


class Addresses:
    """Where addresses lead, worked out once for each folder. `files` are the paths of everything in the site."""

    def __init__(self, files: frozenset[str]) -> None:
        self.files = files
        self._folders: dict[str, FolderAddresses] = {}

    def of(self, page: PageFacts) -> FolderAddresses:
        """Where the addresses on a page lead."""
        start = posixpath.dirname(posixpath.join(posixpath.dirname(page.path), page.base))
        if start not in self._folders:
            if len(self._folders) >= MOST_FOLDERS:
                self._folders.clear()
            self._folders[start] = FolderAddresses(start, self.files)
        return self._folders[start]


class FolderAddresses(dict[str, Target | None]):
    """Where addresses lead from one folder by address, None for what leaves the site."""

    def __init__(self, start: str, files: frozenset[str]) -> None:
        super().__init__()
        self._start, self._files = start, files

    def __missing__(self, url: str) -> Target | None:
        if len(self) >= MOST_ADDRESSES:
            self.clear()
        found = self[url] = _resolve(self._start, url, self._files)
        return found


class SettledPages:
    """The facts of pages that come one by one, without the links that are surely right, so that memory stays flat.

    `files` are the paths of everything in the site or folder. Links to parts of a page that has not come wait for it.
    Cost is linear in the links: of a page with many of them those that proved right are taken out half at a time.
    """

    def __init__(self, files: frozenset[str]) -> None:
        self._facts: dict[str, PageFacts] = {}
        self._addresses = Addresses(files)
        self._waiting: dict[str, dict[str, list[PageLink]]] = {}  # by the page they lead to, and the one they stand on
        self._right: dict[str, tuple[set[PageLink], dict[str, None]]] = {}  # by page, with the paths that they reach

    def add(self, page: PageFacts) -> None:
        """Takes a page, and settles the links to its parts that earlier pages have."""
        page = self._facts[page.path] = settle_links(page, self._addresses, earlier=self._facts)
        known = self._addresses.of(page)
        for link in page.links:
            found = known[link.url]
            if found and found[1] and found[0] in self._addresses.files and found[0] not in self._facts:
                self._waiting.setdefault(found[0], {}).setdefault(page.path, []).append(link)
        for path, links in self._waiting.pop(page.path, {}).items():
            self._settle(path, links, page)

    def pages(self) -> Collection[PageFacts]:
        """All pages that came, in their order."""
        for path in tuple(self._right):
            self._take_out(path)
        return self._facts.values()

    def _settle(self, path: str, links: Sequence[PageLink], target: PageFacts) -> None:
        """Settles links of an earlier page to parts of one that came."""
        page = self._facts[path]
        left, reached = _split_links(page, links, self._addresses, {target.path: target})
        right, paths = self._right.setdefault(path, (set(), {}))
        right.update(set(links).difference(left))
        paths.update(reached)
        if 2 * len(right) >= len(page.links):
            self._take_out(path)

    def _take_out(self, path: str) -> None:
        page = self._facts[path]
        right, reached = self._right.pop(path)
        links = tuple(link for link in page.links if link not in right)
        self._facts[path] = replace(page, links=links, reached=tuple(dict.fromkeys((*page.reached, *reached))))


def settle_links(page: PageFacts, addresses: Addresses, *, earlier: Mapping[str, PageFacts]) -> PageFacts:
    """The facts without the links that are surely right.

    What is left are links to nowhere, to parts of pages that are not among the `earlier` ones, and to other versions of
    the page. Of words that many pages have there is one string.
    """
    left, reached = _split_links(page, page.links, addresses, earlier)
    return replace(
        page,
        path=sys.intern(page.path),
        ids=tuple(map(sys.intern, page.ids)),
        links=tuple(left),
        source=sys.intern(page.source),
        reached=tuple(dict.fromkeys((*page.reached, *reached))),
    )


def _split_links(
    page: PageFacts, links: Iterable[PageLink], addresses: Addresses, earlier: Mapping[str, PageFacts]
) -> tuple[list[PageLink], dict[str, None]]:
    """Those of a page's links that are not surely right, and the paths that readers reach by the others."""
    left: list[PageLink] = []
    reached: dict[str, None] = {}
    known, files = addresses.of(page), addresses.files
    for link in links:
        found = known[link.url]
        if found is None:
            if link.tag in ("a", "area"):
                left.append(link)
            continue
        path, anchor = found[0] or page.path, found[1]
        is_right = path in files
        if is_right and anchor:
            target = page if path == page.path else earlier.get(path)
            is_right = target is not None and target.has_id(anchor)
        if not is_right or (link.tag == "link" and is_page_path(path)):
            left.append(link)
        elif link.tag in FOLLOWED and path != page.path:
            reached[path] = None
    return left, reached


def _local_links(pages: Iterable[PageFacts], files: frozenset[str]) -> Iterator[LocalLink]:
    """What lies above a foreign folder cannot be seen and is left out; a document's link must not climb out.

    Pages of one folder share their menus, so each address is worked out once for a folder.
    """
    addresses = Addresses(files)
    for page in pages:
        if _is_elsewhere(page.base):
            continue
        known = addresses.of(page)
        for link in page.links:
            found = known[link.url]
            if found is None:
                continue
            path, anchor = found[0] or page.path, found[1]
            if page.source or not path.startswith("../"):
                yield LocalLink(page, link, path, anchor)


def _resolve(start: str, url: str, files: frozenset[str]) -> Target | None:
    """Where an address leads, None for one that leaves the site. Of a path that many lead to there is one string."""
    plain = PLAIN.fullmatch(url)
    if plain is not None:
        path, anchor = plain["path"], plain["anchor"] or ""
    else:
        parts = split_url(url)
        if parts is None or _leaves(parts):
            return None
        path, anchor = parts.path, unquote(parts.fragment)
    return sys.intern(_target(start, path, files)) if path else "", anchor


def _is_elsewhere(url: str) -> bool:
    """Whether an address names another scheme or host, or starts at the root of a server."""
    parts = split_url(url)
    return parts is None or _leaves(parts)


def _leaves(parts: SplitResult) -> bool:
    return bool(parts.scheme or parts.netloc) or parts.path.startswith("/")


def _target(start: str, path: str, files: frozenset[str]) -> str:
    """The file a relative path means: itself, the folder's index, or what servers find without an ending."""
    target = posixpath.normpath(posixpath.join(start, unquote(path)))
    if target in files and not path.endswith("/"):
        return target
    others = (f"{target}.html", posixpath.normpath(f"{target}/index.html"))
    return next((other for other in others if other in files), target)
