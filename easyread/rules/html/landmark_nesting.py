"""Finds the head, the foot or the main part of a page inside another part, such as a menu.

Screen readers list the parts of a page by their order and depth. Who jumps to the main part or the foot looks for it at
the top level.

Put it beside the other part, not into it.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.accessibility.names import accessible_name
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity

TOP = {"banner": "The head of the page", "contentinfo": "The foot of the page", "main": "The main part"}
PARTS = frozenset(("banner", "complementary", "contentinfo", "form", "main", "navigation", "region", "search"))


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each such landmark with another one round it."""
    tree = page.accessibility
    for landmark in tree.with_role(*TOP):
        for around in landmark.iterancestors():
            role = tree.role(around)
            if role in PARTS and (role != "form" or accessible_name(tree, around)):
                message = f"{TOP[tree.role(landmark)]} lies inside another part (role “{role}”)."
                yield Problem(page.place(landmark), message, "Put it beside that part.")
                break


RULE = Rule(
    id="landmark-nesting",
    title="Main part, head or foot inside another part",
    family=Family.HTML,
    severity=Severity.NOTE,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "W3C WAI, ARIA Authoring Practices Guide: Landmark Regions",
            "https://www.w3.org/WAI/ARIA/apg/practices/landmark-regions/",
        ),
    ),
    good=(
        Example("<header>Head</header><main><article><header>Part</header></article></main>\n", path="page.html"),
        Example("<form><main>Words</main></form>\n", path="page.html"),
    ),
    bad=(
        Example('<main>Words ⟦<div role="contentinfo">⟧Foot</div></main>\n', path="page.html"),
        Example('<section aria-label="All">⟦<main id="m">⟧Words</main></section>\n', path="page.html"),
    ),
)
