"""The text of an HTML file: its start tags with their places, and repairs that make lxml see what browsers see.

Source: HTML Standard (2025), section 13.2.5 "Tokenization",
https://html.spec.whatwg.org/multipage/parsing.html#tokenization
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from itertools import chain
from typing import NamedTuple

ATTRIBUTE_NAME = r"[^\s/>][^\s/>=]*+"
ATTRIBUTE_VALUE = r"""(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)?+)?+"""
# Matches "alt", "alt=x", "alt = 'a > b'"; the name may hold quotes and "<", as in browsers; not "/".
ATTRIBUTE = re.compile(rf"(?P<name>{ATTRIBUTE_NAME}){ATTRIBUTE_VALUE}")
RAW_TEXT = "iframe|noembed|noframes|script|style|textarea|title|xmp"  # what is in there is text up to the end tag
# A start tag such as '<img alt="a > b">', with the text in it where that is raw.
TAG = rf"""(?P<tag><(?P<name>(?P<raw>(?i:{RAW_TEXT})(?=[\s/>]))|[a-zA-Z][^\s/>]*+)
    (?:\s[\w-]++="[^"]*+"|[\s/]++|{ATTRIBUTE_NAME}{ATTRIBUTE_VALUE})*+>)
    (?(raw)(?:[^<]++|<(?!/(?i:(?P=raw))[\s/>]))*+)"""
COMMENT = r"<!--(?:>|->|.*?(?:--!?>|\Z))"
OTHER = r"<[!?/][^>]*+(?:>|\Z)"  # an end tag or "<!doctype html>"
# Matches a start tag with all that stands before it, or the rest of the file: what follows a start tag that the end
# cuts off is text. Possessive throughout: a page of unclosed quotes must not cost more than one pass.
NEXT_TAG = re.compile(rf"(?:[^<]++|{COMMENT}|{OTHER}|<(?![a-zA-Z!?/]))*+(?:{TAG}|.*+)", re.VERBOSE | re.DOTALL)

# libxml2 does not know that these stand alone: "<source src=a.mp4>" must not swallow what follows.
VOID = re.compile(r"<(bgsound|embed|keygen|source|track|wbr)(?=[\s/>])([^<>]*+)>", re.IGNORECASE)
# The same by their first letters, which is quicker.
HAS_VOID = re.compile(r"<[bBeEkKsStTwW](?i:gsound|mbed|eygen|ource|rack|br)[\s/>]")
# Browsers read "<div/>" as "<div>"; libxml2 closes it. So do those of the author's own making, such as "<my-part/>".
NOT_EMPTY = frozenset(
    (
        "a abbr acronym address applet article aside audio b bdi bdo big blockquote button canvas caption center cite "
        "code data datalist dd del details dfn dialog dir div dl dt em fieldset figcaption figure font footer form h1 "
        "h2 h3 h4 h5 h6 header hgroup i iframe ins kbd label legend li listing main map mark marquee menu menuitem "
        "meter nav nobr noembed noframes noscript object ol optgroup option output p picture pre progress q rb rp rt "
        "rtc ruby s samp search section select slot small span strike strong style sub summary sup table tbody td "
        "template textarea tfoot th thead time title tr tt u ul var video xmp"
    ).split()
)
DRAWN = frozenset(("a", "font", "style", "title"))  # these live in SVG too, where they may really close
# Names with a hyphen that the makers of SVG and MathML thought of.
NO_OWN_NAMES = frozenset(
    (
        "annotation-xml", "color-profile", "font-face", "font-face-format", "font-face-name", "font-face-src",
        "font-face-uri", "missing-glyph",
    )
)  # fmt: skip
# Matches "<div" of "<div class=a" and all of "<path" and "<my-part"; must not match "</div".
TAG_NAME = re.compile(r"<([a-zA-Z][a-zA-Z0-9-]*+)(?=[\s/]|\Z)")
MARK = "data-easyread-tag"


class StartTag(NamedTuple):
    """A start tag: its name in lower case and the offsets of its `<` and behind its `>`."""

    name: str
    start: int
    end: int


def start_tags(source: str) -> Iterator[StartTag]:
    """The start tags in order; comments and the text of scripts, styles and frames are left out."""
    for match in NEXT_TAG.finditer(source):
        start, end = match.span("tag")
        if end < 0:
            return
        yield StartTag(match["name"].lower(), start, end)


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
    return VOID.sub(_closed, source) if HAS_VOID.search(source) else source


def _closed(tag: re.Match[str]) -> str:
    return f"<{tag[1]}{tag[2]} />"  # behind the slash of "<source src=a/>", which belongs to the address


def mark_source(source: str, tags: Iterable[StartTag]) -> str:
    """The source with its place written into each start tag, so that parsed elements tell which is theirs."""
    parts: list[str] = []
    position = 0
    for tag in tags:
        name_end = tag.start + 1 + len(tag.name)
        parts += (source[position:name_end], f' {MARK}="{tag.start}"')
        position = name_end
    return "".join(parts) + source[position:]


def _without_false_ends(source: str) -> str:
    """The source with "/>" as "/ >" in tags that do not close themselves: not in void and foreign elements.

    The slash stays, because that of "<a href=/tea/>" belongs to the address.

    Cut at each "/>", because that takes a third of the time of looking at every tag.
    """
    pieces = source.split("/>")
    if len(pieces) == 1:
        return source
    opening = NOT_EMPTY - DRAWN if "<svg" in source or "<math" in source else NOT_EMPTY
    false_ends = [_names_one_of(piece, opening) for piece in pieces[:-1]]
    if not any(false_ends):
        return source
    parts = ((piece, "/ >" if is_false else "/>") for piece, is_false in zip(pieces[:-1], false_ends, strict=True))
    return "".join(chain.from_iterable(parts)) + pieces[-1]


def _names_one_of(piece: str, names: Set[str]) -> bool:
    """Whether a piece of source ends inside a start tag with one of these names, or one of the author's own making."""
    start = piece.rfind("<")
    found = TAG_NAME.match(piece, start) if start > piece.rfind(">") else None
    name = found[1].lower() if found else ""
    return name in names or ("-" in name and name not in NO_OWN_NAMES)
