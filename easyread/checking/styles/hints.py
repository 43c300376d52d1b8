"""Old attributes that browsers treat as weak style: `bgcolor`, `<font color>` and the like.

Source: WHATWG, HTML Standard (2025), sections 15.3.3 "Flow content" to 15.3.9,
https://html.spec.whatwg.org/multipage/rendering.html#flow-content-3; section 2.3.6 "Colors", "rules for parsing a
legacy color value"; section 15.3.4 "Phrasing content", "rules for parsing a legacy font size".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from easyread.checking.styles.colours import is_named_colour
from easyread.checking.styles.declarations import Declaration

COLOURED_BOXES = frozenset({"body", "table", "tbody", "td", "tfoot", "th", "thead", "tr"})
HINTED = COLOURED_BOXES | {"a", "font"}
HINTS = ("bgcolor", "color", "text", "background", "link", "size", "nowrap")
FONT_SIZES = ("x-small", "small", "medium", "large", "x-large", "xx-large", "xxx-large")  # of size=1 to size=7
MOST_DIGITS = 128  # of a colour that browsers read
FONT_SIZE = re.compile(r"[ \t\r\n\f]*(?P<sign>[+-]?)(?P<number>[0-9]+)")


def read_hints(element: HtmlElement) -> Iterator[Declaration]:
    """The declarations that an element's old attributes stand for."""
    tag = element.tag
    if tag not in HINTED:
        return
    for name, value in (
        ("background-color", element.get("bgcolor") if tag in COLOURED_BOXES else None),
        ("color", _text_colour(element)),
    ):
        colour = read_old_colour(value or "")
        if colour:
            yield Declaration(name, colour, False)
    if tag in COLOURED_BOXES and element.get("background"):
        yield Declaration("background-image", 'url("background")', False)
    if tag in {"td", "th"} and element.get("nowrap") is not None:
        yield Declaration("white-space", "nowrap", False)
    size = FONT_SIZE.match(element.get("size") or "") if tag == "font" else None
    if size:
        yield Declaration("font-size", _font_size(size), False)


def read_old_colour(value: str) -> str:
    """The colour of an old attribute as style sheets say it, "" for none: browsers make one of nearly any text."""
    value = value.strip(" \t\r\n\f").lower()
    if value in {"", "transparent"}:
        return ""
    if is_named_colour(value) or re.fullmatch(r"#[0-9a-f]{3}", value):
        return value
    digits = re.sub(r"[^0-9a-f]", "0", re.sub(r"[^\0-\uffff]", "00", value)[:MOST_DIGITS].removeprefix("#"))
    digits += "0" * (-len(digits) % 3 or (0 if digits else 3))
    length = len(digits) // 3
    channels = [digits[start : start + length][-8:] for start in range(0, len(digits), length)]
    while len(channels[0]) > 2 and all(channel[0] == "0" for channel in channels):
        channels = [channel[1:] for channel in channels]
    return "#" + "".join(channel[:2].rjust(2, "0") for channel in channels)


def _text_colour(element: HtmlElement) -> str | None:
    """What an element's attributes say of the colour of its text; those of `<body>` say it of all links."""
    name = {"font": "color", "body": "text", "a": "link"}.get(element.tag)
    holder: HtmlElement | None = element
    if element.tag == "a":
        holder = next(element.iterancestors("body"), None) if "href" in element.attrib else None
    value: str | None = None if name is None or holder is None else holder.get(name)
    return value


def _font_size(match: re.Match[str]) -> str:
    """The word for a size from 1 to 7; a sign counts from 3, the size of ordinary text."""
    number = int(match["number"][:4])
    size = {"+": 3 + number, "-": 3 - number}.get(match["sign"], number)
    return FONT_SIZES[min(max(size, 1), 7) - 1]
