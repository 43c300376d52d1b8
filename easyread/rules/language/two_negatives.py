"""Finds sentences with two negative words: “not without”, “do not … nothing”.

Two negatives make a riddle: readers must turn the meaning round twice. Even one is harder to read than none.

Say what is so, or what to do: “You can come with a friend” for “You cannot come without a friend”.

Two in one part of a sentence are a warning; two in different parts, or one alone, are a note. One alone is often
right, as in a rule about what is not safe, and is found once in a paragraph and not in what somebody says. Standard
documents may have negatives.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from easyread.checking.guides import INCLUSION_EUROPE, cognitive_guide
from easyread.checking.own_words import is_own, is_spoken, own_sentences, quote
from easyread.checking.rule import Example, Family, Options, Rule
from easyread.checking.subjects import DocumentText
from easyread.language.data_files import read_words
from easyread.language.lemmas import word_tags
from easyread.language.words import Sentence
from easyread.model.document import Version
from easyread.model.finding import Problem, Severity

_BOUNDARY = frozenset({"joins", "opens-clause", "wh"})
_OPENING = ("“", "‘", '"')
_CLOSING = ("”", "’", '"')
_SAYING = frozenset({"say", "said", "saying", "says"})
_AFTER_SAID = frozenset({"and", "at", "because", "if", "or", "to", "when"})
_PAIRS = frozenset({("neither", "nor"), ("no", "no"), ("no", "nor"), ("not", "nor")})  # one negation each


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each sentence outside headings with negative words; its place runs from the first to the last."""
    negatives = _negative_words(text)
    noted = -1
    for sentence in own_sentences(text, headings=False) if negatives else ():
        found = [] if negatives.isdisjoint(sentence.forms) else _negatives(sentence.sentence, negatives)
        if not found or (len(found) == 1 and sentence.block == noted):
            continue
        noted = sentence.block
        words = sentence.words
        first, last = words[found[0]], words[found[-1]]
        if not is_own(text, sentence, first.start, last.end):
            continue
        if len(found) == 1:
            if is_spoken(text, sentence, first.start):
                continue
            message = f"{quote(first.text)} is a negative word."
            hint = "If you can, say what is so, or what people can do."
        else:
            shown = " and ".join(quote(words[index].text) for index in found[:3])
            message = f"{shown} are negative words in one sentence."
            hint = "Say it without negative words, or write one sentence for each."
        severity = Severity.WARNING if _are_together(sentence.sentence, found) else Severity.NOTE
        yield Problem(sentence.part(first.start, last.end), message, hint, severity=severity)


def _negative_words(text: DocumentText) -> frozenset[str]:
    """The words of the text, in small letters, that are negative by themselves."""
    listed = read_words(text.document.language, "negative_words.txt")
    return frozenset(form for form in text.vocabulary if form in listed or form.endswith("n't"))


def _negatives(sentence: Sentence, negatives: frozenset[str]) -> list[int]:
    """Indexes of negative words; of "neither ... nor" none but the first.

    The "no" of an answer is none: "No, thank you", "Tick yes or no", "You can say no to this".
    """
    found: list[int] = []
    forms = sentence.forms
    for index, lower in enumerate(forms):
        if lower not in negatives and not _is_denied(sentence, index, found):
            continue
        is_alone = index == 0 and sentence.between(0).strip()
        is_quoted = sentence.pieces[2 * index].endswith(_OPENING) and sentence.between(index).startswith(_CLOSING)
        is_answer = lower == "no" and (
            is_alone or is_quoted or "yes" in forms[max(0, index - 2) : index] or _is_said(sentence, index)
        )
        is_only = lower == "not" and (forms[index + 1 : index + 2] == ("only",) or forms[index - 1 : index] == ("or",))
        is_second = bool(found) and (forms[found[-1]], lower) in _PAIRS
        if not (is_answer or is_only or is_second):
            found.append(index)
    return found


def _is_said(sentence: Sentence, index: int) -> bool:
    """Whether a word is all that somebody says: in "say no to this", not in "say no buses run"."""
    before, after = sentence.forms[max(0, index - 1) : index], sentence.forms[index + 1 : index + 2]
    return not _SAYING.isdisjoint(before) and (_AFTER_SAID.issuperset(after) or bool(sentence.between(index).strip()))


def _is_denied(sentence: Sentence, index: int, found: Sequence[int]) -> bool:
    """Whether an adjective with "un" or "im" comes right after "not": "not unusual"."""
    lower = sentence.forms[index]
    if not found or found[-1] != index - 1 or not lower.startswith(("un", "im")):
        return False
    return "adjective" in word_tags(lower) and "adjective" in word_tags(lower[2:])


def _are_together(sentence: Sentence, found: Sequence[int]) -> bool:
    """Whether two negative words stand in the same part of the sentence."""
    for first, second in itertools.pairwise(found):
        between = range(first, second)
        has_pause = any(sentence.between(index).strip() for index in between)
        joined = any(not word_tags(sentence.forms[index]).isdisjoint(_BOUNDARY) for index in between[1:])
        if not has_pause and not joined:
            return True
    return False


RULE = Rule(
    id="two-negatives",
    title="Negative words",
    family=Family.LANGUAGE,
    severity=Severity.WARNING,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(INCLUSION_EUROPE, cognitive_guide("Avoid double negatives or nested clauses")),
    versions=(Version.EASY,),
    languages=("en",),
    good=(
        Example("You can bring a friend.\n\nNo, thank you.\n\nTick yes or no.\n"),
        Example("Say “No” to them.\n\nYou can say no to this.\n"),
        Example("You get not only help but also money.\n\nTell us if you agree or not.\n"),
    ),
    bad=(
        Example("They say ⟦no⟧ buses run.\n"),
        Example("You ⟦cannot come without⟧ a friend.\n\nThis is ⟦not unusual⟧.\n"),
        Example("Do ⟦not⟧ lift this.\n\nIf you do ⟦not agree, do not⟧ sign.\n"),
    ),
)
