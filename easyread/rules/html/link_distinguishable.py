"""Finds links inside a text that only their colour tells from the words round them.

People who do not see colours well do not notice such a link. It looks like any other word.

Underline links that stand in a text. At least give them a colour with a contrast of 3 to 1 to the words round them, and
another sign when they have focus.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import floor

from lxml.html import HtmlElement

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.styles.colours import contrast
from easyread.checking.styles.computed import Computed
from easyread.checking.styles.states import Style
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Certainty, Problem, Severity

LEAST = 3.0  # W3C technique G183
BOLDER = 200.0  # a step of weight that people notice: from normal to bold there are 300
LARGER = 1.2
NOTHING = frozenset({"", "none", "0", "0px", "hidden"})
WORDS = re.compile(r"[^\W\d_]{2}")


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each kind of link in a text that has no sign but a colour close to that of the text."""
    links = [link for link in page.tagged("a") if link.get("href") is not None and _is_in_text(link)]
    styles = page.styles
    cascade = styles.light
    judged: set[Style] = set()
    for link in links:
        style = styles.states[link].style
        if style in judged:
            continue
        judged.add(style)
        around = style.above
        if around is None or _has_sign(link, style, around, cascade) or not page.accessibility.is_exposed(link):
            continue
        colours = (cascade.colour(style), cascade.colour(around))
        ratio = contrast(colours[0], colours[1]) if colours[0] and colours[1] else 0.0
        if ratio < LEAST and styles.visibility(link).is_seen:
            yield Problem(
                page.place(link),
                f"Only its colour tells this link from the words round it, by {floor(ratio * 10) / 10:g} to 1.",
                "Underline links that stand in a text.",
                certainty=Certainty.ASK,
            )


def _is_in_text(link: HtmlElement) -> bool:
    """Whether words stand directly beside the link, and it has words itself."""
    parent = link.getparent()
    if parent is None or parent.tag in {"nav", "body"}:
        return False
    beside = [parent.text or "", *(child.tail or "" for child in parent)]
    return any(WORDS.search(text) for text in beside) and bool(WORDS.search("".join(link.itertext())))


def _has_sign(link: HtmlElement, style: Style, around: Style, cascade: Computed) -> bool:
    """Whether something but colour tells the link from the text: a line, a box, a picture, weight or size."""
    if any(child.tag in {"img", "svg", "picture"} for child in link.iter()):
        return True
    if style.generated or cascade.value(style, "text-decoration-line") not in NOTHING:
        return True
    if cascade.value(style, "display").startswith(("block", "flex", "grid", "inline-block", "inline-flex")):
        return True
    for side in ("top", "right", "bottom", "left"):
        width = cascade.value(style, f"border-{side}-width")
        if cascade.value(style, f"border-{side}-style") not in NOTHING and width not in {"0", "0px"}:
            return True
    if any(cascade.value(style, name) not in NOTHING for name in ("background-image", "box-shadow", "outline-style")):
        return True
    ground = cascade.colour(style, "background-color")
    if ground is None or ground.alpha > 0:
        return True
    sizes = (cascade.font_size(style), cascade.font_size(around))
    is_larger = sizes[0] is None or sizes[1] is None or not 1 / LARGER < sizes[0] / max(sizes[1], 1.0) < LARGER
    return is_larger or abs(cascade.font_weight(style) - cascade.font_weight(around)) >= BOLDER


RULE = Rule(
    id="link-distinguishable",
    title="Only colour tells a link from the text",
    family=Family.HTML,
    severity=Severity.WARNING,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source("W3C WCAG 2.2 (2023), 1.4.1 Use of Color", "https://www.w3.org/WAI/WCAG22/Understanding/use-of-color"),
        Source("W3C WCAG 2.2 Techniques, G183", "https://www.w3.org/WAI/WCAG22/Techniques/general/G183"),
    ),
    good=(
        Example('<p>You can <a href="a.html">talk to us</a>.</p>\n', path="page.html"),
        Example(
            "<style>a { text-decoration: none; } p a { font-weight: bold; }</style>\n"
            '<p>You can <a href="a.html">talk to us</a>.</p>\n<ul><li><a href="b.html">Home</a></li></ul>\n',
            path="page.html",
        ),
    ),
    bad=(
        Example(
            "<style>a { text-decoration: none; color: #335; }</style>\n"
            '<p>You can ⟦<a href="a.html">⟧talk to us</a>.</p>\n',
            path="page.html",
        ),
        Example(
            '<p>You can ⟦<a href="a.html" style="text-decoration: none; color: inherit">⟧talk to us</a>.</p>\n',
            path="page.html",
        ),
    ),
    certainty=Certainty.ASK,
    wcag=("1.4.1",),
)
