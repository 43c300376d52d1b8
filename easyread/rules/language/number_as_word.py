"""Finds numbers written as words: three, twelve, the second meeting.

Digits stand out from the words and look the same in most languages. Many people who read little know them well.

Write the digits, also for small numbers and at the start of a sentence.

“One” is left alone, because it is seldom a number, and so are sayings such as “one in two”. “First” is a word that
readers know, and where it stands, “second” may go on from it, but not in a date. Allow a number in a name
or a title. Standard documents may write small numbers as words.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.guides import INCLUSION_EUROPE, LEICHTE_SPRACHE, UNE
from easyread.checking.own_words import own_phrases, quote, words_at
from easyread.checking.rule import Example, Family, Options, Rule
from easyread.checking.subjects import DocumentText
from easyread.checking.swaps import swap_words
from easyread.language.noun_phrases import has_noun_after
from easyread.language.number_words import is_day, is_whole_number, is_whole_ordinal
from easyread.language.word_lists import load_word_lists
from easyread.model.document import Version
from easyread.model.finding import Problem, Severity


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each number in words; "second" and its like count in dates, or before a noun without "first"."""
    goes_on = "first" in text.vocabulary
    for sentence, match in own_phrases(text, load_word_lists(text.document.language).number_words):
        digits = match.entry
        if digits is None:
            continue
        counts_places = _is_ordinal(digits) and not is_day(sentence.sentence, match.last)
        if counts_places and (goes_on or not has_noun_after(sentence.sentence, match.last)):
            continue
        words = words_at(sentence, match.place.start, match.place.end)
        is_whole = is_whole_ordinal if _is_ordinal(digits) else is_whole_number
        is_safe = is_whole(sentence.sentence, match.first, match.last)
        swap = swap_words(text, sentence, match, digits if is_safe else None)
        yield Problem(
            swap.place,
            f"{quote(words)} is a number in words. Digits are easier to read.",
            f"Write {quote(digits)}.",
            replacement=swap.replacement,
        )


def _is_ordinal(digits: str) -> bool:
    return not digits[-1].isdigit()


RULE = Rule(
    id="number-as-word",
    title="Number written as a word",
    family=Family.LANGUAGE,
    severity=Severity.WARNING,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(INCLUSION_EUROPE, LEICHTE_SPRACHE, UNE),
    versions=(Version.EASY,),
    languages=("en",),
    good=(
        Example("We have 3 meetings.\n"),
        Example("One of us will help.\n\nSecond, we write a plan.\n"),
        Example("We live in Seven Sisters.\n\nYou may feel tired for a day or two.\n"),
        Example("The form has parts. The first part is about you.\n\nThe second part is about money.\n"),
    ),
    bad=(
        Example("⟦Three⟧ people came.\n\nThey stayed for ⟦twenty-five⟧ minutes.\n"),
        Example("This is the ⟦second⟧ meeting.\n"),
        Example("Come on the ⟦twenty-first⟧ of May. It is our first meeting.\n"),
    ),
)
