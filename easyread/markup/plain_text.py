"""The words of a converted element as a reader meets them."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from itertools import accumulate
from xml.etree.ElementTree import Element

from markdown.util import AMP_SUBSTITUTE, HTML_PLACEHOLDER_RE, STX, HtmlStash

# Matches "&amp;", "&#8212;" and "&#x2014;"; must not match "&" in "AT&T" or "&copy" without ";".
_ENTITY = re.compile(r"&(?:\#[0-9]+|\#x[0-9a-f]+|[0-9a-z]+);", re.IGNORECASE)
# Matches '<b class="x">' and "<!-- note -->"; must not match "<" in "2 < 3".
_TAG = re.compile(r"<!--.*?-->|</?[a-zA-Z][^<>]*>", re.DOTALL)
GENERATED = "data-generated"
NEAR = 1000  # characters: no explanation of a word stands further from it


def plain_text(element: Element, stash: HtmlStash) -> str:
    """The author's words in an element, white space folded; pictures and what the generator added left out."""
    if not len(element):
        return tidy(element.text, stash) if element.text else ""
    texts: list[str] = []
    _collect(element, texts)
    return tidy("".join(texts), stash)


@dataclass(frozen=True, slots=True)
class LineText:
    """The words of an element, and where in them those of its descendants lie. Read once for all that is asked."""

    text: str
    spans: dict[Element, tuple[int, int]]

    def around(self, inner: Element, stash: HtmlStash) -> tuple[str, str]:
        """The words shortly before and shortly after a descendant. Costs the same however long the line is."""
        start, end = self.spans.get(inner, (0, 0))
        return tidy(self.text[max(0, start - NEAR) : start], stash), tidy(self.text[end : end + NEAR], stash)


def line_text(element: Element) -> LineText:
    """The words of an element as they lie in the tree."""
    texts: list[str] = []
    pieces: dict[Element, tuple[int, int]] = {}
    _collect(element, texts, pieces)
    starts = (0, *accumulate(map(len, texts)))
    return LineText("".join(texts), {inner: (starts[first], starts[end]) for inner, (first, end) in pieces.items()})


def tidy(text: str, stash: HtmlStash) -> str:
    """Text of the tree without Python-Markdown's placeholders, entities or line ends."""
    if STX in text:
        text = HTML_PLACEHOLDER_RE.sub(lambda match: _stashed(match, stash), text)
        text = text.replace(AMP_SUBSTITUTE, "&")
    if "&" in text:
        text = _ENTITY.sub(lambda match: html.unescape(match.group()), text)
    return " ".join(text.split())


def _stashed(match: re.Match[str], stash: HtmlStash) -> str:
    number = int(match.group(1))
    raw = stash.rawHtmlBlocks[number] if number < len(stash.rawHtmlBlocks) else ""
    return _TAG.sub("", raw) if isinstance(raw, str) else ""


def _collect(element: Element, texts: list[str], pieces: dict[Element, tuple[int, int]] | None = None) -> None:
    """Adds the texts of an element, and which of them lie in each of its descendants."""
    if element.text:
        texts.append(element.text)
    for child in element:
        first = len(texts)
        if child.tag == "br":
            texts.append(" ")
        elif child.get(GENERATED) is None:
            _collect(child, texts, pieces)
        if pieces is not None:
            pieces[child] = first, len(texts)
        if child.tail:
            texts.append(child.tail)
