"""Whether a full verb is finite where it stands: "they work", not "the work" or "to work". English.

A word such as "work", "reports" or "used" is judged from its neighbours: what stands before it (a subject, an article,
a preposition), what follows, and whether its clause already has a verb. Auxiliaries are for `verbs`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from easyread.language.data_files import read_words
from easyread.language.tokens import Token

_NOT_SUBJECT = frozenset({"determiner", "possessive", "preposition", "number", "to", "be", "have", "object"})
_NOMINAL = frozenset({"noun", "plural", "name", "subject", "ing", "number"})
_STRONG_OBJECT = frozenset({"determiner", "object", "subject"})
_STARTS_OBJECT = _STRONG_OBJECT | {"preposition", "number", "to", "adverb", "opens-clause", "wh"}
_STARTS_ORDER = _STARTS_OBJECT - {"number"} | {"ing"}
_NOT_PLAIN = frozenset({"noun", "adjective", "adverb", "preposition", "participle"})
_SURELY_FINITE = frozenset({"third", "past"})
_PERHAPS_FINITE = frozenset({"plural", "participle"})
_LONGEST_LOOK = 12


@dataclass(slots=True)
class Clause:
    """What has been read of the clause; grows while its sentence is read.

    `last_tag` is how the last verb of the sentence stood: third, past, verb (plain and finite), plain (after
    "to" or "can"), participle, be, or empty at the start. `may_open` says that a new clause may start without a
    sign, `is_second` that the sentence started with "if" and its like, so that an order may follow ("If you
    can, call us").
    """

    has_verb: bool = False
    may_open: bool = False
    is_second: bool = False
    last_tag: str = ""
    last_main: str = ""

    def cross_boundary(self, *, is_joined: bool) -> None:
        """Starts a new clause; after "and" it may still be the same one."""
        self.may_open = self.has_verb and is_joined
        self.has_verb = self.has_verb and is_joined

    def take_verb(self, tag: str, main: str, *, may_open: bool) -> None:
        """Notes the verb just read."""
        self.has_verb, self.may_open, self.last_tag, self.last_main = True, may_open, tag, main


def finite_tag(tokens: Sequence[Token], at: int, clause: Clause) -> str:
    """The tag by which the full verb at `at` is finite (third, past or verb), or an empty string."""
    token = tokens[at]
    before = _before(tokens, at)
    if "third" in token.tags and _is_third(tokens, at, before, clause):
        return "third"
    if "past" in token.tags and _is_past(tokens, at, before, clause):
        return "past"
    if not token.tags.isdisjoint({"verb", "base"}) and _is_plain(tokens, at, before, clause):
        return "verb"
    return ""


def _before(tokens: Sequence[Token], at: int) -> Token | None:
    """The word before, adverbs left out: "they often work" gives "they"."""
    furthest = at - _LONGEST_LOOK
    at -= 1
    while at > furthest and at >= 0 and "adverb" in tokens[at].tags and tokens[at].tags.isdisjoint(_NOMINAL):
        at -= 1
    return tokens[at] if at >= 0 else None


def _after_tags(tokens: Sequence[Token], at: int) -> frozenset[str]:
    """Tags of the next word, none where a pause comes first."""
    if at + 1 < len(tokens) and not tokens[at + 1].is_after_pause:
        return tokens[at + 1].tags
    return frozenset()


def _is_third(tokens: Sequence[Token], at: int, before: Token | None, clause: Clause) -> bool:
    token, after = tokens[at], _after_tags(tokens, at)
    is_sure = "plural" not in token.tags
    if before is None:
        return is_sure
    if "joins" in before.tags:
        return is_sure or (clause.last_tag == "third" and bool(after & _STRONG_OBJECT))
    if _is_pronoun_subject(before):
        return not _is_determining(before) or not after.isdisjoint(_STRONG_OBJECT)
    if is_sure:
        return "to" not in before.tags
    if before.tags & _NOT_SUBJECT or clause.has_verb or "plural" in before.tags or _verb_follows(tokens, at):
        return False
    return not before.tags.isdisjoint(_NOMINAL) and not after.isdisjoint(_STARTS_OBJECT)


def _is_past(tokens: Sequence[Token], at: int, before: Token | None, clause: Clause) -> bool:
    token, after = tokens[at], _after_tags(tokens, at)
    is_sure = token.tags.isdisjoint({"participle", "noun", "adjective", "verb"})
    if before is None:
        return is_sure or ("participle" in token.tags and not after.isdisjoint(_STRONG_OBJECT))
    if _is_pronoun_subject(before):
        return not _is_determining(before) or not after.isdisjoint(_STRONG_OBJECT)
    if is_sure:
        return True
    if "joins" in before.tags:
        return clause.last_tag in ("past", "third", "be", "verb") and "adjective" not in token.tags
    if before.tags & _NOT_SUBJECT or before.tags.isdisjoint(_NOMINAL | {"adjective"}):
        return False
    if "participle" not in token.tags:
        return "past" in token.tags and not clause.has_verb
    if _next_form(tokens, at) == "by" or _verb_follows(tokens, at):
        return False
    if token.is_after_pause and clause.last_tag:
        return not after or (clause.last_tag == "past" and bool(after & _STRONG_OBJECT))
    return not clause.has_verb or (clause.may_open and bool(after & _STRONG_OBJECT))


def _is_plain(tokens: Sequence[Token], at: int, before: Token | None, clause: Clause) -> bool:
    token, after = tokens[at], _after_tags(tokens, at)
    is_sure = token.tags.isdisjoint(_NOT_PLAIN) or token.form in read_words("en", "mostly_verbs.txt")
    if before is None or (token.is_after_pause and clause.is_second):
        return (is_sure or not after.isdisjoint(_STARTS_ORDER)) and not _verb_follows(tokens, at)
    if "politeness" in before.tags:
        return True
    if "joins" in before.tags:
        return clause.last_tag == "verb" and (is_sure or not after.isdisjoint(_STARTS_OBJECT))
    if "plural-subject" in before.tags and ("noun" not in before.tags or not clause.has_verb):
        if _is_governed(before, clause):
            return False
        is_clear = not _is_determining(before) and before.form != "that"
        return is_clear or not after.isdisjoint(_STARTS_OBJECT)
    if token.is_after_pause:
        return not after.isdisjoint(_STRONG_OBJECT) and (is_sure or "determiner" in after)
    if "plural" in before.tags and (not clause.has_verb or clause.may_open):
        return (is_sure or not after.isdisjoint(_STARTS_OBJECT)) and not _verb_follows(tokens, at)
    return False


def _is_pronoun_subject(token: Token) -> bool:
    return "subject" in token.tags and "noun" not in token.tags


def _is_determining(token: Token) -> bool:
    """Whether a word stands alone or before a noun: "these", "some"; not "that", which also opens clauses."""
    return token.tags >= {"determiner", "subject"} and "opens-clause" not in token.tags


def _is_governed(before: Token, clause: Clause) -> bool:
    """Whether the pronoun before is the object of "help" and its like: "help you find"."""
    governors = read_words("en", "verbs_before_plain_verb.txt")
    return clause.has_verb and before.form in ("you", "it") and clause.last_main in governors


def _next_form(tokens: Sequence[Token], at: int) -> str:
    return tokens[at + 1].form if at + 1 < len(tokens) else ""


def _verb_follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb that must be finite comes later in the clause, with no other subject before it."""
    for token in tokens[at + 1 : at + 1 + _LONGEST_LOOK]:
        if token.is_after_pause or token.tags & {"joins", "opens-clause"} or _is_pronoun_subject(token):
            return False
        if "finite" in token.tags or (token.tags & _SURELY_FINITE and token.tags.isdisjoint(_PERHAPS_FINITE)):
            return True
    return False
