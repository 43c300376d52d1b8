"""Finds pages that load themselves or another page after more than 20 hours.

The strictest level of WCAG asks that a page never changes by itself, however late.

Take it out, and let people load the page when they want to.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.accessibility.refresh import refresh_delay
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity
from easyread.wording import count


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for a page with any delay over 0 seconds."""
    found = refresh_delay(page.accessibility)
    if found and found[1] > 0:
        yield Problem(
            page.place(found[0], "content"),
            f"This page changes by itself after {count(found[1], 'second')}.",
            "Take it out, and let people load the page when they want to.",
        )


def applies(page: HtmlPage) -> bool:
    """Whether the page reloads after some time."""
    return refresh_delay(page.accessibility) is not None


RULE = Rule(
    id="meta-refresh-at-all",
    title="Page goes away by itself, late",
    family=Family.HTML,
    severity=Severity.WARNING,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source("W3C WCAG 2.2 (2023), 2.2.4 Interruptions", "https://www.w3.org/WAI/WCAG22/Understanding/interruptions"),
        Source(
            "W3C WCAG 2.2 (2023), 3.2.5 Change on Request",
            "https://www.w3.org/WAI/WCAG22/Understanding/change-on-request",
        ),
        Source(
            "W3C ACT rule bisz58: Meta element has no refresh delay (no exception)",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/bisz58/",
        ),
    ),
    good=(
        Example(
            '<html lang="en"><head><meta http-equiv="refresh" content="0; url=new.html"></head><body></body></html>\n',
            path="page.html",
        ),
        Example('<html lang="en"><head><meta charset="utf-8"></head><body></body></html>\n', path="page.html"),
    ),
    bad=(
        Example(
            '<html lang="en"><head><meta http-equiv="refresh" ⟦content="72001"⟧></head><body></body></html>\n',
            path="page.html",
        ),
        Example(
            '<html lang="en"><head><meta http-equiv="refresh" ⟦content="90000; url=new.html"⟧>'
            "</head><body></body></html>\n",
            path="page.html",
        ),
    ),
    wcag=("2.2.4", "3.2.5"),
    act=("bisz58",),
    applies=applies,
)
