"""Words of a sentence made ready for grammar: contractions taken apart, each part with what it can be. English."""

from __future__ import annotations

from typing import NamedTuple

from easyread.language.lemmas import Tags, word_tags
from easyread.language.words import Sentence, Word, WordKind

_NUMBER: Tags = frozenset({"number"})
_ADDRESS: Tags = frozenset({"noun"})
_NAME: Tags = frozenset({"noun", "name"})
_PLURAL_NAME: Tags = frozenset({"noun", "name", "plural"})
_POSSESSIVE: Tags = frozenset({"possessive"})
_CLITICS = ("'s", "n't", "'re", "'ve", "'ll", "'d", "'m")
_PAUSES = frozenset(',;:()[]—–/"“”!?')
# What can stand before "'s" in the sense of "is" or "has"; after other words it mostly marks an owner, unless one of
# the words follows that never come after an owner: "Dinner's at six".
_BEFORE_IS = frozenset({"subject", "wh"})
_AFTER_IS = frozenset({"a", "an", "the", "not", "very", "too", "so", "here", "there", "in", "on", "at", "been"})
_NAMES_TOO = frozenset({"may", "will"})


class Token(NamedTuple):
    """A word or a part of one: "isn't" gives "is" and "n't", `word` is the index of the whole word.

    `is_after_pause` says that punctuation stands before it.
    """

    form: str
    tags: Tags
    word: int
    is_after_pause: bool
    is_capital: bool


def read_tokens(sentence: Sentence) -> list[Token]:
    """Tokens in reading order."""
    found = []
    last_end = sentence.start
    offset = sentence.start
    for index, word in enumerate(sentence.words):
        gap = sentence.text[last_end - offset : word.start - offset] if word.start - last_end != 1 else ""
        last_end = word.end
        is_pause = bool(gap) and (not _PAUSES.isdisjoint(gap) or "--" in gap or " - " in gap)
        if "'" in word.lower:
            following = sentence.words[index + 1].lower if index + 1 < len(sentence.words) else ""
            found += _contraction_parts(word, index, is_pause, following)
        else:
            is_capital = word.text[:1].isupper()
            is_name_like = is_capital and (index > 0 or _opens_as_name(sentence))
            found.append(Token(word.lower, _tags(word, is_name_like), index, is_pause, is_capital))
    return found


def _opens_as_name(sentence: Sentence) -> bool:
    """Whether "May" or "Will" opens a sentence as a name: another finite verb follows."""
    words = sentence.words
    return words[0].lower in _NAMES_TOO and len(words) > 1 and "finite" in word_tags(words[1].lower)


def _tags(word: Word, is_name_like: bool) -> Tags:
    if word.kind is not WordKind.LETTERS:
        return _ADDRESS if word.kind in (WordKind.URL, WordKind.EMAIL) else _NUMBER
    tags = word_tags(word.lower)
    if is_name_like and word.lower in _NAMES_TOO:
        return _NAME
    if is_name_like and not word.text.isupper() and ("noun" in tags or "plural" in tags):
        return _PLURAL_NAME if "plural" in tags else _NAME
    return tags


def _contraction_parts(word: Word, index: int, is_pause: bool, following: str) -> list[Token]:
    lower = word.lower
    is_capital = word.text[:1].isupper()
    for clitic in _CLITICS:
        base = lower.removesuffix(clitic)
        if base != lower and base and lower != "let's":
            tags = word_tags(base)
            is_owner = (tags.isdisjoint(_BEFORE_IS) and base != "here") or base in ("one", "people")
            if clitic == "'s" and is_owner and following not in _AFTER_IS:
                break
            first = Token(base, tags, index, is_pause, is_capital)
            return [first, Token(clitic, word_tags(clitic), index, False, False)]
    tags = _POSSESSIVE if lower.endswith("'s") else word_tags(lower)
    return [Token(lower, tags, index, is_pause, is_capital)]
