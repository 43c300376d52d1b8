"""Finds style attributes that fix the space between words too narrow and let nobody change it.

People with dyslexia or weak sight set wider spaces in their browser. `!important` in the page overrides what they set.

Take `!important` out, or use at least 0.16 times the size of the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.spacing_problems import Spacing, forces_spacing, narrow_spacing
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity

SPACING = Spacing("word-spacing", "words", 0.16)


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each style attribute that forces too little on drawn text."""
    return narrow_spacing(page, SPACING)


def applies(page: HtmlPage) -> bool:
    """Whether a style attribute forces this spacing on drawn text."""
    return forces_spacing(page, SPACING)


RULE = Rule(
    id="word-spacing",
    title="Word space is fixed too narrow",
    family=Family.HTML,
    severity=Severity.ERROR,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source("W3C WCAG 2.2 (2023), 1.4.12 Text Spacing", "https://www.w3.org/WAI/WCAG22/Understanding/text-spacing"),
        Source(
            "W3C ACT rule 9e45ec: Important word spacing in style attributes is wide enough",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/9e45ec/",
        ),
    ),
    good=(
        Example('<p style="word-spacing: 0.2em !important">Hello you.</p>\n', path="page.html"),
        Example('<p style="word-spacing: 0.1em">Hello you.</p>\n', path="page.html"),
    ),
    bad=(
        Example('<p ⟦style="word-spacing: normal !important"⟧>Hello you.</p>\n', path="page.html"),
        Example('<div ⟦style="word-spacing: 0.1em !important"⟧><p>Hello you.</p></div>\n', path="page.html"),
    ),
    wcag=("1.4.12",),
    act=("9e45ec",),
    applies=applies,
)
