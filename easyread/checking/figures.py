"""Reading figures of documents beside those of published easy read.

Figures describe a text and help to compare two. They do not prove that anybody understands it: a text can be within
every range and say nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib.resources import files

from easyread.checking.own_words import own_sentences
from easyread.checking.subjects import DocumentText, TextSentence
from easyread.language.data_files import base_language
from easyread.language.readability import SentenceCounts, count_sentences, figures_of
from easyread.model.document import Version
from easyread.model.prose import BlockKind

MEASURED_LIMITS = (15, 20)  # words; the two limits that published documents were measured with

# A list item or cell is often no sentence: it counts where it ends like one.
_WHOLE = frozenset({BlockKind.PARAGRAPH, BlockKind.LINE})
_SENTENCE_ENDS = (".", "!", "?", "…")
_CLOSING = "\"'”’“‘»«)]"


class Unit(Enum):
    """What a figure is counted in. Shares are from 0 to 1."""

    NUMBER = "number"
    WORDS = "words"
    SHARE = "share"

    @property
    def digits(self) -> int:
        """To how many digits behind the point a figure is told and compared."""
        return 2 if self is Unit.SHARE else 1


class Position(Enum):
    """Where a figure is beside the range of published easy read. Below is shorter or rarer, and no fault."""

    BELOW = "below"
    WITHIN = "within"
    ABOVE = "above"


@dataclass(frozen=True, slots=True)
class Range:
    """The lowest and the highest value of published easy read, and where they were measured."""

    low: float
    high: float
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure; `name` is its key in JSON. `range` is None where nothing published was measured in the same way."""

    name: str
    value: float
    unit: Unit
    range: Range | None = None

    @property
    def position(self) -> Position | None:
        """Where the value is beside the range, judged by the digits that are told."""
        if self.range is None:
            return None
        value = round(self.value, self.unit.digits)
        if value < self.range.low:
            return Position.BELOW
        return Position.WITHIN if value <= self.range.high else Position.ABOVE


@dataclass(frozen=True, slots=True)
class TextFigures:
    """The figures of one document, or of all documents of a version (then `path` is "")."""

    path: str
    version: Version
    documents: int
    sentences: int
    words: int
    rows: int
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of a run: document by document, then for each version as a whole.

    `limits` are the lengths, in words, that two of the figures count longer sentences by.
    """

    limits: tuple[int, int]
    documents: tuple[TextFigures, ...]
    totals: tuple[TextFigures, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """What can be added up: sentences, rows, and the sentences and words in rows. `is_english` in all parts."""

    sentences: SentenceCounts = SentenceCounts()
    rows: int = 0
    row_sentences: int = 0
    row_words: int = 0
    is_english: bool = True

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.sentences + other.sentences,
            self.rows + other.rows,
            self.row_sentences + other.row_sentences,
            self.row_words + other.row_words,
            self.is_english and other.is_english,
        )


def measure_texts(texts: Iterable[tuple[str, DocumentText]], limits: tuple[int, int] = MEASURED_LIMITS) -> Figures:
    """The figures of documents, which come with the paths to show. Costs about as much as the language rules."""
    documents = []
    parts: dict[Version, list[Counts]] = {Version.EASY: [], Version.STANDARD: []}
    for path, text in texts:
        version = text.document.version
        counts = count_text(text)
        parts[version].append(counts)
        documents.append(_text_figures(path, version, counts, limits=limits))
    totals = (
        _text_figures("", version, sum(counts, Counts()), limits=limits, documents=len(counts))
        for version, counts in parts.items()
        if counts
    )
    return Figures(limits, tuple(documents), tuple(totals))


def count_text(text: DocumentText) -> Counts:
    """The counts of a document's own sentences: without headings, quotations and code, and without fragments."""
    sentences = [sentence for sentence in own_sentences(text, headings=False) if _is_whole(sentence)]
    is_english = base_language(text.document.language) == "en"
    in_rows = [sentence for sentence in sentences if sentence.row >= 0 and sentence.kind is BlockKind.LINE]
    row_words = sum(len(sentence.words) for sentence in text.sentences if sentence.row >= 0 and not sentence.quoted)
    return Counts(
        count_sentences([sentence.sentence for sentence in sentences]),
        len(text.outline.rows),
        len(in_rows),
        row_words,
        is_english,
    )


@cache
def real_easy_read() -> Mapping[str, Range]:
    """The ranges of published easy read, by the name of the figure."""
    text = files(__package__).joinpath("data", "real_easy_read.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return {
        name: Range(
            min(float(row[1]) for row in rows if row[0] == name),
            max(float(row[2]) for row in rows if row[0] == name),
            tuple(row[3] for row in rows if row[0] == name),
        )
        for name in dict.fromkeys(row[0] for row in rows)
    }


def _is_whole(sentence: TextSentence) -> bool:
    return sentence.kind in _WHOLE or sentence.text.rstrip(_CLOSING).endswith(_SENTENCE_ENDS)


def _text_figures(
    path: str, version: Version, counts: Counts, *, limits: tuple[int, int], documents: int = 1
) -> TextFigures:
    number, words = len(counts.sentences.lengths), sum(counts.sentences.lengths)
    ranges = _ranges_for(version, limits)
    figures = tuple(
        Figure(name, value, unit, ranges.get(name)) for name, value, unit in _values(version, counts, limits)
    )
    return TextFigures(path, version, documents, number, words, counts.rows, figures)


def _values(version: Version, counts: Counts, limits: tuple[int, int]) -> Sequence[tuple[str, float, Unit]]:
    """Names, values and units; those that only English has are left out for other languages, rows without rows."""
    sentences = counts.sentences
    known = figures_of(sentences)
    values = [
        ("mean_length", known.mean_length, Unit.WORDS),
        ("ninth_decile", float(known.ninth_decile), Unit.WORDS),
        ("over_first_limit", sentences.share_over(limits[0]), Unit.SHARE),
        ("over_second_limit", sentences.share_over(limits[1]), Unit.SHARE),
    ]
    if counts.is_english:
        several = sentences.several_ideas / known.sentences if known.sentences else 0.0
        values += [
            ("passive_share", known.passive_share, Unit.SHARE),
            ("several_ideas_share", several, Unit.SHARE),
            ("rare_word_share", known.rare_share, Unit.SHARE),
        ]
    if version is Version.EASY and counts.rows:
        values += [
            ("sentences_a_row", counts.row_sentences / counts.rows, Unit.NUMBER),
            ("words_a_row", counts.row_words / counts.rows, Unit.WORDS),
        ]
    return values


def _ranges_for(version: Version, limits: tuple[int, int]) -> Mapping[str, Range]:
    """The ranges that a text can be laid beside: none for standard documents, none for other limits."""
    if version is not Version.EASY:
        return {}
    known = real_easy_read()
    if limits == MEASURED_LIMITS:
        return known
    return {name: found for name, found in known.items() if not name.endswith("_limit")}
