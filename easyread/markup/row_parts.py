"""The parts a row of an easy document is made of: its picture, its lines, the lists that belong to it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement

from markdown.util import HtmlStash

from easyread.markup.plain_text import plain_text
from easyread.markup.question import Question
from easyread.model.fragment import Row

LISTS = frozenset(("ul", "ol"))


@dataclass(slots=True)
class RowParts:
    """A row while it is put together. `pictures` are images, or the words that stand for missing ones.

    Where the row is a `question`, its lines are what is asked and its list the answers.
    """

    pictures: list[Element] = field(default_factory=list)
    lines: list[Element] = field(default_factory=list)
    lists: list[Element] = field(default_factory=list)
    question: Question | None = None

    @property
    def wants_words(self) -> bool:
        """Whether this is a picture that nothing has been said about yet."""
        return not self.lines and not self.lists


def split_paragraph(paragraph: Element) -> RowParts:
    """The pictures a paragraph starts with, and its source lines as paragraphs of their own."""
    parts = RowParts()
    children = list(paragraph)
    text = paragraph.text or ""
    while children and not text.strip() and _is_picture(children[0]):
        picture = children.pop(0)
        text, picture.tail = picture.tail or "", None
        parts.pictures.append(picture)
    line = _new_line(parts)
    line = _add_text(parts, line, text)
    for child in children:
        tail, child.tail = child.tail or "", None
        if child.tag == "br":
            line = _new_line(parts)
        else:
            line.append(child)
        line = _add_text(parts, line, tail)
    parts.lines = [line for line in parts.lines if len(line) or (line.text or "").strip()]
    return parts


def make_row(parts: RowParts, number: int) -> Element:
    """The element of a row."""
    row = Element("div", {"class": "row" if parts.pictures else "row no-picture", "id": f"row-{number}"})
    if parts.pictures:
        SubElement(row, "div", {"class": "row-picture"}).extend(parts.pictures)
    if parts.question is not None:
        row.append(_ask(parts.question, parts.lines))
        return row
    words = SubElement(row, "div", {"class": "row-words"})
    words.extend(parts.lines)
    words.extend(parts.lists)
    return row


def describe_row(parts: RowParts, stash: HtmlStash, *, number: int, section: str, picture: str) -> Row:
    """What other pages need to know of a row."""
    first = parts.pictures[0] if parts.pictures else None
    alt = "" if first is None else first.get("alt") or first.text or ""
    sentences = tuple([words for line in parts.lines if (words := plain_text(line, stash))])
    items = tuple([item for list_ in parts.lists for item in _items(list_, stash)])
    facts = [picture, alt, "\x1f".join(sentences), "\x1f".join(items)]
    if parts.question is not None:
        facts.append(parts.question.key)
    digest = hashlib.sha256("\x1e".join(facts).encode("utf-8", "replace")).hexdigest()[:16]
    return Row(number, section, picture, alt, sentences, items, digest)


def own_text(item: Element, stash: HtmlStash) -> str:
    """The words of a list item without those of the lists in it."""
    alone = Element("li")
    alone.text = item.text
    for child in item:
        if child.tag not in LISTS:
            alone.append(child)
    return plain_text(alone, stash)


def _ask(question: Question, lines: list[Element]) -> Element:
    """The words of a row that asks: lines in a legend, which may hold no paragraphs."""
    question.group.set("class", "row-words question")
    question.legend.text, question.legend[:] = None, lines
    for line in lines:
        line.tag, line.tail = "span", "\n"
        line.set("class", "question-line line")
    return question.group


def _items(list_: Element, stash: HtmlStash) -> list[str]:
    return [text for item in list_.iter("li") if (text := own_text(item, stash))]


def _is_picture(element: Element) -> bool:
    return element.tag == "img" or (element.tag == "span" and element.get("class") == "missing-picture")


def _new_line(parts: RowParts) -> Element:
    line = Element("p", {"class": "line"})
    parts.lines.append(line)
    return line


def _add_text(parts: RowParts, line: Element, text: str) -> Element:
    """Adds text to a line, and starts a new one at each line end; gives the line that is open then."""
    first, *others = text.split("\n")
    if first and len(line):
        line[-1].tail = (line[-1].tail or "") + first
    elif first:
        line.text = line.text + first if line.text else first.lstrip()
    for piece in others:
        line = _new_line(parts)
        line.text = piece.lstrip()
    return line
