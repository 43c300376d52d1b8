"""Finds pages without a title.

The title is the first thing a screen reader says, and the name of the page in tabs, bookmarks and lists of results.

Write in `<title>` what the page is about, then the name of the site.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.accessibility.inline_scripts import inline_scripts
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Certainty, Problem, Severity


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for a whole page whose first title is missing or empty."""
    if page.is_fragment:
        return
    tree = page.accessibility
    title = next((element for element in page.tagged("title") if element not in tree.foreign), None)
    certainty = Certainty.ASK if any("document.title" in script for script in inline_scripts(tree)) else None
    if title is None:
        message, hint = "This page has no title.", "Put a <title> into the <head>."
        yield Problem(page.place(page.root), message, hint, certainty=certainty)
    elif not (title.text or "").strip():
        message, hint = "The title of this page is empty.", "Write what the page is about."
        yield Problem(page.place(title), message, hint, certainty=certainty)


def applies(page: HtmlPage) -> bool:
    """Whether this is a whole page."""
    return not page.is_fragment


RULE = Rule(
    id="page-title",
    title="Page has no title",
    family=Family.HTML,
    severity=Severity.ERROR,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source("W3C WCAG 2.2 (2023), 2.4.2 Page Titled", "https://www.w3.org/WAI/WCAG22/Understanding/page-titled"),
        Source(
            "W3C ACT rule 2779a5: HTML page has non-empty title",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/2779a5/",
        ),
    ),
    good=(
        Example(
            '<html lang="en"><head><title>Equality – Our rights</title></head><body><p>Hello.</p></body></html>\n',
            path="page.html",
        ),
        Example("<p>A piece of a page has no title of its own.</p>\n", path="page.html"),
    ),
    bad=(
        Example('⟦<html lang="en">⟧<body><h1>Equality</h1></body></html>\n', path="page.html"),
        Example('<html lang="en"><head>⟦<title>⟧ </title></head><body><p>Hello.</p></body></html>\n', path="page.html"),
    ),
    wcag=("2.4.2",),
    act=("2779a5",),
    applies=applies,
)
