"""Hyphenated words of easy documents, kept on one line."""

from __future__ import annotations

from itertools import pairwise
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.util import HtmlStash

from easyread.markup.desk import Desk, PageInProgress
from easyread.markup.tree_steps import StepOrder, add_step
from easyread.markup.whole_words import HYPHENATED, WHOLE

_AS_WRITTEN = frozenset(("code", "pre"))


class WholeWordsExtension(Extension):
    """Words on one line, in easy documents only."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the step."""
        add_step(md, self._desk, StepOrder.WHOLE_WORDS, keep_words_whole)


def keep_words_whole(root: Element, page: PageInProgress, _: HtmlStash) -> None:
    """Put an element round each short hyphenated word of an easy document."""
    if page.is_easy:
        _keep_whole(root)


def _keep_whole(root: Element) -> None:
    waiting = [root]
    while waiting:
        element = waiting.pop()
        parts: list[Element] = []
        if element.text and "-" in element.text:
            element.text, parts = _cut(element.text)
        for child in element:
            parts.append(child)
            if child.tag not in _AS_WRITTEN:
                waiting.append(child)
            if child.tail and "-" in child.tail:
                child.tail, words = _cut(child.tail)
                parts += words
        if len(parts) > len(element):
            element[:] = parts


def _cut(text: str) -> tuple[str, list[Element]]:
    """The text before the first hyphenated word, and those words, each with the text behind it."""
    words: list[Element] = []
    places = [match.span() for match in HYPHENATED.finditer(text)]
    for (start, end), (following, _) in pairwise((*places, (len(text), 0))):
        word = Element("span", {"class": WHOLE})
        word.text, word.tail = text[start:end], text[end:following]
        words.append(word)
    return text[: places[0][0]] if places else text, words
