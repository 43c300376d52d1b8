"""Finds words of easy pages with a contrast below 7 to 1.

Many people who use easy read also see badly. Strong contrast helps them, and people with old screens and cheap
printers.

Make the words darker or the ground lighter until the contrast is 7 to 1, or 4.5 to 1 for large words. On standard pages
the smaller contrast that `text-contrast` asks for is enough.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import floor

from easyread.checking.accessibility.weak_text import WeakText, weak_texts
from easyread.checking.applicability import shows_text
from easyread.checking.rule import Example, Family, Option, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Certainty, Problem, Severity


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each pair of colours with too little contrast; only a note on pages of unknown kind."""
    normal, large = options["tenths"] / 10, options["large-tenths"] / 10
    if not normal:
        return
    for weak in weak_texts(page.styles, page.accessibility, normal=normal, large=large):
        if weak.found.unknown:  # text-contrast asks about it
            continue
        problem = _problem(page, weak)
        yield problem if page.document else replace(problem, severity=Severity.NOTE)


def _problem(page: HtmlPage, weak: WeakText) -> Problem:
    found = weak.found
    where = f" {weak.label}" if weak.label else ""
    ratio = floor(found.lowest * 100) / 100
    return Problem(
        page.place(weak.element),
        f"These words have a contrast of {ratio:g} to 1{where} ({found.text.hex} on {found.ground.hex}).{weak.others}",
        f"Easy read needs {weak.needed:g} to 1: change one of the colours.",
        certainty=Certainty.ASK if weak.reasons else None,
    )


RULE = Rule(
    id="text-contrast-enhanced",
    title="Words of an easy page have little contrast",
    family=Family.HTML,
    severity=Severity.WARNING,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "W3C WCAG 2.2 (2023), 1.4.6 Contrast (Enhanced)",
            "https://www.w3.org/WAI/WCAG22/Understanding/contrast-enhanced",
        ),
        Source(
            "W3C ACT rule 09o5cg: Text has enhanced contrast",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/09o5cg/",
        ),
    ),
    good=(
        Example('<p style="color: #555; background: #fff">Hello.</p>\n', path="page.html"),
        Example('<h1 style="color: #767676; background: #fff">Hello.</h1>\n', path="page.html"),
    ),
    bad=(
        Example('⟦<p style="color: #666; background: #fff">⟧Hello.</p>\n', path="page.html"),
        Example('<div style="background: #fff">⟦<p style="opacity: 0.6">⟧Hello.</p></div>\n', path="page.html"),
    ),
    options=(
        Option("tenths", 70, "least contrast of words, in tenths: 70 is 7 to 1; 0 asks for nothing", {"standard": 0}),
        Option("large-tenths", 45, "least contrast of large words (24 px, or 18.7 px bold), in tenths"),
    ),
    wcag=("1.4.6",),
    act=("09o5cg",),
    applies=shows_text,
)
