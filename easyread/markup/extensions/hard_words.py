"""Hard words: `**budget**` in an easy document, with its meaning in the next sentence or under the row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.util import HtmlStash

from easyread.language.sentences import split_sentences
from easyread.markup.desk import Desk, PageInProgress
from easyread.markup.explanations import is_explained
from easyread.markup.extensions.glossary_links import term_link
from easyread.markup.extensions.headings import HEADING_TAGS
from easyread.markup.extensions.rows import FLOW
from easyread.markup.images import dictionary_image, make_image
from easyread.markup.plain_text import GENERATED, line_text, plain_text
from easyread.markup.row_parts import own_text
from easyread.markup.tree_steps import StepOrder, add_step
from easyread.model.fragment import HardWord
from easyread.model.glossary import Term

_LINES = frozenset(("p", "li", "td", "th", "dd", "dt", "figcaption", "summary", "caption", "legend"))
_SIGNS = " .,:;!?\"'“”‘’"


class HardWordsExtension(Extension):
    """Hard words, in easy documents only."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the step."""
        add_step(md, self._desk, StepOrder.HARD_WORDS, explain_hard_words)


def explain_hard_words(root: Element, page: PageInProgress, stash: HtmlStash) -> None:
    """Link bold words to the word list and print the meanings that the text does not give."""
    if page.is_easy and _holds(root, "strong"):
        _Explainer(page, stash).explain(root)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a row, or a cell or item elsewhere, with the words of the line after it."""

    element: Element
    following: str


class _Explainer:
    """Walks through the document once; knows which words have been explained."""

    def __init__(self, page: PageInProgress, stash: HtmlStash) -> None:
        self._page = page
        self._stash = stash
        self._explained: set[str] = set()

    def explain(self, container: Element) -> None:
        """Treat the bold words of everything in an element; meanings go into the row or after the block."""
        for child in list(container):
            if child.tag in HEADING_TAGS or GENERATED in child.attrib:
                continue
            number = self._page.row_numbers.get(child, 0)
            if not number and child.tag in FLOW:
                self.explain(child)
                continue
            if not _holds(child, "strong"):
                continue
            meanings = [meaning for line in self._lines(child) for meaning in self._treat_line(line, number)]
            if number:
                child[-1].extend(meanings)
            elif meanings:
                after = list(container).index(child) + 1
                container[after:after] = meanings

    def _lines(self, block: Element) -> list[_Line]:
        """The lines of a block that hold bold words."""
        elements = [line for line in block.iter() if line.tag in _LINES]
        if not elements:
            elements = [block]
        lines = []
        for number, element in enumerate(elements):
            if _holds(element, "strong") and not _holds_lines(element):
                following = own_text(elements[number + 1], self._stash) if number + 1 < len(elements) else ""
                lines.append(_Line(element, following))
        return lines

    def _treat_line(self, line: _Line, row: int) -> Iterator[Element]:
        """Links the bold words of a line; gives the meanings to print."""
        text, language = line_text(line.element), self._page.document.language
        linked = {inner for link in line.element.iter("a") for inner in link.iter("strong")}
        for strong in list(line.element.iter("strong")):
            words = plain_text(strong, self._stash).strip(_SIGNS)
            if not words:
                continue
            term = self._page.surroundings.glossary.find(words)
            key = term.name if term else words.lower()
            is_known = key in self._explained or is_explained(
                *text.around(strong, self._stash), line.following, forms=_forms(words, term), language=language
            )
            prints = term is not None and bool(term.easy) and not is_known
            if term is not None and strong not in linked and not _holds(strong, "a"):
                linked.update(strong.iter("strong"))
                _link(self._page, strong, term)
            strong.set("class", "hard-word")
            if is_known or prints:
                self._explained.add(key)
            self._page.hard_words.append(HardWord(words, term.name if term else "", row, is_known or prints))
            if term is not None and prints:
                yield _meaning(self._page, term)


def _forms(words: str, term: Term | None) -> set[str]:
    """The ways in which a bold word may be written in its explanation."""
    return {words, *((term.name, *term.forms) if term else ())}


def _holds(element: Element, tag: str) -> bool:
    """Whether an element of that name is in another."""
    return any(inner is not element for inner in element.iter(tag))


def _holds_lines(element: Element) -> bool:
    """Whether the words of an element are in lines of their own, as in a loose list."""
    return any(inner is not element and inner.tag in _LINES and inner.tag != "li" for inner in element.iter())


def _link(page: PageInProgress, strong: Element, term: Term) -> None:
    """Puts a link to the word list into a bold word."""
    link = term_link(page, term)
    link.text, strong.text = strong.text, None
    link.extend(strong)
    strong[:] = [link]


def _meaning(page: PageInProgress, term: Term) -> Element:
    """The box with the easy meaning. A note, not a landmark: pages have many of them."""
    box = Element("aside", {"class": "meaning", "role": "note", GENERATED: ""})
    picture = page.surroundings.pictures.by_id.get(term.picture)
    if picture is not None:
        box.append(make_image(page, dictionary_image(picture), ""))
    words = SubElement(box, "div", {"class": "meaning-words"})
    SubElement(words, "p", {"class": "meaning-term"}).text = term.name
    for sentence in split_sentences(term.easy, language=page.document.language):
        SubElement(words, "p", {"class": "line"}).text = sentence.cut(term.easy)
    return box
