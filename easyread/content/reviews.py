"""`equality.review.yml` beside a topic: the checked rows of its easy document, all the people, the last day.

date: 2026-11-21
reviewers:
  - name: Ann Reader
    role: reader
rows:
  1: 3f2a9c
compared:
  what-equal-means: 77b1e0
"""

from __future__ import annotations

from dataclasses import dataclass

from easyread.content.data_files import DataFile
from easyread.content.field_types import DATE, TEXT, any_keys, list_of
from easyread.content.fields import Entry, Table, read_entry
from easyread.content.language_tags import is_language_tag, tidy_language_tag
from easyread.model.review import Review, ReviewedRow, Reviewer
from easyread.wording import quote

REVIEW_ENDING = ".review"
_LONGEST_NUMBER = 7
_DATA_ENDING = ".yml"
REVIEWER = Table({"name": TEXT, "role": TEXT}, required=("name",))
REVIEW = Table(
    fields={
        "date": DATE,
        "reviewers": list_of(Reviewer, REVIEWER),
        "rows": any_keys(TEXT),
        "compared": any_keys(TEXT),
    },
    other_names={"checked": "rows", "people": "reviewers", "updated": "date"},
)


@dataclass(frozen=True, slots=True)
class ReviewName:
    """What the path of a review file says. `language` is "" when it names none."""

    topic: str
    language: str


def read_review_name(path: str) -> ReviewName | None:
    """The topic and language of a review file, None for any other file."""
    folder, slash, name = path.rpartition("/")
    stem = name.removesuffix(_DATA_ENDING)
    if stem == name:
        return None
    if stem.endswith(REVIEW_ENDING):
        topic, language = stem.removesuffix(REVIEW_ENDING), ""
    else:
        stem, _, language = stem.rpartition(".")
        if not stem.endswith(REVIEW_ENDING) or not is_language_tag(language):
            return None
        topic = stem.removesuffix(REVIEW_ENDING)
    return ReviewName(folder + slash + topic, tidy_language_tag(language)) if topic else None


def review_path(topic: str, *, language: str, main_language: str) -> str:
    """Where the review of a topic lies: the language is named unless it is the site's."""
    suffix = "" if language == main_language else f".{language}"
    return f"{topic}{REVIEW_ENDING}{suffix}{_DATA_ENDING}"


def read_review(file: DataFile, topic: str, language: str) -> Review:
    """The record in a review file. Rows without a number are recorded and left out."""
    entry = read_entry(file.root, REVIEW, file.source)
    return Review(
        path=file.path,
        topic=topic,
        language=language,
        date=entry.values.get("date"),
        reviewers=entry.values.get("reviewers", ()),
        rows=_read_rows(entry, file),
        compared=tuple(entry.values.get("compared", {}).items()),
    )


def _read_rows(entry: Entry, file: DataFile) -> tuple[ReviewedRow, ...]:
    rows = []
    for number, digest in entry.values.get("rows", {}).items():
        if number.isascii() and number.isdigit() and len(number) < _LONGEST_NUMBER:
            rows.append(ReviewedRow(int(number), digest))
            continue
        file.source.recorder.record(
            file.source.rules.wrong_type,
            entry.spans[f"rows.{number}"],
            message=f"A row is named by its number, but {quote(number)} is none.",
            hint="Write the number of the row, a colon and its digest: 1: 3f2a9c",
        )
    return tuple(rows)
