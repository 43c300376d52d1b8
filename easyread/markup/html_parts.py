"""Cuts HTML into its tags and the texts behind them.

Plain HTML, as easyread writes it, is cut as it stands: every element is closed, and lies in one that may hold it.
Whatever else there is (what authors wrote in HTML themselves, comments, rare signs) goes through a parser, which takes
twice the time and gives the same for plain HTML.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from lxml import etree

# Matches '<p class="line">' and "</p>" with the text behind them; must not match "<P>", "<br/>" or "<p id=a>". The
# signs that may not be in a text are those that parsers leave out.
_PART = re.compile(
    r"""
    < ( /?[a-z][a-z0-9]*+ (?: [ ][a-z][a-z-]*+ (?: ="[^"<>]*+" )? )*+ ) >
    ( [^<>\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]*+ )
    """,
    re.VERBOSE,
)
_ATTRIBUTE = re.compile(r' ([a-z-]+)(?:="([^"]*)")?')
# Matches "&copy;", "&#1;" and the "&" of "AT&T"; must not match "&amp;" or "&#8617;".
_RARE_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|nbsp|\#[1-9][0-9]{3});)")

_PAGE = frozenset(("body", "html"))
_VOID = frozenset(("br", "hr", "img", "input"))
_SHOWN = frozenset(("abbr", "b", "cite", "code", "em", "i", "kbd", "mark", "q", "span", "strong", "sub", "sup", "br"))
_WORDS = _SHOWN | {"a", "img"}
_LISTS = frozenset(("ul", "ol", "dl"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_GROUPS = frozenset(("aside", "blockquote", "details", "div", "fieldset", "figure", "section"))
_FLOW = _WORDS | _LISTS | _HEADINGS | _GROUPS | {"figcaption", "hr", "p", "pre", "summary", "table"}
_CONTENT: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(_SHOWN - {"br"}, _WORDS),
    "a": _SHOWN | {"img"},
    **dict.fromkeys(_HEADINGS | {"p", "pre", "dt", "summary", "caption", "legend"}, _WORDS),
    **dict.fromkeys(_GROUPS | {"dd", "td", "th", "figcaption"}, _FLOW),
    "fieldset": _FLOW | {"legend"},
    "li": _FLOW | {"label"},
    "label": _WORDS | {"input"},
    **dict.fromkeys(("ul", "ol"), frozenset(("li",))),
    "dl": frozenset(("dt", "dd")),
    "table": frozenset(("caption", "thead", "tbody")),
    **dict.fromkeys(("thead", "tbody"), frozenset(("tr",))),
    "tr": frozenset(("td", "th")),
}
"""What may lie in an element so that a parser leaves it there."""


@dataclass(frozen=True, slots=True, eq=False)
class StartTag:
    """A start tag; those that are written in the same way are mostly the same object, and compared as such."""

    name: str
    attributes: Mapping[str, str]


Part = tuple[StartTag | None, str]
"""A start tag, or None for the end of the element that started last, and the text behind it."""


class Cut(NamedTuple):
    """HTML as the text before the first tag, and the tags with the texts behind them, all elements closed."""

    before: str
    parts: Sequence[Part]


def cut_fragment(html: str) -> Cut:
    """The tags and texts of what lies in the body of a page."""
    plain = _cut_plain(html)
    if plain is not None:
        return Cut("", plain)
    parts = _parsed(f"<html><body>{html}")
    return Cut(parts[0][1] + parts[1][1], parts[2:-2])


def cut_page(html: str) -> Cut:
    """The tags and texts of a whole page, with those that the parser adds."""
    return Cut("", _parsed(html))


def _cut_plain(html: str) -> list[Part] | None:
    """The tags and texts of a fragment, None where it is not plain."""
    if "&" in html and _RARE_ENTITY.search(html):
        return None
    pieces = _PART.split(html)
    if any(pieces[::3]):
        return None
    parts: list[Part] = []
    may_follow = _FLOW
    waiting: list[tuple[str, frozenset[str]]] = []
    for written, text in zip(pieces[1::3], pieces[2::3], strict=True):
        if "&" in text:
            text = unescape(text)
        if written[0] == "/":
            if not waiting or waiting[-1][0] != written:
                return None
            may_follow = waiting.pop()[1]
            parts.append((None, text))
            continue
        tag = _written_tag(written)
        if tag is None or tag.name not in may_follow:
            return None
        if tag.name in _VOID:
            parts += (tag, ""), (None, text)
        else:
            parts.append((tag, text))
            waiting.append((f"/{tag.name}", may_follow))
            may_follow = _CONTENT[tag.name]
    return None if waiting else parts


@lru_cache(maxsize=1024)  # a site has few kinds of start tags, and many of each
def _written_tag(written: str) -> StartTag | None:
    """The tag that is written between < and >, None where it may be read in several ways."""
    name, space, _ = written.partition(" ")
    if name not in _CONTENT and name not in _VOID:
        return None
    pairs = _ATTRIBUTE.findall(written) if space else []
    attributes = {key: unescape(value) if "&" in value else value for key, value in pairs}
    return StartTag(name, attributes) if len(attributes) == len(pairs) else None


@lru_cache(maxsize=1024)
def _parsed_tag(name: str, attributes: tuple[tuple[str, str], ...]) -> StartTag:
    return StartTag(name, dict(attributes))


def _parsed(html: str) -> list[Part]:
    """The tags and texts as a parser reads them. Linear in the length, never recursive."""
    found = _Parts()
    parser = etree.HTMLParser(
        encoding="utf-8",
        target=found,  # type: ignore[arg-type]  # names and texts are no bytes
        remove_comments=True,
        remove_pis=True,
        huge_tree=True,
    )
    etree.fromstring(html.encode("utf-8", "replace"), parser)
    return found.parts


class _Parts:
    """Takes what the parser meets; no tree is made.

    The body and the page end where the file ends, as in browsers; the parser ends them at tags such as "</body>" and
    "<Head/>" before that.
    """

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self._tag: StartTag | None = None
        self._ends = 0  # of the body and the page, as far as the parser has told them
        self._texts: list[str] = []  # since the last tag: comments and entities cut a text

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element starts."""
        self._end_part()
        self._tag = _parsed_tag(name, tuple(attributes.items()))

    def end(self, name: str) -> None:
        """The innermost open element ends."""
        if name in _PAGE:
            self._ends += 1
            return
        self._end_part()
        self._tag = None

    def data(self, text: str) -> None:
        """A text, or a part of one."""
        self._texts.append(text)

    def close(self) -> None:
        """The page ends."""
        for _ in range(self._ends):
            self._end_part()
            self._tag = None
        self._end_part()
        del self.parts[0]  # what came before the first tag

    def _end_part(self) -> None:
        self.parts.append((self._tag, "".join(self._texts)))
        self._texts.clear()
