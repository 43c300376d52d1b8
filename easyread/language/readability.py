"""Figures of a text: how long its sentences are, how many are passive, how many words are rare.

They describe a text and help to compare two; they do not prove that anybody understands it. No reading-age formula is
used: those were fitted to school texts in American English.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from easyread.language.clauses import count_finite
from easyread.language.frequency import zipf
from easyread.language.names import find_names, is_name
from easyread.language.passive import passives_among
from easyread.language.verbs import find_verb_groups
from easyread.language.words import Sentence, Word, WordKind

# W. J. B. van Heuven and others, "SUBTLEX-UK" (2014): words from 4 up are common.
RARE_WORD = 4.0


@dataclass(frozen=True, slots=True)
class Readability:
    """Figures of a text; shares are from 0 to 1, lengths are in words.

    `ninth_decile` is the length that nine sentences in ten do not pass.
    """

    sentences: int
    words: int
    mean_length: float
    ninth_decile: int
    passive_share: float
    rare_share: float


@dataclass(frozen=True, slots=True)
class SentenceCounts:
    """What figures are made of: the words of each sentence in rising order, and how many sentences or words are what.

    Counts of several texts can be added; figures cannot.
    """

    lengths: tuple[int, ...] = ()
    passives: int = 0
    several_ideas: int = 0
    rare_words: int = 0

    def __add__(self, other: SentenceCounts) -> SentenceCounts:
        return SentenceCounts(
            tuple(sorted(self.lengths + other.lengths)),
            self.passives + other.passives,
            self.several_ideas + other.several_ideas,
            self.rare_words + other.rare_words,
        )

    def share_over(self, words: int) -> float:
        """The share of sentences with more words than that."""
        return sum(length > words for length in self.lengths) / len(self.lengths) if self.lengths else 0.0


def count_sentences(sentences: Sequence[Sentence]) -> SentenceCounts:
    """The counts of the sentences of a text; those without words are left out.

    A passive sentence has at least one passive, one with several ideas at least two finite verbs. Names and numbers
    are not counted as rare words.
    """
    spoken = [sentence for sentence in sentences if sentence.words]
    names = find_names(sentences)
    groups = [find_verb_groups(sentence) for sentence in spoken]
    return SentenceCounts(
        lengths=tuple(sorted(len(sentence.words) for sentence in spoken)),
        passives=sum(bool(passives_among(*pair)) for pair in zip(groups, spoken, strict=True)),
        several_ideas=sum(count_finite(group) > 1 for group in groups),
        rare_words=sum(is_rare(word, names) for sentence in spoken for word in sentence.words),
    )


def figures_of(counts: SentenceCounts) -> Readability:
    """The figures that counts give; all are 0 where there is no sentence."""
    number, words = len(counts.lengths), sum(counts.lengths)
    if not number:
        return Readability(0, 0, 0.0, 0, 0.0, 0.0)
    return Readability(
        sentences=number,
        words=words,
        mean_length=words / number,
        ninth_decile=counts.lengths[(9 * number - 1) // 10],
        passive_share=counts.passives / number,
        rare_share=counts.rare_words / words,
    )


def is_rare(word: Word, names: frozenset[str]) -> bool:
    """Whether a word is rare and neither a name nor a number nor an address nor an abbreviation."""
    is_abbreviation = "." in word.text or (word.text.isupper() and len(word.text) > 1)
    if word.kind is not WordKind.LETTERS or is_abbreviation or is_name(word, names):
        return False
    return zipf(word.lower) < RARE_WORD
