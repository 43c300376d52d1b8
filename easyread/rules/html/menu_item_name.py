"""Finds entries of a menu without a text.

A menu is a list of choices. An entry without words is a choice that nobody can name.

Write on the entry what it does, or say it in `aria-label` where it shows only a sign.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.accessibility.inline_scripts import when_empty
from easyread.checking.accessibility.names import accessible_name
from easyread.checking.applicability import with_role
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each exposed element with the role menuitem that has no name."""
    tree = page.accessibility
    for entry in tree.with_role("menuitem"):
        if entry not in tree.foreign and not accessible_name(tree, entry):
            yield Problem(
                page.place(entry),
                "This menu entry has no words.",
                "Write on it what it does.",
                certainty=when_empty(tree, entry),
            )


RULE = Rule(
    id="menu-item-name",
    title="Menu entry has no name",
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
            "W3C ACT rule m6b1q3: Menuitem has non-empty accessible name",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/m6b1q3/",
        ),
    ),
    good=(
        Example('<div role="menu"><button role="menuitem">New page</button></div>\n', path="page.html"),
        Example(
            '<div role="menu"><div role="menuitem" aria-label="Print" tabindex="0">⎙</div></div>\n', path="page.html"
        ),
    ),
    bad=(
        Example(
            '<div role="menu">⟦<button role="menuitem">⟧<img src="new.png" alt=""></button></div>\n', path="page.html"
        ),
        Example('<ul role="menu">⟦<li role="menuitem" tabindex="-1">⟧</li></ul>\n', path="page.html"),
    ),
    wcag=("4.1.2",),
    act=("m6b1q3",),
    applies=with_role("menuitem"),
)
