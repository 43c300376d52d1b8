"""How common a word is. English.

The figure is the Zipf value of W. J. B. van Heuven and others, "SUBTLEX-UK: a new and improved word frequency database
for British English" (2014), https://doi.org/10.1080/17470218.2013.850521: over 7 for "the", from 4 up for common
words, from 3 down for rare ones. Values come from a table cut from wordfreq (see tools/make_frequency_table.py).
"""

from __future__ import annotations

from functools import cache, lru_cache

from easyread.language.data_files import read_rows, read_words
from easyread.language.lemmas import known_tags, lemmas
from easyread.language.regular_forms import lemma_candidates
from easyread.language.spellings import other_spellings

UNKNOWN = 0.0
_WORDS_KEPT = 50_000
# A compound of known words is taken to be three times as rare as its rarest part, one with a bound first part ("co")
# ten times: estimates, only for words that the table does not have.
_COMPOUND_COST = 0.5
_PREFIX_COST = 0.5
_SHORTEST_PART = 3
_GUESSED = ("plural", "past", "ing")
_SHORTEST_GUESS = 4  # keeps "Les" and "Ned" from being forms of short words
_LONGEST_COMPOUND = 40


@lru_cache(maxsize=_WORDS_KEPT)
def zipf(word: str) -> float:
    """Zipf value of the commonest of a word, its lemmas and its other spellings; 0.0 when nothing is known.

    Unknown compounds count a little less than their rarest part: "lunchroom", "self-directed".
    """
    lower = word.lower().replace("’", "'")
    value = _family_value(lower)
    if value:
        return value
    if "-" in lower:
        return _family_value(lower.replace("-", "")) or _hyphenated_value(lower)
    return _compound_value(lower)


def _family_value(lower: str) -> float:
    """The value of the commonest form; a form of a word that no table of forms knows is traced by its ending."""
    table = _frequencies()
    guesses = [] if known_tags(lower) else [guess for tag in _GUESSED for guess in lemma_candidates(lower, tag)]
    family = (lower, *lemmas(lower), *(guess for guess in guesses if len(guess) >= _SHORTEST_GUESS))
    return max(
        (table.get(spelling, UNKNOWN) for form in family for spelling in (form, *other_spellings(form))),
        default=UNKNOWN,
    )


def _hyphenated_value(lower: str) -> float:
    """A part that is no word by itself, such as "co", makes a compound rarer than a free part does."""
    parts = [part for part in lower.split("-") if part and not part.isdigit()]
    prefixes = read_words("en", "prefixes.txt")
    values = [zipf(part) - _COMPOUND_COST for part in parts if part not in prefixes]
    cost = _PREFIX_COST if len(values) < len(parts) else 0.0
    return max(UNKNOWN, min(values, default=UNKNOWN) - cost)


def _compound_value(lower: str) -> float:
    if len(lower) > _LONGEST_COMPOUND:
        return UNKNOWN
    table = _frequencies()
    best = UNKNOWN
    for cut in range(_SHORTEST_PART, len(lower) - _SHORTEST_PART + 1):
        best = max(best, min(table.get(lower[:cut], UNKNOWN), _family_value(lower[cut:])))
    return max(UNKNOWN, best - _COMPOUND_COST)


@cache
def _frequencies() -> dict[str, float]:
    found: dict[str, float] = {}
    for value, words in read_rows("en", "frequencies.tsv"):
        found.update(dict.fromkeys(words.split(), float(value)))
    return found
