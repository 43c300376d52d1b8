"""How well readers probably know a word: how common it is, set right where print misleads. English.

Counts of printed words hide two things. Words of daily life ("kettle") are known better than they are printed; they
are listed in data/en/everyday_words.txt. And a word made from a common one with a plain part ("slowness", "unlock") is
understood through that one; the parts are those of levels 2 to 4 in L. Bauer, P. Nation, "Word families" (1993),
https://doi.org/10.1093/ijl/6.4.253, as far as they leave the common word whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from easyread.language.data_files import read_words
from easyread.language.frequency import zipf
from easyread.language.lemmas import known_tags, lemmas

EVERYDAY = 4.5  # a Zipf value that no sensible limit calls rare
# What a plain part costs: a derived word counts as six times as rare as the word it is made from. An estimate.
_PART_COST = 0.8
_COMMON = 4.5  # words from here up need no second look
_SHORTEST_BASE = 3
_WORDS_KEPT = 50_000
_ENDINGS = ("ness", "less", "ful", "ly", "er", "ing", "ish", "able", "y", "like", "ship", "hood", "ed", "en")
# Beginnings, and what the rest must be able to be.
_BEGINNINGS = (
    ("un", frozenset({"adjective", "verb", "participle"})),
    ("re", frozenset({"verb"})),
    ("mis", frozenset({"verb"})),
    ("over", frozenset({"verb", "adjective"})),
    ("under", frozenset({"verb", "adjective"})),
    ("out", frozenset({"verb"})),
    ("non", frozenset({"noun", "adjective"})),
)


@lru_cache(maxsize=_WORDS_KEPT)
def familiarity(lower: str) -> float:
    """A figure like the Zipf value of a word in small letters: from 4 up well known, from 3 down hardly."""
    value = zipf(lower)
    if value >= _COMMON:
        return value
    forms = lemmas(lower)
    if not read_words("en", "everyday_words.txt").isdisjoint(forms):
        return EVERYDAY
    bases = (zipf(base) - _PART_COST for form in forms for base in _bases(form))
    return max((value, *bases))


def _bases(word: str) -> Iterator[str]:
    """Known words that `word` is made from with one plain part: "slowness" gives slow, "happily" gives happy."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_BASE:
            stem = word[: -len(ending)]
            yield from (base for base in _spelled(stem) if known_tags(base))
    for beginning, wanted in _BEGINNINGS:
        rest = word.removeprefix(beginning)
        if rest != word and len(rest) >= _SHORTEST_BASE and not known_tags(rest).isdisjoint(wanted):
            yield rest


def _spelled(stem: str) -> Iterator[str]:
    """How the stem is spelled without its ending: "happi" is happy, "runn" is run, "mak" is make."""
    yield stem
    yield stem + "e"
    if stem[-1] == "i":
        yield stem[:-1] + "y"
    if stem[-1] == stem[-2]:
        yield stem[:-1]
