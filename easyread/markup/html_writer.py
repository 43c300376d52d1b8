"""Writes the tree of a page as HTML, as Python-Markdown does, in half the time.

Most elements have short texts without signs to escape, and Python-Markdown asks a list of sixty names for each of
them. The HTML is the same, which the tests hold it to.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from xml.etree.ElementTree import Comment, Element, ProcessingInstruction

from markdown import Markdown
from markdown.serializers import to_html_string
from markdown.treeprocessors import PrettifyTreeprocessor
from markdown.util import AtomicString

# Matches the sign in "AT&T"; must not match that of "&amp;" or "&#8617;".
_AMPERSAND = re.compile(r"&(?!(?:\#[0-9]+|\#x[0-9a-f]+|[0-9a-z]+);)", re.IGNORECASE)
# Source: HTML Living Standard, "void elements" (13.1.2), and names that were void before it.
_VOID = frozenset("area base basefont br col embed frame hr img input isindex link meta param source track wbr".split())
# Source: HTML Living Standard, index of attributes: those with the value "Boolean attribute".
_BOOLEAN = frozenset(
    "allowfullscreen async autofocus autoplay checked controls default defer disabled formnovalidate hidden inert ismap"
    " itemscope loop multiple muted nomodule novalidate open playsinline readonly required reversed selected".split()
)
_SPECIAL = frozenset[object]((None, Comment, ProcessingInstruction))
_NOT_ESCAPED = frozenset(("script", "style"))
_KEEPS_LINES = frozenset(("code", "pre"))


def write_html(root: Element) -> str:
    """HTML of an element, with what follows it. Attributes come in the order of the alphabet."""
    pieces: list[str] = []
    _write(root, pieces.append)
    return "".join(pieces)


class LineEnds(PrettifyTreeprocessor):
    """Puts a line end after each block, so that people can read the HTML too."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._blocks = frozenset(md.block_level_elements)

    def run(self, root: Element) -> None:
        """Change texts and tails in place."""
        _end_lines(root, self._blocks)
        for line_break in root.iter("br"):
            tail = line_break.tail
            line_break.tail = f"\n{tail}" if tail and not tail.isspace() else "\n"
        for block in root.iter("pre"):
            code = block[0] if len(block) and block[0].tag == "code" else None
            if code is not None and not len(code) and code.text is not None:
                code.text = AtomicString(code.text.rstrip() + "\n")


def _end_lines(element: Element, blocks: frozenset[str]) -> None:
    if len(element) and element.tag in blocks and element.tag not in _KEEPS_LINES:
        text = element.text
        if element[0].tag in blocks and (not text or text.isspace()):
            element.text = "\n"
        for child in element:
            if child.tag in blocks:
                _end_lines(child, blocks)
    tail = element.tail
    if not tail or tail.isspace():
        element.tail = "\n"


def _write(element: Element, add: Callable[[str], None]) -> None:
    tag, text, tail = element.tag, element.text, element.tail
    if tag in _SPECIAL:
        add(to_html_string(element))
        return
    start, end = _tags(tag, *element.items())
    if not text:
        text = ""
    elif tag not in _NOT_ESCAPED:
        text = _escape(text)
    if not tail:
        tail = ""
    elif tail != "\n":
        tail = _escape(tail)
    if len(element):
        add(start + text)
        for child in element:
            _write(child, add)
        add(end + tail)
    else:
        add(f"{start}{text}{end}{tail}")


@lru_cache(maxsize=1024)  # a site has few kinds of elements, and many of each
def _tags(tag: str, *attributes: tuple[str, str | None]) -> tuple[str, str]:
    """The tags that an element starts and ends with."""
    written = ""
    for name, value in sorted(attributes):
        if value is None or (value == name and name in _BOOLEAN):
            written += f" {name}"
        else:
            safe = _escape(value).replace('"', "&quot;")
            written += f' {name}="{safe}"'
    return f"<{tag}{written}>", "" if tag in _VOID else f"</{tag}>"


def _escape(text: str) -> str:
    if "&" in text:
        text = _AMPERSAND.sub("&amp;", text)
    if "<" in text:
        text = text.replace("<", "&lt;")
    return text.replace(">", "&gt;") if ">" in text else text
