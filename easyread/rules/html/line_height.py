"""Finds style attributes that fix the space between lines too narrow and let nobody change it.

People with dyslexia or weak sight set wider spaces in their browser. `!important` in the page overrides what they set.

Take `!important` out, or use at least 1.5 times the size of the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.spacing_problems import Spacing, forces_spacing, narrow_spacing
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity

SPACING = Spacing("line-height", "lines", 1.5, asks_unwrapped=True)


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each style attribute that forces too little on drawn text; sure where it wraps."""
    return narrow_spacing(page, SPACING)


def applies(page: HtmlPage) -> bool:
    """Whether a style attribute forces this spacing on drawn text."""
    return forces_spacing(page, SPACING)


RULE = Rule(
    id="line-height",
    title="Line space is fixed too narrow",
    family=Family.HTML,
    severity=Severity.ERROR,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source("W3C WCAG 2.2 (2023), 1.4.12 Text Spacing", "https://www.w3.org/WAI/WCAG22/Understanding/text-spacing"),
        Source(
            "W3C ACT rule 78fd32: Important line height in style attributes is wide enough",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/78fd32/",
        ),
    ),
    good=(
        Example(
            '<p style="line-height: 1.6 !important; width: 50px">Hello, how are you today?</p>\n', path="page.html"
        ),
        Example('<p style="line-height: 1">Hello.</p>\n', path="page.html"),
        Example(
            '<p style="line-height: 1 !important; white-space: nowrap">Hello.</p>\n'
            '<p style="line-height: 1 !important; width: 50em">One line.</p>\n',
            path="page.html",
        ),
    ),
    bad=(
        Example(
            '<p ⟦style="line-height: 1em !important; width: 50px"⟧>Hello, how are you today?</p>\n', path="page.html"
        ),
        Example(
            '<p ⟦style="line-height: +1.2e0 !important; width: 50px"⟧>Hello, how are you today?</p>\n', path="page.html"
        ),
        Example(
            '<div ⟦style="line-height: 16px !important; max-width: 5em"⟧><p>Hello, how are you today?</p></div>\n',
            path="page.html",
        ),
        Example(
            '<p ⟦style="font: 16px/1 serif !important; width: 5em"⟧>Hello, <b>how are you</b> <i>today?</i></p>\n',
            path="page.html",
        ),
    ),
    wcag=("1.4.12",),
    act=("78fd32",),
    applies=applies,
)
