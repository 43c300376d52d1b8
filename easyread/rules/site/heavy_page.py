"""Finds pages whose HTML alone is too big for slow networks and old computers.

A page of hundreds of kilobytes takes a long time to open on the phones and old computers that many readers have, and it
is far too long to read.

Write two pages. Put pictures into files of their own instead of into the page.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Option, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity
from easyread.model.place import START

BYTES = 1000  # a kilobyte, as in the International System of Units
MOST_BYTES = 4  # of one character in UTF-8


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """At most one problem, at the start of the page. What the page loads is not counted."""
    if len(page.source) * MOST_BYTES < options["kilobytes"] * BYTES:
        return  # nothing to count
    size = round(len(page.source.encode("utf-8", "replace")) / BYTES)
    if size > options["kilobytes"]:
        yield Problem(
            START,
            f"This page has {size} kilobytes of HTML, more than {options['kilobytes']}.",
            "Write two pages, or put pictures into files of their own.",
        )


RULE = Rule(
    id="heavy-page",
    title="Page is too big",
    family=Family.SITE,
    severity=Severity.WARNING,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(Source("W3C, Mobile Web Best Practices 1.0, 5.3.2 Page Size (2008)", "https://www.w3.org/TR/mobile-bp/"),),
    options=(Option("kilobytes", 200, "kilobytes of HTML a page may have"),),
    good=(
        Example("<p>Hello.</p>\n", path="page.html"),
        Example(f"<p>{'Hello. ' * 20_000}</p>\n", path="page.html"),
    ),
    bad=(
        Example(f"<p>{'Hello. ' * 30_000}</p>\n", path="page.html"),
        Example(f'<p><img alt="A house" src="data:image/png;base64,{"A" * 210_000}"></p>\n', path="page.html"),
    ),
)
