"""Finds lists, menus, tables and other roles that do not hold the parts they are made of.

Assistive technology counts the parts: “list, three entries”. With other things inside, the count is wrong or the list
is not read as one.

Give each part the role that belongs there, or use `<ul>` with `<li>`, or `<table>`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from lxml.html import HtmlElement

from easyread.checking.accessibility.inline_scripts import when_empty
from easyread.checking.accessibility.names import content_text
from easyread.checking.accessibility.ownership import owned_elements, owners
from easyread.checking.accessibility.standards import all_roles
from easyread.checking.accessibility.tree import AccessibilityTree
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity

ONLY_ITEMS = frozenset({"listitem"})
# Allowed, and not enough; a menu may stand beside the entry that opens it.
BESIDE = frozenset({"caption", "menu", "separator"})


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each exposed element that owns other parts than its role asks for, or none.

    Of the elements that have such a role by themselves only lists are looked at: browsers mend tables. What stands
    beside the entries of a list and has no role is for the rule list-structure.
    """
    tree = page.accessibility
    adopted = owners(tree)
    for element in _judged(page):
        if _is_complete(tree, element, adopted):
            continue
        role = tree.role(element)
        parts = ", ".join(sorted(all_roles()[role].children))
        asks = "may hold only" if any(True for _ in owned_elements(tree, element, adopted)) else "needs parts inside"
        yield Problem(
            page.place(element),
            f"The role “{role}” {asks}: {parts}.",
            "Give each part inside one of these roles.",
            certainty=when_empty(tree, element),
        )


def _is_complete(tree: AccessibilityTree, element: HtmlElement, adopted: Mapping[HtmlElement, HtmlElement]) -> bool:
    facts = all_roles()[tree.role(element)]
    if not element.get("role") and (
        {tree.role(child) for child in element if child.tag == "li" or child.get("role")} == ONLY_ITEMS
        or not content_text(tree, element)
    ):
        return True  # an ordinary list; an empty one says nothing
    owned = list(owned_elements(tree, element, adopted))
    if not owned:
        return False
    for part in owned:
        role = tree.role(part)
        if role == "group" and facts.grouped:
            inner = [tree.role(item) for item in owned_elements(tree, part, adopted)]
            if not inner or any(item not in facts.grouped for item in inner):
                return False
        elif role not in facts.children:
            return False
    return any(tree.role(part) not in BESIDE for part in owned)


def applies(page: HtmlPage) -> bool:
    """Whether an exposed element has a role that asks for parts, be it a table that browsers mend."""
    return any(map(page.accessibility.is_exposed, page.tagged("table"))) or any(True for _ in _judged(page))


def _judged(page: HtmlPage) -> Iterator[HtmlElement]:
    tree = page.accessibility
    for element in dict.fromkeys(chain(tree.having.get("role", ()), page.tagged("ul", "ol", "menu"))):
        facts = all_roles().get(tree.role(element))
        is_busy = (element.get("aria-busy") or "").strip().lower() == "true"
        if facts is not None and facts.children and not is_busy and tree.is_exposed(element):
            yield element


RULE = Rule(
    id="aria-required-children",
    title="Role does not hold what it must",
    family=Family.HTML,
    severity=Severity.ERROR,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "W3C WCAG 2.2 (2023), 1.3.1 Info and Relationships",
            "https://www.w3.org/WAI/WCAG22/Understanding/info-and-relationships",
        ),
        Source(
            "W3C ACT rule bc4a75: ARIA required owned elements",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/bc4a75/",
        ),
        Source("W3C WAI-ARIA 1.2 (2023)", "https://www.w3.org/TR/wai-aria-1.2/"),
    ),
    good=(
        Example('<div role="list"><div role="listitem">Tea</div></div>\n', path="page.html"),
        Example("<ul><li>Tea</li><ul><li>Green tea</li></ul></ul>\n", path="page.html"),
        Example('<ul role="tablist"><li role="none"><button role="tab">One</button></li></ul>\n', path="page.html"),
        Example(
            '<ul role="menubar"><li role="none"><a role="menuitem" href="a.html">Food</a>'
            '<ul role="menu"><li role="menuitem">Bread</li></ul></li></ul>\n',
            path="page.html",
        ),
    ),
    bad=(
        Example('⟦<div role="list">⟧<span role="link">Tea</span></div>\n', path="page.html"),
        Example('⟦<div role="menu">⟧<p>Tea</p></div>\n', path="page.html"),
        Example('⟦<ul role="list">⟧<li role="none">Tea</li></ul>\n', path="page.html"),
    ),
    wcag=("1.3.1",),
    act=("bc4a75",),
    applies=applies,
)
