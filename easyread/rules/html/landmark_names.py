"""Finds parts of a page of the same kind, such as two menus, that have the same name or none.

Screen readers list these parts. “Navigation, navigation” does not say which is the one to go to.

Give each an `aria-label` of its own: “Main menu”, “On this page”.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.accessibility.names import accessible_name
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity

LANDMARKS = ("banner", "complementary", "contentinfo", "form", "navigation", "region", "search")


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each exposed landmark whose role and name an earlier one has already."""
    tree = page.accessibility
    for role in LANDMARKS:
        seen: set[str] = set()
        landmarks = list(tree.with_role(role))
        for landmark in landmarks if len(landmarks) > 1 else ():
            name = accessible_name(tree, landmark)
            if role == "form" and not name:
                continue
            if name.lower() in seen:
                called = f" called “{name}”" if name else " without a name"
                yield Problem(
                    page.place(landmark),
                    f"This is another “{role}”{called}.",
                    "Give each a name of its own in aria-label.",
                )
            seen.add(name.lower())


RULE = Rule(
    id="landmark-names",
    title="Two parts of the page cannot be told apart",
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
        Example('<nav aria-label="Main menu"></nav><nav aria-label="On this page"></nav>\n', path="page.html"),
        Example("<header>Head</header><article><header>Part</header></article>\n", path="page.html"),
    ),
    bad=(
        Example("<nav>Menu</nav>⟦<nav>⟧More</nav>\n", path="page.html"),
        Example(
            '<section aria-label="News">One</section>⟦<section aria-label="news">⟧Two</section>\n', path="page.html"
        ),
    ),
    wcag=("1.3.1", "2.4.1"),
)
