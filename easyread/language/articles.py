"""Which indefinite article a word takes. English."""

from __future__ import annotations

import re

# Matches what sounds like a vowel though it starts with none: "hour", "honest", "8th", "11", "18", "80", "NHS";
# must not match "house", "10", "81st century"'s "1".
_LIKE_VOWEL = re.compile(r"hour|honest|honou?r|heir|8|1[18](?!\d)|[FHLMNRSX](?:[A-Z]|$)")
# Matches what sounds like a consonant though it starts with a vowel: "use", "unit", "one", "Europe", "UK";
# must not match "under", "uninvited" or "only".
_LIKE_CONSONANT = re.compile(r"u(?:s[aeiu]|ni(?!n|m)|til)|eu|one(?!r)|once|ewe|U(?:[A-Z]|$)", re.IGNORECASE)
_VOWELS = frozenset("aeiouAEIOU")


def indefinite_article(word: str) -> str:
    """ "a" or "an", as the first sound of a word or number asks."""
    if _LIKE_VOWEL.match(word) or _LIKE_VOWEL.match(word.lower()):
        return "an"
    if _LIKE_CONSONANT.match(word):
        return "a"
    return "an" if word[:1] in _VOWELS else "a"
