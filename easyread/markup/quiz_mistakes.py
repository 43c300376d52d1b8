"""What authors get wrong in a quiz, told at the line where it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

from easyread.markup.desk import PageInProgress
from easyread.markup.question import Question

# Matches "![](picture:boat)"; must not match "[boat](boat.md)".
_PICTURE = re.compile(r"!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])")
# Matches "- [x] Ann" and "[ ] Bob" in a text; must not match "[x](page.md)".
_ANSWER_AS_TEXT = re.compile(r"^[ \t]*(?:(?:[-*+]|[0-9]+[.)])[ ]+)?(\[[ xX]\][ \t][^\n]*\S)", re.MULTILINE)
_FEWEST_ANSWERS = 2


class _Mistake(NamedTuple):
    message: str
    hint: str


_NO_ANSWERS = _Mistake(
    "This quiz has no answers to choose from, so it asks nothing.",
    "Write a question and a list under it: - [x] before right answers, - [ ] before wrong ones.",
)
_NO_QUESTION = _Mistake(
    "No question stands before these answers.",
    "Write the question as a paragraph of its own, directly before the list.",
)
_NONE_RIGHT = _Mistake(
    "No answer to this question is marked as right.",
    "Put an x between the brackets of each right answer: - [x]",
)
_ONLY_ANSWER = _Mistake(
    "This is the only answer to its question, so there is nothing to choose.",
    "Add another answer under it. Answers that are not right start with - [ ]",
)
_NO_MARK = _Mistake(
    "This answer has no mark, so it counts as wrong.",
    "Start it with - [x] if it is right, with - [ ] if it is not.",
)
_ANSWER_IS_TEXT = _Mistake(
    "This answer stands on the page as text, and nobody can choose it.",
    "Start it with a hyphen at the left edge, as the other answers: - [x] or - [ ]",
)
_WORDS_BEHIND = _Mistake(
    "These words stand under the last answers, where everyone sees them at once.",
    "Start each line with > if they explain the answer; else put them behind the quiz.",
)
_BLOCK_INSIDE = _Mistake(
    "This block stands in a quiz, which holds nothing but questions.",
    "Put it before or behind the quiz.",
)


def report_mistakes(page: PageInProgress, block: Element, questions: Sequence[Question], start: int) -> int:
    """Record what is wrong with a quiz that is opened at an offset of the source; gives the end of its last line."""
    lines = _Lines(page, start)
    as_text = [*_answers_as_text(block)]
    if as_text:  # what else seems to be missing may be there
        for line in as_text:
            lines.record(line, lines.find(line), _ANSWER_IS_TEXT)
    elif questions:
        for question in questions:
            _report_question(lines, question)
        for line in _words_behind(block, questions[-1]):
            lines.record(line, lines.find(line), _WORDS_BEHIND)
    else:
        lines.record(page.blocks[block], start, _NO_ANSWERS)
    inner = _Lines(page, start + 1)
    for line in _inner_blocks(page, block):
        inner.record(line, inner.find(line), _BLOCK_INSIDE)
    return max(lines.behind, inner.behind)


class _Lines:
    """Finds lines of the source one after the other. `behind` is the end of the one that was found last."""

    def __init__(self, page: PageInProgress, behind: int) -> None:
        self._page = page
        self.behind = behind

    def find(self, line: str) -> int | None:
        """The offset of the next line that reads so."""
        found = self._page.places.line_behind(line, self.behind)
        if found is not None:
            self.behind = found + len(line)
        return found

    def record(self, line: str, offset: int | None, mistake: _Mistake) -> None:
        """Record a mistake at a line."""
        self._page.report_line("broken-quiz", line, message=mistake.message, hint=mistake.hint, offset=offset)


def _report_question(lines: _Lines, question: Question) -> None:
    asked = _written_lines(_PICTURE.sub("", question.asked))
    place = (asked[-1], lines.find(asked[-1])) if asked else None
    for answer in question.answers:
        here = answer.written, lines.find(answer.written)
        if place is None:
            lines.record(*here, _NO_QUESTION)
            place = here
        if len(question.answers) < _FEWEST_ANSWERS:
            lines.record(*here, _ONLY_ANSWER)
        if not answer.is_marked:
            lines.record(*here, _NO_MARK)
    if place is not None and not question.right_count:
        lines.record(*place, _NONE_RIGHT)


def _answers_as_text(block: Element) -> Iterator[str]:
    """The lines that look like answers and are none, the first of each text."""
    for element in block.iter():
        match = _ANSWER_AS_TEXT.search(element.text or "")
        if match is not None:
            yield match[1]


def _inner_blocks(page: PageInProgress, element: Element) -> Iterator[str]:
    """The lines that open the blocks in an element, without those of blocks in these."""
    for child in element:
        if child in page.blocks:
            yield page.blocks[child]
        else:
            yield from _inner_blocks(page, child)


def _words_behind(block: Element, last: Question) -> Iterator[str]:
    """The first line of the words behind the last answers, if there are any."""
    children = list(block)
    for child in children[children.index(last.solution) + 1 :]:
        if child.tag == "p" and (lines := _written_lines(child.text or "")):
            yield lines[0]
            return


def _written_lines(text: str) -> list[str]:
    """The lines of a text that hold words."""
    return [line.strip() for line in text.split("\n") if line.strip()]
