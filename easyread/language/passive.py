"""Passives: a form of "be" or "get" with the past participle of a full verb. English.

A participle that tells how somebody is ("is interested", "was tired") is an adjective, not a passive; the words are
in data/en/participles_as_adjectives.tsv. With "by" and a doer after them they are passives all the same.
Source: R. Quirk and others, A Comprehensive Grammar of the English Language (1985), sections 3.63 to 3.78.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from easyread.language.data_files import read_rows, read_words
from easyread.language.lemmas import word_tags
from easyread.language.text_range import TextRange
from easyread.language.verbs import VerbGroup
from easyread.language.words import Sentence

_STATES_END = frozenset({"been", "being"})
# "he's called" may be "he has called"; "it's called" hardly ever is.
_PERSONS_WITH_S = frozenset({"he's", "she's", "who's"})


def passives_among(groups: Iterable[VerbGroup], sentence: Sentence) -> tuple[TextRange, ...]:
    """Places of those verb groups of a sentence that are passives, each from its first auxiliary to the participle."""
    return tuple(
        TextRange(sentence.words[group.first].start, sentence.words[group.last].end)
        for group in groups
        if is_passive(group, sentence)
    )


def is_passive(group: VerbGroup, sentence: Sentence) -> bool:
    """Whether a verb group is a passive."""
    if group.main is None or not group.auxiliaries or "participle" not in word_tags(group.main):
        return False
    if group.auxiliaries[-1] not in read_words("en", "passive_auxiliaries.txt"):
        return False
    if _word_at(sentence, group.last + 1) == "by":
        return _adjectives().get(group.main) != "never"
    if "degree" in word_tags(_word_at(sentence, group.last - 1)):
        return False
    if _word_at(sentence, group.first) in _PERSONS_WITH_S:
        return False
    return not _is_adjective(group.main, group, sentence)


def _is_adjective(participle: str, group: VerbGroup, sentence: Sentence) -> bool:
    """Whether the participle after "be" or "get" is one of those that tell a state."""
    auxiliary = group.auxiliaries[-1]
    match _adjectives().get(participle):
        case "always" | "never":
            return True
        case "state":
            return auxiliary not in _STATES_END
        case "person":
            return "person" in word_tags(_word_at(sentence, group.first - 1)) and len(group.auxiliaries) == 1
        case "get":
            return "get" in word_tags(auxiliary)
        case "to":
            return _word_at(sentence, group.last + 1) == "to" and _is_used_to(group, sentence)
        case _:
            return False


def _is_used_to(group: VerbGroup, sentence: Sentence) -> bool:
    """Whether "used to" tells a habit: "we are used to noise", not "money is used to buy food"."""
    before = word_tags(_word_at(sentence, group.first - 1))
    after = word_tags(_word_at(sentence, group.last + 2))
    return "person" in before or after.isdisjoint({"verb", "base"})


def _word_at(sentence: Sentence, index: int) -> str:
    return sentence.words[index].lower if 0 <= index < len(sentence.words) else ""


@cache
def _adjectives() -> dict[str, str]:
    return {row[0]: row[1] for row in read_rows("en", "participles_as_adjectives.tsv")}
