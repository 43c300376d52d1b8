"""Old attributes that browsers treat as weak style: `bgcolor`, `<font color>` and the like.

Source: WHATWG, HTML Standard (2025), sections 15.3.3 "Flow content" to 15.3.9,
https://html.spec.whatwg.org/multipage/rendering.html#flow-content-3
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from easyread.checking.styles.declarations import Declaration, takes_colour

COLOURED_BOXES = frozenset({"body", "table", "tbody", "td", "tfoot", "th", "thead", "tr"})
HINTED = COLOURED_BOXES | {"font"}
HINTS = ("bgcolor", "color", "text", "background")


def read_hints(element: HtmlElement) -> Iterator[Declaration]:
    """The declarations that an element's old attributes stand for."""
    tag = element.tag
    if tag not in HINTED:
        return
    colours = (("bgcolor", "background-color", tag in COLOURED_BOXES), ("color", "color", tag == "font"),
               ("text", "color", tag == "body"))  # fmt: skip
    for attribute, name, applies in colours:
        value = (element.get(attribute) or "").strip().lower() if applies else ""
        if re.fullmatch(r"[0-9a-f]{6}", value):
            value = f"#{value}"
        if value and takes_colour(value):
            yield Declaration(name, value, False)
    if tag in COLOURED_BOXES and element.get("background"):
        yield Declaration("background-image", 'url("background")', False)
