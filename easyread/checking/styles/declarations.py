"""Declarations: the properties that decide something here, with values that browsers take.

Values stay text in lower case, but for custom properties and generated words. What a value means is decided elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import tinycss2

from easyread.checking.styles.colours import FUNCTIONS, is_colour_name
from easyread.checking.styles.nesting import DEEPEST, depth, shorten_numbers, text_of
from easyread.checking.styles.plain_rules import BRACKETS, STRING

SPACE = r"[ \t\r\n\f]*+"
# Matches "color: rgb(0 0 0 / 50%) !important;" and "content: 'a;b'"; must not match "color: red /* or so */" or
# "*zoom: 1": from there on a block is left to the parser.
PLAIN = re.compile(
    rf"""(?:{SPACE};)*+{SPACE}(?P<name>[a-zA-Z_-][\w-]*+){SPACE}:
    (?P<value>(?:[^(){{}}\[\]"'\\/;!@]++|/(?!\*)|{STRING}|{BRACKETS})*+)
    (?:!(?P<mark>[^(){{}}\[\]"'\\/;!@]*+))?+(?:;|\Z)""".replace("\n    ", ""),
    re.ASCII,
)
QUOTE = re.compile(r"[\"']")
URL = re.compile(r"(?<![\w-])url\(", re.IGNORECASE)
NUMBER = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?"
UNITS = r"px|em|rem|ex|ch|pt|pc|in|cm|mm|q|v[wh]|vmin|vmax|[sld]v[wh]|vi|vb|lh|rlh|cap|ic|cq[whib]"
LENGTH = rf"{NUMBER}(?:{UNITS})|[+-]?0+(?:\.0+)?"
WIDE = r"inherit|initial|unset|revert|revert-layer"
# Values that only come out later. Matches "var(--ink)" and "calc(1em + 2px)"; not "url(var.png)".
OPEN = re.compile(r"(?<![\w-])(?:var|env|attr|calc|min|max|clamp|if)\(")
VARIABLE = re.compile(r"(?<![\w-])var\(", re.IGNORECASE)  # names of custom properties keep their case
FONT_SIZE = rf"(?!-)(?:{LENGTH}|{NUMBER}%)|(?:xx?-|xxx-)?(?:small|large)|medium|smaller|larger|math"
# Matches "bold 2em/1.5 Arial, serif" and "caption"; must not match "100%", which has no family.
FONT = (
    rf"caption|icon|menu|message-box|small-caption|status-bar"
    rf"|(?:[\w.%+-]+\s+)*(?:{FONT_SIZE})(?:\s*/\s*[\w.%+-]+)?(?:\s+|(?=[\"']))\S.*"
)
FILTERS = "url|blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia"
COLLAPSE, WRAP = r"(?:collapse|preserve(?:-breaks|-spaces)?|break-spaces)", r"(?:wrap|nowrap)"
SIZE = rf"auto|[a-z-]+|{LENGTH}|{NUMBER}%"

PATTERNS: Mapping[str, re.Pattern[str]] = {
    name: re.compile(rf"(?:{values}|{WIDE})", re.DOTALL)
    for name, values in {
        "all": WIDE,
        "animation": r".+",
        "animation-duration": r".+",
        "animation-name": r".+",
        "background": r".+",
        "background-clip": r"[a-z-]+(?:\s*,\s*[a-z-]+)*",
        "background-image": r".+",
        "background-repeat": r"[a-z-]+(?:[\s,]+[a-z-]+)*",
        "background-size": r".+",
        "backdrop-filter": r".+",
        "border": r".+",
        "box-shadow": r".+",
        "clip": r"auto|rect\(.*\)",
        "clip-path": r".+",
        "color-scheme": r"[\w\s-]+",
        "content": r".+",
        "content-visibility": r"visible|auto|hidden",
        "display": r"(?!-(?:moz|ms|o|khtml)-)[a-z-]+(?:\s+[a-z-]+)*",
        "filter": rf"none|(?:{FILTERS})\(.*",
        "font": FONT,
        "font-family": r".+",
        "font-size": FONT_SIZE,
        "font-weight": rf"normal|bold|bolder|lighter|{NUMBER}",
        "height": SIZE,
        "inset": r".+",
        "letter-spacing": rf"normal|{LENGTH}|{NUMBER}%",
        "line-height": rf"normal|(?!-)(?:{LENGTH}|{NUMBER}%?)",
        "max-width": SIZE,
        "min-height": SIZE,
        "min-width": SIZE,
        "mix-blend-mode": r"[a-z-]+",
        "opacity": rf"{NUMBER}%?",
        "outline": r".+",
        "outline-style": r"[a-z-]+",
        "outline-width": rf"thin|medium|thick|{LENGTH}",
        "overflow": r"[a-z]+(?:\s+[a-z]+)?",
        "overflow-x": r"[a-z]+",
        "overflow-y": r"[a-z]+",
        "position": r"static|relative|absolute|fixed|sticky|-webkit-sticky",
        "rotate": r".+",
        "text-decoration": r".+",
        "text-decoration-line": r"[a-z\s-]+",
        "text-indent": rf"(?:{LENGTH}|{NUMBER}%).*",
        "text-shadow": r".+",
        "transform": r".+",
        "translate": r".+",
        "visibility": r"visible|hidden|collapse",
        "white-space": rf"normal|pre(?:-wrap|-line)?|{COLLAPSE}|{WRAP}|{COLLAPSE}\s+{WRAP}|{WRAP}\s+{COLLAPSE}",
        "width": SIZE,
        "word-spacing": rf"normal|{LENGTH}|{NUMBER}%",
        **dict.fromkeys(("top", "right", "bottom", "left"), rf"auto|{LENGTH}|{NUMBER}%"),
        **{f"border-{side}": r".+" for side in ("top", "right", "bottom", "left", "width", "style", "color")},
        **{f"border-{side}-width": rf"thin|medium|thick|{LENGTH}" for side in ("top", "right", "bottom", "left")},
        **{f"border-{side}-style": r"[a-z]+" for side in ("top", "right", "bottom", "left")},
    }.items()
}
COLOURS = frozenset(
    ["background-color", "color", "outline-color", "-webkit-text-fill-color", "border-top-color", "border-right-color",
     "border-bottom-color", "border-left-color"]
)  # fmt: skip
KEPT = COLOURS | PATTERNS.keys()
ALIASES = {
    f"-webkit-{name}": name
    for name in ("animation", "background-clip", "background-size", "clip-path", "filter", "transform")
}
NAMES = KEPT | ALIASES.keys()
CASED = frozenset({"content", "animation", "animation-name"})
BACKGROUND_WORDS = frozenset(
    "none repeat repeat-x repeat-y no-repeat space round scroll fixed local top right bottom left center auto cover "
    "contain border-box padding-box content-box text inherit initial unset revert revert-layer".split()
)


@dataclass(frozen=True, slots=True)
class Declaration:
    """One declaration with a value that browsers take."""

    name: str
    value: str
    important: bool


def may_decide(text: str) -> bool:
    """Whether a block may hold a declaration that is kept. Costs a tenth of reading it."""
    if "\\" in text or "/*" in text:
        return True
    names = (part.partition(":")[0].strip().lower() for part in text.split(";"))
    return any(name in NAMES or name.startswith("--") for name in names)


def read_declarations(text: str) -> tuple[Declaration, ...]:
    """The declarations of a block or a style attribute that are kept, in order."""
    text = shorten_numbers(text)
    found = []
    position = 0
    while match := PLAIN.match(text, position):
        name, value = match["name"], match["value"].strip()
        is_asked = name.startswith("--") or name.lower() in NAMES
        has_quotes, has_url = QUOTE.search(value), URL.search(value)
        if (has_quotes and has_url) or (is_asked and (has_quotes or has_url or depth(value) > DEEPEST)):
            break
        position = match.end()
        mark = match["mark"]
        if is_asked and (mark is None or mark.strip().lower() == "important"):
            found.append(_declaration(name, value, important=mark is not None))
    rest = text[position:]
    if rest.strip():
        nodes = tinycss2.parse_blocks_contents(rest, skip_comments=True, skip_whitespace=True)
        found += _declarations(nodes)
    return tuple(item for item in map(_known, found) if item)


def _declarations(nodes: Sequence[Any]) -> Iterator[Declaration]:
    for node in nodes:
        if node.type == "declaration" and (node.name.startswith("--") or node.lower_name in NAMES):
            value = text_of(node.value)
            if value is not None:
                yield _declaration(node.name, value, important=bool(node.important))


def _declaration(name: str, value: str, *, important: bool) -> Declaration:
    """A declaration with its name and value in lower case, as far as case does not count."""
    if name.startswith("--"):
        return Declaration(name, value, important)
    name = name.lower()
    if name not in CASED:
        value = VARIABLE.sub("var(", value) if VARIABLE.search(value) else value.lower()
    return Declaration(name, value, important)


def _known(item: Declaration) -> Declaration | None:
    """The declaration when it decides something here and browsers take its value."""
    if item.name.startswith("--"):
        return item
    name = ALIASES.get(item.name, item.name)
    if name in COLOURS:
        taken = takes_colour(item.value)
    elif name in PATTERNS:
        taken = bool(PATTERNS[name].fullmatch(item.value) or OPEN.search(item.value))
        if name == "background" and taken:
            taken = _is_background(item.value)
    else:
        return None
    if not taken:
        return None
    return item if name == item.name else Declaration(name, item.value, item.important)


@lru_cache(maxsize=4096)
def takes_colour(value: str) -> bool:
    """Whether browsers take the value as a colour; functions are judged when they are read."""
    if re.fullmatch(WIDE, value) or OPEN.search(value):
        return True
    if value.startswith("#"):
        return bool(re.fullmatch(r"#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})", value))
    name, bracket, _ = value.partition("(")
    return name in FUNCTIONS if bracket else is_colour_name(value)


@lru_cache(maxsize=1024)
def _is_background(value: str) -> bool:
    """Whether every word of a background is one that may stand there."""
    if OPEN.search(value):
        return True
    tokens = tinycss2.parse_component_value_list(value, skip_comments=True)
    words = [token.lower_value for token in tokens if token.type == "ident"]
    return all(word in BACKGROUND_WORDS or is_colour_name(word) for word in words)
