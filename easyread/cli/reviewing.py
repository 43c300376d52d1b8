"""Shows a record of a review, or writes it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import click

from easyread.checking.standings import Standing, TopicState
from easyread.cli.project import Project, folder_prefix
from easyread.cli.terminal import make_console, read_date, write
from easyread.content.read import read_content
from easyread.content.review_text import lost_comment, review_text
from easyread.destinations.in_place import Change, replace_files
from easyread.destinations.new_files import make_files
from easyread.errors import CannotWrite
from easyread.model.review import Reviewer
from easyread.model.site import OutFile, Site
from easyread.pipeline.reviewing import CheckedNow, record_check
from easyread.pipeline.topic_states import topic_state
from easyread.registry.registry import load_registry
from easyread.render.labels import READER
from easyread.reporters.review_report import people_line, print_review, review_json
from easyread.wording import count, quote

# Matches "3" and "3-5"; must not match "-3", "3-" or "three".
_ROWS = re.compile(r"(?P<first>[0-9]{1,6})(?:-(?P<last>[0-9]{1,6}))?")


@dataclass(frozen=True, slots=True)
class ReviewWish:
    """The words of the command line. `people` are names with roles; without them nothing is recorded."""

    topic: str
    language: str
    people: tuple[tuple[str, str], ...]
    rows: str | None
    compared: bool
    day: str | None


def show_or_record(project: Project, wish: ReviewWish, output_format: str) -> None:
    """Does what was asked, and says what it did."""
    if not wish.people and (wish.rows or wish.compared or wish.day):
        raise click.UsageError('Say who checked it: --reader "Ann Example", --editor or --translator.')
    site, registry = read_content(project.files), load_registry(with_rules=False)
    prefix = folder_prefix(project.content)
    state = topic_state(site, registry, prefix, wish.topic, wish.language)
    if wish.people:
        _record(project.content / state.record, site, state, wish)
        again = read_content(project.files)
        state = topic_state(again, registry, prefix, state.topic, state.language)
    if output_format == "json":
        write(review_json(state))
    elif wish.people:
        _tell(state, wish, prefix)
    else:
        print_review(state, make_console())
        click.echo(f"\nRecord who checks it: easyread review {state.topic} --reader NAME")


def _record(path: Path, site: Site, state: TopicState, wish: ReviewWish) -> None:
    people = tuple(Reviewer(_name(name, role), role) for name, role in wish.people)
    if state.easy is None:
        easy = f"{state.topic.rpartition('/')[2]}.easy.md"
        raise CannotWrite(f"{quote(state.topic)} has no easy version to check.", f"Write {easy} first.")
    rows = _row_numbers(wish.rows, state) if wish.rows or not wish.compared else frozenset()
    if wish.compared and not state.sections:
        raise CannotWrite("There is no section in the standard version to compare.", "Leave --compared out.")
    before = _file_before(path, site, state)
    record = record_check(state, CheckedNow(people, _day(wish.day), rows, wish.compared))
    _write(path, before, review_text(record, before=(before or b"").decode("utf-8-sig")))


def _day(text: str | None) -> date:
    day = read_date(text)
    if day > datetime.now(UTC).date() + timedelta(days=1):  # it may be tomorrow already where somebody lives
        raise click.UsageError(f"{day.isoformat()} is still to come. Give the day of the check: --date YYYY-MM-DD")
    return day


def _name(name: str, role: str) -> str:
    if not name.strip():
        raise click.UsageError(f'--{role} needs a name, such as --{role} "Ann Example".')
    return " ".join(name.split())


def _row_numbers(text: str | None, state: TopicState) -> frozenset[int]:
    """The rows that "1-4,7" names; all of them for None and "all". Raises UsageError for others."""
    there = {row.row.number for row in state.rows}
    if not there:
        raise CannotWrite("The easy version has no rows to check.", "Write some, or give --compared.")
    if text is None or text == "all":
        return frozenset(there)
    numbers: set[int] = set()
    for part in filter(None, map(str.strip, text.split(","))):
        match = _ROWS.fullmatch(part)
        if match is None:
            raise click.UsageError(f"{quote(part)} is not a row. Write numbers such as --rows 1-4,7")
        numbers.update(range(int(match["first"]), int(match["last"] or match["first"]) + 1))
    if not numbers or numbers - there:
        wrong = f"Row {min(numbers - there)} is not there" if numbers else "No row is named"
        raise click.UsageError(f"{wrong}: the easy version has rows 1 to {max(there)}.")
    return frozenset(numbers)


def _file_before(path: Path, site: Site, state: TopicState) -> bytes | None:
    """The record as it lies there, if it does. Raises CannotWrite where a new one would lose something of it."""
    shown = path.as_posix()
    if not path.exists():
        return None
    if any(problem.problem.path == state.record for problem in site.problems):
        raise CannotWrite(f"“{shown}” has faults.", "Mend it first: `easyread check` says how.")
    content = path.read_bytes()
    text = content.decode("utf-8-sig")
    line = lost_comment(text)
    if line:
        raise CannotWrite(
            "The record would lose this comment.",
            "Move it to the start of the file, where comments stay.",
            f"{shown}:{line}",
            text.splitlines()[line - 1],
        )
    return content


def _write(path: Path, before: bytes | None, text: str) -> None:
    """Puts the file in place whole, or not at all."""
    if before is not None:
        replace_files([Change(path, before, text.encode())])
        return
    make_files(path.parent, [OutFile(path.name, text.encode())])


def _tell(state: TopicState, wish: ReviewWish, prefix: str) -> None:
    numbers = Counter(row.standing for row in state.rows)
    compared = Counter(section.standing for section in state.sections)
    click.echo(f"Recorded in {prefix}{state.record}. {people_line(state.review)}")
    click.echo(f"Checked as they are now: {numbers[Standing.CHECKED]} of {count(len(state.rows), 'row')}.")
    if _is_credited_to_readers(state, wish):
        click.echo("The record has readers too, so the page says that readers checked all these rows.")
    if state.sections:
        sections = count(len(state.sections), "section")
        click.echo(f"Compared with the standard version: {compared[Standing.CHECKED]} of {sections}.")


def _is_credited_to_readers(state: TopicState, wish: ReviewWish) -> bool:
    """Whether rows were recorded without a reader in a record that has readers: it has one list of people."""
    has_rows = bool(wish.rows) or not wish.compared
    readers = [person for person in state.review.reviewers if person.role == READER] if state.review else []
    return has_rows and bool(readers) and all(role != READER for _, role in wish.people)
