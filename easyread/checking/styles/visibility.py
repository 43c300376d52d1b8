"""Whether people who see can see an element, as far as style alone tells.

Layout is not worked out: what covers an element or pushes it away is not seen. Patterns that move text off the screen
or cut it away count only where they surely do. Source: W3C WCAG 2.2 Techniques, C7,
https://www.w3.org/WAI/WCAG22/Techniques/css/C7.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from easyread.checking.styles.computed import Computed
from easyread.checking.styles.states import Style

FAR_AWAY = -500.0  # CSS px; a box moved further than this lies outside the screen
OUT_OF_FLOW = frozenset({"absolute", "fixed"})
# Matches "inset(50%)", "inset(100%)" and "circle(0)"; not "inset(10%)".
CUT = re.compile(r"inset\(\s*(?:[5-9]\d|100)%.*\)|circle\(\s*0(?:px|%)?[\s)].*|polygon\(\s*(?:0(?:px|%)?[\s,]*)+\)")
# Matches "rect(0, 0, 0, 0)" and "rect(1px 1px 1px 1px)"; not "rect(0, 100px, 100px, 0)".
CLIPPED = re.compile(r"rect\(\s*(?:[01](?:px)?[\s,]*){4}\)")


@dataclass(frozen=True, slots=True)
class Visibility:
    """What hides an element.

    `is_rendered` is false where display or content-visibility takes it out, with everything inside. `is_visible` is
    false where visibility hides it. `is_in_sight` is false where it is drawn, yet transparent, cut away or off the
    screen.
    """

    is_rendered: bool = True
    is_visible: bool = True
    is_in_sight: bool = True

    @property
    def is_seen(self) -> bool:
        """Whether people can see it."""
        return self.is_rendered and self.is_visible and self.is_in_sight


PLAIN = Visibility()


def visibility(style: Style, cascade: Computed) -> Visibility:
    """What hides the element, by itself or with something round it."""
    return cascade.remember(style, "(visibility)", lambda here: _visibility(here, cascade))


def _visibility(style: Style, cascade: Computed) -> Visibility:
    above = PLAIN if style.above is None else visibility(style.above, cascade)
    shows_inside = style.above is None or cascade.value(style.above, "content-visibility") != "hidden"
    rendered = above.is_rendered and shows_inside and cascade.value(style, "display") != "none"
    visible = cascade.value(style, "visibility") not in {"hidden", "collapse"}
    in_sight = above.is_in_sight and not _is_out_of_sight(style, cascade)
    if rendered and visible and in_sight:
        return PLAIN
    return Visibility(rendered, visible, in_sight)


def _is_out_of_sight(style: Style, cascade: Computed) -> bool:
    declared = style.declared
    if not declared:
        return False
    if cascade.number(style, "opacity") == 0.0 or cascade.font_size(style) == 0.0:
        return True
    if cascade.value(style, "position") in OUT_OF_FLOW:
        moves = (cascade.length(style, side) for side in ("left", "top", "right", "bottom"))
        if any(move is not None and move < FAR_AWAY for move in moves):
            return True
        if CLIPPED.fullmatch(cascade.value(style, "clip")):
            return True
    if CUT.fullmatch(cascade.value(style, "clip-path")):
        return True
    indent = cascade.length(style, "text-indent") if "text-indent" in declared else None
    if indent is not None and indent < FAR_AWAY:
        return True
    return _is_tiny(style, cascade)


def _is_tiny(style: Style, cascade: Computed) -> bool:
    """Whether the box is too small to show a letter and hides what does not fit."""
    if not {"width", "height"} & style.declared.keys():
        return False
    hides = {cascade.value(style, "overflow-x"), cascade.value(style, "overflow-y")} & {"hidden", "clip"}
    sides = [cascade.length(style, side) for side in ("width", "height")]
    return bool(hides) and any(side is not None and side <= 1.0 for side in sides)
