"""Finds whole pages where nothing leads past a menu: no heading, no landmark and no link on the page.

People who use a screen reader or only the keyboard go through the menu again on every page, because they cannot tell or
reach the place where the page's own words begin.

Put `<main>` round the page's own words, start them with a heading, and let the first link of the page lead there.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from easyread.checking.accessibility.tree import AccessibilityTree
from easyread.checking.accessibility.visible_text import drawn_texts, is_in_sight
from easyread.checking.jumps import jump_target
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity

OWN = ("article", "form", "main", "region", "search")
# What may fold a menu away, or move the focus, in ways that cannot be seen here.
MAY_HELP = ("button", "details", "script", "dialog")


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """At most one problem, at the first block that comes before the page's own words."""
    if page.is_fragment or any(True for _ in page.tagged(*MAY_HELP)):
        return
    tree = page.accessibility
    if next(tree.with_role("button", *OWN), None) is not None or tree.having.get("onclick"):
        return
    blocks = _blocks(page, tree)
    if not blocks or not _has_words_behind(page, tree, blocks):
        return
    inside = {element for block in blocks for element in block.iter()}
    has_heading = any(heading not in inside and is_in_sight(tree, heading) for heading in tree.with_role("heading"))
    if not has_heading and not any(_leads_out(page, link, inside) for link in tree.with_role("link")):
        yield Problem(
            page.place(blocks[0]),
            "No heading, landmark or link leads past this to the page's own words.",
            "Put <main> round these words, and start them with a heading.",
        )


def _blocks(page: HtmlPage, tree: AccessibilityTree) -> list[HtmlElement]:
    """Menus that lead to other pages, and asides behind such links: what pages of a site have in common."""
    blocks = [menu for menu in tree.with_role("navigation") if any(_leads_away(link) for link in menu.iter("a"))]
    away = next((page.numbers[link] for link in page.tagged("a") if _leads_away(link)), None)
    if away is not None:
        blocks += [aside for aside in tree.with_role("complementary") if page.numbers[aside] > away]
    return sorted(blocks, key=page.numbers.__getitem__)


def _has_words_behind(page: HtmlPage, tree: AccessibilityTree, blocks: list[HtmlElement]) -> bool:
    """Whether words of the page follow its first block, outside all blocks and the head and foot of the page."""
    around = (*blocks, *tree.with_role("banner", "contentinfo"))
    inside = {element for block in around for element in block.iter()}
    body = next(page.tagged("body"), page.root)
    return any(
        element not in inside and page.numbers[element] > page.numbers[blocks[0]]
        for element, _ in drawn_texts(tree, body)
    )


def _leads_away(link: HtmlElement) -> bool:
    return not (link.get("href") or "#").startswith("#")


def _leads_out(page: HtmlPage, link: HtmlElement, inside: set[HtmlElement]) -> bool:
    """Whether a link leads to a place on this page outside the blocks."""
    target = jump_target(page, link.get("href") or "")
    return target is not None and target not in inside


RULE = Rule(
    id="no-way-past-blocks",
    title="Nothing leads past the menu",
    family=Family.HTML,
    severity=Severity.ERROR,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source("W3C WCAG 2.2 (2023), 2.4.1 Bypass Blocks", "https://www.w3.org/WAI/WCAG22/Understanding/bypass-blocks"),
        Source(
            "W3C ACT rule cf77f2: Bypass Blocks of Repeated Content, which fails only where each of its parts fails: "
            "047fe0 (heading), b40fd1 (landmark), ye5d6e (link) and 3e12e1 (folding away)",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/cf77f2/",
        ),
    ),
    good=(
        Example(
            '<html lang="en"><body><nav><a href="a.html">Bread</a></nav><main><p>We bake.</p></main></body></html>\n',
            path="page.html",
        ),
        Example(
            '<html lang="en"><body><nav><a href="a.html">Bread</a></nav><h1>Tea</h1><p>We brew.</p></body></html>\n',
            path="page.html",
        ),
        Example(
            '<html lang="en"><body><a href="#own">Skip</a><nav><a href="a.html">Bread</a></nav><p id="own">We bake.</p>'
            "</body></html>\n",
            path="page.html",
        ),
        Example(
            '<html lang="en"><body><a href="page.html#my%20own">Skip</a><nav><a href="a.html">Bread</a></nav>'
            '<p><a name="my own"></a>We bake.</p></body></html>\n',
            path="page.html",
        ),
        Example(
            '<html lang="en"><body><nav><a href="a.html">Bread</a></nav><footer>Tea house</footer></body></html>\n',
            path="page.html",
        ),
        Example('<html lang="en"><body><p>We bake.</p></body></html>\n', path="page.html"),
    ),
    bad=(
        Example(
            '<html lang="en"><body>⟦<nav>⟧<h2>Menu</h2><a href="a.html">Bread</a></nav><p>We bake.</p></body></html>\n',
            path="page.html",
        ),
        Example(
            "<style>h1 { position: absolute; left: -999em; }</style>"
            '<html lang="en"><body>⟦<nav>⟧<a href="a.html">Bread</a></nav><h1>Tea</h1><p>We brew.</p></body></html>\n',
            path="page.html",
        ),
        Example(
            '<html lang="en"><body><a href="a.html">Bread</a>⟦<aside>⟧Open today</aside><p>We bake.</p>'
            "</body></html>\n",
            path="page.html",
        ),
    ),
    wcag=("2.4.1",),
    act=("047fe0", "b40fd1", "cf77f2", "ye5d6e"),
)
