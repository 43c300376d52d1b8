"""What a rule is: a value with a pure function, its sources, its numbers and its examples."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Generic, TypeVar

from easyread.model.document import Version
from easyread.model.finding import Certainty, Problem, Severity

SubjectT = TypeVar("SubjectT")

Options = Mapping[str, int]


class Family(Enum):
    """Rules that belong together; the folder a rule lies in has the same name."""

    LANGUAGE = "language"
    LAYOUT = "layout"
    PAIRS = "pairs"
    SITE = "site"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a rule comes from: title, section and year of a standard or guide, and its address."""

    name: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """A number a rule works with. `profiles` gives the number for profiles that set another one.

    The profile "standard" is used for standard documents, whatever the profile of the site.
    """

    name: str
    default: int
    meaning: str
    profiles: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Example:
    """A piece of content that is run as a test. ⟦ ⟧ mark exactly the text that is found.

    `text` is one file at `path`; `beside` are more files of the little site as (path, text). Examples of
    page rules are HTML at a path that ends in `.html`; without a doctype or `<html` they are read as fragments.
    A bad example without marks asks only that the file gets the finding, wherever in it.
    """

    text: str
    path: str = "page.easy.md"
    beside: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Rule(Generic[SubjectT]):
    """One thing that easyread looks for.

    `subject` is the type `check` takes: `DocumentText`, `HtmlPage`, `LinkedPages`, `SiteContent` or `AllowComments`.
    `languages` are primary language tags the rule knows; None means any. `explanation` is the module's
    docstring: what it finds, who it helps, what to do, when to allow it. `applies` tells whether a subject holds
    anything that the rule judges; without it nobody can tell before judging. With `only_own_markdown` a rule looks for
    what easyread does not read, and is not asked about Markdown that other programs turn into pages.
    """

    id: str
    title: str
    family: Family
    severity: Severity
    subject: type[SubjectT]
    check: Callable[[SubjectT, Options], Iterable[Problem]]
    explanation: str
    sources: tuple[Source, ...]
    good: tuple[Example, ...]
    bad: tuple[Example, ...]
    certainty: Certainty = Certainty.SURE
    versions: tuple[Version, ...] = (Version.STANDARD, Version.EASY)
    languages: tuple[str, ...] | None = None
    options: tuple[Option, ...] = ()
    wcag: tuple[str, ...] = ()
    act: tuple[str, ...] = ()
    only_own_markdown: bool = False
    applies: Callable[[SubjectT], bool] | None = field(default=None, compare=False)
