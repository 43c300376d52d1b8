"""A question of a quiz: what is asked, the answers to tick, and the solution that is folded away behind them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from easyread.markup.plain_text import GENERATED

_LISTS = frozenset(("ul", "ol"))
# The attributes of words and pictures that are shown a second time.
_KEPT = frozenset(("lang", "dir", "src", "alt", "width", "height", "decoding", "loading"))
# Matches "[x] " of "[x] Ann" and a lone "[ ]"; must not match "[x](page.md)" or "[y] Ann".
_MARK = re.compile(r"\s*\[(?P<sign>[ xX])\](?:\s+|\Z)")
# Matches the start of the line "    > They share the power."; must not match "more > less".
_QUOTED_LINE = re.compile(r"\n[ \t]*>[ \t]?")


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer. `written` is its line without the sign of the list.

    `words` is the element that holds it, in a `label`. `verdict` is the paragraph of the solution that will say whether
    it is right, None where nothing does.
    """

    written: str
    is_marked: bool
    is_right: bool
    label: Element
    words: Element
    verdict: Element | None


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its answers. `number` is 0 where the quiz has no other.

    `group` holds what is asked (`legend`) and the list of answers, `solution` what is folded away.
    """

    number: int
    asked: str
    group: Element
    legend: Element
    choices: Element
    solution: Element
    answers: tuple[Answer, ...]

    @property
    def right_count(self) -> int:
        """How many answers are right."""
        return sum(answer.is_right for answer in self.answers)

    @property
    def key(self) -> str:
        """Which answers are right, as a text that changes when that does."""
        return "".join("x" if answer.is_right else "-" for answer in self.answers)


def is_choices(element: Element) -> bool:
    """Whether an element is a list of answers: one of its items has a mark."""
    return element.tag in _LISTS and any(_MARK.match(_first(item).text or "") for item in element)


def make_question(asked: Element | None, choices: Element, *, number: int, name: str) -> Question:
    """The question that a paragraph asks and a list of marked items answers.

    Both are as Markdown's block pass left them. The list becomes part of the question. `name` ties its fields together.
    """
    group = Element("fieldset", {"class": "question"})
    legend = SubElement(group, "legend", {"class": "question-words"})
    if asked is not None:
        legend.text = asked.text
        legend.extend(asked)
    choices.set("class", "choices")
    choices.tail = None
    group.append(choices)
    solution = Element("details", {"class": "solution"})
    SubElement(solution, "summary", {GENERATED: ""})
    items = list(choices)
    rights = sum(_is_right(item) for item in items)
    field = {"name": name, "type": "radio" if rights == 1 else "checkbox"}
    answers = tuple(_make_answer(item, solution, field) for item in items)
    return Question(number, legend.text or "", group, legend, choices, solution, answers)


def copy_words(element: Element) -> Element:
    """What an element holds, once more: without links, ids and what the generator added."""
    kept = {name: value for name, value in element.items() if name in _KEPT}
    copy = Element("span" if element.tag == "a" else element.tag, kept)
    copy.text = element.text
    for child in element:
        if GENERATED in child.attrib or (child.tag == "sup" and "id" in child.attrib):  # citations, marks of notes
            _add_text(copy, child.tail)
            continue
        inner = copy_words(child)
        inner.tail = child.tail
        copy.append(inner)
    return copy


def _make_answer(item: Element, solution: Element, field: dict[str, str]) -> Answer:
    """Makes an item a field with its words, and moves what stands under these into the solution."""
    is_right, first = _is_right(item), _first(item)
    words, *quoted = _QUOTED_LINE.split(first.text or "")
    mark = _MARK.match(words)
    explanation = [*_paragraphs(quoted), *_unquoted(child for child in item if child is not first)]
    verdict = None
    if is_right or explanation:
        verdict = SubElement(solution, "p", {"class": "right-answer" if is_right else "wrong-answer", GENERATED: ""})
        solution.extend(explanation)
    inside = list(first) if first is not item else []
    item.clear()
    label = SubElement(item, "label")
    SubElement(label, "input", field).tail = " "
    span = SubElement(label, "span")
    span.text = words[mark.end() :] if mark else words
    span.extend(inside)
    return Answer(words.strip().split("\n")[0], mark is not None, is_right, label, span, verdict)


def _first(item: Element) -> Element:
    """What holds the first paragraph of an item: itself, where its paragraphs are not apart."""
    is_apart = len(item) and item[0].tag == "p" and not (item.text or "").strip()
    return item[0] if is_apart else item


def _is_right(item: Element) -> bool:
    mark = _MARK.match(_first(item).text or "")
    return mark is not None and mark["sign"] != " "


def _paragraphs(lines: list[str]) -> Iterator[Element]:
    """Quoted lines as paragraphs, cut at the empty ones."""
    for text in "\n".join(line.strip() for line in lines).split("\n\n"):
        if text.strip():
            paragraph = Element("p")
            paragraph.text = text.strip()
            yield paragraph


def _unquoted(elements: Iterable[Element]) -> Iterator[Element]:
    for element in elements:
        if element.tag == "blockquote":
            yield from element
        else:
            yield element


def _add_text(element: Element, text: str | None) -> None:
    """Adds a text at the end of an element."""
    if text and len(element):
        element[-1].tail = (element[-1].tail or "") + text
    elif text:
        element.text = (element.text or "") + text
