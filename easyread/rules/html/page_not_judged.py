"""Finds pages that are too big, or nested too deeply, to be judged as they are.

A page of many megabytes is not read at all: no other rule says anything about it. Nor is one of which browsers make
hundreds of thousands of elements, because its emphasis does not end and they start it again in each block. Elements
that lie more than 512 deep stand beside each other in browsers, and are judged so: what the author meant to put
together falls apart.

Write several pages. Take out elements that hold nothing but one other element.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.html_parse import MOST_TAGS
from easyread.checking.html_signs import DEEPEST
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Certainty, Problem, Severity
from easyread.model.place import START

HINT = "Write several pages, and end emphasis such as <b> in the block in which it starts."


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """At most one problem, at the start of the page."""
    if page.is_unread:
        yield Problem(START, "This page is too big to be read: only its size was judged.", HINT)
    if page.flattened:
        yield Problem(
            START,
            f"{page.flattened:,} elements lie deeper than the {DEEPEST} levels that browsers keep.",
            "Take out elements that hold only one other element.",
        )


RULE = Rule(
    id="page-not-judged",
    title="Page cannot be judged as it is",
    family=Family.HTML,
    severity=Severity.WARNING,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "W3C HTML5 (2014), section 2.2.1 Conformance classes, on limits of programs that read pages",
            "https://www.w3.org/TR/2014/REC-html5-20141028/infrastructure.html#conformance-classes",
        ),
        Source("W3C WCAG-EM 1.0 (2014), step 5 “Report the evaluation findings”", "https://www.w3.org/TR/WCAG-EM/"),
    ),
    good=(
        Example("<p>Hello.</p>\n", path="page.html"),
        Example(f"{'<div>' * 400}<p>Hello.</p>{'</div>' * 400}\n", path="page.html"),
    ),
    bad=(
        Example(f"{'<div>' * 2500}<p>Hello.</p>{'</div>' * 2500}\n", path="page.html"),
        Example(f"{'<br>' * (MOST_TAGS + 1)}\n", path="page.html"),
    ),
    certainty=Certainty.ASK,
)
