"""Problems that rules see, and the findings that people read."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache

from easyread.model.place import Place, Span, share_span


class Severity(Enum):
    """How much a finding matters. An error must be mended or allowed with a reason."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for a note, 1 for a warning, 2 for an error."""
        return ("note", "warning", "error").index(self.value)


class Certainty(Enum):
    """Whether the program is sure, or a person must look."""

    SURE = "sure"
    ASK = "ask"


class Origin(Enum):
    """What made the words or the element that a finding is about.

    `CONTENT` is what an author wrote, `THEME` what the theme put round it, `PAGE` a page that easyread did not make.
    """

    CONTENT = "content"
    THEME = "theme"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule saw. Empty fields take the rule's own severity and certainty and the subject's own path.

    `replacement` is the exact new text for the place, given only where a program may write it; a line end and then
    the words of the place means: start a new line before them.
    """

    place: Place
    message: str
    hint: str = ""
    severity: Severity | None = None
    certainty: Certainty | None = None
    path: str = ""
    replacement: str | None = None


@dataclass(frozen=True, slots=True)
class RecordedProblem:
    """A problem met while content was read or converted, kept for the rule whose id it names."""

    rule: str
    problem: Problem


@dataclass(frozen=True, slots=True)
class FindingPlace:
    """One of several places of the same fault."""

    path: str
    span: Span


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem with its exact place and everything a person needs to act on it.

    `path` is relative to the working directory, `text` is the exact source under the span, `excerpt` the
    source line it starts on. `near` means that the place is the closest one known. `replacement` is the exact new
    text for the span, None where only a person may change it.

    `selector` finds the element in CSS on the HTML page at `page`; both are "" for findings that no page showed.
    `template` is the template that made the element as "file:line", "" where none is known. `places` has all places
    of a finding that stands for many (the first is `path` and `span`), and is empty for a finding with one place.
    """

    rule: str
    severity: Severity
    certainty: Certainty
    path: str
    span: Span
    message: str
    hint: str
    text: str
    excerpt: str
    wcag: tuple[str, ...] = ()
    act: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    near: bool = False
    replacement: str | None = None
    selector: str = ""
    page: str = ""
    origin: Origin = Origin.CONTENT
    template: str = ""
    places: tuple[FindingPlace, ...] = ()


def share_words(finding: Finding) -> Finding:
    """The same finding, with words that are in memory once, however many findings from other processes say them."""
    return replace(
        finding,
        path=sys.intern(finding.path),
        span=share_span(finding.span),
        message=sys.intern(finding.message),
        hint=sys.intern(finding.hint),
        text=sys.intern(finding.text),
        excerpt=sys.intern(finding.excerpt),
        wcag=_one_tuple(finding.wcag),
        act=_one_tuple(finding.act),
        sources=_one_tuple(finding.sources),
        selector=sys.intern(finding.selector),
        page=sys.intern(finding.page),
    )


@lru_cache(maxsize=1000)  # what a rule says of itself is the same each time
def _one_tuple(names: tuple[str, ...]) -> tuple[str, ...]:
    return names
