"""The words of a converted element as a reader meets them."""

from __future__ import annotations

import html
import re
from xml.etree.ElementTree import Element

from markdown.util import AMP_SUBSTITUTE, HTML_PLACEHOLDER_RE, STX, HtmlStash

# Matches "&amp;", "&#8212;" and "&#x2014;"; must not match "&" in "AT&T" or "&copy" without ";".
_ENTITY = re.compile(r"&(?:\#[0-9]+|\#x[0-9a-f]+|[0-9a-z]+);", re.IGNORECASE)
# Matches '<b class="x">' and "<!-- note -->"; must not match "<" in "2 < 3".
_TAG = re.compile(r"<!--.*?-->|</?[a-zA-Z][^<>]*>", re.DOTALL)
GENERATED = "data-generated"


def plain_text(element: Element, stash: HtmlStash) -> str:
    """The author's words in an element, white space folded; pictures and what the generator added left out."""
    if not len(element):
        return tidy(element.text, stash) if element.text else ""
    texts: list[str] = []
    _collect(element, texts)
    return tidy("".join(texts), stash)


def text_around(element: Element, inner: Element, stash: HtmlStash) -> tuple[str, str]:
    """The words of an element before and after one of its descendants."""
    texts: list[str] = []
    before: list[str] = []
    _collect(element, texts, inner, before)
    after = texts[len(before) :]
    return tidy("".join(before), stash), tidy("".join(after), stash)


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


def _collect(element: Element, texts: list[str], inner: Element | None = None, before: list[str] | None = None) -> None:
    """Adds the texts of an element; those collected when `inner` is met are copied to `before`, and it is skipped."""
    if element.text:
        texts.append(element.text)
    for child in element:
        if child is inner and before is not None:
            before.extend(texts)
        elif child.tag == "br":
            texts.append(" ")
        elif child.get(GENERATED) is None:
            _collect(child, texts, inner, before)
        if child.tail:
            texts.append(child.tail)
