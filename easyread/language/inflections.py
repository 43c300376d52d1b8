"""Forms of a verb or a noun, made from its lemma: "stop" gives stops, stopped, stopping. English.

The other way round is in `lemmas`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from easyread.language.data_files import read_rows
from easyread.language.lemmas import known_tags, lemma

_VOWELS = frozenset("aeiou")
_HISSING = ("s", "x", "z", "ch", "sh")


@dataclass(frozen=True, slots=True)
class VerbForms:
    """The five forms of a verb, the first of each where it has two ("learned", "learnt")."""

    plain: str
    third: str
    past: str
    participle: str
    ing: str


@lru_cache(maxsize=5_000)
def verb_forms(verb: str) -> VerbForms:
    """Forms of a verb given by its lemma; a verb of several words changes its first: "make sure" gives "made sure"."""
    first, space, rest = verb.partition(" ")
    if first == "be":
        return VerbForms(verb, *(form + space + rest for form in ("is", "was", "been", "being")))
    third = _form(first, "third", _with_s(first))  # "fulfils", though the lexicon has "fulfills" too
    past = _form(first, "past", _with_ending(first, "ed"))
    participle = _form(first, "participle", (past, *_with_ending(first, "ed")))
    ing = _form(first, "ing", _with_ending(first, "ing"))
    return VerbForms(verb, *(form + space + rest for form in (third, past, participle, ing)))


def regular_past(verb: str) -> str:
    """The form with "ed" of a verb that also has another: "learned" beside "learnt"; "" for any other verb."""
    first, space, rest = verb.partition(" ")
    if (first, "past") not in _irregular():
        return ""
    found = [form for form in _with_ending(first, "ed") if "past" in known_tags(form) and lemma(form, "past") == first]
    return found[0] + space + rest if found else ""


@lru_cache(maxsize=5_000)
def plural(noun: str) -> str:
    """The plural of a noun given by its lemma.

    A noun of several words changes the word before the first of/who/with, or else its last: "people who pay".
    """
    words = noun.split(" ")
    heads = [place for place, word in enumerate(words) if word in ("of", "who", "with", "to")]
    head = (heads[0] if heads else len(words)) - 1
    words[head] = _form(words[head], "plural", _with_s(words[head]))
    if heads and words[heads[0]] == "who":
        words[heads[0] + 1] = lemma(words[heads[0] + 1], "third")
    return " ".join(words)


def _form(base: str, tag: str, regular: tuple[str, ...]) -> str:
    found = [form for form in regular if tag in known_tags(form) and lemma(form, tag) == base]
    irregular = _irregular().get((base, tag), ())
    if tag == "third":
        return (*found, *irregular, regular[-1])[0]
    return (*irregular, *found, regular[-1])[0]


def _with_s(base: str) -> tuple[str, ...]:
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return (base[:-1] + "ies",)
    return (base + "es",) if base.endswith(_HISSING) else (base + "es", base + "s")


def _with_ending(base: str, ending: str) -> tuple[str, ...]:
    if base.endswith("y") and base[-2:-1] not in _VOWELS and ending == "ed":
        return (base[:-1] + "ied",)
    if base.endswith("ie") and ending == "ing":
        return (base[:-2] + "ying",)
    if base.endswith("e"):
        return (base[:-1] + ending,) if ending == "ed" or not base.endswith(("ee", "oe", "ye")) else (base + ending,)
    if _ends_in_vowel_and_consonant(base):
        return (base + base[-1] + ending, base + ending)
    return (base + ending,)


def _ends_in_vowel_and_consonant(base: str) -> bool:
    """Whether a word may double its last sign: "stop", "equip", not "pull" or "feel"."""
    before, vowel, last = tuple(f"  {base}".replace("qu", "qw"))[-3:]
    return last not in _VOWELS and vowel in _VOWELS and before not in _VOWELS


@cache
def _irregular() -> dict[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for form, tag, base in read_rows("en", "irregular_forms.tsv"):
        found[base, tag] = (*found.get((base, tag), ()), form)
    return found
