"""Finds sentences with more words than the profile allows.

A long sentence holds several ideas, and its start is forgotten before its end comes. It is hard for people with
learning disabilities, for people who read slowly, and for everybody who is tired.

Write one idea in each sentence. Break at “and”, “but”, “because” or “which”, and start a new sentence.

Allow it where the words are not yours to change, such as a law, a name or a quotation that must stay whole.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Option, Options, Rule, Source
from easyread.checking.subjects import DocumentText
from easyread.model.finding import Problem, Severity
from easyread.model.prose import BlockKind


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each sentence outside headings and quotations that passes a limit."""
    for sentence in text.sentences:
        count = len(sentence.forms)
        if count < options["note"] or sentence.quoted or sentence.kind is BlockKind.HEADING:
            continue
        yield Problem(
            sentence.place,
            f"This sentence has {count} words.",
            f"Write two sentences. Aim at {options['note'] - 1} words or fewer.",
            severity=_severity(count, options),
        )


def _severity(count: int, options: Options) -> Severity:
    if count >= options["error"]:
        return Severity.ERROR
    return Severity.WARNING if count >= options["warning"] else Severity.NOTE


RULE = Rule(
    id="long-sentence",
    title="Sentence is too long",
    family=Family.LANGUAGE,
    severity=Severity.WARNING,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source("gov.uk, Accessible communication formats: easy read (2021)"),
        Source("Department of Health, Making written information easier to understand (2010)"),
        Source("Photosymbols, How to make easy read"),
    ),
    options=(
        Option(
            "note",
            13,
            "words that make a note",
            {"standard": 26, "leichte-sprache": 11, "falc": 11, "strict": 13},
        ),
        Option(
            "warning",
            16,
            "words that make a warning",
            {"standard": 36, "leichte-sprache": 13, "falc": 13, "strict": 14},
        ),
        Option(
            "error",
            21,
            "words that make an error",
            {"standard": 61, "leichte-sprache": 18, "falc": 18, "strict": 16},
        ),
    ),
    good=(
        Example("We listen to you.\nThen we make a plan together.\n"),
        Example("> A judge said that the council had to ask the people who live in the house what they want to do.\n"),
    ),
    bad=(
        Example("⟦The council must ask all the people who use a service before it makes a plan for them.⟧\n"),
        Example("Hello.\n⟦We will send you a letter with the date of the meeting and the name of the person.⟧\n"),
    ),
)
