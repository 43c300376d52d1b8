"""Whether a figure of speech means what its words say: "in the red" in "in the red coat". English.

A list says for each phrase what tells so; a phrase that is not in it, or stands beside none of these signs, is taken
for a figure of speech.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from easyread.language.data_files import read_rows
from easyread.language.lemmas import lemmas, word_tags
from easyread.language.noun_phrases import has_noun_after
from easyread.language.phrase_forms import changed_phrases
from easyread.language.words import Sentence

_ANY = "*"
_JOINING = frozenset({"joins", "opens-clause"})
_WEIGHING = frozenset({"count", "matter"})  # "What counts at the end of the day is trust."
# What follows is a time and not a thing: "in the red last year", "out of the blue yesterday".
_TIME_OPENERS = frozenset({"all", "last", "most", "next", "one", "today", "tomorrow", "tonight", "yesterday"})


@dataclass(frozen=True, slots=True)
class LiteralUse:
    """What tells that words mean what they say.

    That they belong to a noun that follows; words straight before them, "*" for any; words anywhere else in the
    sentence. Words stand for all their forms.
    """

    is_of_noun: bool
    before: frozenset[str]
    beside: frozenset[str]


def is_literal(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the phrase of words `first` to `last` (inclusive) means what it says."""
    use = _literal_uses().get(" ".join(sentence.forms[first : last + 1]).rstrip("."))
    if use is None:
        return False
    if use.is_of_noun and _has_thing_after(sentence, last):
        return True
    if use.before and first and not sentence.between(first - 1).strip() and _stands_in(use.before, sentence, first - 1):
        return True
    around = (*sentence.forms[:first], *sentence.forms[last + 1 :])
    return any(not use.beside.isdisjoint(lemmas(form.rstrip("."))) for form in around)


def _has_thing_after(sentence: Sentence, index: int) -> bool:
    """Whether the word belongs to a noun that follows and is no time."""
    is_time = index + 1 < len(sentence.forms) and sentence.forms[index + 1] in _TIME_OPENERS
    return not is_time and has_noun_after(sentence, index)


def _stands_in(words: frozenset[str], sentence: Sentence, index: int) -> bool:
    """Whether a word is one of these; "*" is any word but one that joins two sentences or says what matters."""
    form = sentence.forms[index]
    is_any = word_tags(form).isdisjoint(_JOINING) and _WEIGHING.isdisjoint(lemmas(form))
    return not words.isdisjoint(lemmas(form)) or (_ANY in words and is_any)


@cache
def _literal_uses() -> Mapping[str, LiteralUse]:
    found: dict[str, LiteralUse] = {}
    for phrase, noun, before, beside in read_rows("en", "literal_uses.tsv"):
        use = LiteralUse(noun == "noun", _words(before), _words(beside))
        for changed in changed_phrases(phrase, ()):
            found.setdefault(changed.phrase.lower(), use)
    return MappingProxyType(found)


def _words(cell: str) -> frozenset[str]:
    return frozenset(cell.split()) - {"-"}
