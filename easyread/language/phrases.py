"""Finds the phrases of a list in a sentence.

A table is a tree of words, so a sentence costs about the same however long the list is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

from easyread.language.data_files import read_words
from easyread.language.text_range import TextRange
from easyread.language.words import Sentence

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
    """The phrases of a list, each with the entry it stands for.

    `telling` has for one word of each phrase, the one that seems rarest, all words of the phrases that it tells of;
    `signs` are these words, as a set that others can be compared with quickly.
    """

    tree: PhraseTree[EntryT]
    phrases: tuple[tuple[str, EntryT], ...]
    telling: Mapping[str, tuple[frozenset[str], ...]]
    signs: frozenset[str]


class PhraseMatch(NamedTuple, Generic[EntryT]):
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
        for word in _split(phrase):
            node = node.longer.setdefault(word, PhraseTree())
        if not node.ends:
            node.ends = (entry,)
            kept.append((phrase, entry))
    telling = _by_telling_word([_split(phrase) for phrase, _ in kept])
    return PhraseTable(tree, tuple(kept), telling, frozenset(telling))


def _split(phrase: str) -> list[str]:
    return [word.rstrip(".") for word in phrase.lower().split()]


def _by_telling_word(phrases: Iterable[Sequence[str]]) -> Mapping[str, tuple[frozenset[str], ...]]:
    found: dict[str, set[frozenset[str]]] = {}
    common = read_words("en", "function_words.tsv")
    for phrase in phrases:
        if phrase:
            word = min(phrase, key=lambda word: (word in common, -len(word)))
            # A word of a text may have the dot of an abbreviation.
            for form in (word, f"{word}."):
                found.setdefault(form, set()).add(frozenset(phrase))
    return {form: tuple(words) for form, words in found.items()}


def find_phrases(sentence: Sentence, table: PhraseTable[EntryT]) -> Iterator[PhraseMatch[EntryT]]:
    """Phrases of the table in a sentence, from left to right, the longest at each place, none inside another.

    Only white space and hyphens may stand between the words of a phrase. The dot of an abbreviation belongs to its
    place unless it ends the sentence.
    """
    if not _may_have_phrase(sentence.forms, table):
        return
    openers = table.tree.longer
    free = 0
    for at, form in enumerate(sentence.forms):
        node = openers.get(form) or (openers.get(form.rstrip(".")) if form[-1] == "." else None)
        if node is None or at < free:
            continue
        match = _longest(sentence, at, node)
        if match:
            yield match
            free = match.last + 1


def telling_words(table: PhraseTable[EntryT], vocabulary: frozenset[str]) -> frozenset[str]:
    """The words of a text, in small letters, that tell of a phrase of which the text has all the words.

    `vocabulary` has words that end with a dot without it too.
    """
    there = table.signs & vocabulary
    return frozenset(word for word in there if any(map(vocabulary.issuperset, table.telling[word])))


def _may_have_phrase(forms: Sequence[str], table: PhraseTable[EntryT]) -> bool:
    """Whether all words of a phrase are there, in any order: most sentences need no closer look."""
    telling = table.signs.intersection(forms)
    if not telling:
        return False
    words = set(forms)
    if "." in "".join(forms):
        words.update(form.rstrip(".") for form in forms)
    return any(any(map(words.issuperset, table.telling[word])) for word in telling)


def _longest(sentence: Sentence, at: int, node: PhraseTree[EntryT]) -> PhraseMatch[EntryT] | None:
    found = node.ends
    forms = sentence.forms
    last = found_last = at
    while node.longer and last + 1 < len(forms):
        following = node.longer.get(forms[last + 1].rstrip("."))
        if following is None or not _is_joined(sentence, last):
            break
        node = following
        last += 1
        if node.ends:
            found, found_last = node.ends, last
    if not found:
        return None
    return PhraseMatch(at, found_last, TextRange(sentence.words[at].start, _end(sentence, found_last)), found[0])


def _is_joined(sentence: Sentence, index: int) -> bool:
    """Whether nothing but white space or a hyphen stands between a word and the next."""
    return not sentence.between(index).strip(_JOINING)


def _end(sentence: Sentence, last: int) -> int:
    is_followed = last + 1 < len(sentence.forms)
    return sentence.words[last].end + (is_followed and sentence.between(last).startswith(". "))
