"""Finds whole pages that do not mark exactly one part as the main one.

One key brings people who use a screen reader to the main part, past the head and the menu of every page. Without a main
part they listen to the menu again on each page.

Put `<main>` round what makes this page different from the others.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for a page without a main landmark, or one for each main landmark after the first."""
    if page.is_fragment or page.by_tag.get("frameset"):  # pages in frames have their own
        return
    mains = list(page.accessibility.with_role("main"))
    if not mains:
        body = next(page.tagged("body"), page.root)
        yield Problem(page.place(body), "This page has no main part.", "Put <main> round its own content.")
    for main in mains[1:]:
        yield Problem(page.place(main), "This is a second main part.", "Use <section> or <div> here.")


RULE = Rule(
    id="one-main-landmark",
    title="Page has no main part, or several",
    family=Family.HTML,
    severity=Severity.WARNING,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "W3C WCAG 2.2 (2023), 1.3.1 Info and Relationships",
            "https://www.w3.org/WAI/WCAG22/Understanding/info-and-relationships",
        ),
        Source("W3C WCAG 2.2 (2023), 2.4.1 Bypass Blocks", "https://www.w3.org/WAI/WCAG22/Understanding/bypass-blocks"),
        Source("W3C WAI Tutorials, Page Regions", "https://www.w3.org/WAI/tutorials/page-structure/regions/"),
    ),
    good=(
        Example('<html lang="en"><body><nav>Menu</nav><main><h1>Rights</h1></main></body></html>\n', path="page.html"),
        Example("<p>A piece of a page.</p>\n", path="page.html"),
        Example('<html lang="en"><frameset><frame src="a.html" title="Tea"></frameset></html>\n', path="page.html"),
    ),
    bad=(
        Example('<html lang="en">⟦<body>⟧<nav>Menu</nav><h1>Rights</h1></body></html>\n', path="page.html"),
        Example('<html lang="en"><body><main>One</main>⟦<div role="main">⟧Two</div></body></html>\n', path="page.html"),
    ),
    wcag=("1.3.1", "2.4.1"),
)
