"""Finds pages that load themselves or another page after some time.

People who read slowly, or who listen, are thrown out in the middle of a sentence. They lose their place and often do
not understand why.

Take it out. To lead from an old address to a new one, let the server do it, or use a delay of 0.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.accessibility.refresh import refresh_delay
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity
from easyread.wording import count

LONGEST = 72_000  # seconds; WCAG 2.2.1 lets limits over 20 hours stand


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for a page with a delay between 0 seconds and 20 hours."""
    found = refresh_delay(page.accessibility)
    if found and 0 < found[1] <= LONGEST:
        yield Problem(
            page.place(found[0], "content"),
            f"This page goes away after {count(found[1], 'second')}.",
            "Take it out, so that people can read at their own speed.",
        )


def applies(page: HtmlPage) -> bool:
    """Whether the page reloads after some time."""
    return refresh_delay(page.accessibility) is not None


RULE = Rule(
    id="meta-refresh",
    title="Page goes away by itself",
    family=Family.HTML,
    severity=Severity.ERROR,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "W3C WCAG 2.2 (2023), 2.2.1 Timing Adjustable",
            "https://www.w3.org/WAI/WCAG22/Understanding/timing-adjustable",
        ),
        Source("W3C WCAG 2.2 (2023), 2.2.4 Interruptions", "https://www.w3.org/WAI/WCAG22/Understanding/interruptions"),
        Source(
            "W3C WCAG 2.2 (2023), 3.2.5 Change on Request",
            "https://www.w3.org/WAI/WCAG22/Understanding/change-on-request",
        ),
        Source(
            "W3C ACT rule bc659a: Meta element has no refresh delay",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/bc659a/",
        ),
    ),
    good=(
        Example(
            '<html lang="en"><head><meta http-equiv="refresh" content="0; url=new.html"></head><body></body></html>\n',
            path="page.html",
        ),
        Example(
            '<html lang="en"><head><meta http-equiv="refresh" content="soon"></head><body></body></html>\n',
            path="page.html",
        ),
    ),
    bad=(
        Example(
            '<html lang="en"><head><meta http-equiv="refresh" ⟦content="30"⟧></head><body></body></html>\n',
            path="page.html",
        ),
        Example(
            '<html lang="en"><head><meta http-equiv="refresh" ⟦content="5; url=new.html"⟧></head>'
            "<body></body></html>\n",
            path="page.html",
        ),
    ),
    wcag=("2.2.1", "2.2.4", "3.2.5"),
    act=("bc659a",),
    applies=applies,
)
