"""What a word can be (noun, past form, ...) and which lemma it comes from. English.

Looks words up in tables made from lemminflect (see tools/make_word_forms.py) and falls back on regular endings for
words that are not there. One word at a time: which of its readings holds in a sentence is for `verbs` to say.
Tags: noun plural verb third past participle ing adjective comparative adverb, and for the closed classes those of
data/en/function_words.tsv.
"""

from __future__ import annotations

from functools import cache, lru_cache

from easyread.language.data_files import read_rows
from easyread.language.regular_forms import lemma_candidates, regular_lemma
from easyread.language.spellings import other_spellings

Tags = frozenset[str]

_INFLECTED = ("third", "plural", "participle", "past", "ing", "comparative")
_TAG_OF_ENDING = (
    ("ing", frozenset({"ing", "noun", "adjective"})),
    ("ed", frozenset({"past", "participle", "adjective"})),
    ("ly", frozenset({"adverb"})),
    ("ss", frozenset({"noun"})),
    ("us", frozenset({"noun"})),
    ("s", frozenset({"plural"})),
)
_BEFORE_VERBS = frozenset({"co", "de", "dis", "mis", "out", "over", "pre", "re", "un", "under"})
_UNKNOWN: Tags = frozenset({"noun"})
_WORDS_KEPT = 50_000


@lru_cache(maxsize=_WORDS_KEPT)
def word_tags(lower: str) -> Tags:
    """What a word can be, in small letters; a guess from its ending when no table knows it."""
    found = _function_words().get(lower) or known_tags(lower)
    if found:
        return found
    if "-" in lower:
        return _compound_tags(*lower.rsplit("-", 1))
    if lower.endswith("'s"):
        return frozenset({"possessive"})
    return next((tags for ending, tags in _TAG_OF_ENDING if lower.endswith(ending)), _UNKNOWN)


def _compound_tags(first: str, last: str) -> Tags:
    """What a word with a hyphen can be: as the last part, but "user-led" is no form of a verb, and "co-led" is."""
    tags = word_tags(last) - {"verb", "third", "past"}
    if "participle" in tags and first not in _BEFORE_VERBS:
        return tags - {"participle"} | {"adjective"}
    return tags


def is_function_word(lower: str) -> bool:
    """Whether a word only holds others together, such as "not", "must" or "with"."""
    return lower in _function_words()


def known_tags(lower: str) -> Tags:
    """What the table of word forms says about a word, also in its other spelling; empty when it is not there."""
    forms = _word_forms()
    found = forms.get(lower)
    if found is None:
        found = next((forms[other] for other in other_spellings(lower) if other in forms), frozenset())
    return found


@lru_cache(maxsize=_WORDS_KEPT)
def lemmas(lower: str) -> tuple[str, ...]:
    """Every lemma a word in small letters may come from, the word itself last: "leaves" gives leave, leaf, leaves.

    A word that no table knows gives the lemmas its ending allows, if they are words.
    """
    word = lower.removesuffix("'s").removesuffix("'")
    tags = known_tags(word)
    forms = _word_forms()
    found = []
    for tag in _INFLECTED:
        if tag in tags or not tags:
            lemma = _irregular_forms().get((word, tag)) or regular_lemma(word, tag, forms)
            found += [lemma] if lemma else []
    return tuple(dict.fromkeys((*found, word)))


@lru_cache(maxsize=_WORDS_KEPT)
def lemma(lower: str, tag: str) -> str:
    """The lemma of a word read as `tag`: "leaves" as third gives "leave"; the word itself when it has none."""
    found = _irregular_forms().get((lower, tag)) or regular_lemma(lower, tag, _word_forms())
    if found:
        return found
    unseen = lemma_candidates(lower, tag) if not known_tags(lower) else ()
    return unseen[-1] if unseen else lower


@cache
def _word_forms() -> dict[str, Tags]:
    found: dict[str, Tags] = {}
    for tags, words in read_rows("en", "word_forms.tsv"):
        found.update(dict.fromkeys(words.split(), frozenset(tags.split())))
    return found


@cache
def _irregular_forms() -> dict[tuple[str, str], str]:
    return {(form, tag): lemma for form, tag, lemma in read_rows("en", "irregular_forms.tsv")}


@cache
def _function_words() -> dict[str, Tags]:
    return {word: frozenset(tags.split()) for word, tags in read_rows("en", "function_words.tsv")}
