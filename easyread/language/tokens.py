"""Words of a sentence made ready for grammar: contractions taken apart, each part with what it can be. English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import chain, repeat
from typing import NamedTuple

from easyread.language.lemmas import Tags, word_tags
from easyread.language.words import Sentence, WordKind

_NUMBER: Tags = frozenset({"number"})
_ADDRESS: Tags = frozenset({"noun"})
_ADDRESSES = frozenset({WordKind.URL, WordKind.EMAIL})
_NAME: Tags = frozenset({"noun", "name"})
_PLURAL_NAME: Tags = frozenset({"noun", "name", "plural"})
_POSSESSIVE: Tags = frozenset({"possessive"})
_CLITICS = ("'s", "n't", "'re", "'ve", "'ll", "'d", "'m")
# Matches what parts two words, in "well, yes", "so - as" and "so--as"; must not match in "well-known" or "St. Ives".
# Starts with one set of signs, so that the search runs over all others at once.
_PAUSE = re.compile(r'[][,;:()—–/"“”!?-](?:(?<!-)|(?<=--)|(?<=[ ]-)[ ])')
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


def read_tokens(sentence: Sentence) -> list[Token]:
    """Tokens in reading order."""
    forms = sentence.forms
    tags = list(map(word_tags, forms))
    if not sentence.text[1:].islower():  # there are more capitals than the one in front, which tells nothing
        _tag_names(tags, sentence)
    if _opens_as_name(forms) and sentence.pieces[1][0].isupper():
        tags[0] = _NAME
    for index, kind in enumerate(sentence.kinds):
        if kind is not WordKind.LETTERS:
            tags[index] = _ADDRESS if kind in _ADDRESSES else _NUMBER
    tokens = list(map(Token._make, zip(forms, tags, range(len(forms)), _pauses(sentence), strict=False)))
    if "'" not in sentence.text and "’" not in sentence.text:
        return tokens
    following = (*forms[1:], "")
    parts = (_contraction_parts(token, after) for token, after in zip(tokens, following, strict=False))
    return list(chain.from_iterable(parts))


def _tag_names(tags: list[Tags], sentence: Sentence) -> None:
    """Gives the words with a capital, but the first, the tags that they have as names."""
    for index, text in enumerate(sentence.pieces[3::2], 1):
        if text[0].isupper():
            tags[index] = _name_tags(text, sentence.forms[index])


def _pauses(sentence: Sentence) -> Iterable[bool]:
    """For each word whether punctuation stands before it."""
    if not _PAUSE.search(sentence.text):
        return repeat(False)
    return [len(gap) > 1 and _PAUSE.search(gap) is not None for gap in sentence.pieces[:-1:2]]


def _opens_as_name(forms: Sequence[str]) -> bool:
    """Whether "May" or "Will" opens a sentence as a name: another finite verb follows."""
    return len(forms) > 1 and forms[0] in _NAMES_TOO and "finite" in word_tags(forms[1])


def _name_tags(text: str, form: str) -> Tags:
    """The tags of a word with a capital where only names have one."""
    tags = word_tags(form)
    if form in _NAMES_TOO:
        return _NAME
    if not text.isupper() and ("noun" in tags or "plural" in tags):
        return _PLURAL_NAME if "plural" in tags else _NAME
    return tags


def _contraction_parts(token: Token, following: str) -> Sequence[Token]:
    """The parts of a contraction, which comes before the word `following`; any other token as it is."""
    lower = token.form
    if "'" not in lower:
        return (token,)
    for clitic in _CLITICS:
        base = lower.removesuffix(clitic)
        if base != lower and base and lower != "let's":
            tags = word_tags(base)
            is_owner = (tags.isdisjoint(_BEFORE_IS) and base != "here") or base in ("one", "people")
            if clitic == "'s" and is_owner and following not in _AFTER_IS:
                break
            return (
                Token(base, tags, token.word, token.is_after_pause),
                Token(clitic, word_tags(clitic), token.word, False),
            )
    tags = _POSSESSIVE if lower.endswith("'s") else word_tags(lower)
    return (token._replace(tags=tags),)
