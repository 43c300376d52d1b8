"""Finds `<summary>` elements without a text.

The summary is the button that opens a folded part. Without words nobody knows what would open.

Write what is inside: “When we are open”.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from easyread.checking.accessibility.focus import is_summary
from easyread.checking.accessibility.names import accessible_name
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each exposed summary that opens something and has no name."""
    tree = page.accessibility
    for summary in _judged(page):
        if not accessible_name(tree, summary):
            yield Problem(page.place(summary), "This fold-out part has no words to press.", "Write what is inside it.")


def applies(page: HtmlPage) -> bool:
    """Whether an exposed summary opens something."""
    return any(True for _ in _judged(page))


def _judged(page: HtmlPage) -> Iterator[HtmlElement]:
    return filter(page.accessibility.is_exposed, filter(is_summary, page.tagged("summary")))


RULE = Rule(
    id="summary-name",
    title="Fold-out part has no name",
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
            "W3C ACT rule 2t702h: Summary element has non-empty accessible name",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/2t702h/",
        ),
    ),
    good=(
        Example("<details><summary>When we are open</summary><p>Every day.</p></details>\n", path="page.html"),
        Example('<details><summary aria-label="More"></summary><p>Every day.</p></details>\n', path="page.html"),
    ),
    bad=(
        Example("<details>⟦<summary>⟧</summary><p>Every day.</p></details>\n", path="page.html"),
        Example('<details><p>Every day.</p>⟦<summary class="arrow">⟧ </summary></details>\n', path="page.html"),
    ),
    wcag=("4.1.2",),
    act=("2t702h",),
    applies=applies,
)
