"""How far the topics of a site have come, for people as a table, for programs as JSON (docs/how-to/keep-reviews.md)."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from easyread.checking.standings import RowStanding, SectionStanding, Standing, TopicState
from easyread.model.review import Review
from easyread.wording import count

MISSING = "missing"
NONE = "–"
HEADINGS = ("versions", "rows checked", "compared")
TABLE_WIDTH = 72  # columns

Parts = Sequence[RowStanding] | Sequence[SectionStanding]


def print_status(states: Sequence[TopicState], console: Console, *, only_open: bool = False) -> None:
    """A table of topics, or a list where the window is too narrow for one; then what all of them come to."""
    has_languages = len({state.language for state in states}) > 1
    shown = [state for state in states if not (only_open and state.is_done)]
    if shown and console.width < TABLE_WIDTH:
        for state in shown:
            console.print(Text(_name(state, has_languages), style="bold"), soft_wrap=True)
            for heading, cell in zip(HEADINGS, _cells(state), strict=True):
                console.print(Text.assemble(f"  {heading}: ", cell), soft_wrap=True)
    elif shown:
        table = Table(box=None, pad_edge=False, show_edge=False)
        for heading in ("topic", *HEADINGS):
            table.add_column(heading, header_style="bold", overflow="fold")
        for state in shown:
            table.add_row(Text(_name(state, has_languages)), *_cells(state))
        console.print(table)
    if shown:
        console.print()
    for sentence in _totals(states):
        console.print(Text(sentence), soft_wrap=True)


def status_json(states: Iterable[TopicState]) -> str:
    """One JSON object with the key `topics`."""
    return json.dumps({"topics": [_value(state) for state in states]}, ensure_ascii=False, indent=1)


def _name(state: TopicState, has_languages: bool) -> str:
    return f"{state.topic} ({state.language})" if has_languages else state.topic


def _cells(state: TopicState) -> tuple[Text, Text, Text]:
    return _versions(state), _part(state.rows, state.review), _part(state.sections, None)


def _versions(state: TopicState) -> Text:
    if state.standard and state.easy:
        return Text("both", style="green")
    return Text(f"{'easy' if state.standard else 'standard'} {MISSING}", style="bold yellow")


def _part(parts: Parts, review: Review | None) -> Text:
    """ "3 of 12", with how many changed and the day; "–" where there is nothing to check."""
    if not parts:
        return Text(NONE)
    numbers = _count(parts)
    words = f"{numbers[Standing.CHECKED]} of {len(parts)}"
    if numbers[Standing.CHANGED]:
        words += f", {numbers[Standing.CHANGED]} changed"
    if review and review.date and numbers[Standing.CHECKED]:
        words += f" ({review.date.isoformat()})"
    whole = numbers[Standing.CHECKED] == len(parts)
    return Text(words, style="green" if whole else "bold yellow" if numbers[Standing.CHANGED] else "")


def _totals(states: Sequence[TopicState]) -> Iterable[str]:
    if not states:
        yield "There are no topics. `easyread new TOPIC` makes one."
        return
    both = sum(1 for state in states if state.standard and state.easy)
    rows = _count([row for state in states for row in state.rows])
    parts = _count([section for state in states for section in state.sections])
    yield f"{count(len(states), 'topic')}, {both:,} in both versions."
    yield f"People checked {rows[Standing.CHECKED]:,} of {count(rows.total(), 'row')}" + _changed(rows, "row")
    compared = f"{parts[Standing.CHECKED]:,} of {count(parts.total(), 'section')}"
    yield f"Somebody compared {compared} with the easy version" + _changed(parts, "section")
    if not all(state.is_done for state in states):
        yield "`easyread review TOPIC` shows what is to be checked, and records who checked it."


def _changed(numbers: Counter[Standing], noun: str) -> str:
    number = numbers[Standing.CHANGED]
    return f"; {count(number, noun)} changed since." if number else "."


def _value(state: TopicState) -> dict[str, object]:
    return {
        "topic": state.topic,
        "language": state.language,
        "title": state.title,
        "standard": state.standard.path if state.standard else None,
        "easy": state.easy.path if state.easy else None,
        "rows": _numbers(state.rows),
        "sections": _numbers(state.sections),
        "date": state.review.date.isoformat() if state.review and state.review.date else None,
        "reviewers": people_value(state.review),
        "done": state.is_done,
    }


def people_value(review: Review | None) -> list[dict[str, str]]:
    """The people of a record as JSON has them."""
    return [{"name": person.name, "role": person.role} for person in review.reviewers] if review else []


def _count(parts: Parts) -> Counter[Standing]:
    return Counter(part.standing for part in parts)


def _numbers(parts: Parts) -> dict[str, int]:
    numbers = _count(parts)
    return {
        "total": len(parts),
        "checked": numbers[Standing.CHECKED],
        "changed": numbers[Standing.CHANGED],
    }
