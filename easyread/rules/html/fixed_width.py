"""Finds parts of a page that stay wide on a narrow screen.

People who make the page larger, or read it on a phone, must then move it sideways for every line. Many give up.

Use `max-width` in place of `width` and `min-width`, and let the part become as narrow as the screen.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Option, Options, Rule, Source
from easyread.checking.styles.computed import Computed
from easyread.checking.styles.situations import NARROW
from easyread.checking.styles.states import Style
from easyread.checking.styles.visibility import visibility
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Certainty, Problem, Severity

# What must be wide to be understood, or is wide in a box of its own: WCAG 2.2, 1.4.10.
MAY_BE_WIDE = frozenset(
    ["canvas", "code", "col", "colgroup", "iframe", "img", "math", "object", "picture", "pre", "svg", "table", "tbody",
     "td", "tfoot", "th", "thead", "tr", "video"]
)  # fmt: skip
SCROLLS = frozenset({"auto", "scroll"})
WIDTHS = frozenset({"width", "min-width"})


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each kind of element that is wider than a narrow screen."""
    styles = page.styles
    cascade = styles.cascade(NARROW)
    most = options["width"]
    wide = styles.verdicts(("fixed-width", most), lambda style: _excess(style, cascade, most))
    for style, width in wide.items():
        element = styles.first(style)
        if element.tag in MAY_BE_WIDE or any(above.tag in MAY_BE_WIDE for above in element.iterancestors()):
            continue
        yield Problem(
            page.place(element),
            f"This is {width:g} px wide, also on a screen of {options['width']} px.",
            "Write max-width in place of width and min-width.",
        )


def _excess(style: Style, cascade: Computed, most: int) -> float:
    """The width of elements with a style where it is more than there is room for, else 0."""
    if style.declared.keys().isdisjoint(WIDTHS):
        return 0.0
    width = _fixed_width(style, cascade)
    return width if width > most and not _is_boxed(style, cascade) and visibility(style, cascade).is_seen else 0.0


def _fixed_width(style: Style, cascade: Computed) -> float:
    """The width in CSS px that the element has whatever the screen; 0 when there is none."""
    least = cascade.length(style, "min-width") or 0.0
    width = cascade.length(style, "width") or 0.0
    if cascade.value(style, "display") == "inline":
        return 0.0
    limit = cascade.value(style, "max-width")
    if limit not in {"", "none"}:
        most = cascade.length(style, "max-width")
        width = min(width, most) if most is not None else 0.0
    return max(least, width)


def _is_boxed(style: Style, cascade: Computed) -> bool:
    """Whether something round it scrolls by itself, or cuts off what does not fit."""
    return any(
        cascade.value(here, "overflow-x") in SCROLLS | {"hidden", "clip"} for here in style.chain() if here is not style
    )


RULE = Rule(
    id="fixed-width",
    title="Part of the page stays wide on narrow screens",
    family=Family.HTML,
    severity=Severity.WARNING,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(Source("W3C WCAG 2.2 (2023), 1.4.10 Reflow", "https://www.w3.org/WAI/WCAG22/Understanding/reflow"),),
    good=(
        Example('<div style="width: 900px; max-width: 100%">Hello.</div>\n', path="page.html"),
        Example("<style>@media (min-width: 60em) { p { width: 50em; } }</style><p>Hello.</p>\n", path="page.html"),
    ),
    bad=(
        Example('⟦<div style="width: 900px">⟧Hello.</div>\n', path="page.html"),
        Example("<style>.wide { min-width: 40em; }</style>⟦<p class=wide>⟧Hello.</p>\n", path="page.html"),
    ),
    options=(Option("width", 320, "width of a narrow screen in CSS px: 1280 px made four times as large"),),
    certainty=Certainty.ASK,
    wcag=("1.4.10",),
)
