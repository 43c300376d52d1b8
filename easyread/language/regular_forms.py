"""Regular English endings: which lemma a plural, a past form or an -ing form comes from.

Only spelling rules are here; words that break them are in data/en/irregular_forms.tsv, and `lemmas` puts both
together. Source: R. Quirk and others, A Comprehensive Grammar of the English Language (1985), chapters 3, 5
and 7.
"""

from __future__ import annotations

from collections.abc import Mapping

_LEMMA_TAG = {
    "plural": "noun",
    "third": "verb",
    "past": "verb",
    "participle": "verb",
    "ing": "verb",
    "comparative": "adjective",
}
# Ending of the form, what the lemma has in its place; more likely first.
_ENDINGS = {
    "plural": (("ies", "y"), ("s", ""), ("es", "")),
    "third": (("ies", "y"), ("s", ""), ("es", "")),
    "past": (("ied", "y"), ("ed", "e"), ("ed", "")),
    "participle": (("ied", "y"), ("ed", "e"), ("ed", "")),
    "ing": (("ing", "e"), ("ing", "")),
    "comparative": (("ier", "y"), ("iest", "y"), ("er", "e"), ("est", "e"), ("er", ""), ("est", "")),
}
_MAY_DOUBLE = frozenset({"past", "participle", "ing", "comparative"})
_VOWELS = frozenset("aeiou")


def regular_lemma(form: str, tag: str, tags_of: Mapping[str, frozenset[str]]) -> str | None:
    """The known word that `form` comes from by a regular ending, or None."""
    wanted = _LEMMA_TAG[tag]
    for candidate in lemma_candidates(form, tag):
        tags = tags_of.get(candidate, frozenset())
        if wanted in tags or (tag == "comparative" and "adverb" in tags):
            return candidate
    return None


def lemma_candidates(form: str, tag: str) -> tuple[str, ...]:
    """Words that `form` could come from by its ending, more likely first; not all of them exist."""
    found = []
    for ending, replacement in _ENDINGS[tag]:
        stem = form[: -len(ending)]
        if len(stem) > 1 and form.endswith(ending):
            if tag in _MAY_DOUBLE and not replacement and is_doubled(stem):
                found.append(stem[:-1])
            found.append(stem + replacement)
    return tuple(found)


def is_doubled(stem: str) -> bool:
    """Whether a stem ends in a doubled consonant, as "stopp" does."""
    return len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS
