"""The page that is being converted, and the desk on which the extensions of one converter find it.

Python-Markdown hands extensions the Markdown and nothing else; everything they need to know besides, and
everything they find out, lies here. A new page is laid on the desk for each document, so that nothing of the
document before can stay behind.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple
from xml.etree.ElementTree import Element

from easyread.markup.places import Places, as_written
from easyread.markup.question import Question
from easyread.markup.surroundings import Surroundings
from easyread.model.document import Document, Version
from easyread.model.finding import Problem, RecordedProblem
from easyread.model.fragment import HardWord, Heading, Row
from easyread.model.place import SourceText
from easyread.strings import Strings


class PictureUse(NamedTuple):
    """What an image element shows: a picture's id when `in_dictionary`, else a path as the outline names it."""

    name: str
    in_dictionary: bool


@dataclass(frozen=True, slots=True)
class Label:
    """An element that names another: `title` gets an id made of its words, `labelled` points to it."""

    labelled: Element
    title: Element
    otherwise: str


@dataclass(slots=True)
class PageInProgress:
    """What is known and found out while one document is converted.

    `blocks` has for each learning block the line that opens it, `questions` the element that holds each question.
    """

    document: Document
    surroundings: Surroundings
    places: Places
    headings: list[Heading] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    row_numbers: dict[Element, int] = field(default_factory=dict)
    hard_words: list[HardWord] = field(default_factory=list)
    term_names: dict[str, str] = field(default_factory=dict)
    pictures: dict[Element, PictureUse] = field(default_factory=dict)
    blocks: dict[Element, str] = field(default_factory=dict)
    block_titles: set[Element] = field(default_factory=set)
    questions: dict[Element, Question] = field(default_factory=dict)
    labels: list[Label] = field(default_factory=list)
    problems: list[tuple[int, RecordedProblem]] = field(default_factory=list)

    @property
    def is_easy(self) -> bool:
        """Whether the document is the easy version of its topic."""
        return self.document.version is Version.EASY

    @property
    def strings(self) -> Strings:
        """The interface texts in the language of the document."""
        return self.surroundings.strings

    def report(self, rule: str, written: str, *, message: str, hint: str, before: str = "", after: str = "") -> None:
        """Record a problem at the next place where `written` stands in the source, between these two texts."""
        offset, place = self.places.next_place(written, before, after)
        self._record(rule, offset, place, message, hint)

    def report_line(self, rule: str, written: str, *, message: str, hint: str, offset: int | None = None) -> None:
        """Record a problem with a whole line of the source, the next one that reads so unless `offset` is known."""
        if offset is None:
            self.report(rule, written, message=message, hint=hint, before="\n", after="\n")
        else:
            self._record(rule, offset, self.places.place_at(offset, written), message, hint)

    def _record(self, rule: str, offset: int, place: SourceText, message: str, hint: str) -> None:
        problem = Problem(place, as_written(message), as_written(hint), path=self.document.path)
        self.problems.append((offset, RecordedProblem(rule, problem)))


class Desk:
    """Where the extensions of one converter find the page in progress."""

    page: PageInProgress
