"""Words of a text and sentences made of words, each with its place in the text.

A word here is what a reader would count as one: hyphens and apostrophes inside stay ("self-directed", "don't"), and
so do the dots of "e.g."; a number, a time of day, a web address and an e-mail address are one word each.
Punctuation is no word: read it from the text between two words. Time grows with the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from functools import cached_property, lru_cache
from itertools import accumulate, chain, repeat
from typing import NamedTuple

from easyread.language.sentences import split_sentences


class WordKind(Enum):
    """What a word is made of."""

    LETTERS = "letters"
    NUMBER = "number"
    TIME = "time"
    URL = "url"
    EMAIL = "email"


class Word(NamedTuple):
    """One word: `text` as written, `lower` for looking it up, offsets in code points, `end` exclusive.

    `lower` has small letters and the straight apostrophe.
    """

    text: str
    lower: str
    start: int
    end: int
    kind: WordKind = WordKind.LETTERS


_MARKS = r"\u0300-\u036f\u00ad\u200c\u200d"  # accents set apart, soft hyphen, zero-width joiners
_LETTERS = rf"[^\W\d] [\w{_MARKS}]*+ (?: [-'’‐‑] [\w{_MARKS}]++ )*+"
# Matches "don't", "e.g.", "10:30am", "2,500", "15-year", "a@b.org"; must not match the final dot of "Go home."
# Repetitions are possessive or bounded, so that hostile text costs no more than other text. The look ahead tells
# between words that none starts there, in one step instead of one for each kind of word.
_WORD = re.compile(
    rf"""
    (?= [\w.+-] )
  (?:
    [a-zA-Z_][a-zA-Z0-9_]*+ (?! [\w{_MARKS}'’‐‑@.+:/-] )   # nearly all words: the next line in fewer steps
  | {_LETTERS} (?! [@.+:/]\w | :// )
  | (?P<TIME>
        \d{{1,2}} (?: :\d\d (?: :\d\d )? (?: \s? [ap] (?: m\b | \.m\. ) )?
                    | (?: \.\d\d )? \s? [ap] (?: m\b | \.m\. ) )  (?! [\w:] )
    )
  | (?P<NUMBER> \d++ (?: [.,/-]\d++ )*+ (?: st|nd|rd|th|s|k|m|bn )? (?! [\w{_MARKS}-] ) )
  | (?P<EMAIL> [\w.+-]{{1,64}}+ @ [\w-]{{1,63}}+ (?: \.[\w-]{{1,63}}+ ){{1,8}}+ )
  | (?P<URL>
        (?: (?:https?|ftp|file):// | www\. ) [^\s<>"“”]* (?<= [\w/=&\#-] )
      | (?: [a-zA-Z0-9-]{{1,63}}+\. ){{1,8}} (?i:com|org|net|uk|eu|gov|edu|scot|wales|info) \b
        (?: /[^\s<>"“”]* (?<= [\w/=&\#-] ) )?
    )
  | [^\W\d_] (?: \.[^\W\d_] (?! [\w{_MARKS}] ) ){{1,8}}+ \.?     # dots inside: e.g., U.S.A.
  | {_LETTERS}
  | \w [\w{_MARKS}]*+ (?: [-'’‐‑] [\w{_MARKS}]++ )*+      # starts with a digit: 15-year
  )
    """,
    re.VERBOSE,
)
_KINDS = {kind.name: kind for kind in WordKind} | {None: WordKind.LETTERS}
# The same with one group, so that `split` gives what stands between words, a word, what stands between, and so on.
_PIECES = re.compile("(" + re.sub(r"\?P<[A-Z]+>", "?:", _WORD.pattern) + ")", re.VERBOSE)
# Matches in every text with a word of another kind than letters; must not match in "Go home, please." Starts with one
# set of signs, so that the search runs over all others at once.
_OTHER_KINDS = re.compile(r"[\d@.+:/](?:(?<=\d)|\w|(?<=:)//)")
# Matches in "at 10 am", whose last two parts are one word; must not match in "at 10am" or "10 amber lights". Starts
# with a sign that few words have.
_SPACED_TIME = re.compile(r"m\b(?:(?<=\d\s[ap]m)|(?<=\d\s[ap]\.m))")
_STRETCHES_KEPT = 50_000


class _SentenceParts(NamedTuple):
    text: str
    start: int
    end: int
    forms: tuple[str, ...]


class Sentence(_SentenceParts):
    """One sentence with its words; all offsets are into the text that the sentence comes from.

    `forms` are the words for looking them up, as `Word.lower`. Whatever else there is of the words is read when it is
    first asked for: most questions can be answered from the forms.
    """

    @cached_property
    def pieces(self) -> tuple[str, ...]:
        """What stands before the first word, the first word, and so on; the last one stands behind the last word."""
        return tuple(_PIECES.split(self.text))

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words in reading order."""
        bounds = list(accumulate(map(len, self.pieces), initial=self.start))
        kinds = self.kinds or repeat(WordKind.LETTERS)
        parts = zip(self.pieces[1::2], self.forms, bounds[1::2], bounds[2::2], kinds, strict=False)
        return tuple(map(Word._make, parts))

    @property
    def kinds(self) -> Sequence[WordKind]:
        """What the words are made of, one after the other; empty where there is nothing but letters."""
        if not _OTHER_KINDS.search(self.text):
            return ()
        return [_KINDS[match.lastgroup] for match in _WORD.finditer(self.text)]

    def between(self, index: int) -> str:
        """What stands after the word at `index`, up to the next word or the end of the sentence."""
        return self.pieces[2 * index + 2]


def find_words(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """Words of text[start:end] in reading order; offsets are into `text`."""
    found = []
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        word = match.group()
        first, last = match.span()
        found.append(Word(word, word.lower().replace("’", "'"), first, last, _KINDS[match.lastgroup]))
    return tuple(found)


def count_words(text: str) -> int:
    """The number of words of a text."""
    return len(read_forms(text))


def read_sentences(text: str, *, language: str = "en") -> list[Sentence]:
    """Sentences of `text` with their words."""
    ranges = split_sentences(text, language=language)
    return [Sentence(text[start:end], start, end, read_forms(text[start:end])) for start, end in ranges]


def read_forms(text: str) -> tuple[str, ...]:
    """The words of a text for looking them up, as `Word.lower`.

    Nearly no word has white space in it, so that each stretch between white space is cut into words by itself, and
    those that come again, as most do, are looked up.
    """
    if _SPACED_TIME.search(text):
        return _cut_forms(text)
    return tuple(chain.from_iterable(map(_forms_of_stretch, text.split())))


def _cut_forms(text: str) -> tuple[str, ...]:
    return tuple(word.lower().replace("’", "'") for word in _PIECES.split(text)[1::2])


_forms_of_stretch = lru_cache(maxsize=_STRETCHES_KEPT)(_cut_forms)
