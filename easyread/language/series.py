"""Where a sentence names things in a row: "a pen, a book and a bag". English."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.language.lemmas import word_tags
from easyread.language.words import Sentence

LONGEST_THING = 5  # words; longer parts between commas are clauses, not things
_LAST = frozenset({"and", "or"})


def find_series(sentence: Sentence) -> Iterator[list[int]]:
    """For each series, the words that a comma or the last "and" stands after, with few words between."""
    run: list[int] = []
    for index in range(len(sentence.words) - 1):
        gap = sentence.between(index).strip()
        is_joined = sentence.words[index + 1].lower in _LAST
        if gap not in ("", ","):
            run = []
        elif gap == "," or (is_joined and run):
            if run and index - run[-1] > LONGEST_THING + 1:
                run = []
            run.append(index)
        if is_joined and run and run[-1] == index:
            if len(run) > 1 and index + 2 < len(sentence.words):
                yield _without_clause(sentence, run)
            run = []


def _without_clause(sentence: Sentence, separators: list[int]) -> list[int]:
    """The separators without the comma after a first clause or "In May": of "If you are ill, ask mum, dad or Jo"."""
    tags = word_tags(sentence.forms[0])
    is_opening = not tags.isdisjoint({"opens-clause", "preposition"}) and "subject" not in tags
    goes_on = any("," in sentence.between(index) for index in range(separators[-1] + 1, len(sentence.words) - 1))
    is_first = is_first_comma(sentence, separators[0])
    return separators[1:] if is_opening and is_first and not goes_on else separators


def is_first_comma(sentence: Sentence, comma: int) -> bool:
    """Whether no comma stands before the one after the word at `comma`."""
    return not any("," in sentence.between(index) for index in range(comma))
