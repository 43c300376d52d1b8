"""Names of people, places and organisations, told by their capitals. For languages that write only names with capitals.

A word is a name where it has a capital inside a sentence, and then also where it opens one; a word that the same text
writes small as well is none. Headings In Title Case and sentences IN CAPITALS prove nothing. Abbreviations such as
NHS are not names here.
"""

from __future__ import annotations

from collections.abc import Iterable

from easyread.language.data_files import read_words
from easyread.language.words import Sentence, Word, WordKind

_TITLE_CASE_SHARE = 0.6  # of the words after the first; more capitals than that are a heading or a list of names
_FEWEST_WORDS = 4
_OPENING_SIGNS = "\"'“‘(:–—"


def find_names(sentences: Iterable[Sentence], *, language: str = "en") -> frozenset[str]:
    """Names of a text in small letters, without "'s"; give all its sentences at once."""
    known = tuple(sentences)
    names = {name for sentence in known if _has_capitals(sentence) for name in _names_in(sentence, language)}
    for sentence in known:
        if not names.isdisjoint(sentence.forms):
            names -= {word.lower for word in sentence.words if word.text[:1].islower()}
    return frozenset(names - read_words(language, "capital_words.txt"))


def is_name(word: Word, names: frozenset[str]) -> bool:
    """Whether a word is one of the names of its text and written as one."""
    return word.text[:1].isupper() and name_key(word) in names


def name_key(word: Word) -> str:
    """A word as `find_names` gives it: small letters, without "'s"."""
    return word.lower.removesuffix("'s")


def _has_capitals(sentence: Sentence) -> bool:
    """Whether there may be capitals behind the first word, without which a sentence has no names."""
    if sentence.text[1:].islower():  # holds for nearly all sentences, and costs less
        return False
    return len(sentence.pieces) > 2 and not "".join(sentence.pieces[2:]).islower()


def _names_in(sentence: Sentence, language: str) -> Iterable[str]:
    titles = read_words(language, "titles.txt")
    openers = read_words(language, "sentence_openers.txt") | titles
    words = sentence.words
    is_title_case = _is_title_case(words)
    for index, word in enumerate(words):
        if not has_name_shape(word):
            continue
        follows_title = index > 0 and words[index - 1].lower.rstrip(".") in titles
        is_inside = not _opens(sentence, index) or (index == 0 and _is_first_name(words, openers))
        if follows_title or (is_inside and not is_title_case):
            yield name_key(word)


def has_name_shape(word: Word) -> bool:
    """Whether a word is written like a name: a capital, then small letters."""
    return word.kind is WordKind.LETTERS and word.text[:1].isupper() and not word.text.isupper()


def _is_title_case(words: tuple[Word, ...]) -> bool:
    after_first = [word for word in words[1:] if word.kind is WordKind.LETTERS]
    capitals = sum(word.text[:1].isupper() for word in after_first)
    return len(words) >= _FEWEST_WORDS and capitals > _TITLE_CASE_SHARE * len(after_first)


def _opens(sentence: Sentence, index: int) -> bool:
    """Whether a word opens the sentence, a quotation or what follows a colon."""
    if index == 0:
        return True
    gap = sentence.between(index - 1).rstrip()
    return bool(gap) and gap[-1] in _OPENING_SIGNS


def _is_first_name(words: tuple[Word, ...], openers: frozenset[str]) -> bool:
    """Whether a sentence opens with a name of two words: "Ada Lovelace wrote", not "The Council wrote"."""
    second = words[1] if len(words) > 1 else None
    return (
        second is not None
        and has_name_shape(second)
        and second.start == words[0].end + 1
        and words[0].lower not in openers
    )
