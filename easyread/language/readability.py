"""Figures of a text: how long its sentences are, how many are passive, how many words are rare.

They describe a text and help to compare two; they do not prove that anybody understands it. No reading-age formula is
used: those were fitted to school texts in American English.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from easyread.language.frequency import zipf
from easyread.language.names import find_names, is_name
from easyread.language.passive import find_passives
from easyread.language.words import Sentence, Word, WordKind

LONG_SENTENCE = 15  # words; Department of Health, "Making written information easier to understand" (2010)
# M. van Heuven and others, "SUBTLEX-UK" (2014): words from 4 up are common.
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
    long_share: float
    passive_share: float
    rare_share: float


def measure_readability(
    sentences: Sequence[Sentence], *, long_sentence: int = LONG_SENTENCE, rare_word: float = RARE_WORD
) -> Readability:
    """Figures of the sentences of a text. Names and numbers are not counted as rare words."""
    lengths = sorted(len(sentence.words) for sentence in sentences if sentence.words)
    if not lengths:
        return Readability(0, 0, 0.0, 0, 0.0, 0.0, 0.0)
    count, words = len(lengths), sum(lengths)
    names = find_names(sentences)
    rare = sum(is_rare(word, names, rare_word) for sentence in sentences for word in sentence.words)
    return Readability(
        sentences=count,
        words=words,
        mean_length=words / count,
        ninth_decile=lengths[(9 * count - 1) // 10],
        long_share=sum(length > long_sentence for length in lengths) / count,
        passive_share=sum(bool(find_passives(sentence)) for sentence in sentences) / count,
        rare_share=rare / words,
    )


def is_rare(word: Word, names: frozenset[str], limit: float) -> bool:
    """Whether a word is rarer than `limit` and neither a name nor a number nor an address nor an abbreviation."""
    is_abbreviation = "." in word.text or (word.text.isupper() and len(word.text) > 1)
    if word.kind is not WordKind.LETTERS or is_abbreviation or is_name(word, names):
        return False
    return zipf(word.lower) < limit
