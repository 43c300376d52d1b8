"""Finds links, buttons and fields inside elements that count as one single thing, such as a button, a tab or a picture.

Assistive technology does not look inside. The tab key stops at something that has no name and no role.

Put the two beside each other, not one into the other.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from easyread.checking.accessibility.standards import all_roles
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each element at which the tab key stops inside an exposed element that counts as one."""
    tree = page.accessibility
    known = all_roles()
    single = [role for role in tree.by_role if role in known and known[role].is_atomic]
    seen: set[HtmlElement] = set()
    for top in tree.with_role(*single):
        for element in top.iterdescendants():
            if element not in seen and tree.is_tabbable(element):
                seen.add(element)
                yield Problem(
                    page.place(element),
                    f"This stands inside the role “{tree.role(top)}”, so screen readers do not see it.",
                    "Put the two beside each other.",
                )


def applies(page: HtmlPage) -> bool:
    """Whether an exposed element counts as one with all that is in it."""
    tree = page.accessibility
    known = all_roles()
    single = [role for role in tree.by_role if role in known and known[role].is_atomic]
    return any(True for _ in tree.with_role(*single))


RULE = Rule(
    id="presentational-children-focus",
    title="Link or field inside a button",
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
            "W3C ACT rule 307n5z: Element with presentational children has no focusable content",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/307n5z/",
        ),
    ),
    good=(
        Example('<button>Save</button> <a href="help.html">Help</a>\n', path="page.html"),
        Example('<a href="a.html"><span tabindex="0">More</span></a>\n', path="page.html"),
    ),
    bad=(
        Example('<button>Save ⟦<a href="help.html">⟧Help</a></button>\n', path="page.html"),
        Example('<div role="tablist"><div role="tab">⟦<a href="#one">⟧One</a></div></div>\n', path="page.html"),
    ),
    wcag=("4.1.2",),
    act=("307n5z",),
    applies=applies,
)
