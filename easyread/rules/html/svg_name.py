"""Finds SVG drawings that say they are pictures and have no name.

A drawing with the role of a picture is announced to people who use a screen reader. Without a name they hear only
“graphic”.

Put a `<title>` first in the drawing, or write `aria-label`. Where it only decorates, write `aria-hidden="true"`
instead of a role.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.accessibility.names import accessible_name
from easyread.checking.accessibility.roles import explicit_role
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity

PICTURES = ("img", "image", "graphics-document", "graphics-symbol")


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each exposed SVG element whose role says it is a picture and that has no name."""
    tree = page.accessibility
    for role in PICTURES:
        for drawing in tree.with_role(role):
            if drawing in tree.foreign and explicit_role(drawing) and not accessible_name(tree, drawing):
                yield Problem(
                    page.place(drawing),
                    "This drawing has no name.",
                    "Put a <title> first in it that says what it shows.",
                )


def applies(page: HtmlPage) -> bool:
    """Whether an exposed SVG element says that it is a picture."""
    tree = page.accessibility
    return any(drawing in tree.foreign and explicit_role(drawing) for drawing in tree.with_role(*PICTURES))


RULE = Rule(
    id="svg-name",
    title="Drawing has no name",
    family=Family.HTML,
    severity=Severity.ERROR,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "W3C WCAG 2.2 (2023), 1.1.1 Non-text Content",
            "https://www.w3.org/WAI/WCAG22/Understanding/non-text-content",
        ),
        Source(
            "W3C ACT rule 7d6734: SVG element with explicit role has non-empty accessible name",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/7d6734/",
        ),
    ),
    good=(
        Example('<svg role="img"><title>A house</title><path d="M0 0h9v9z"/></svg>\n', path="page.html"),
        Example('<svg aria-hidden="true"><path d="M0 0h9v9z"/></svg>\n', path="page.html"),
        Example('<svg role="drawing"><defs><g role="img" id="g"></g></defs></svg>\n', path="page.html"),
    ),
    bad=(
        Example('⟦<svg role="img">⟧<path d="M0 0h9v9z"/></svg>\n', path="page.html"),
        Example('<svg>⟦<circle role="graphics-symbol" r="4"/>⟧</svg>\n', path="page.html"),
    ),
    wcag=("1.1.1",),
    act=("7d6734",),
    applies=applies,
)
