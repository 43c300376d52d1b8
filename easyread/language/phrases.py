"""Finds the phrases of a list in a sentence.

A table is a tree of words, so a sentence costs about the same however long the list is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from easyread.language.text_range import TextRange
from easyread.language.words import Sentence, Word

EntryT = TypeVar("EntryT")

_JOINING = " \t\n-\u00a0"


@dataclass(slots=True)
class PhraseTree(Generic[EntryT]):
    """Phrases that start with the same words: what stands for the one that ends here, if any, and how others go on.

    Grows only inside `make_phrase_table`.
    """

    ends: tuple[EntryT, ...] = ()
    longer: dict[str, PhraseTree[EntryT]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PhraseTable(Generic[EntryT]):
    """The phrases of a list, each with the entry it stands for."""

    tree: PhraseTree[EntryT]
    phrases: tuple[tuple[str, EntryT], ...]


@dataclass(frozen=True, slots=True)
class PhraseMatch(Generic[EntryT]):
    """A phrase found; `first` and `last` are indexes into the words of the sentence."""

    first: int
    last: int
    place: TextRange
    entry: EntryT


def make_phrase_table(phrases: Iterable[tuple[str, EntryT]]) -> PhraseTable[EntryT]:
    """A table of phrases with their entries; the first entry of a phrase counts."""
    tree: PhraseTree[EntryT] = PhraseTree()
    kept = []
    for phrase, entry in phrases:
        node = tree
        for word in phrase.lower().split():
            node = node.longer.setdefault(word.rstrip("."), PhraseTree())
        if not node.ends:
            node.ends = (entry,)
            kept.append((phrase, entry))
    return PhraseTable(tree, tuple(kept))


def find_phrases(sentence: Sentence, table: PhraseTable[EntryT]) -> Iterator[PhraseMatch[EntryT]]:
    """Phrases of the table in a sentence, from left to right, the longest at each place, none inside another.

    Only white space and hyphens may stand between the words of a phrase. The dot of an abbreviation belongs to its
    place unless it ends the sentence.
    """
    openers = table.tree.longer
    free = 0
    for at, word in enumerate(sentence.words):
        node = openers.get(word.lower) or (openers.get(_key(word)) if word.lower[-1] == "." else None)
        if node is None or at < free:
            continue
        match = _longest(sentence, at, node)
        if match:
            yield match
            free = match.last + 1


def _longest(sentence: Sentence, at: int, node: PhraseTree[EntryT]) -> PhraseMatch[EntryT] | None:
    found: PhraseMatch[EntryT] | None = None
    words = sentence.words
    last = at
    while True:
        if node.ends:
            found = PhraseMatch(at, last, TextRange(words[at].start, _end(sentence, last)), node.ends[0])
        if not node.longer or last + 1 == len(words):
            return found
        following = node.longer.get(_key(words[last + 1]))
        if following is None or not _is_joined(sentence, last):
            return found
        node = following
        last += 1


def _is_joined(sentence: Sentence, index: int) -> bool:
    """Whether nothing but white space or a hyphen stands between a word and the next."""
    return not sentence.between(index).strip(_JOINING)


def _end(sentence: Sentence, last: int) -> int:
    is_followed = last + 1 < len(sentence.words)
    return sentence.words[last].end + (is_followed and sentence.between(last).startswith(". "))


def _key(word: Word) -> str:
    return word.lower.rstrip(".")
