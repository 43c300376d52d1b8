"""Finds form fields whose border is hard to see.

People with weak sight do not find the place to write in. A pale grey line on white is as good as none.

Give the field a border with a contrast of 3 to 1 to what is round it, or another colour inside.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import floor

from lxml.html import HtmlElement

from easyread.checking.accessibility.inline_scripts import chooses_colours
from easyread.checking.rule import Example, Family, Option, Options, Rule, Source
from easyread.checking.styles.colours import Colour, contrast, lay_over
from easyread.checking.styles.computed import Computed
from easyread.checking.styles.contrast import backdrop
from easyread.checking.styles.shorthands import SIDES
from easyread.checking.styles.states import Style
from easyread.checking.styles.visibility import visibility
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Certainty, Problem, Severity

WITHOUT_BOX = frozenset(["button", "checkbox", "color", "file", "hidden", "image", "radio", "range", "reset", "submit"])
NOTHING = frozenset({"", "none", "hidden"})
SAME = 1.1  # two colours with less contrast look the same


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each kind of field with a border of its own that is too faint; sure for plain borders."""
    styles, tree = page.styles, page.accessibility
    least = options["tenths"] / 10
    judged: set[Style] = set()
    for element in page.tagged("input", "select", "textarea"):
        style = styles.states[element].style
        if style in judged or (element.get("type") or "").lower() in WITHOUT_BOX or not tree.is_usable(element):
            continue
        judged.add(style)
        for situation in styles.schemes:
            cascade = styles.cascade(situation)
            ratio = _best_contrast(style, cascade)
            if ratio is None or ratio >= least or not visibility(style, cascade).is_seen:
                continue
            is_sure = _is_plain(style, cascade) and styles.is_complete
            is_sure = is_sure and not (situation.is_dark and chooses_colours(tree))
            yield _problem(page, element, ratio, situation.label, is_sure)
            break


def _problem(page: HtmlPage, element: HtmlElement, ratio: float, label: str, sure: bool) -> Problem:
    where = f" {label}" if label else ""
    return Problem(
        page.place(element),
        f"The edge of this field has a contrast of {floor(ratio * 100) / 100:g} to 1{where}.",
        "Give it a border with a contrast of 3 to 1 to what is round it.",
        certainty=None if sure else Certainty.ASK,
    )


def _best_contrast(style: Style, cascade: Computed) -> float | None:
    """The best contrast that a border or the inside has with what is round; None where the page sets neither."""
    names = (*(f"border-{side}-{part}" for side in SIDES for part in ("style", "color", "width")), "background-color")
    winners = [cascade.winner(style, name) for name in names]
    if style.above is None or all(winner is None or winner.is_agent for winner in winners):
        return None
    outside, inside = backdrop(style.above, cascade), backdrop(style, cascade)
    if len(outside.grounds) != 1 or len(inside.grounds) != 1 or outside.unknown or inside.unknown:
        return None
    ground = outside.grounds[0]
    shades = [inside.grounds[0], *(lay_over(border, ground) for border in _borders(style, cascade))]
    return max(contrast(shade, ground) for shade in shades)


def _borders(style: Style, cascade: Computed) -> Iterator[Colour]:
    for side in SIDES:
        width = cascade.value(style, f"border-{side}-width")
        if cascade.value(style, f"border-{side}-style") not in NOTHING and width not in {"0", "0px"}:
            colour = cascade.colour(style, f"border-{side}-color")
            if colour is not None:
                yield colour


def _is_plain(style: Style, cascade: Computed) -> bool:
    """Whether the field has one border all round and nothing else that could show it."""
    borders = list(_borders(style, cascade))
    extras = ("box-shadow", "outline-style", "background-image", "filter")
    return (
        len(borders) == len(SIDES)
        and len(set(borders)) == 1
        and all(cascade.value(style, name) in NOTHING for name in extras)
    )


RULE = Rule(
    id="faint-field",
    title="Edge of a form field is hard to see",
    family=Family.HTML,
    severity=Severity.WARNING,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "W3C WCAG 2.2 (2023), 1.4.11 Non-text Contrast",
            "https://www.w3.org/WAI/WCAG22/Understanding/non-text-contrast",
        ),
    ),
    good=(
        Example('<input aria-label="Name">\n<input aria-label="Town" disabled style="border: 0">\n', path="page.html"),
        Example('<textarea aria-label="Words" style="border: 1px solid #767676"></textarea>\n', path="page.html"),
    ),
    bad=(
        Example('⟦<input aria-label="Name" style="border: 1px solid #ddd">⟧\n', path="page.html"),
        Example(
            '<div style="background: #333">⟦<input aria-label="Name" style="border: 0; background: #444">⟧</div>\n',
            path="page.html",
        ),
    ),
    options=(Option("tenths", 30, "least contrast of the edge, in tenths: 30 is 3 to 1"),),
    wcag=("1.4.11",),
)
