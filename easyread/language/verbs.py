"""Groups of words that make up one verb: "can be", "has not been asked", "to go", "paid". English.

Reads a sentence from left to right. Auxiliaries say by themselves what they are; a full verb that could also be a
noun, an adjective or a participle is judged by `finite` from the words beside it. No training, only the grammar of
R. Quirk and others, A Comprehensive Grammar of the English Language (1985), chapter 3. Mistakes are possible:
callers should ask rather than claim.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from easyread.language.auxiliaries import AUXILIARY, follow_auxiliaries
from easyread.language.data_files import read_words
from easyread.language.finite import Clause, finite_tag
from easyread.language.lemmas import lemma
from easyread.language.tokens import Token, read_tokens
from easyread.language.words import Sentence

_FULL_VERB = frozenset({"verb", "third", "past"})
_BOUNDARY = frozenset({"joins", "opens-clause", "wh"})
_TELLING = _FULL_VERB | _BOUNDARY | AUXILIARY  # most words have none of these tags
_HELPERS = frozenset({"be", "have", "do", "modal", "to"})
_TAG_OF_HELPER = {"had": "past", "did": "past", "'d": "past", "have": "verb", "do": "verb", "'ve": "verb"}


class VerbGroup(NamedTuple):
    """The words of one verb; `first` and `last` are indexes into the words of the sentence.

    `auxiliaries` and `main` are in small letters with contractions taken apart ("can't be" gives "ca" and "be").
    `main` is None where the auxiliary is the full verb, as in "she is here".
    """

    first: int
    last: int
    is_finite: bool
    auxiliaries: tuple[str, ...]
    main: str | None


def find_verb_groups(sentence: Sentence) -> tuple[VerbGroup, ...]:
    """Verb groups in reading order: every finite one, and those of other forms that have an auxiliary or "to"."""
    tokens = read_tokens(sentence)
    is_question = sentence.text.rstrip("\"'”’)").endswith("?")
    found = []
    clause = Clause(is_second=bool(tokens) and "opens-clause" in tokens[0].tags)
    telling = [at for at, token in enumerate(tokens) if token.is_after_pause or not token.tags.isdisjoint(_TELLING)]
    free = 0
    for at in telling:
        if at < free:
            continue
        tags = tokens[at].tags
        if tokens[at].is_after_pause or not tags.isdisjoint(_BOUNDARY):
            clause.cross_boundary(is_joined="joins" in tags)
        parts: tuple[int, ...] = (at,)
        if not tags.isdisjoint(AUXILIARY):
            parts = follow_auxiliaries(tokens, at, is_question=is_question)
            tag = _auxiliary_tag(tokens, parts, clause)
        else:
            tag = "" if tags.isdisjoint(_FULL_VERB) else finite_tag(tokens, at, clause)
        if tag or len(parts) > 1:
            group = _group(tokens, parts, bool(tag))
            found.append(group)
            _note(clause, tokens[at], group, tag)
        free = parts[-1] + 1
    return tuple(found)


def _auxiliary_tag(tokens: Sequence[Token], parts: Sequence[int], clause: Clause) -> str:
    """The tag by which the verb that starts with an auxiliary is finite, or an empty string."""
    tags = tokens[parts[0]].tags
    if "finite" in tags:
        return "finite"
    if not tags.isdisjoint(_FULL_VERB) or ("base" in tags and "be" in tags):
        return finite_tag(tokens, parts[0], clause)
    return ""


def _group(tokens: Sequence[Token], parts: Sequence[int], is_finite: bool) -> VerbGroup:
    last = tokens[parts[-1]]
    has_main = last.tags.isdisjoint(_HELPERS)
    auxiliaries = tuple(tokens[part].form for part in (parts[:-1] if has_main else parts))
    return VerbGroup(tokens[parts[0]].word, last.word, is_finite, auxiliaries, last.form if has_main else None)


def _note(clause: Clause, first: Token, group: VerbGroup, tag: str) -> None:
    """Tells the clause what its verb is, so that words after it can be judged."""
    main = group.main or group.auxiliaries[-1]
    if not first.tags.isdisjoint({"modal", "to", "do"}) and len(group.auxiliaries) + bool(group.main) > 1:
        stands_as = "plain"
    elif group.auxiliaries and group.main:
        stands_as = "participle"
    elif tag == "finite":
        stands_as = _TAG_OF_HELPER.get(first.form, "be")
    else:
        stands_as = tag
    base = lemma(main, stands_as) if stands_as in ("third", "past", "participle") else main
    clause.take_verb(stands_as, base, may_open=base in read_words("en", "verbs_with_clause.txt"))
