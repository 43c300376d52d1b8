"""`glossary.yml` and `glossary.<language>.yml`: hard words and their meanings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from easyread.content.data_files import DataFile
from easyread.content.field_types import TEXT, TEXTS
from easyread.content.fields import Table, read_named_entry, read_pairs
from easyread.model.glossary import Glossary, Term
from easyread.model.place import Span
from easyread.wording import quote

TERM = Table(
    fields={
        "forms": TEXTS,
        "standard": TEXT,
        "easy": TEXT,
        "picture": TEXT,
        "avoid": TEXTS,
        "sources": TEXTS,
    },
    required=("standard", "easy"),
    other_names={"aliases": "forms", "definition": "standard", "image": "picture", "meaning": "standard"},
)


@dataclass(frozen=True, slots=True)
class PlacedTerm:
    """A term, and where its values stand."""

    term: Term
    spans: Mapping[str, Span]


def read_terms(file: DataFile) -> tuple[PlacedTerm, ...]:
    """The terms of a glossary file in its order."""
    return tuple(_read_terms(file))


def _read_terms(file: DataFile) -> Iterator[PlacedTerm]:
    for name, key_node, node in read_pairs(file.root, file.source):
        entry = read_named_entry(name, key_node, node, table=TERM, source=file.source)
        term = Term(
            **{"name": name.strip(), "standard": "", "easy": "", **entry.values},
            span=file.source.span(key_node),
        )
        yield PlacedTerm(term, entry.spans)


def make_glossary(language: str, file: DataFile, terms: tuple[PlacedTerm, ...]) -> Glossary:
    """The glossary of some terms. Forms that two terms share are recorded; the first term keeps them."""
    index: dict[str, Term] = {}
    ids: dict[str, Term] = {}
    for placed in terms:
        term = placed.term
        namesake = ids.setdefault(term.id, term)
        if namesake is not term:
            _record_twice(file, term.name, namesake, term.span)
        for form, span in _written_forms(placed):
            holder = index.setdefault(" ".join(form.lower().split()), term)
            if holder is not term and (span != term.span or namesake is term):
                _record_twice(file, form, holder, span)
    return Glossary(language, file.path, tuple(placed.term for placed in terms), index)


def _written_forms(placed: PlacedTerm) -> Iterator[tuple[str, Span]]:
    yield placed.term.name, placed.term.span
    for number, form in enumerate(placed.term.forms):
        yield form, placed.spans[f"forms.{number}"]


def _record_twice(file: DataFile, form: str, holder: Term, span: Span) -> None:
    file.source.recorder.record(
        "term-defined-twice",
        span,
        message=f"{quote(form)} belongs to the term {quote(holder.name)} on line {holder.span.line} already.",
        hint="Take the word out of one of the two terms.",
    )
