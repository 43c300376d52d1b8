"""Finds frames without a name.

A frame is a page in the page. Its name tells people who use a screen reader whether to step into it or to go past.

Write `title` on the frame: “Film about the meeting”, not “frame”.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from easyread.checking.accessibility.focus import tab_index
from easyread.checking.accessibility.names import accessible_name
from easyread.checking.accessibility.roles import DECORATIVE
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each exposed frame the tab key can reach that has no name."""
    tree = page.accessibility
    for frame in _judged(page):
        if not accessible_name(tree, frame):
            yield Problem(page.place(frame), "This frame has no name.", 'Say what is in it: title="…".')


def applies(page: HtmlPage) -> bool:
    """Whether there is an exposed frame that the tab key can reach."""
    return any(True for _ in _judged(page))


def _judged(page: HtmlPage) -> Iterator[HtmlElement]:
    tree = page.accessibility
    for frame in page.tagged("iframe"):
        if tree.is_exposed(frame) and (tab_index(frame) or 0) >= 0 and tree.role(frame) not in DECORATIVE:
            yield frame


RULE = Rule(
    id="iframe-name",
    title="Frame has no name",
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
            "W3C ACT rule cae760: Iframe element has non-empty accessible name",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/cae760/",
        ),
    ),
    good=(
        Example('<iframe src="film.html" title="Film about the meeting"></iframe>\n', path="page.html"),
        Example('<iframe src="count.html" aria-hidden="true" tabindex="-1"></iframe>\n', path="page.html"),
    ),
    bad=(
        Example('⟦<iframe src="film.html">⟧</iframe>\n', path="page.html"),
        Example('<p>⟦<iframe src="film.html" title=" ">⟧</iframe></p>\n', path="page.html"),
    ),
    wcag=("4.1.2",),
    act=("cae760",),
    applies=applies,
)
