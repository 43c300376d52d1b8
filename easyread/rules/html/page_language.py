"""Finds pages that do not say which language they are in.

Screen readers choose their voice by it. English read by a French voice is hard to understand, and harder still for
people with learning disabilities who listen to the page.

Write the language on the first element: `<html lang="en-GB">`.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for a whole page without a language on its first element."""
    if not page.is_fragment and not (page.root.get("lang") or "").strip():
        yield Problem(
            page.place(page.root),
            "This page does not say its language.",
            'Write it here, for English: <html lang="en-GB">.',
        )


def applies(page: HtmlPage) -> bool:
    """Whether this is a whole page."""
    return not page.is_fragment


RULE = Rule(
    id="page-language",
    title="Page does not say its language",
    family=Family.HTML,
    severity=Severity.ERROR,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "W3C WCAG 2.2 (2023), 3.1.1 Language of Page",
            "https://www.w3.org/WAI/WCAG22/Understanding/language-of-page",
        ),
        Source(
            "W3C ACT rule b5c3f8: HTML page has lang attribute",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/b5c3f8/",
        ),
    ),
    good=(
        Example('<html lang="en-GB"><body><p>Hello.</p></body></html>\n', path="page.html"),
        Example("<p>A piece of a page takes the language of its page.</p>\n", path="page.html"),
    ),
    bad=(
        Example("⟦<html>⟧<body><p>Hello.</p></body></html>\n", path="page.html"),
        Example('⟦<html lang=" " xml:lang="en">⟧<body><p>Hello.</p></body></html>\n', path="page.html"),
    ),
    wcag=("3.1.1",),
    act=("b5c3f8",),
    applies=applies,
)
