"""Finds ARIA attributes with a value that they cannot have.

Browsers ignore such a value, and the state that it should tell is lost.

Write one of the values that the message names. For a list of ids, see that the elements are on the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from easyread.checking.accessibility.standards import AttributeFacts, all_attributes, all_roles
from easyread.checking.accessibility.tree import AccessibilityTree
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity

INTEGER = re.compile(r"[+-]?\d+")  # "-1", not "2.5"
NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")  # "1.0", not "one"


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each ARIA attribute whose value has the wrong type or points at nothing it needs."""
    tree = page.accessibility
    known = all_attributes()
    for name, elements in tree.having.items():
        facts = known.get(name)
        if facts is None or facts.type == "string":
            continue
        for element in elements:
            value = (element.get(name) or "").strip()
            if value and not _is_valid(tree, element, facts, value):
                yield Problem(page.place(element, name), f"“{name}” cannot be “{value}”.", _hint(facts))


def _is_valid(tree: AccessibilityTree, element: HtmlElement, facts: AttributeFacts, value: str) -> bool:
    if facts.type == "token":
        return value.lower() in facts.tokens
    if facts.type == "tokens":
        return facts.tokens.issuperset(value.lower().split())
    if facts.type == "integer":
        return INTEGER.fullmatch(value) is not None
    if facts.type == "number":
        return NUMBER.fullmatch(value) is not None
    role = all_roles().get(tree.role(element))
    is_needed = role is not None and facts.name in role.required and element.get("aria-expanded") != "false"
    return not is_needed or bool(tree.referenced(element, facts.name))


def _hint(facts: AttributeFacts) -> str:
    if facts.tokens:
        return f"Use one of these: {', '.join(sorted(facts.tokens))}."
    if facts.type in {"integer", "number"}:
        return "Write a whole number." if facts.type == "integer" else "Write a number."
    return "Write the id of an element that is on this page."


def applies(page: HtmlPage) -> bool:
    """Whether an attribute of ARIA has a value."""
    names = page.having.keys() & all_attributes().keys()
    return any((element.get(name) or "").strip() for name in names for element in page.having[name])


RULE = Rule(
    id="aria-attribute-value",
    title="ARIA attribute has a wrong value",
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
            "W3C ACT rule 6a7281: ARIA state or property has valid value",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/6a7281/",
        ),
        Source("W3C WAI-ARIA 1.2 (2023)", "https://www.w3.org/TR/wai-aria-1.2/"),
    ),
    good=(
        Example('<button aria-pressed="true">Bold</button>\n', path="page.html"),
        Example('<p aria-live="polite" role="status">Saved.</p>\n', path="page.html"),
    ),
    bad=(
        Example('<button ⟦aria-pressed="yes"⟧>Bold</button>\n', path="page.html"),
        Example('<div role="cell" ⟦aria-rowindex="2.5"⟧>Anna</div>\n', path="page.html"),
    ),
    wcag=("4.1.2",),
    act=("6a7281",),
    applies=applies,
)
