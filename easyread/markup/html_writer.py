"""Writes the tree of a page as HTML, as Python-Markdown does, in half the time.

Most elements have short texts without signs to escape, and Python-Markdown asks a list of sixty names for each of
them. The HTML is the same, which the tests hold it to.
"""

from __future__ import annotations

import re
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
    return _html(root)


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
    if element.tag in blocks and element.tag not in _KEEPS_LINES:
        text = element.text
        if len(element) and element[0].tag in blocks and (not text or text.isspace()):
            element.text = "\n"
        for child in element:
            if child.tag in blocks:
                _end_lines(child, blocks)
    if not element.tail or element.tail.isspace():
        element.tail = "\n"


def _html(element: Element) -> str:
    tag = element.tag
    if tag in _SPECIAL:
        return to_html_string(element)
    attributes, text, tail = element.items(), element.text, element.tail
    html = _start_tag(tag, tuple(attributes)) if attributes else f"<{tag}>"
    if text:
        html += text if tag in _NOT_ESCAPED else _escape(text)
    if len(element):
        html += "".join([_html(child) for child in element])
    if tag not in _VOID:
        html += f"</{tag}>"
    if not tail:
        return html
    return html + (tail if tail == "\n" else _escape(tail))


@lru_cache(maxsize=1024)  # a site has few kinds of elements, and many of each
def _start_tag(tag: str, attributes: tuple[tuple[str, str | None], ...]) -> str:
    written = ""
    for name, value in sorted(attributes):
        if value is None or (value == name and name in _BOOLEAN):
            written += f" {name}"
        else:
            safe = _escape(value).replace('"', "&quot;")
            written += f' {name}="{safe}"'
    return f"<{tag}{written}>"


def _escape(text: str) -> str:
    if "&" in text:
        text = _AMPERSAND.sub("&amp;", text)
    if "<" in text:
        text = text.replace("<", "&lt;")
    return text.replace(">", "&gt;") if ">" in text else text
