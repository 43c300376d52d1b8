"""Hyphenated words of easy documents, kept on one line."""

from __future__ import annotations

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


def _keep_whole(element: Element) -> None:
    for child in list(element):
        if child.tag not in _AS_WRITTEN:
            _keep_whole(child)
        if child.tail and "-" in child.tail:
            child.tail, words = _cut(child.tail)
            after = list(element).index(child) + 1
            element[after:after] = words
    if element.text and "-" in element.text:
        element.text, words = _cut(element.text)
        element[0:0] = words


def _cut(text: str) -> tuple[str, list[Element]]:
    """The text before the first hyphenated word, and those words, each with the text behind it."""
    before, words, end = text, list[Element](), len(text)
    for match in reversed(list(HYPHENATED.finditer(text))):
        word = Element("span", {"class": WHOLE})
        word.text, word.tail = match[0], text[match.end() : end]
        words.insert(0, word)
        before, end = text[: match.start()], match.start()
    return before, words
