"""What pages hold that no check of their HTML and CSS can judge: scripts, frames, films, missing style sheets, and
pages that are too big, nested too deeply or only parts of pages.

These are no faults. They are told so that nobody takes "nothing found" for more than it is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from lxml.html import HtmlElement

from easyread.checking.frames import MOST_FRAMES, framed_pages
from easyread.checking.local_path import local_path
from easyread.checking.subjects import HtmlPage

EXAMPLES = 3

# Types of <script> that hold programs; any other type holds data. Source: HTML Standard (2025), section 4.12.1.
PROGRAMS = frozenset({"", "module", "text/javascript", "application/javascript", "text/ecmascript"})
INSIDE = {"iframe": "src", "frame": "src", "embed": "src", "object": "data"}


class LimitKind(Enum):
    """What kind of thing could not be judged."""

    SIZE = "size"
    NESTING = "nesting"
    PARTS = "parts"
    SCRIPTS = "scripts"
    SHEETS = "style-sheets"
    FRAMES = "frames"
    MEDIA = "media"
    DRAWINGS = "drawings"


@dataclass(frozen=True, slots=True)
class PageLimit:
    """What one page holds: `number` of a kind, and the first addresses of what is not there.

    The examples of SIZE, NESTING and PARTS are the page itself.
    """

    kind: LimitKind
    number: int
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Limit:
    """What all pages hold of a kind: `number` things on `pages` pages. `examples` are the first addresses.

    Those of SIZE are all pages that were not read, because nothing else is known of them.
    """

    kind: LimitKind
    number: int
    pages: int
    examples: tuple[str, ...] = ()


def page_limits(page: HtmlPage, files: Collection[str]) -> tuple[PageLimit, ...]:
    """What of a page cannot be judged. `files` is everything in the site or folder."""
    if page.is_unread:
        return (PageLimit(LimitKind.SIZE, 1, (page.path,)),)
    found: dict[LimitKind, list[str]] = {kind: [] for kind in LimitKind}
    found[LimitKind.PARTS] += [page.path] * page.is_fragment
    for part in (page, *(inner for _, inner in framed_pages(page))):
        found[LimitKind.NESTING] += [page.path] * part.flattened
        found[LimitKind.SCRIPTS] += [script.get("src", "") for script in part.tagged("script") if _is_program(script)]
        found[LimitKind.SHEETS] += _missing_sheets(part, files)
        found[LimitKind.FRAMES] += _unseen_frames(part, files)
        found[LimitKind.MEDIA] += map(_media_address, part.tagged("video", "audio"))
        found[LimitKind.DRAWINGS] += ["" for _ in part.tagged("canvas")]
    return tuple(
        PageLimit(kind, len(addresses), tuple(filter(None, dict.fromkeys(addresses)))[:EXAMPLES])
        for kind, addresses in found.items()
        if addresses
    )


def add_limits(pages: Iterable[tuple[PageLimit, ...]]) -> tuple[Limit, ...]:
    """The limits of all pages together, kind by kind."""
    numbers: dict[LimitKind, list[int]] = {}
    examples: dict[LimitKind, dict[str, None]] = {}
    for page in pages:
        for limit in page:
            numbers.setdefault(limit.kind, []).append(limit.number)
            known = examples.setdefault(limit.kind, {})
            if len(known) < EXAMPLES or limit.kind is LimitKind.SIZE:
                known.update(dict.fromkeys(limit.examples))
    return tuple(
        Limit(
            kind,
            sum(numbers[kind]),
            len(numbers[kind]),
            tuple(examples[kind])[: None if kind is LimitKind.SIZE else EXAMPLES],
        )
        for kind in LimitKind
        if kind in numbers
    )


def _is_program(script: HtmlElement) -> bool:
    return (script.get("type") or "").partition(";")[0].strip().lower() in PROGRAMS


def _missing_sheets(page: HtmlPage, files: Collection[str]) -> Iterator[str]:
    for link in page.tagged("link"):
        if "stylesheet" not in (link.get("rel") or "").lower().split():
            continue
        address = (link.get("href") or "").strip()
        if address and not _is_there(page, address, files):
            yield address


def _unseen_frames(page: HtmlPage, files: Collection[str]) -> Iterator[str]:
    """Frames whose page is not in the folder; those that are there are checked as pages of their own.

    A page in the frame itself is checked with the page round it.
    """
    for element in page.tagged(*INSIDE):
        address = (element.get(INSIDE[element.tag]) or "").strip()
        if element.get("srcdoc") is not None:
            is_judged = len(page.by_tag["iframe"]) <= MOST_FRAMES
        else:
            is_judged = not address or address.startswith("about:") or _is_there(page, address, files)
        if not is_judged:
            yield address


def _is_there(page: HtmlPage, address: str, files: Collection[str]) -> bool:
    base = next((element.get("href", "").strip() for element in page.tagged("base") if element.get("href")), "")
    start = local_path(page.path, base) if base else page.path
    path = local_path(start, address) if start is not None else None
    return path is not None and (path in files or f"{path.rstrip('/')}/index.html".lstrip("/") in files)


def _media_address(media: HtmlElement) -> str:
    sources: Mapping[str, str] = next((child.attrib for child in media.iter("source")), {})
    return (media.get("src") or sources.get("src", "")).strip()
