"""Finds ARIA names on elements that must not be named, such as a plain `<div>`, `<span>` or `<p>`.

Most screen readers skip such a name, some read it in place of the words. Either way people miss something.

Write the words into the text, or give the element a role that can have a name, such as `role="group"`.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from easyread.checking.accessibility.standards import all_roles
from easyread.checking.accessibility.tree import AccessibilityTree
from easyread.checking.applicability import with_attribute
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity

ROLE_NAMES = ("aria-roledescription", "aria-brailleroledescription")
NAMING = ("aria-label", "aria-labelledby", "aria-braillelabel", *ROLE_NAMES)
# Elements that are generic wherever they stand; others, such as <header>, depend on what is round them.
PLAIN = frozenset({"a", "b", "bdi", "bdo", "data", "div", "i", "pre", "q", "samp", "small", "span", "u"})


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each name or description of a role on an exposed element whose role prohibits it."""
    tree = page.accessibility
    for name in NAMING:
        for element in tree.having.get(name, ()):
            if not (element.get(name) or "").strip() or not tree.is_exposed(element):
                continue
            if _is_prohibited(tree, element, name):
                yield Problem(
                    page.place(element, name),
                    f"“{name}” must not stand on this <{element.tag}>.",
                    'Write the words into the text, or give the element a role such as "group".',
                )


def _is_prohibited(tree: AccessibilityTree, element: HtmlElement, name: str) -> bool:
    role = tree.role(element)
    if role not in all_roles() or not all_roles()[role].is_unnamed:
        return False
    if role == "generic" and not element.get("role") and (element.tag not in PLAIN or element.get("contenteditable")):
        return False
    return name not in ROLE_NAMES or role in {"generic", "none", "presentation"}


RULE = Rule(
    id="aria-attribute-prohibited",
    title="Name on an element that cannot have one",
    family=Family.HTML,
    severity=Severity.ERROR,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "W3C WCAG 2.2 (2023), 4.1.2 Name, Role, Value",
            "https://www.w3.org/WAI/WCAG22/Understanding/name-role-value",
        ),
        Source(
            "W3C ACT rule kb1m8s: ARIA global properties not used where prohibited",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/kb1m8s/",
        ),
        Source("W3C WAI-ARIA 1.2 (2023)", "https://www.w3.org/TR/wai-aria-1.2/"),
    ),
    good=(
        Example('<div role="group" aria-label="Opening times"><p>Every day</p></div>\n', path="page.html"),
        Example('<a href="talk.html" aria-label="Talk to us">Talk</a>\n', path="page.html"),
    ),
    bad=(
        Example('<div ⟦aria-label="Price"⟧>9 pounds</div>\n', path="page.html"),
        Example('<p ⟦aria-labelledby="a"⟧>Hello.</p>\n<h2 id="a">Welcome</h2>\n', path="page.html"),
    ),
    wcag=("4.1.2",),
    act=("kb1m8s",),
    applies=with_attribute(*NAMING),
)
