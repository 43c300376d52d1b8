"""Finds ARIA attributes that the role of an element does not allow.

Assistive technology ignores them, or says something that makes no sense, such as a paragraph that is “checked”.

Take the attribute out, or give the element the role that it was meant for.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from easyread.checking.accessibility.roles import DECORATIVE
from easyread.checking.accessibility.standards import all_attributes, all_roles
from easyread.checking.accessibility.tree import AccessibilityTree
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity

# Fields without a role of their own: ARIA in HTML lets these have what a text field has, and a file field this.
AS_TEXT = frozenset({"date", "datetime-local", "month", "password", "time", "week"})
FIELD_EXTRAS = {"file": ("aria-required",)}


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each ARIA attribute on an exposed element whose role does not have it.

    Assistive technology never meets what is marked as decoration, and such an attribute does not change that.
    """
    tree = page.accessibility
    known = all_attributes()
    for name, elements in tree.having.items():
        if name not in known or known[name].is_global:
            continue
        for element in elements:
            role = tree.role(element)
            if role not in DECORATIVE and tree.is_exposed(element) and not _is_allowed(tree, element, name):
                what = f"the role “{role}”" if role else f"<{element.tag}>"
                yield Problem(
                    page.place(element, name),
                    f"“{name}” does not go with {what}.",
                    "Take it out, or give the element the role it is meant for.",
                )


def _is_allowed(tree: AccessibilityTree, element: HtmlElement, name: str) -> bool:
    role = tree.role(element)
    facts = all_roles().get(role)
    if facts is not None:
        is_drawing = element in tree.foreign and not element.get("role")
        return name in facts.properties or is_drawing
    if element.tag == "input":
        kind = (element.get("type") or "text").strip().lower()
        return name in all_roles()["textbox"].properties if kind in AS_TEXT else name in FIELD_EXTRAS.get(kind, ())
    # What a custom element or a part of a drawing is, only its script knows.
    return "-" in element.tag or element in tree.foreign or (element.tag == "summary" and name == "aria-expanded")


def applies(page: HtmlPage) -> bool:
    """Whether an exposed element has any attribute of ARIA."""
    tree = page.accessibility
    return any(name in all_attributes() and any(map(tree.is_exposed, group)) for name, group in tree.having.items())


RULE = Rule(
    id="aria-attribute-allowed",
    title="ARIA attribute does not fit the element",
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
            "W3C ACT rule 5c01ea: ARIA state or property is permitted",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/5c01ea/",
        ),
        Source("W3C WAI-ARIA 1.2 (2023)", "https://www.w3.org/TR/wai-aria-1.2/"),
        Source("W3C ARIA in HTML (2025), section 4", "https://www.w3.org/TR/html-aria/#docconformance"),
    ),
    good=(
        Example('<button aria-expanded="false">Menu</button>\n', path="page.html"),
        Example('<table role="none" aria-rowcount="2"><tr><td>Monday</td></tr></table>\n', path="page.html"),
        Example('<input type="password" aria-required="true" aria-label="Password">\n', path="page.html"),
    ),
    bad=(
        Example('<p ⟦aria-checked="true"⟧>Yes</p>\n', path="page.html"),
        Example('<button ⟦aria-sort=""⟧>Sort by year</button>\n', path="page.html"),
    ),
    wcag=("4.1.2",),
    act=("5c01ea",),
    applies=applies,
)
