"""Which writing system words are in, and whether a language is written in it.

Source: Unicode Standard Annex #24 “Unicode Script Property” (2024), https://www.unicode.org/reports/tr24/. The letters
of a script share the first word of their names.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence

from easyread.checking.accessibility.standards import Script, all_scripts

FEWEST_LETTERS = 10
MOST_OWN = 0.1  # of the letters may be in the script of the language, such as names
LEAST_OTHER = 0.8  # of the letters must be in one other script


def foreign_script(words: Sequence[str], language: str) -> Script | None:
    """The script of the words where the language is not written in it, None where it is or where nobody can tell."""
    own = next((script for script in all_scripts() if language in script.languages), None)
    letters = "".join(words)
    if own is None or len(letters) < FEWEST_LETTERS:
        return None
    numbers = Counter(unicodedata.name(letter, "").partition(" ")[0].lower() for letter in letters)
    if _count(own, numbers) > MOST_OWN * len(letters):
        return None
    found = max(all_scripts(), key=lambda script: _count(script, numbers))
    return found if _count(found, numbers) >= LEAST_OTHER * len(letters) else None


def _count(script: Script, numbers: Counter[str]) -> int:
    return sum(numbers[name] for name in script.letters)
