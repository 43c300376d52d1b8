"""Finds whole pages where links come before the main part and no link leads past them.

People who use only the keyboard must press the tab key for each link of the menu, on each page.

Make the first link of the page lead to the main part: `<a href="#main">Skip to the main part</a>`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from lxml.html import HtmlElement

from easyread.checking.accessibility.tree import AccessibilityTree
from easyread.checking.jumps import jump_target
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Certainty, Problem, Severity

MANY = 3  # stops; fewer are quickly passed


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for a page with several stops before its main part, none of which leads on."""
    tree = page.accessibility
    main = next(tree.with_role("main"), None)
    if page.is_fragment:
        return
    before = _stops_before(page, tree, main)
    if len(before) < MANY or any(_leads_on(page, stop) for stop in before):
        return
    yield Problem(
        page.place(before[0]),
        f"The keyboard stops {len(before)} times before the main part.",
        "Let the first link lead to the main part.",
    )


def _stops_before(page: HtmlPage, tree: AccessibilityTree, main: HtmlElement | None) -> list[HtmlElement]:
    """Where the tab key stops before the main part; without one, in the head and the menus of the page."""
    if main is None:
        tops = list(tree.with_role("banner", "navigation"))
        return list(dict.fromkeys(stop for top in tops for stop in top.iter() if tree.is_tabbable(stop)))
    before = takewhile(lambda stop: page.numbers[stop] < page.numbers[main], tree.focus)
    return [stop for stop in before if tree.is_tabbable(stop)]


def _leads_on(page: HtmlPage, stop: HtmlElement) -> bool:
    """Whether it leads to a place on this page; where a script may do so, a person must try."""
    return jump_target(page, stop.get("href") or "") is not None or stop.get("onclick") is not None


RULE = Rule(
    id="skip-link",
    title="No way past what every page repeats",
    family=Family.HTML,
    severity=Severity.WARNING,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source("W3C WCAG 2.2 (2023), 2.4.1 Bypass Blocks", "https://www.w3.org/WAI/WCAG22/Understanding/bypass-blocks"),
    ),
    good=(
        Example(
            '<html lang="en"><body><a href="#main">Skip</a><a href="a.html">A</a>'
            '<a href="b.html">B</a><main id="main">Hello.</main></body></html>\n',
            path="page.html",
        ),
        Example(
            '<html lang="en"><body><a href="page.html#main">Skip</a><a href="a.html">A</a>'
            '<a href="b.html">B</a><main><a name="main"></a>Hello.</main></body></html>\n',
            path="page.html",
        ),
        Example('<html lang="en"><body><a href="a.html">Home</a><main>Hello.</main></body></html>\n', path="page.html"),
    ),
    bad=(
        Example(
            '<html lang="en"><body>⟦<a href="a.html">⟧A</a><a href="b.html">B</a>'
            '<a href="c.html">C</a><main>Hello.</main></body></html>\n',
            path="page.html",
        ),
        Example(
            '<html lang="en"><body><nav>⟦<a href="a.html">⟧A</a><a href="b.html">B</a>'
            '<a href="c.html">C</a></nav><p>Hello.</p></body></html>\n',
            path="page.html",
        ),
    ),
    certainty=Certainty.ASK,
    wcag=("2.4.1",),
)
