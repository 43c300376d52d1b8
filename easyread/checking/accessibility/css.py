"""Reads CSS as far as the rules need it: declarations, and style rules with their selectors and media.

Values stay text in lower case. Only properties that decide whether and how people meet a text are kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import cssselect2
import tinycss2
from cssselect2 import SelectorError

# Declarations without strings, functions, comments and escapes: "display: none; color: red", not "content: 'a;b'".
PLAIN = re.compile(r"""[^"'()\\/{}@]*""")
LENGTH = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?:px|em|rem|ex|ch|pt|pc|in|cm|mm|q|vw|vh)|[+-]?0+(?:\.0+)?"
WIDE = r"inherit|initial|unset|revert|revert-layer|.*(?:var|calc|min|max|clamp)\(.*"
NUMBER = r"[+-]?(?:\d+\.?\d*|\.\d+)"

# The properties that are kept, and what a browser takes as their value; it drops declarations with another value.
PROPERTIES: Mapping[str, re.Pattern[str]] = {
    name: re.compile(rf"(?:{values}|{WIDE})", re.DOTALL)
    for name, values in {
        "content": r".+",
        "display": r"[a-z-]+(?:\s+[a-z-]+)*",
        "font-size": rf"{LENGTH}|{NUMBER}%|[a-z-]+",
        "left": rf"auto|{LENGTH}|{NUMBER}%",
        "letter-spacing": rf"normal|{LENGTH}|{NUMBER}%",
        "line-height": rf"normal|{LENGTH}|{NUMBER}%?",
        "max-width": rf"[a-z-]+|{LENGTH}|{NUMBER}%",
        "overflow": r"[a-z]+(?:\s+[a-z]+)?",
        "position": r"[a-z-]+",
        "rotate": r".+",
        "top": rf"auto|{LENGTH}|{NUMBER}%",
        "transform": r".+",
        "visibility": r"visible|hidden|collapse",
        "white-space": r"[a-z-]+",
        "width": rf"[a-z-]+|{LENGTH}|{NUMBER}%",
        "word-spacing": rf"normal|{LENGTH}|{NUMBER}%",
        "height": rf"[a-z-]+|{LENGTH}|{NUMBER}%",
    }.items()
}
# A style sheet that mentions none of these decides nothing here and is not matched against the page.
WORTH_MATCHING = re.compile(
    r"(?<![\w-])(?:content|display|font-size|letter-spacing|line-height|position|rotate|transform|visibility"
    r"|word-spacing)\s*:"
)
VIEWPORT_WIDTH = 1280  # CSS px, an ordinary screen in landscape; media queries are answered for it


@dataclass(frozen=True, slots=True)
class Declaration:
    """One declaration with a value that browsers take."""

    name: str
    value: str
    important: bool


@dataclass(frozen=True, slots=True)
class StyleRule:
    """One selector with its declarations.

    `orientation` is "portrait" or "landscape" inside such a media query, otherwise "".
    """

    selector: Any  # a cssselect2 CompiledSelector; the package has no types
    declarations: tuple[Declaration, ...]
    orientation: str = ""


def read_declarations(text: str) -> tuple[Declaration, ...]:
    """The declarations of a style attribute that are kept, in order."""
    if PLAIN.fullmatch(text):
        found = []
        for part in text.lower().split(";"):
            name, _, value = part.partition(":")
            value, mark, important = value.partition("!")
            if not mark or important.strip() == "important":
                found.append(Declaration(name.strip(), value.strip(), bool(mark)))
    else:
        found = list(_declarations(tinycss2.parse_blocks_contents(text, skip_comments=True, skip_whitespace=True)))
    return tuple(item for item in found if item.name in PROPERTIES and PROPERTIES[item.name].fullmatch(item.value))


def read_style_sheet(text: str) -> tuple[StyleRule, ...]:
    """The style rules of a sheet that decide something here, in order, those for other media left out."""
    if not WORTH_MATCHING.search(text.lower()):
        return ()
    nodes = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    return tuple(_rules(nodes, ""))


def _rules(nodes: Sequence[Any], orientation: str) -> Iterator[StyleRule]:
    for node in nodes:
        if node.type == "qualified-rule":
            yield from _style_rules(node, orientation)
        elif node.type == "at-rule" and node.content is not None:
            inner = orientation
            if node.lower_at_keyword == "media":
                asked = _orientation(tinycss2.serialize(node.prelude).lower())
                if asked is None:
                    continue
                inner = asked or orientation
            elif node.lower_at_keyword not in {"supports", "layer", "container"}:
                continue
            yield from _rules(tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True), inner)


def _style_rules(node: Any, orientation: str) -> Iterator[StyleRule]:
    contents = tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True)
    kept = tuple(
        item
        for item in _declarations(contents)
        if item.name in PROPERTIES and PROPERTIES[item.name].fullmatch(item.value)
    )
    if not kept:
        return
    try:
        selectors = cssselect2.compile_selector_list(node.prelude)
    except SelectorError:  # browsers drop a rule with a selector they do not know
        return
    for selector in selectors:
        yield StyleRule(selector, kept, orientation)


def _declarations(nodes: Sequence[Any]) -> Iterator[Declaration]:
    for node in nodes:
        if node.type == "declaration":
            value = tinycss2.serialize(node.value).strip()
            words = value if node.lower_name == "content" else value.lower()
            yield Declaration(node.lower_name, words, bool(node.important))


def _orientation(query: str) -> str | None:
    """The orientation a media query asks for, "" for none; None when it does not hold on an ordinary screen."""
    found = None
    for part in query.split(","):
        words = part.strip()
        if words.startswith(("print", "not", "only print", "speech")) or not _fits(words):
            continue
        asked = re.search(r"\(\s*orientation\s*:\s*(\w+)\s*\)", words)
        if asked is None:
            return ""
        if asked[1] in {"portrait", "landscape"}:
            found = asked[1]
    return found


def _fits(query: str) -> bool:
    """Whether the widths a query asks for hold; features that nobody can know here do not."""
    for feature, value in re.findall(r"\(\s*([\w-]+)\s*(?::\s*([^)]*))?\)", query):
        if feature == "orientation":
            continue
        number = re.match(r"([\d.]+)(px|em|rem)", value)
        if feature not in {"min-width", "max-width"} or not number:
            return False
        pixels = float(number[1]) * (1 if number[2] == "px" else 16)
        if (pixels > VIEWPORT_WIDTH) if feature == "min-width" else (pixels < VIEWPORT_WIDTH):
            return False
    return True
