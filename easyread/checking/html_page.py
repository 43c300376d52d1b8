"""Parses HTML once for all rules, and finds where its elements stand in the file."""

from __future__ import annotations

import re
from html import unescape
from itertools import takewhile

from easyread.checking.html_parse import read_html
from easyread.checking.html_source import attribute_range, start_tags
from easyread.checking.styles.library import SheetLibrary
from easyread.checking.subjects import HtmlPage, PageFacts
from easyread.model.document import Document
from easyread.model.place import ElementPlace, Span

# Matches "main" in ' id="main"'; for pages that are too big to be parsed, so that links to places in them are right.
PLACE_NAME = re.compile(r"""\s(?:id|name)=["']?([^"'\s>]+)""", re.IGNORECASE)

# Matches "<!doctype html>", also behind a comment; what only a whole page has, as the tags `WHOLE`.
DOCTYPE = re.compile(r"(?:\s|<!--.*?-->|<\?[^>]*>)*+<!doctype\b", re.IGNORECASE | re.DOTALL)
WHOLE = frozenset(("html", "head", "body", "frameset"))
FIRST_PART = 4000  # characters in which such a tag must start


def parse_page(
    path: str, source: str, document: Document | None = None, library: SheetLibrary | None = None
) -> HtmlPage:
    """The page with its elements in document order. Broken markup is repaired, never refused.

    `library` has the style sheets that the page may link to; without one, linked sheets are missing.
    """
    parsed = read_html(source)
    return HtmlPage(
        path=path,
        source=source,
        index=parsed.index,
        is_fragment=parsed.is_unread or not _is_whole(source),
        is_unread=parsed.is_unread,
        flattened=parsed.flattened,
        is_in_order=parsed.is_in_order,
        document=document,
        library=library or SheetLibrary(),
    )


def _is_whole(source: str) -> bool:
    """Whether it is a page and no part of one. Names of tags in attributes, comments and scripts do not count."""
    if DOCTYPE.match(source, 0, FIRST_PART):
        return True
    first = takewhile(lambda tag: tag.start < FIRST_PART, start_tags(source))
    return any(tag.name in WHOLE for tag in first)


def page_facts(page: HtmlPage) -> PageFacts:
    """What links between pages need to know of this one."""
    title = next(iter(page.tagged("title")), None)
    base = next((element.get("href", "") for element in page.tagged("base") if element.get("href")), "")
    ids = {value for element in page.having.get("id", ()) if (value := element.get("id"))}
    ids |= {value for element in page.having.get("name", ()) if element.tag == "a" and (value := element.get("name"))}
    if page.is_unread:
        ids |= {unescape(name) for name in PLACE_NAME.findall(page.source)}
    return PageFacts(
        path=page.path,
        title="" if title is None else " ".join("".join(title.itertext()).split()),
        ids=tuple(sorted(ids)),
        links=page.links,
        source=page.document.path if page.document else "",
        base=base.strip(),
        title_index=-1 if title is None else page.numbers[title],
        is_redirect=any(element.get("http-equiv", "").lower() == "refresh" for element in page.tagged("meta")),
    )


def locate_element(page: HtmlPage, place: ElementPlace) -> Span:
    """The start tag of an element, or its attribute with the value.

    Elements that the parser added (a missing `<head>`) take the place of the next tag that stands in the file.
    The first call for a page parses it once more.
    """
    tag = page.start_tags[place.index] if place.index < len(page.start_tags) else None
    if tag is None:
        return page.lines.span(0, 0)
    found = attribute_range(page.source, tag, place.attribute) if place.attribute else None
    return page.lines.span(*(found or (tag.start, tag.end)))
