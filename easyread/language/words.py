"""Words of a text and sentences made of words, each with its place in the text.

A word here is what a reader would count as one: hyphens and apostrophes inside stay ("self-directed", "don't"), and
so do the dots of "e.g."; a number, a time of day, a web address and an e-mail address are one word each.
Punctuation is no word: read it from the text between two words. Time grows with the length of the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from easyread.language.sentences import split_sentences


class WordKind(Enum):
    """What a word is made of."""

    LETTERS = "letters"
    NUMBER = "number"
    TIME = "time"
    URL = "url"
    EMAIL = "email"


@dataclass(frozen=True, slots=True)
class Word:
    """One word: `text` as written, `lower` for looking it up, offsets in code points, `end` exclusive.

    `lower` has small letters and the straight apostrophe.
    """

    text: str
    lower: str
    start: int
    end: int
    kind: WordKind = WordKind.LETTERS


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with its words; all offsets are into the text that the sentence comes from."""

    text: str
    start: int
    end: int
    words: tuple[Word, ...]

    def between(self, index: int) -> str:
        """What stands after the word at `index`, up to the next word or the end of the sentence."""
        after = self.words[index + 1].start if index + 1 < len(self.words) else self.end
        return self.text[self.words[index].end - self.start : after - self.start]


_MARKS = r"\u0300-\u036f\u00ad\u200c\u200d"  # accents set apart, soft hyphen, zero-width joiners
_LETTERS = rf"[^\W\d] [\w{_MARKS}]*+ (?: [-'’‐‑] [\w{_MARKS}]++ )*+"
# Matches "don't", "e.g.", "10:30am", "2,500", "15-year", "a@b.org"; must not match the final dot of "Go home."
# Repetitions are possessive or bounded, so that hostile text costs no more than other text.
_WORD = re.compile(
    rf"""
    {_LETTERS} (?! [@.+:/]\w | :// )                        # nearly all words end here
  | (?P<TIME>
        \d{{1,2}} (?: :\d\d (?: :\d\d )? (?: \s? [ap] (?: m\b | \.m\. ) )?
                    | (?: \.\d\d )? \s? [ap] (?: m\b | \.m\. ) )  (?! [\w:] )
    )
  | (?P<NUMBER> \d++ (?: [.,/-]\d++ )*+ (?: st|nd|rd|th|s|k|m|bn )? (?! [\w{_MARKS}-] ) )
  | (?P<EMAIL> [\w.+-]{{1,64}}+ @ [\w-]{{1,63}}+ (?: \.[\w-]{{1,63}}+ ){{1,8}}+ )
  | (?P<URL>
        (?: (?:https?|ftp|file):// | www\. ) [^\s<>"“”]* (?<= [\w/=&\#-] )
      | (?: [a-zA-Z0-9-]{{1,63}}+\. ){{1,8}} (?:com|org|net|uk|eu|gov|edu|scot|wales|info) \b
        (?: /[^\s<>"“”]* (?<= [\w/=&\#-] ) )?
    )
  | [^\W\d_] (?: \.[^\W\d_] (?! [\w{_MARKS}] ) ){{1,8}}+ \.?     # dots inside: e.g., U.S.A.
  | {_LETTERS}
  | \w [\w{_MARKS}]*+ (?: [-'’‐‑] [\w{_MARKS}]++ )*+      # starts with a digit: 15-year
    """,
    re.VERBOSE,
)
_KINDS = {kind.name: kind for kind in WordKind} | {None: WordKind.LETTERS}


def find_words(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """Words of text[start:end] in reading order; offsets are into `text`."""
    found = []
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        word = match.group()
        lower = word.lower()
        if "’" in lower:
            lower = lower.replace("’", "'")
        first, last = match.span()
        found.append(Word(word, lower, first, last, _KINDS[match.lastgroup]))
    return tuple(found)


def read_sentences(text: str, *, language: str = "en") -> tuple[Sentence, ...]:
    """Sentences of `text` with their words."""
    return tuple(
        Sentence(range_.cut(text), range_.start, range_.end, find_words(text, range_.start, range_.end))
        for range_ in split_sentences(text, language=language)
    )
