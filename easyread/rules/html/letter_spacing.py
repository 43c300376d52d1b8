"""Finds style attributes that fix the space between letters too narrow and let nobody change it.

People with dyslexia or weak sight set wider spaces in their browser. `!important` in the page overrides what they set.

Take `!important` out, or use at least 0.12 times the size of the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.spacing_problems import Spacing, forces_spacing, narrow_spacing
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity

SPACING = Spacing("letter-spacing", "letters", 0.12)


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each style attribute that forces too little on drawn text."""
    return narrow_spacing(page, SPACING)


def applies(page: HtmlPage) -> bool:
    """Whether a style attribute forces this spacing on drawn text."""
    return forces_spacing(page, SPACING)


RULE = Rule(
    id="letter-spacing",
    title="Letter space is fixed too narrow",
    family=Family.HTML,
    severity=Severity.ERROR,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source("W3C WCAG 2.2 (2023), 1.4.12 Text Spacing", "https://www.w3.org/WAI/WCAG22/Understanding/text-spacing"),
        Source(
            "W3C ACT rule 24afc2: Important letter spacing in style attributes is wide enough",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/24afc2/",
        ),
    ),
    good=(
        Example('<p style="letter-spacing: 0.15em !important">Hello.</p>\n', path="page.html"),
        Example('<p style="letter-spacing: 0.1em">Hello.</p>\n', path="page.html"),
    ),
    bad=(
        Example('<p ⟦style="letter-spacing: 0.1em !important"⟧>Hello.</p>\n', path="page.html"),
        Example('<div ⟦style="letter-spacing: 1px !important"⟧><p>Hello.</p></div>\n', path="page.html"),
        Example('<p ⟦style="--near: 0; letter-spacing: var(--near) !important"⟧>Hello.</p>\n', path="page.html"),
    ),
    wcag=("1.4.12",),
    act=("24afc2",),
    applies=applies,
)
