"""Finds dates in digits only: 05/06/26, 2026-11-21.

Is 05/06 in May or in June? Readers must know a rule that differs from country to country, and count months.

Write the month as a word, and the day of the week where somebody must be somewhere: “Friday 5 June 2026”.

Allow it where people must copy the date just so, such as on a form. It is a note in standard documents, where dates
that start with the year are allowed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from easyread.checking.guides import DIN, INCLUSION_EUROPE
from easyread.checking.own_words import is_own, own_sentences_with, quote
from easyread.checking.rule import Example, Family, Options, Rule
from easyread.checking.subjects import DocumentText
from easyread.language.data_files import read_rows
from easyread.language.words import Word, WordKind
from easyread.model.finding import Problem, Severity

# Matches the sign in "5/6"; most sentences have none. Starts with it, so that the search runs over all others at once.
_ANY_SIGN = re.compile(r"[./-](?<=\d[./-])(?=\d)")
# Matches "05/06/26" and "5.6.2026"; must not match "24/7", "1.2.3" or "1990-1995".
_DAY_FIRST = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|(?<=/)\d{2})")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_DAYS_IN_WEEK = 7


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each date in digits that is a day of the calendar."""
    for sentence in own_sentences_with(text, _ANY_SIGN):
        for word in sentence.words:
            day = _read(word, text.document.language)
            if day is None or not is_own(text, sentence, word.start, word.end):
                continue
            if not text.is_easy and _YEAR_FIRST.fullmatch(word.text):
                continue
            yield Problem(
                sentence.part(word.start, word.end),
                f"{quote(word.text)} is a date in digits only.",
                f"Write “{_written(day)}”, if that is the day.",
                severity=Severity.WARNING if text.is_easy else Severity.NOTE,
            )


def _read(word: Word, language: str) -> date | None:
    """The day that a word means, with the month first only in American English or where it cannot be second."""
    if word.kind is not WordKind.NUMBER or len(word.text) < len("1/1/26"):
        return None
    if match := _YEAR_FIRST.fullmatch(word.text):
        year, month, day = (int(part) for part in match.groups())
    elif match := _DAY_FIRST.fullmatch(word.text):
        day, month, year = int(match[1]), int(match[3]), int(match[4])
        year += 2000 if len(match[4]) == len("26") else 0
        if month > 12 or (language == "en-US" and day <= 12):
            day, month = month, day
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _written(day: date) -> str:
    names = [row[0] for row in read_rows("en", "date_names.txt")]
    return f"{names[day.weekday()]} {day.day} {names[_DAYS_IN_WEEK + day.month - 1]} {day.year}"


RULE = Rule(
    id="numeric-date",
    title="Date in digits only",
    family=Family.LANGUAGE,
    severity=Severity.WARNING,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(INCLUSION_EUROPE, DIN),
    languages=("en",),
    good=(
        Example("We meet on Friday 5 June 2026.\n\nWe help 24/7 from 1990-1995.\n"),
        Example("Version 1.2.3 came out on 2026-11-21.\n", path="page.md"),
    ),
    bad=(
        Example("We meet on ⟦05/06/26⟧.\n\nThe form is from ⟦2026-11-21⟧.\n"),
        Example("Send it before ⟦1.12.2026⟧.\n", path="page.md"),
    ),
)
