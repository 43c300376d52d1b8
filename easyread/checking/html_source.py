"""The text of an HTML file: its start tags with their places, and repairs that make lxml see what browsers see.

Source: HTML Standard (2025), section 13.2.5 "Tokenization",
https://html.spec.whatwg.org/multipage/parsing.html#tokenization
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

ATTRIBUTE_NAME = r"[^\s/>][^\s/>=]*+"
ATTRIBUTE_VALUE = r"""(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)?+)?+"""
# Matches "alt", "alt=x", "alt = 'a > b'"; the name may hold quotes and "<", as in browsers; not "/".
ATTRIBUTE = re.compile(rf"(?P<name>{ATTRIBUTE_NAME}){ATTRIBUTE_VALUE}")
# Matches a comment, "<!doctype html>", an end tag, or a start tag such as '<img alt="a > b">'; not a stray "<".
# Possessive throughout: a page of unclosed quotes must not cost more than one pass.
TOKEN = re.compile(
    rf"""<!--(?:>|->|.*?(?:--!?>|\Z))
      | <[!?/][^>]*+(?:>|\Z)
      | <(?P<name>[a-zA-Z][^\s/>]*+)(?:[\s/]++|{ATTRIBUTE_NAME}{ATTRIBUTE_VALUE})*+(?:>|(?P<cut>\Z))""",
    re.VERBOSE | re.DOTALL,
)
RAW_TEXT = frozenset({"iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp"})

# libxml2 does not know that these stand alone: "<source src=a.mp4>" must not swallow what follows.
VOID = re.compile(r"<(source|track|wbr)(?=[\s/>])([^<>]*+)>", re.IGNORECASE)
HAS_VOID = re.compile(r"<[sStTwW](?i:ource|rack|br)[\s/>]")  # the same by their first letters, which is quicker
# Browsers read "<div/>" as "<div>"; libxml2 closes it. Elements that also live in SVG may really close there.
NOT_EMPTY = frozenset(
    (
        "a abbr address article aside b bdi bdo blockquote button caption cite code dd del details dialog div "
        "dl dt em fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header i iframe ins kbd label "
        "legend li main mark menu nav ol option output p pre q s samp search section select small span strong "
        "sub summary sup table tbody td textarea tfoot th thead time tr u ul var video audio canvas object "
    ).split()
)
# Matches "<div" of "<div class=a" and all of "<path"; must not match "<my-part" or "</div".
TAG_NAME = re.compile(r"<([a-zA-Z][a-zA-Z0-9]*+)(?=[\s/]|\Z)")
# libxml2 ends a heading or a link where some elements start in it; browsers do not. Other names keep them inside.
# Matches "<h2><p>" and "<a href=b>c <table>"; not "<h2>a</h2><p>" or "<a href=b><p>".
HOLDS = re.compile(
    r"""<(?:h[1-6](?=[\s>])[^<>]*+>[^<]*+<(?:p|li|table|form|fieldset)|a(?=[\s>])[^<>]*+>[^<]*+<(?:table|fieldset))\b""",
    re.IGNORECASE,
)
HOLDER = re.compile(r"<(?P<name>h[1-6]|a)(?=[\s>]).*?</(?P=name)\s*>", re.IGNORECASE | re.DOTALL)
HELD_TAG = re.compile(r"<(?P<end>/?)(?P<name>p|li|table|form|fieldset)\b", re.IGNORECASE)
MAY_END_ANYWHERE = frozenset({"p", "li"})
HELD = "easyread-held-"
MARK = "data-easyread-tag"


class StartTag(NamedTuple):
    """A start tag: its name in lower case and the offsets of its `<` and behind its `>`."""

    name: str
    start: int
    end: int


def start_tags(source: str) -> Iterator[StartTag]:
    """The start tags in order; comments and the text of scripts, styles and frames are left out."""
    position = 0
    while match := TOKEN.search(source, position):
        position = match.end()
        if match["name"] is None or match["cut"] is not None:  # a tag that the file's end cuts off is none
            continue
        name = match["name"].lower()
        yield StartTag(name, match.start(), match.end())
        if name in RAW_TEXT:
            close = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(source, position)
            position = close.start() if close else len(source)


def attribute_range(source: str, tag: StartTag, attribute: str) -> tuple[int, int] | None:
    """The offsets of an attribute with its value inside a tag; the first counts where a name stands twice."""
    position = tag.start + 1 + len(tag.name)
    while match := ATTRIBUTE.search(source, position, tag.end - 1):
        if match["name"].lower() == attribute:
            return match.span()
        position = match.end()
    return None


def repair_source(source: str) -> str:
    """The source with slashes and names that make libxml2 read it as browsers do. Lengths may change."""
    source = _without_false_ends(source)
    if HOLDS.search(source):
        source = HOLDER.sub(_held, source)
    return VOID.sub(_closed, source) if HAS_VOID.search(source) else source


def _held(element: re.Match[str]) -> str:
    """A heading or link with other names for what libxml2 would put behind it; as it is where end tags are missing."""
    text = element[0]
    tags = [(tag["name"].lower(), tag["end"]) for tag in HELD_TAG.finditer(text)]
    unclosed = {name for name, _ in tags if tags.count((name, "")) != tags.count((name, "/"))}
    if unclosed - MAY_END_ANYWHERE:
        return text
    return HELD_TAG.sub(rf"<\g<end>{HELD}\g<name>", text)


def _closed(tag: re.Match[str]) -> str:
    return f"<{tag[1]}{tag[2].removesuffix('/').rstrip()} />"


def mark_source(source: str, tags: tuple[StartTag, ...]) -> str:
    """The source with the number of each start tag written into it, so that parsed elements tell which they are."""
    parts: list[str] = []
    position = 0
    for number, tag in enumerate(tags):
        name_end = tag.start + 1 + len(tag.name)
        parts += (source[position:name_end], f' {MARK}="{number}"')
        position = name_end
    return "".join(parts) + source[position:]


def _without_false_ends(source: str) -> str:
    """The source with "/>" as " >" in tags that do not close themselves: not in void and foreign elements.

    Cut at each "/>", because that takes a third of the time of looking at every tag.
    """
    pieces = source.split("/>")
    if len(pieces) == 1:
        return source
    opening = NOT_EMPTY - {"a"} if "<svg" in source or "<math" in source else NOT_EMPTY  # <a/> lives in SVG too
    parts: list[str] = []
    for piece in pieces[:-1]:
        start = piece.rfind("<")
        name = TAG_NAME.match(piece, start) if start >= 0 and ">" not in piece[start:] else None
        parts += (piece, " >" if name and name[1].lower() in opening else "/>")
    return "".join(parts) + pieces[-1]
