"""How like the words round it a link looks: whether anything but its colour tells it from them.

Source: W3C Techniques for WCAG 2.2, G183 "Using a contrast ratio of 3:1 with surrounding text",
https://www.w3.org/WAI/WCAG22/Techniques/general/G183
"""

from __future__ import annotations

from collections.abc import Sequence

from easyread.checking.styles.colours import Colour, contrast
from easyread.checking.styles.computed import Computed
from easyread.checking.styles.contrast import text_contrast
from easyread.checking.styles.states import Style

LEAST = 3.0
BOLDER = 200.0  # a step of weight that people notice: from normal to bold there are 300
LARGER = 1.2
NOTHING = frozenset({"", "none", "normal", "0", "0px", "hidden"})


def link_likeness(parts: Sequence[Style], around: Style | None, cascade: Computed) -> float | None:
    """The contrast of a link with the text round it where it is too small and colour its only sign, else None.

    `parts` are the styles of the link and of what holds nothing but it, from the inside out, `around` that of the text.
    """
    if around is None or any(_has_sign(part, around, cascade) for part in parts):
        return None
    link, words = (_shown_colour(here, cascade) for here in (parts[0], around))
    ratio = contrast(link, words) if link and words else 0.0
    return ratio if ratio < LEAST else None


def _shown_colour(style: Style, cascade: Computed) -> Colour | None:
    """The colour of words as it is seen, laid over what is behind them where it is see-through."""
    colour = cascade.colour(style)
    if colour is None or colour.alpha >= 1:
        return colour
    shown = text_contrast(style, cascade)
    return None if shown is None else shown.text


def _has_sign(style: Style, around: Style, cascade: Computed) -> bool:
    """Whether something but colour tells links of a style from the text: a line, a box, weight or size."""
    if any(cascade.generated(style, pseudo, "content") not in NOTHING for pseudo in style.generated):
        return True
    if cascade.value(style, "text-decoration-line") not in NOTHING:
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
