"""From the first auxiliary of a verb to its last word: "has not yet been asked", "Were you told". English.

Source: R. Quirk and others, A Comprehensive Grammar of the English Language (1985), chapters 2 and 3.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from easyread.language.lemmas import Tags
from easyread.language.tokens import Token

AUXILIARY: Tags = frozenset({"modal", "be", "have", "do", "to", "get"})
_FOLLOWS: dict[str, Tags] = {
    "modal": frozenset({"verb", "base"}),
    "do": frozenset({"verb", "base"}),
    "to": frozenset({"verb", "base"}),
    "have": frozenset({"participle"}),
    "be": frozenset({"participle", "ing"}),
    "get": frozenset({"participle"}),
}
_GOES_ON = frozenset({"be", "have", "get"})
_LONGEST_SUBJECT = 6  # "Was the old man next door asked"
_LONGEST_ADVERBS = 4  # "has not really ever been"
_IN_SUBJECT = frozenset({"determiner", "noun", "plural", "adjective", "possessive", "name", "number", "of"})
_BEFORE_NOUN = frozenset({"determiner", "possessive", "number"})
_ENDS_SUBJECT = frozenset({"noun", "plural", "name", "subject"})
_INVERTS = frozenset({"wh", "joins", "adverb", "opens-clause"})


def follow_auxiliaries(tokens: Sequence[Token], at: int, *, is_question: bool) -> tuple[int, ...]:
    """Positions of the words that make up the verb whose first auxiliary is at `at`."""
    parts = [at]
    may_invert = _may_invert(tokens, at)
    while True:
        wanted = _may_follow(tokens[parts[-1]].tags)
        start = _past_subject(tokens, parts[-1] + 1, wanted, is_question) if may_invert and len(parts) == 1 else None
        part = _next_part(tokens, start or parts[-1] + 1, wanted)
        if part is None:
            return tuple(parts)
        parts.append(part)
        if tokens[part].tags.isdisjoint(_GOES_ON):
            return tuple(parts)


@cache  # words have few sets of tags
def _may_follow(tags: Tags) -> Tags:
    """What a word after an auxiliary with these tags can be to belong to it."""
    return frozenset().union(*(_FOLLOWS[tag] for tag in tags & AUXILIARY))


def _may_invert(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if "finite" not in token.tags:
        return False
    return at == 0 or token.is_after_pause or not tokens[at - 1].tags.isdisjoint(_INVERTS) or _is_wh_phrase(tokens, at)


def _is_wh_phrase(tokens: Sequence[Token], at: int) -> bool:
    """Whether a question phrase stands before: "How many people", "What kind of help"."""
    return any("wh" in token.tags for token in tokens[max(0, at - _LONGEST_SUBJECT) : at])


def _past_subject(tokens: Sequence[Token], at: int, wanted: Tags, is_question: bool) -> int | None:
    """Where to read on after the subject of a question; None when no subject stands at `at`."""
    while at < len(tokens) and tokens[at].form in ("n't", "not"):
        at += 1
    if at < len(tokens) and _is_pronoun(tokens[at]):
        return at + 1
    if not is_question:
        return None
    for place in range(at, min(len(tokens), at + _LONGEST_SUBJECT)):
        token = tokens[place]
        if place > at and token.tags & wanted and _ends_subject(tokens[place - 1]):
            return place
        if token.tags.isdisjoint(_IN_SUBJECT):
            return None
    return None


def _ends_subject(token: Token) -> bool:
    """Whether a subject can end with a token: "read" follows none in "What is easy read?"."""
    return not token.tags.isdisjoint(_ENDS_SUBJECT) and token.tags.isdisjoint(_BEFORE_NOUN)


def _is_pronoun(token: Token) -> bool:
    """Whether a token can only be a whole subject: "you", not "this" or "people"."""
    return "subject" in token.tags and token.tags.isdisjoint({"determiner", "noun", "wh"})


def _next_part(tokens: Sequence[Token], at: int, wanted: Tags) -> int | None:
    for place in range(at, min(len(tokens), at + _LONGEST_ADVERBS)):
        tags = tokens[place].tags
        # After a pause only what goes on from an adverb between pauses: "was, however, cancelled".
        is_broken = tokens[place].is_after_pause and (place == at or not tokens[at].is_after_pause)
        if not tags.isdisjoint(wanted) and not is_broken:
            return place
        if "adverb" not in tags or "adjective" in tags:  # "is easy read" is no passive
            return None
    return None
