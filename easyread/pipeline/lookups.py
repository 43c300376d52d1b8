"""What a piece of work looked up in the data of the site, so that it is done again only when an answer changes.

A page may ask for any term, picture, source or file. The mappings that it is given note what is asked; a whole
mapping is noted when somebody walks through it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from typing import Generic, TypeVar

from easyread.pipeline.digest import digest

ValueT = TypeVar("ValueT")

Lookup = tuple[str, str | None]  # the name of a mapping, and the key, None for all of it
Answered = tuple[str, str | None, bytes]  # the same with the digest of the answer


class Answers:
    """The mappings and sets of a site by name, and the digests of what they answer."""

    def __init__(self, sources: Mapping[str, Mapping[str, object] | Set[str]]) -> None:
        self._sources = sources
        self._known: dict[Lookup, bytes] = {}

    def answer(self, name: str, key: str | None) -> bytes:
        """The digest of the answer to a lookup."""
        known = self._known.get((name, key))
        if known is None:
            known = self._known[name, key] = self._ask(name, key)
        return known

    def are(self, answered: tuple[Answered, ...]) -> bool:
        """Whether all answers are what they were."""
        return all(self.answer(name, key) == known for name, key, known in answered)

    def to(self, lookups: Set[Lookup]) -> tuple[Answered, ...]:
        """The lookups with their answers, in a fixed order."""
        ordered = sorted(lookups, key=lambda lookup: (lookup[0], lookup[1] is None, lookup[1] or ""))
        return tuple((name, key, self.answer(name, key)) for name, key in ordered)

    def _ask(self, name: str, key: str | None) -> bytes:
        source = self._sources.get(name, frozenset())
        if key is None:
            return digest(source)
        return digest(source[key] if isinstance(source, Mapping) and key in source else key in source)


class NotingMapping(Mapping[str, ValueT], Generic[ValueT]):
    """A mapping that notes what is asked of it."""

    def __init__(self, name: str, source: Mapping[str, ValueT], notes: set[Lookup]) -> None:
        self._name, self._source, self._notes = name, source, notes

    def __getitem__(self, key: str) -> ValueT:
        self._notes.add((self._name, key))
        return self._source[key]

    def __iter__(self) -> Iterator[str]:
        self._notes.add((self._name, None))
        return iter(self._source)

    def __len__(self) -> int:
        self._notes.add((self._name, None))
        return len(self._source)


class NotingSet(Set[str]):
    """A set that notes what is asked of it."""

    def __init__(self, name: str, source: Set[str], notes: set[Lookup]) -> None:
        self._name, self._source, self._notes = name, source, notes

    def __contains__(self, item: object) -> bool:
        if isinstance(item, str):
            self._notes.add((self._name, item))
        return item in self._source

    def __iter__(self) -> Iterator[str]:
        self._notes.add((self._name, None))
        return iter(self._source)

    def __len__(self) -> int:
        self._notes.add((self._name, None))
        return len(self._source)
