"""Finds headings without words.

People who use a screen reader jump from heading to heading. An empty one says only “heading”, and they wonder what they
miss.

Write the heading, or take it out. Use space in the style sheet, not an empty heading.
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
    """One problem for each exposed heading without a name."""
    tree = page.accessibility
    for heading in tree.with_role("heading"):
        if heading not in tree.foreign and not accessible_name(tree, heading):
            yield Problem(
                page.place(heading),
                "This heading has no words.",
                "Write it, or take it out.",
                certainty=when_empty(tree, heading),
            )


RULE = Rule(
    id="empty-heading",
    title="Heading is empty",
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
            "W3C WCAG 2.2 (2023), 2.4.6 Headings and Labels",
            "https://www.w3.org/WAI/WCAG22/Understanding/headings-and-labels",
        ),
        Source(
            "W3C ACT rule ffd0e9: Heading has non-empty accessible name",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/ffd0e9/",
        ),
    ),
    good=(
        Example("<h2>Our rights</h2>\n", path="page.html"),
        Example('<h2><img src="rights.png" alt="Our rights"></h2>\n', path="page.html"),
        Example("<h2><p>Our rights</p></h2>\n", path="page.html"),
    ),
    bad=(
        Example("⟦<h2>⟧</h2>\n", path="page.html"),
        Example('⟦<h3>⟧<img src="line.png" alt=""></h3>\n', path="page.html"),
        Example('⟦<h2 id="day">⟧</h2><script>day.textContent = today();</script>\n', path="page.html"),
    ),
    wcag=("1.3.1", "2.4.6"),
    act=("ffd0e9",),
    applies=with_role("heading"),
)
