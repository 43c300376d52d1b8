"""Whether a page holds anything that a rule is about: what ACT calls applicability.

Asked only for reports that tell "passed" from "inapplicable"; checks never ask. Source: W3C, Accessibility Conformance
Testing (ACT) Rules Format 1.1 (2025), section "Applicability", https://www.w3.org/TR/act-rules-format-1.1/#applicability
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from easyread.checking.accessibility.weak_text import has_text
from easyread.checking.frames import framed_pages
from easyread.checking.rule import Rule
from easyread.checking.subjects import HtmlPage

# Rules travel to worker processes, so these are functions of modules with some arguments given, and never closures.
Applies = Callable[[HtmlPage], bool]


def with_role(*roles: str) -> Applies:
    """For rules about exposed elements with one of these roles."""
    return partial(_has_role, roles)


def with_attribute(*names: str) -> Applies:
    """For rules about exposed elements on which one of these attributes says something."""
    return partial(_has_attribute, names)


def shows_text(page: HtmlPage) -> bool:
    """For rules about the contrast of text: whether people must be able to read any. Scripts often add some."""
    return any(True for _ in page.tagged("script")) or has_text(page.elements, page.styles, page.accessibility)


def inapplicable_rules(page: HtmlPage, rules: Iterable[Rule[Any]]) -> frozenset[str]:
    """The ids of rules about pages that surely find nothing to judge on this one, nor in its frames."""
    pages = (page, *(inner for _, inner in framed_pages(page)))
    asked = ((rule.id, rule.applies) for rule in rules if rule.subject is HtmlPage and rule.applies is not None)
    return frozenset(name for name, applies in asked if not any(map(applies, pages)))


def _has_role(roles: tuple[str, ...], page: HtmlPage) -> bool:
    tree = page.accessibility
    return any(element not in tree.foreign for element in tree.with_role(*roles))


def _has_attribute(names: tuple[str, ...], page: HtmlPage) -> bool:
    tree = page.accessibility
    return any(
        (element.get(name) or "").strip() and tree.is_exposed(element)
        for name in names
        for element in tree.having.get(name, ())
    )
