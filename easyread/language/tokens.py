"""Words of a sentence made ready for grammar: contractions taken apart, each part with what it can be. English."""

from __future__ import annotations

from collections.abc import Sequence
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
    found: list[Token] = []
    pieces, forms = sentence.pieces, sentence.forms
    for index, (form, kind) in enumerate(zip(forms, sentence.kinds, strict=False)):
        gap = pieces[2 * index]
        is_pause = len(gap) > 1 and (not _PAUSES.isdisjoint(gap) or "--" in gap or " - " in gap)
        text = pieces[2 * index + 1]
        if "'" in form:
            following = forms[index + 1] if index + 1 < len(forms) else ""
            found += _contraction_parts(text, form, index, is_pause, following)
            continue
        is_capital = text[0].isupper()
        if kind is not WordKind.LETTERS:
            tags = _ADDRESS if kind in _ADDRESSES else _NUMBER
        elif is_capital and (index > 0 or _opens_as_name(forms)):
            tags = _name_tags(text, form)
        else:
            tags = word_tags(form)
        found.append(Token(form, tags, index, is_pause, is_capital))
    return found


def _opens_as_name(forms: Sequence[str]) -> bool:
    """Whether "May" or "Will" opens a sentence as a name: another finite verb follows."""
    return forms[0] in _NAMES_TOO and len(forms) > 1 and "finite" in word_tags(forms[1])


def _name_tags(text: str, form: str) -> Tags:
    """The tags of a word with a capital where only names have one."""
    tags = word_tags(form)
    if form in _NAMES_TOO:
        return _NAME
    if not text.isupper() and ("noun" in tags or "plural" in tags):
        return _PLURAL_NAME if "plural" in tags else _NAME
    return tags


def _contraction_parts(text: str, lower: str, index: int, is_pause: bool, following: str) -> list[Token]:
    is_capital = text[0].isupper()
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
