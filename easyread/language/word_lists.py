"""The word lists of a language as frozen values, ready to be looked up by rules.

The lists are files under data/<language>/; each tells in its header what it is and where it comes from. A language
without a list gets an empty table. Reading them all costs about a tenth of a second, so each waits until it is asked
for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from types import MappingProxyType

from easyread.language.data_files import base_language, read_rows, read_words
from easyread.language.phrase_forms import ChangedPhrase, changed_phrases
from easyread.language.phrases import PhraseTable, make_phrase_table


@dataclass(frozen=True, slots=True)
class PlainerWords:
    """What to write in place of a word: better first, in the form the word has; none means leave it out.

    `is_safe` says that a program may put the first one there whatever stands around it; "an" before it may have
    to become "a". `is_verb` says that they stand for a verb only: "give" for "to issue", not for "your issue";
    `as_noun` has what stands for the noun, if anything does.
    """

    plainer: tuple[str, ...]
    is_safe: bool
    is_verb: bool = False
    as_noun: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a phrase means, or the form to write instead; better first, none where it takes too many words.

    `is_safe` says that a program may put the first one there whatever stands around it.
    """

    texts: tuple[str, ...]
    is_safe: bool = False


@dataclass(frozen=True, slots=True)
class RomanNumeral:
    """The value of a Roman numeral; one letter counts only after a word such as "Part"."""

    value: int
    needs_word_before: bool


@dataclass(frozen=True)
class WordLists:
    """All lists of one language. Each is read when a rule first asks for it, and then kept."""

    language: str

    @cached_property
    def replaceable_words(self) -> PhraseTable[PlainerWords]:
        """Words with plainer ones to write instead."""
        return make_phrase_table(_replaceable(self.language))

    @cached_property
    def latin_abbreviations(self) -> PhraseTable[Meaning]:
        """Abbreviations of Latin words: "e.g."."""
        return make_phrase_table(_meanings(self.language, "latin_abbreviations.tsv"))

    @cached_property
    def idioms(self) -> PhraseTable[Meaning]:
        """Phrases that mean something else than their words say."""
        return make_phrase_table(_meanings(self.language, "idioms.tsv"))

    @cached_property
    def person_first_terms(self) -> PhraseTable[Meaning]:
        """Words for people that name what they have or cannot do before themselves."""
        return make_phrase_table(_meanings(self.language, "person_first_terms.tsv"))

    @cached_property
    def contractions(self) -> PhraseTable[Meaning]:
        """Words drawn together: "don't"."""
        return make_phrase_table(_meanings(self.language, "contractions.tsv"))

    @cached_property
    def number_words(self) -> PhraseTable[str | None]:
        """Numbers in words with the digits to write, None for phrases that are no number."""
        return make_phrase_table(_numbers(self.language))

    @cached_property
    def roman_numerals(self) -> Mapping[str, RomanNumeral]:
        """Roman numerals."""
        rows = read_rows(self.language, "roman_numerals.tsv")
        return MappingProxyType({row[0]: RomanNumeral(int(row[1]), row[2] == "after-word") for row in rows})

    @cached_property
    def roman_numeral_openers(self) -> frozenset[str]:
        """Words that Roman numerals stand behind: "part"."""
        return read_words(self.language, "roman_numeral_openers.txt")

    @cached_property
    def allowed_abbreviations(self) -> frozenset[str]:
        """Abbreviations that everybody knows."""
        return read_words(self.language, "allowed_abbreviations.txt")

    @cached_property
    def vague_link_words(self) -> frozenset[str]:
        """Words of links that do not say where they lead."""
        return read_words(self.language, "vague_link_words.txt")

    @cached_property
    def unclear_openers(self) -> frozenset[str]:
        """Words at the start of a sentence that point at something said before."""
        return read_words(self.language, "unclear_openers.txt")


def load_word_lists(language: str) -> WordLists:
    """The word lists for a language tag; "en-GB" gives those for "en"."""
    return _lists_of(base_language(language))


@cache
def _lists_of(base: str) -> WordLists:
    return WordLists(base)


def _replaceable(language: str) -> Iterator[tuple[str, PlainerWords]]:
    nouns = {
        changed.phrase: changed.texts
        for words, plainer in read_rows(language, "replaceable_nouns.tsv")
        for changed in changed_phrases(words, _choices(plainer))
    }
    for words, plainer, safety in read_rows(language, "replaceable_words.tsv"):
        is_verb = words.startswith("*") and not words.startswith("*one")
        for changed in changed_phrases(words, _choices(plainer)):
            is_safe = safety == "safe" and changed.is_certain
            as_noun = nouns.get(changed.phrase, ()) if is_verb else ()
            yield changed.phrase, PlainerWords(changed.texts, is_safe, is_verb, as_noun)


def _meanings(language: str, name: str) -> Iterator[tuple[str, Meaning]]:
    for row in read_rows(language, name):
        for changed in _changed(row):
            yield changed.phrase, Meaning(changed.texts, row[2:] == ("safe",) and changed.is_certain)


def _changed(row: tuple[str, ...]) -> Iterator[ChangedPhrase]:
    return changed_phrases(row[0], _choices(row[1]) if len(row) > 1 else ())


def _choices(cell: str) -> tuple[str, ...]:
    return tuple(choice for choice in cell.split(" / ") if choice)


def _numbers(language: str) -> Iterator[tuple[str, str | None]]:
    for phrase in read_words(language, "not_number_words.txt"):
        yield phrase, None
    for row in read_rows(language, "number_words.tsv"):
        yield row[0], row[1]
