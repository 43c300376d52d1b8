"""Finds three or more things named in one sentence: “people, workers and families”.

Readers lose count in a row of words, and commas are easy to miss. A list shows at once how many things there are.

Write a list with one thing on each line under the picture.

Three things are a note, four or more a warning. Allow a series that is a name or a fixed saying. Standard documents
may have series.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from easyread.checking.guides import DIN, GOV_UK, INCLUSION_EUROPE
from easyread.checking.own_words import is_own, own_sentences, quote, words_at
from easyread.checking.rule import Example, Family, Option, Options, Rule
from easyread.checking.subjects import DocumentText
from easyread.language.lemmas import word_tags
from easyread.language.series import LONGEST_THING, find_series, is_first_comma
from easyread.language.words import Sentence, Word
from easyread.model.document import Version
from easyread.model.finding import Problem, Severity

_CLAUSE = frozenset({"opens-clause", "person", "modal", "finite"})
_BEFORE_NOUN = frozenset({"determiner", "preposition"})
_OF_PARTICIPLE = frozenset({"by", "with"})  # after a participle: "made by Anna"; "slid down" is a verb of its own
_ADDS = frozenset({"but", "including", "please", "such", "like", "especially"})
_INTRODUCTION = frozenset({"preposition", "opens-clause", "interjection", "adverb", "wh"})


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each series, from the end of its first thing to its last."""
    for sentence in own_sentences(text, headings=False):
        if "," not in sentence.text:
            continue
        for separators in find_series(sentence.sentence):
            things = len(separators) + 1
            if things < options["note"] or not _are_things(sentence.sentence, separators):
                continue
            first, last = separators[0], separators[-1]
            start, end = sentence.words[first].start, _end(sentence.sentence, last + 2)
            if is_own(text, sentence, start, end):
                yield Problem(
                    sentence.part(start, end),
                    f"This sentence names {things} things: {quote(words_at(sentence, start, end))}.",
                    "Make a list with one thing on each line.",
                    severity=Severity.WARNING if things >= options["warning"] else Severity.NOTE,
                )


def _are_things(sentence: Sentence, separators: list[int]) -> bool:
    """Whether the parts are things: no clauses, and with one comma no introduction such as "In May,"."""
    words = sentence.words
    middle = words[separators[0] + 1 : separators[-1] + 1]
    if any(not word_tags(word.lower).isdisjoint(_CLAUSE) for word in middle):
        return False
    if len(separators) > 2:
        return True
    return separators[0] > 0 and not _is_opening(sentence, separators[0]) and not _is_aside(middle)


def _is_opening(sentence: Sentence, comma: int) -> bool:
    """Whether the words up to the only comma are an introduction: "In May," or "If you need help with a form,"."""
    if not is_first_comma(sentence, comma):
        return False
    tags = word_tags(sentence.words[0].lower)
    if comma < LONGEST_THING + 1 and not tags.isdisjoint(_INTRODUCTION):
        return True
    return "opens-clause" in tags and "wh" not in tags and sentence.text.count(",") == 1


def _is_aside(middle: Sequence[Word]) -> bool:
    """Whether the second part says more about the first: "including a bus", "made by Anna", "but no tea"."""
    first = word_tags(middle[0].lower)
    is_added = middle[0].lower in _ADDS
    return is_added or ("participle" in first and len(middle) > 1 and middle[1].lower in _OF_PARTICIPLE)


def _end(sentence: Sentence, index: int) -> int:
    """The end of the last thing, which starts at the word at `index`: of "friend" in "a friend of mine"."""
    while index + 1 < len(sentence.words) and not sentence.between(index).strip():
        if word_tags(sentence.words[index].lower).isdisjoint(_BEFORE_NOUN):
            break
        index += 1
    return sentence.words[index].end


RULE = Rule(
    id="series-in-sentence",
    title="Three or more things in a sentence",
    family=Family.LANGUAGE,
    severity=Severity.WARNING,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(INCLUSION_EUROPE, GOV_UK, DIN),
    versions=(Version.EASY,),
    languages=("en",),
    options=(
        Option("note", 3, "things in a sentence that make a note"),
        Option("warning", 4, "things that make a warning"),
    ),
    good=(
        Example("Bring these things:\n\n- a pen\n- a book\n- a friend\n"),
        Example("In May, people and workers met.\n\nAnna came, and Tom and Jo stayed.\n"),
        Example("If you need help with the form, please phone or write.\n"),
        Example("We have a plan, made by Anna and Tom. We need ideas, but no pens and paper.\n"),
    ),
    bad=(
        Example("We ask ⟦people, workers and families⟧.\n"),
        Example("When you are ill, ask your ⟦mum, dad or aunt⟧.\n"),
        Example("Bring a ⟦pen, a book, a bag or a friend⟧.\n"),
    ),
)
