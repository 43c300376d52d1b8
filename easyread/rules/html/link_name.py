"""Finds links without a text.

A link without words cannot be named, found by voice, or understood in a list of links. Screen readers read its address
aloud instead, letter by letter.

Write words between `<a>` and `</a>`. Where the link is only a picture, say in its `alt` where the link leads.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.accessibility.inline_scripts import when_empty
from easyread.checking.accessibility.names import accessible_name
from easyread.checking.applicability import with_role
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity

LINKS = ("link", "doc-backlink", "doc-biblioref", "doc-glossref", "doc-noteref")


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each exposed link whose name is empty."""
    tree = page.accessibility
    for link in tree.with_role(*LINKS):
        if link in tree.foreign or accessible_name(tree, link):
            continue
        yield Problem(
            page.place(link),
            "This link has no words.",
            "Write in words where it leads; for a picture, write that in its alt text.",
            certainty=when_empty(tree, link),
        )


RULE = Rule(
    id="link-name",
    title="Link has no name",
    family=Family.HTML,
    severity=Severity.ERROR,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "W3C WCAG 2.2 (2023), 2.4.4 Link Purpose (In Context)",
            "https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-in-context",
        ),
        Source(
            "W3C WCAG 2.2 (2023), 2.4.9 Link Purpose (Link Only)",
            "https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-link-only",
        ),
        Source(
            "W3C WCAG 2.2 (2023), 4.1.2 Name, Role, Value",
            "https://www.w3.org/WAI/WCAG22/Understanding/name-role-value",
        ),
        Source(
            "W3C ACT rule c487ae: Link has non-empty accessible name",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/c487ae/",
        ),
    ),
    good=(
        Example('<a href="talk.html">Talk to us</a>\n', path="page.html"),
        Example('<map name="unused"><area href="shop.html"></map>\n', path="page.html"),
        Example('<a href="index.html"><img src="logo.png" alt="Home page"></a>\n', path="page.html"),
    ),
    bad=(
        Example('⟦<a href="talk.html">⟧</a>\n', path="page.html"),
        Example('<p>⟦<a href="index.html">⟧<img src="logo.png" alt=""></a></p>\n', path="page.html"),
        Example(
            '<img src="map.png" alt="Our town" usemap="#town"><map name="town">⟦<area href="shop.html">⟧</map>\n',
            path="page.html",
        ),
    ),
    wcag=("2.4.4", "2.4.9", "4.1.2"),
    act=("c487ae",),
    applies=with_role(*LINKS),
)
