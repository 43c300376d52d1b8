"""Words in data files that only keep a place."""

from __future__ import annotations

from easyread.language.placeholders import PROMISING, find_placeholder
from easyread.language.sentences import split_sentences

ID = "placeholder-text"
HINT = "Write what belongs there, or take the words out."
QUOTES = "“„‘\"'«"


def value_placeholder(value: str) -> str:
    """The first words of a value that keep a place, "" where none do. Words in quotation marks are spoken of."""
    folded = value.lower()
    if not any(sign in folded for sign in PROMISING):
        return ""
    for sentence in split_sentences(value):
        words = value[sentence.start : sentence.end]
        found = find_placeholder(words)
        if found and words[max(found[1] - 1, 0)] not in QUOTES:
            return found[0]
    return ""


def placeholder_message(quoted: str) -> str:
    """What is said of words that keep a place, given as they are quoted."""
    return f"{quoted} keeps the place of words that are still to be written."
