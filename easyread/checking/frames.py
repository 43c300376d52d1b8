"""The pages that frames hold in their own `srcdoc` attribute: they stand in no file, so they are judged with the page.

Frames with an address are not looked into here: what they show is a page of its own. Source: HTML Standard (2025),
section 4.8.5 "The iframe element", https://html.spec.whatwg.org/multipage/iframe-embed-object.html#attr-iframe-srcdoc
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from lxml.html import HtmlElement

from easyread.checking.accessibility.focus import tab_index
from easyread.checking.html_page import parse_page
from easyread.checking.page_links import PageLink
from easyread.checking.subjects import HtmlPage

MOST_FRAMES = 1000  # on one page; nobody has more in earnest, and each is a page to be read
DEEPEST = 3  # frames in frames; nobody nests them deeper in earnest, and each time the text is read anew


def framed_page(page: HtmlPage, frame: HtmlElement) -> HtmlPage | None:
    """The page in a frame, None for a frame without one, and on a page of frames without end.

    It is a fragment, because rules about whole pages ask for a title and a language that the page round it has. Its
    addresses start where those of the page round it do.
    """
    content = frame.get("srcdoc")
    if content is None or len(page.by_tag["iframe"]) > MOST_FRAMES:
        return None
    return replace(parse_page(page.path, content, page.document, page.library), is_fragment=True)


def framed_pages(page: HtmlPage) -> Iterator[tuple[HtmlElement, HtmlPage]]:
    """The pages in frames that people meet, those in frames of such pages too, each with its frame of this page."""
    return islice(_framed_pages(page, 0), MOST_FRAMES)


def _framed_pages(page: HtmlPage, depth: int) -> Iterator[tuple[HtmlElement, HtmlPage]]:
    for frame in page.tagged("iframe"):
        inner = framed_page(page, frame) if page.accessibility.is_exposed(frame) else None
        if inner is not None:
            yield frame, inner
            if depth < DEEPEST:
                yield from ((frame, innermost) for _, innermost in _framed_pages(inner, depth + 1))


def framed_links(page: HtmlPage) -> Iterator[PageLink]:
    """The addresses in the pages of frames, as if they stood on the frame; none of a place in the same frame."""
    for frame, inner in framed_pages(page):
        for link in inner.links:
            if link.url and not link.url.startswith("#"):
                yield link._replace(attribute="srcdoc", number=page.numbers[frame])


def frame_stops(page: HtmlPage, frame: HtmlElement, depth: int = 0) -> Iterator[tuple[HtmlPage, HtmlElement]]:
    """Where the tab key stops in the page of a frame and in frames of that page, each with the page it is on."""
    inner = framed_page(page, frame) if page.accessibility.is_active(frame) else None
    if inner is None:
        return
    tree = inner.accessibility
    yield from ((inner, stop) for stop in filter(tree.is_tabbable, tree.focus))
    if depth < DEEPEST:
        for nested in inner.tagged("iframe"):
            if (tab_index(nested) or 0) >= 0:
                yield from frame_stops(inner, nested, depth + 1)
