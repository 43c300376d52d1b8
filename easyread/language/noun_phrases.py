"""What stands round a noun. English."""

from __future__ import annotations

from easyread.language.lemmas import word_tags
from easyread.language.words import Sentence

_NOUN = frozenset({"noun", "plural"})
_VERB = frozenset({"verb", "third", "past"})
_BEFORE_NOUN = frozenset({"determiner", "possessive"})
_AUXILIARY = frozenset({"be", "have", "do", "modal"})
# After a noun; after a verb an object or "to" is likelier: "the blind man is", "the blind need to".
_AFTER_NOUN = _AUXILIARY | {"preposition", "joins", "past", "opens-clause"}


def has_noun_after(sentence: Sentence, index: int) -> bool:
    """Whether the word at `index` belongs to a noun that follows: "blind" in "the blind man", not in "the blind need".

    A word that could be noun or verb is judged by what stands after it.
    """
    words = sentence.words
    for place in range(index + 1, len(words)):
        if sentence.between(place - 1).strip():
            return False
        tags = word_tags(words[place].lower)
        if not tags.isdisjoint(_NOUN):
            return tags.isdisjoint(_AUXILIARY) and (tags.isdisjoint(_VERB) or _is_noun_by_next(sentence, place))
        if "adjective" not in tags:
            return False
    return False


def is_noun_by_owner(sentence: Sentence, index: int) -> bool:
    """Whether the word at `index` may be a noun and follows an article or owner: "claim" in "your new claim"."""
    words = sentence.words
    if word_tags(words[index].lower).isdisjoint(_NOUN):
        return False
    for place in range(index - 1, -1, -1):
        if sentence.between(place).strip():
            return False
        tags = word_tags(words[place].lower)
        if not tags.isdisjoint(_BEFORE_NOUN):
            return "subject" not in tags
        if "adjective" not in tags:
            return False
    return False


def _is_noun_by_next(sentence: Sentence, place: int) -> bool:
    if place + 1 == len(sentence.words) or sentence.between(place).strip():
        return True
    after = word_tags(sentence.words[place + 1].lower)
    return not after.isdisjoint(_AFTER_NOUN) and "to" not in after
