"""The glossary: hard words with a meaning for each version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from easyread.model.place import START, Span


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of `glossary.yml`. `forms` are other ways the term is written, without the term itself."""

    name: str
    standard: str
    easy: str
    forms: tuple[str, ...] = ()
    picture: str = ""
    avoid: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    span: Span = field(default=START, compare=False)

    @property
    def id(self) -> str:
        """The anchor of the term on the word list."""
        return "word-" + "-".join(self.name.lower().split())


@dataclass(frozen=True, slots=True)
class Glossary:
    """The terms of one language in the order of the file, and which term each written form means.

    `index` is keyed by the form in lower case with single spaces.
    """

    language: str
    path: str = "glossary.yml"
    terms: tuple[Term, ...] = ()
    index: Mapping[str, Term] = field(default_factory=dict)

    def find(self, words: str) -> Term | None:
        """The term that `words` name, in any letter case, or None."""
        return self.index.get(" ".join(words.lower().split()))
