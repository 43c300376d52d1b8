"""Finds elements with a role whose needed states are missing.

A checkbox that does not say whether it is ticked, or a heading without a level, leaves people who use a screen reader
without the most important thing.

Write the attribute. Better: use the HTML element, which says it by itself, such as `<input type="checkbox">` or `<h2>`.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from easyread.checking.accessibility.roles import explicit_role, implicit_role
from easyread.checking.accessibility.standards import all_roles
from easyread.checking.accessibility.tree import AccessibilityTree
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each exposed element that lacks attributes which its own role attribute asks for."""
    tree = page.accessibility
    for element, role in _judged(page):
        missing = [name for name in _required(tree, element, role) if not (element.get(name) or "").strip()]
        if missing:
            names = " and ".join(missing)
            yield Problem(
                page.place(element, "role"),
                f"The role “{role}” needs {names}.",
                "Write it, or use the HTML element that says it by itself.",
            )


def _required(tree: AccessibilityTree, element: HtmlElement, role: str) -> list[str]:
    if role == "separator":
        return ["aria-valuenow"] if tree.is_focusable(element) else []
    required = list(all_roles()[role].required)
    kind = (element.get("type") or "").strip().lower() if element.tag == "input" else ""
    if kind in {"checkbox", "radio"} and "aria-checked" in required:
        required.remove("aria-checked")
    if kind in {"number", "range"} and "aria-valuenow" in required:
        required.remove("aria-valuenow")
    if role == "combobox" and (element.get("aria-expanded") or "").strip().lower() == "false":
        required.remove("aria-controls")
    return required


def applies(page: HtmlPage) -> bool:
    """Whether the role attribute of an exposed element says what the element is not by itself."""
    return any(True for _ in _judged(page))


def _judged(page: HtmlPage) -> Iterator[tuple[HtmlElement, str]]:
    tree = page.accessibility
    for element in tree.having.get("role", ()):
        role = explicit_role(element)
        is_own = role == tree.role(element) and role != implicit_role(element, tree.roles)
        if role and is_own and tree.is_exposed(element):
            yield element, role


RULE = Rule(
    id="aria-required-attributes",
    title="Role lacks an attribute it needs",
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
            "W3C ACT rule 4e8ab6: Element with role attribute has required states and properties",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/4e8ab6/",
        ),
        Source("W3C WAI-ARIA 1.2 (2023)", "https://www.w3.org/TR/wai-aria-1.2/"),
    ),
    good=(
        Example('<div role="checkbox" aria-checked="false" tabindex="0">Tea</div>\n', path="page.html"),
        Example('<input type="checkbox" role="switch" aria-label="Sound">\n', path="page.html"),
    ),
    bad=(
        Example('<div ⟦role="heading"⟧>Equality</div>\n', path="page.html"),
        Example('<div ⟦role="checkbox"⟧ tabindex="0">Tea</div>\n', path="page.html"),
    ),
    wcag=("4.1.2",),
    act=("4e8ab6",),
    applies=applies,
)
