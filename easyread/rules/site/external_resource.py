"""Finds everything that a page loads from another host: pictures, fonts, style sheets, scripts, films.

Without internet it is missing. With internet, somebody else learns who reads the page, and people who look for help
have good reasons to keep that to themselves.

Put the file into the site and load it from there. Link to a film on another host instead of showing it in a frame.

Allow it where readers are asked first, and say so in the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from easyread.checking.links import split_url
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity
from easyread.model.place import ElementPlace

FOLLOWED = frozenset({"a", "area", "form"})
# What a browser fetches, or whose host it gets in touch with, when it meets the link.
LOADING_RELATIONS = frozenset(
    [
        "stylesheet",
        "icon",
        "apple-touch-icon",
        "mask-icon",
        "preload",
        "modulepreload",
        "prefetch",
        "prerender",
        "preconnect",
        "dns-prefetch",
        "manifest",
    ]
)
# Matches `url("https://a.org/b.png")` and `@import "//a.org/b.css"`, not `url(b.png)` or `url(#id)`.
IN_STYLE = re.compile(
    r"""(?: url\(\s*["']? | @import\s+["'] ) (?P<url> (?:https?:)?//[^"')\s]+ )""", re.VERBOSE | re.IGNORECASE
)


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each attribute or style that loads from another host."""
    seen = set()
    for place, url in (*_loaded(page), *_in_styles(page)):
        if is_external(url) and place not in seen:
            seen.add(place)
            yield Problem(
                place,
                f"This page loads “{_host(url)}”: it fails offline, and that host learns who reads.",
                "Put the file into the site and load it from there.",
            )


def is_external(url: str) -> bool:
    """Whether a browser has to ask another host for this address."""
    return url.lower().startswith(("http://", "https://", "//"))


def _loaded(page: HtmlPage) -> Iterator[tuple[ElementPlace, str]]:
    for link in page.links:
        if link.tag in FOLLOWED or (link.tag == "link" and not _is_loading(page.elements[link.number])):
            continue
        yield ElementPlace(link.number, link.attribute), link.url
    for element in page.tagged("image", "use"):
        for attribute in ("href", "xlink:href"):
            yield page.place(element, attribute), element.get(attribute, "").strip()


def _is_loading(element: HtmlElement) -> bool:
    return not LOADING_RELATIONS.isdisjoint(element.get("rel", "").lower().split())


def _in_styles(page: HtmlPage) -> Iterator[tuple[ElementPlace, str]]:
    for element in page.index.in_order(page.tagged("style"), page.having.get("style", ())):
        style = element.text or "" if element.tag == "style" else element.get("style", "")
        for match in IN_STYLE.finditer(style) if "//" in style else ():
            yield page.place(element, "" if element.tag == "style" else "style"), match["url"]


def _host(url: str) -> str:
    parts = split_url(url)
    return parts.netloc if parts else url


RULE = Rule(
    id="external-resource",
    title="Page loads something from another host",
    family=Family.SITE,
    severity=Severity.ERROR,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source("easyread, What comes out"),
        Source(
            "Regulation (EU) 2016/679 (GDPR), article 25 Data protection by design",
            "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
        ),
    ),
    good=(
        Example('<p><a href="https://example.org/">A site</a> <img src="logo.svg" alt="Logo"></p>\n', path="page.html"),
        Example(
            '<html lang="en"><head><title>Home</title>\n<link rel="canonical" href="https://example.org/"></head></html>\n',
            path="page.html",
        ),
    ),
    bad=(
        Example('<p><img ⟦src="https://example.org/logo.svg"⟧ alt="Logo"></p>\n', path="page.html"),
        Example(
            '<html lang="en"><head><title>Home</title>\n<link rel="icon" ⟦href="//example.org/a.png"⟧></html>\n',
            path="page.html",
        ),
        Example('<p ⟦style="background: url(https://example.org/a.png)"⟧>Hello.</p>\n', path="page.html"),
        Example("![A house](⟦https://example.org/house.svg⟧)\nThis is my home.\n"),
    ),
)
