"""Numbers written as words: whether one is the whole number or only a part of it. English.

"Three" in "three people" is a whole number; in "three hundred", "three and a half" and "nineteen thirty-three" it is a
part, and digits for it alone would make a riddle of the rest.
"""

from __future__ import annotations

from collections.abc import Sequence

from easyread.language.word_lists import load_word_lists
from easyread.language.words import Sentence

_SCALES = frozenset(
    ("hundred", "hundreds", "thousand", "thousands", "million", "millions", "billion", "billions", "trillion", "dozen")
)
_FRACTIONS = frozenset(
    ("half", "halves", "third", "thirds", "quarter", "quarters", "fifths", "eighths", "tenths", "thousandths", "point")
)
_OTHER_PARTS = frozenset(("zero", "nil", "nought", "minus", "score"))
_PARTS = _SCALES | _FRACTIONS | _OTHER_PARTS
# Words between two numbers that belong together, of which "one" stays a word: "one in four".
_AFTER_ONE = frozenset(("in", "or", "to", "and"))
_MONTHS = frozenset(
    (
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    )
)  # fmt: skip
# Words after which "third" and its like tell a place in a row, and no part of something or measure of time.
_BEFORE_ORDINAL = frozenset(("the", "this", "that", "my", "your", "his", "her", "its", "our", "their"))


def is_whole_number(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the words from `first` to `last` are a number that ends where they end: 3, and not that of 3 1/2."""
    words = list(sentence.forms)
    before, after = words[:first], words[last + 1 :]
    if words[last] == "hundred" and first == last:
        return False
    if before[-2:-1] == ["one"] and before[-1] in _AFTER_ONE:
        return False
    if before and (_is_part(before[-1]) or (before[-1] == "and" and _is_large(before[-2:-1]))):
        return False
    if after[:1] == ["and"]:
        goes_on = after[1:2] in (["a"], ["half"], ["one"]) or any(map(_is_part, after[1:2]))
        return not goes_on or not (_is_large([words[last]]) or after[1] in ("a", "half"))
    return not after or not _is_part(after[0])


def _is_large(word: Sequence[str]) -> bool:
    """Whether a word, if there is one, is a number that goes on with "and": hundred, 100."""
    return any(part in _SCALES or (part.isdecimal() and len(part) > len("99")) for part in word)


def is_whole_ordinal(sentence: Sentence, first: int, last: int) -> bool:
    """Whether "third" and its like tell a place in a row: "the third page", not "a thirty-second wait"."""
    words = sentence.forms
    is_time = words[last].endswith("-second") or first != last
    return first > 0 and words[first - 1] in _BEFORE_ORDINAL and not is_time and is_whole_number(sentence, first, last)


def is_day(sentence: Sentence, last: int) -> bool:
    """Whether the word at `last` names the day of a month: "fifth" in "the fifth of June"."""
    following = sentence.forms[last + 1 : last + 3]
    return following[:1] == ("of",) and not _MONTHS.isdisjoint(following[1:])


def _is_part(word: str) -> bool:
    """Whether a word could make one number with the word beside it."""
    if word[0].isdigit() or word in _PARTS:
        return True
    return load_word_lists("en").number_words.entry(word) is not None
