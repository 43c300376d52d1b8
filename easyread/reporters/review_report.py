"""What people have checked of one topic, for people as a list, for programs as JSON (docs/how-to/keep-reviews.md)."""

from __future__ import annotations

import json
from collections.abc import Mapping

from rich.console import Console
from rich.table import Table
from rich.text import Text

from easyread.checking.standings import Standing, TopicState
from easyread.model.fragment import Row
from easyread.model.review import Review
from easyread.reporters.status_report import people_value
from easyread.wording import list_names

ROW_WORDS = {Standing.CHECKED: "checked", Standing.CHANGED: "changed since", Standing.UNCHECKED: "not checked"}
SECTION_WORDS = {Standing.CHECKED: "compared", Standing.CHANGED: "changed since", Standing.UNCHECKED: "not compared"}
STYLES = {Standing.CHECKED: "green", Standing.CHANGED: "bold yellow", Standing.UNCHECKED: ""}


def print_review(state: TopicState, console: Console) -> None:
    """Who checked the topic, its rows, then the sections of its standard version."""
    console.print(Text(f"{state.topic}: {state.title}", style="bold"), soft_wrap=True)
    console.print(Text(people_line(state.review)), soft_wrap=True)
    if state.rows:
        table = _table("row", "words")
        for row in state.rows:
            table.add_row(Text(str(row.row.number)), _standing(row.standing, ROW_WORDS), Text(row_words(row.row)))
        console.print()
        console.print(table)
    if state.sections:
        table = _table("section", "title", "compared")
        for section in state.sections:
            table.add_row(
                Text(section.section.id), _standing(section.standing, SECTION_WORDS), Text(section.section.title)
            )
        console.print()
        console.print(table)


def review_json(state: TopicState) -> str:
    """One JSON object: the record of a topic, and how its parts stand to it."""
    value = {
        "topic": state.topic,
        "language": state.language,
        "record": state.record,
        "date": state.review.date.isoformat() if state.review and state.review.date else None,
        "reviewers": people_value(state.review),
        "rows": [
            {
                "row": row.row.number,
                "standing": row.standing.value,
                "words": row_words(row.row),
                "digest": row.row.digest,
            }
            for row in state.rows
        ],
        "sections": [
            {
                "id": section.section.id,
                "standing": section.standing.value,
                "title": section.section.title,
                "digest": section.section.digest,
            }
            for section in state.sections
        ],
    }
    return json.dumps(value, ensure_ascii=False, indent=1)


def people_line(review: Review | None) -> str:
    """ "Checked on 2026-11-30 by Ann Reader (reader)." """
    if review is None:
        return "Nobody has checked it yet."
    day = f" on {review.date.isoformat()}" if review.date else ""
    people = list_names(f"{person.name} ({person.role})" if person.role else person.name for person in review.reviewers)
    return f"Checked{day} by {people or 'people that the record does not name'}."


def row_words(row: Row) -> str:
    """The words of a row on one line."""
    return " ".join((*row.sentences, *row.items)) or "(a picture without words)"


def _table(first: str, last: str, middle: str = "checked") -> Table:
    table = Table(box=None, pad_edge=False, show_edge=False)
    for heading in (first, middle, last):
        table.add_column(heading, header_style="bold", overflow="fold")
    return table


def _standing(standing: Standing, words: Mapping[Standing, str]) -> Text:
    return Text(words[standing], style=STYLES[standing])
