"""Finds the phrases of a list in a sentence.

A table has each phrase under the rarest of its words, so a sentence costs about the same however long the list is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from easyread.language.data_files import read_words
from easyread.language.text_range import TextRange
from easyread.language.words import Sentence

EntryT = TypeVar("EntryT")

_JOINING = " \t\n-\u00a0"


class Phrase(NamedTuple, Generic[EntryT]):
    """A phrase in small letters with the entry it stands for. Word number `telling` is the one that seems rarest."""

    words: tuple[str, ...]
    telling: int
    entry: EntryT


@dataclass(frozen=True, slots=True)
class PhraseTable(Generic[EntryT]):
    """The phrases of a list by their telling words.

    `signs` are these words as they may stand in a text, where they may have the dot of an abbreviation.
    """

    by_word: Mapping[str, Sequence[Phrase[EntryT]]]
    signs: frozenset[str]

    def entry(self, word: str) -> EntryT | None:
        """The entry of a phrase of one word."""
        phrases = self.by_word.get(word, ())
        return next((phrase.entry for phrase in phrases if phrase.words == (word,)), None)

    def within(self, vocabulary: frozenset[str]) -> PhraseTable[EntryT]:
        """The phrases of which a text has all the words; `vocabulary` has words that end with a dot without it too."""
        found: dict[str, list[Phrase[EntryT]]] = {}
        for word in self.signs & vocabulary:
            for phrase in self.by_word.get(word, ()):
                if vocabulary.issuperset(phrase.words):
                    found.setdefault(word, []).append(phrase)
        return _table(found)


class PhraseMatch(NamedTuple, Generic[EntryT]):
    """A phrase found; `first` and `last` are indexes into the words of the sentence."""

    first: int
    last: int
    place: TextRange
    entry: EntryT


def make_phrase_table(phrases: Iterable[tuple[str, EntryT]]) -> PhraseTable[EntryT]:
    """A table of phrases with their entries; the first entry of a phrase counts."""
    entries: dict[tuple[str, ...], EntryT] = {}
    for phrase, entry in phrases:
        entries.setdefault(tuple(word.rstrip(".") for word in phrase.lower().split()), entry)
    common = read_words("en", "function_words.tsv")
    by_word: dict[str, list[Phrase[EntryT]]] = {}
    for words, entry in entries.items():
        if words:
            telling = min(words, key=lambda word: (word in common, -len(word))) if len(words) > 1 else words[0]
            by_word.setdefault(telling, []).append(Phrase(words, words.index(telling), entry))
    return _table(by_word)


def _table(by_word: Mapping[str, Sequence[Phrase[EntryT]]]) -> PhraseTable[EntryT]:
    return PhraseTable(by_word, frozenset((*by_word, *(f"{word}." for word in by_word))))


def find_phrases(sentence: Sentence, table: PhraseTable[EntryT]) -> Iterator[PhraseMatch[EntryT]]:
    """Phrases of the table in a sentence, from left to right, the longest at each place, none inside another.

    Only white space and hyphens may stand between the words of a phrase. The dot of an abbreviation belongs to its
    place unless it ends the sentence.
    """
    free = 0
    for first, phrase in sorted(_longest_phrases(sentence, table).items()):
        if first >= free:
            free = first + len(phrase.words)
            place = TextRange(sentence.words[first].start, _end(sentence, free - 1))
            yield PhraseMatch(first, free - 1, place, phrase.entry)


def _longest_phrases(sentence: Sentence, table: PhraseTable[EntryT]) -> dict[int, Phrase[EntryT]]:
    """The longest phrase that starts at a word, by the index of this word."""
    found: dict[int, Phrase[EntryT]] = {}
    for sign in table.signs.intersection(sentence.forms):
        places = [at for at, form in enumerate(sentence.forms) if form == sign]
        for phrase in table.by_word[sign.rstrip(".")]:
            for first in (at - phrase.telling for at in places):
                is_longer = first not in found or len(phrase.words) > len(found[first].words)
                if first >= 0 and is_longer and _stands_at(sentence, phrase.words, first):
                    found[first] = phrase
    return found


def _stands_at(sentence: Sentence, words: tuple[str, ...], first: int) -> bool:
    """Whether words of which one stands where it must all do so, with nothing between them but spaces and hyphens."""
    last = first + len(words) - 1
    if last == first:
        return True
    forms = [form.rstrip(".") for form in sentence.forms[first : last + 1]]
    return tuple(forms) == words and all(_is_joined(sentence, index) for index in range(first, last))


def _is_joined(sentence: Sentence, index: int) -> bool:
    """Whether nothing but white space or a hyphen stands between a word and the next."""
    return not sentence.between(index).strip(_JOINING)


def _end(sentence: Sentence, last: int) -> int:
    is_followed = last + 1 < len(sentence.forms)
    return sentence.words[last].end + (is_followed and sentence.between(last).startswith(". "))
