"""How many finite clauses a sentence has: a sign that it says more than one thing. English."""

from __future__ import annotations

from collections.abc import Iterable

from easyread.language.verbs import VerbGroup


def count_finite(groups: Iterable[VerbGroup]) -> int:
    """Number of finite verbs among the verb groups of a sentence; 0 for one without any, such as "Good morning"."""
    return sum(group.is_finite for group in groups)
