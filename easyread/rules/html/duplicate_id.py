"""Finds ids that more than one element has.

Links, labels and ARIA attributes find only the first element with an id. The label of the second field goes to the
first one, and a link leads to the wrong place.

Give each element an id of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from easyread.checking.accessibility.tree import AccessibilityTree
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity

REFERRING = ("for", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details")


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each later element with an id; an error where something on the page refers to this id."""
    tree = page.accessibility
    holders = tree.having.get("id", ())
    if len(holders) == len(tree.ids):
        return
    counts = Counter(element.get("id") or "" for element in holders)
    referred = _referred(tree)
    for element in holders:
        name = element.get("id") or ""
        if not name.strip() or counts[name] < 2 or tree.ids[name] is element:
            continue
        yield Problem(
            page.place(element, "id"),
            f"Another element has the id “{name}” too.",
            "Give each element an id of its own.",
            severity=Severity.ERROR if name in referred else None,
        )


def _referred(tree: AccessibilityTree) -> frozenset[str]:
    """The ids that labels, ARIA attributes, table cells and links refer to."""
    names = {word for name in REFERRING for element in tree.having.get(name, ()) for word in element.get(name).split()}
    names |= {url[1:] for element in tree.having.get("href", ()) if (url := element.get("href")).startswith("#")}
    return frozenset(names)


RULE = Rule(
    id="duplicate-id",
    title="Id stands on the page twice",
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
        Source(
            "W3C WCAG 2.2 (2023), 4.1.2 Name, Role, Value",
            "https://www.w3.org/WAI/WCAG22/Understanding/name-role-value",
        ),
        Source(
            "HTML Standard (2025), section 3.2.6 Global attributes",
            "https://html.spec.whatwg.org/multipage/dom.html#the-id-attribute",
        ),
    ),
    good=(
        Example('<h2 id="rights">Rights</h2><p id="more">More</p>\n', path="page.html"),
        Example("<p>No ids at all.</p>\n", path="page.html"),
    ),
    bad=(
        Example('<p id="a">One</p><p ⟦id="a"⟧>Two</p>\n', path="page.html"),
        Example('<label for="b">Town</label><input id="b"><input ⟦id="b"⟧ aria-label="Street">\n', path="page.html"),
    ),
    wcag=("1.3.1", "4.1.2"),
)
