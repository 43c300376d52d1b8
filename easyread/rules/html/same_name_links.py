"""Finds links with the same name that lead to different pages.

Many people jump from link to link, or read them as a list. Two links with the same words promise the same page.

Say in each link where it leads: “Read more about equality”.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from urllib.parse import urldefrag

from lxml.html import HtmlElement

from easyread.checking.accessibility.names import accessible_name
from easyread.checking.page_links import page_of
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Certainty, Problem, Severity


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each exposed link whose name an earlier link with another address has."""
    first: dict[str, str] = {}
    for link, name in _with_shared_names(page):
        written = (link.get("href") or link.get("xlink:href") or "").strip()
        if not written:
            continue
        before = first.setdefault(name.lower(), written)
        if before != written and not _is_same(before, written, page.path):
            yield Problem(
                page.place(link),
                f"Another link called “{name}” leads somewhere else.",
                "Say in each link where it leads.",
            )


def _is_same(before: str, written: str, path: str) -> bool:
    """Whether two addresses on the page at a path lead to the same page, the first one perhaps to a part of it."""
    first, address = page_of(before, path), page_of(written, path)
    return address in (first, urldefrag(first).url)


def applies(page: HtmlPage) -> bool:
    """Whether two exposed links have the same name, or a frame may have more of them."""
    return any(True for _ in page.tagged("iframe")) or any(True for _ in _with_shared_names(page))


def _with_shared_names(page: HtmlPage) -> Iterator[tuple[HtmlElement, str]]:
    """The exposed links whose name others have too, each with that name."""
    tree = page.accessibility
    links = tuple(tree.with_role("link"))
    names = [accessible_name(tree, link) for link in links]
    numbers = Counter(map(str.lower, names))
    return ((link, name) for link, name in zip(links, names, strict=True) if name and numbers[name.lower()] > 1)


RULE = Rule(
    id="same-name-links",
    title="Links with the same words lead to different places",
    family=Family.HTML,
    severity=Severity.NOTE,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "W3C WCAG 2.2 (2023), 2.4.9 Link Purpose (Link Only)",
            "https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-link-only",
        ),
        Source(
            "W3C ACT rule b20e66: Links with identical accessible names have equivalent purpose",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/b20e66/",
        ),
        Source(
            "W3C ACT rule fd3a94: Links with identical accessible names and same context serve equivalent purpose",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/fd3a94/",
        ),
    ),
    good=(
        Example('<a href="a.html">Tea</a> <a href="b.html">Milk</a> <a href="a.html">Tea</a>\n', path="page.html"),
        Example('<a href="a.html#top">Tea</a> <a href="a.html">Tea</a>\n', path="page.html"),
        Example('<a href="tea/">Tea</a> <a href="tea/index.html">Tea</a>\n', path="page.html"),
        Example('<a href="a.html">Tea</a> <a href="./a.html#top">Tea</a>\n', path="page.html"),
        Example('<a href="a.html?">Tea</a> <a href="../in/a.html">Tea</a>\n', path="in/page.html"),
        Example(
            '<a href="HTTPS://Tea.example/a%20b">Tea</a> <a href="https://tea.example/a b">Tea</a>\n', path="page.html"
        ),
    ),
    bad=(
        Example('<a href="a.html">More</a> ⟦<a href="b.html">⟧More</a>\n', path="page.html"),
        Example('<a href="a.html">Tea</a> <svg>⟦<a href="b.html">⟧<text>Tea</text></a></svg>\n', path="page.html"),
        Example('<a href="a.html">Read it</a> ⟦<a href="b.html" aria-label="read it">⟧Here</a>\n', path="page.html"),
    ),
    certainty=Certainty.ASK,
    wcag=("2.4.9",),
    act=("b20e66", "fd3a94"),
    applies=applies,
)
