"""How many finite clauses a sentence has: a sign that it says more than one thing. English."""

from __future__ import annotations

from collections.abc import Iterable

from easyread.language.verbs import VerbGroup, find_verb_groups
from easyread.language.words import Sentence


def count_clauses(sentence: Sentence) -> int:
    """Number of finite verbs; 0 for a sentence without any, such as "Good morning"."""
    return count_finite(find_verb_groups(sentence))


def count_finite(groups: Iterable[VerbGroup]) -> int:
    """Number of finite clauses, given the verb groups of a sentence."""
    return sum(group.is_finite for group in groups)
