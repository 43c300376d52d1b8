"""Finds elements that are marked as decoration and that assistive technology shows all the same.

An element that can have focus, or has an ARIA attribute that every element may have, is never decoration. Browsers
ignore the mark, and people who use a screen reader meet something that nobody thought they would.

Take the mark away and give the element a name, or take the ARIA attribute away.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from easyread.checking.accessibility.roles import DECORATIVE, explicit_role
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each exposed element that is marked as decoration and keeps another role."""
    tree = page.accessibility
    for element in _judged(page):
        if tree.is_exposed(element) and tree.role(element) not in DECORATIVE:
            yield Problem(
                page.place(element),
                "This is marked as decoration, but browsers show it to screen readers.",
                "Give it a name, or take away what makes it more than decoration.",
            )


def applies(page: HtmlPage) -> bool:
    """Whether an element is marked as decoration, hidden ones too."""
    return bool(_judged(page))


def _judged(page: HtmlPage) -> list[HtmlElement]:
    marked = [element for element in page.having.get("role", ()) if explicit_role(element) in DECORATIVE]
    return marked + [image for image in page.tagged("img") if image.get("alt") == "" and not explicit_role(image)]


RULE = Rule(
    id="presentational-conflict",
    title="Decoration that is not hidden",
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
            "W3C WCAG 2.2 (2023), 4.1.2 Name, Role, Value",
            "https://www.w3.org/WAI/WCAG22/Understanding/name-role-value",
        ),
        Source(
            "W3C ACT rule 46ca7f: Element marked as decorative is not exposed",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/46ca7f/",
        ),
    ),
    good=(
        Example('<img src="line.png" alt="">\n', path="page.html"),
        Example('<table role="presentation"><tr><td>Hello.</td></tr></table>\n', path="page.html"),
    ),
    bad=(
        Example('⟦<img src="line.png" alt="" aria-label="A line">⟧\n', path="page.html"),
        Example('⟦<button role="none">⟧Save</button>\n', path="page.html"),
    ),
    wcag=("1.1.1", "4.1.2"),
    act=("46ca7f",),
    applies=applies,
)
