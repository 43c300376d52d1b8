"""Finds list entries, tabs, cells and other roles outside what they are parts of.

An entry without its list is not counted, and the keys that move from entry to entry do not work.

Put it into an element with the role it belongs to. Nothing with a meaning of its own may stand between the two.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from easyread.checking.accessibility.ownership import owner_of, owners
from easyread.checking.accessibility.roles import explicit_role, implicit_role
from easyread.checking.accessibility.standards import all_roles
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each exposed element that its role attribute makes part of an owner that it has not."""
    tree = page.accessibility
    known = all_roles()
    adopted = owners(tree)
    for element, role in _judged(page):
        owner = owner_of(tree, element, adopted)
        if owner is None or tree.role(owner) not in known[role].parents:
            parents = " or ".join(sorted(known[role].parents))
            yield Problem(
                page.place(element),
                f"The role “{role}” must stand in: {parents}.",
                "Put an element with that role round it.",
            )


def applies(page: HtmlPage) -> bool:
    """Whether an exposed element has a role that asks for an owner."""
    return any(True for _ in _judged(page))


def _judged(page: HtmlPage) -> Iterator[tuple[HtmlElement, str]]:
    tree = page.accessibility
    for element in tree.having.get("role", ()):
        role = explicit_role(element)
        if not role or role != tree.role(element) or role == implicit_role(element, tree.roles):
            continue  # browsers see to it that parts of HTML have an owner
        if all_roles()[role].parents and tree.is_exposed(element):
            yield element, role


RULE = Rule(
    id="aria-required-parent",
    title="Role does not stand where it must",
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
            "W3C ACT rule ff89c9: ARIA required context role",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/ff89c9/",
        ),
        Source("W3C WAI-ARIA 1.2 (2023)", "https://www.w3.org/TR/wai-aria-1.2/"),
    ),
    good=(
        Example('<div role="list"><div role="listitem">Tea</div></div>\n', path="page.html"),
        Example('<div role="tablist"><div><button role="tab">One</button></div></div>\n', path="page.html"),
        Example('<select><option role="option">Tea</option></select>\n', path="page.html"),
    ),
    bad=(
        Example('<div>⟦<div role="listitem">⟧Tea</div></div>\n', path="page.html"),
        Example('<div>⟦<div role="option">⟧Tea</div></div>\n', path="page.html"),
        Example(
            '<div role="list"><div aria-live="polite">⟦<div role="listitem">⟧Tea</div></div></div>\n', path="page.html"
        ),
    ),
    wcag=("1.3.1",),
    act=("ff89c9",),
    applies=applies,
)
