"""Finds sentences of a row that stand on the same line as the sentence before.

In easy read each sentence starts on a new line. Readers see where one thought ends and the next begins, and find their
place again when they look away.

Write each sentence on a line of its own. `easyread check --fix` does it where that is safe.

Allow it in a poem or an address. Words in quotation marks stay together, because somebody else said them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from easyread.checking.guides import DEPARTMENT_OF_HEALTH, INCLUSION_EUROPE
from easyread.checking.own_words import is_own, is_spoken, quote
from easyread.checking.rule import Example, Family, Option, Options, Rule
from easyread.checking.subjects import DocumentText, TextSentence
from easyread.language.sentences import most_sentences
from easyread.model.document import Version
from easyread.model.finding import Problem, Severity
from easyread.model.prose import BlockKind


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each sentence of a line after its first, at the word it starts with.

    A text of several rows and no picture was never laid out as easy read: it gets one problem, not hundreds, and
    `--fix` leaves it alone.
    """
    rows = text.outline.rows
    if all(most_sentences(line) == 1 for row in rows for line in row.sentences):
        return
    found = _shared_lines(text)
    is_plain = len(rows) > options["rows"] and not any(row.picture for row in rows)
    yield from (replace(problem, replacement=None) for problem in islice(found, 1)) if is_plain else found


def _shared_lines(text: DocumentText) -> Iterator[Problem]:
    before: TextSentence | None = None
    for sentence in text.sentences:
        follows = before is not None and before.block == sentence.block
        before = sentence
        is_line = sentence.kind is BlockKind.LINE and sentence.row >= 0 and not sentence.quoted
        if not follows or not is_line or not sentence.words:
            continue
        word = sentence.words[0]
        if is_spoken(text, sentence, word.start - 1) or not is_own(text, sentence, word.start, word.end):
            continue
        yield Problem(
            sentence.part(word.start, word.end),
            f"{quote(word.text)} starts another sentence on the same line.",
            "Write each sentence on a line of its own.",
            replacement=f"\n{word.text}" if _is_free(text, sentence) else None,
        )


def _is_free(text: DocumentText, sentence: TextSentence) -> bool:
    """Whether nothing bold, and no link, reaches over from the sentence before."""
    start = sentence.sentence.start
    return not any(mark.start < start < mark.end for mark in text.prose.blocks[sentence.block].marks)


RULE = Rule(
    id="sentences-on-one-line",
    title="Two sentences on one line",
    family=Family.LAYOUT,
    severity=Severity.NOTE,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(INCLUSION_EUROPE, DEPARTMENT_OF_HEALTH),
    versions=(Version.EASY,),
    options=(Option("rows", 3, "rows of a text without any picture; with more, only the first sentence is found"),),
    good=(
        Example("We listen to you.\nThen we make a plan.\n"),
        Example("- We listen. We plan.\n\n> I came. I saw.\n"),
        Example("She said: “Stop. I am here.”\n"),
        Example("Der Kurs ist am 5. März bei Dr. Müller.\n", path="page.easy.de.md"),
    ),
    bad=(
        Example("We listen to you. ⟦Then⟧ we make a plan.\n"),
        Example("Hello.\nCome in. **⟦Rights⟧** are what you can ask for. ⟦You⟧ have them.\n"),
    ),
)
