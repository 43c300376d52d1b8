"""Whether a sentence explains a hard word, judged by the words that explanations are made of.

The words of each language are in `explaining_words.toml`. A guess: it sees "X means …" and "This is …", not
whether the meaning is clear.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources

# Matches ": someone who speaks up" after the word; must not match ". Then we go on".
_MEANING_SIGN = re.compile(r"\s*(?::|[–—]|-\s)\s*\w")
# Matches the end of a sentence with another after it; must not match the last full stop.
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)]*\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class ExplainingWords:
    """Patterns for the explaining words of one language; all None for a language without any."""

    names_it: re.Pattern[str]
    says_what_it_is: re.Pattern[str]
    any_one: re.Pattern[str]
    says_what_it_does: re.Pattern[str]
    points_and_explains: re.Pattern[str]
    explains: re.Pattern[str]
    verb: re.Pattern[str]
    article: re.Pattern[str]


def is_explained(before: str, after: str, next_line: str, *, forms: Iterable[str], language: str) -> bool:
    """Whether the word between `before` and `after` is explained there or in the sentence that follows.

    `forms` are ways the word is written; `next_line` is "" at the end of a row.
    """
    words = explaining_words(language)
    own, following = _split(after)
    following = following or next_line
    if words is None:
        return any(re.search(rf"\b{re.escape(form)}\b", following, re.IGNORECASE) for form in forms)
    sentence = _last_sentence(before)
    own_sentence = bool(
        words.names_it.search(sentence)
        or words.says_what_it_is.match(own)
        or _MEANING_SIGN.match(own)
        or (words.any_one.fullmatch(sentence) and words.says_what_it_does.match(own))
    )
    return own_sentence or _explains(following, words, forms)


def is_naming(before: str, language: str) -> bool:
    """Whether a sentence up to here says how something is called: "This is called", "This is called a needs"."""
    words = explaining_words(language)
    starts = (before, before.rstrip().rpartition(" ")[0])
    return words is not None and any(words.names_it.search(f"{start} ") for start in starts)


@cache
def explaining_words(language: str) -> ExplainingWords | None:
    """The patterns for a language tag, None when its words are not known."""
    data = tomllib.loads(resources.files(__package__).joinpath("explaining_words.toml").read_text("utf-8"))
    lists = data.get(language.partition("-")[0].lower())
    if lists is None:
        return None
    articles, verbs = _any(lists["articles"]), _any(lists["verbs"])
    is_, means = _any(lists["is"]), _any(lists["means"])
    openers = rf"(?:{_any(lists['openers'])}|\w+\s+{_any(lists['relatives'])})"
    return ExplainingWords(
        names_it=_pattern(rf"\b{_any(lists['naming'])}\s+(?:{articles}\s+)?[\"'“‘„]?\s*\Z"),
        says_what_it_is=_pattern(rf"\W?\s*(?:{means}|{is_}\s+{openers})\b"),
        any_one=_pattern(rf"\W*{_any(lists['any_one'])}\W+"),
        says_what_it_does=_pattern(rf"\W?\s*{_any(lists['does'])}\b"),
        points_and_explains=_pattern(
            rf"\W*{_any(lists['pointing'])}\s+{verbs}\b|\W*{_any(lists['it'])}\s+(?:{means}|{is_}\s+{openers})\b"
        ),
        explains=_pattern(rf"\b{_any(lists['explaining'])}\b"),
        verb=_pattern(rf"\W?\s*{verbs}\b"),
        article=_pattern(rf"\W*(?:{articles}\s+)?[\"'“‘„]?"),
    )


def _explains(sentence: str, words: ExplainingWords, forms: Iterable[str]) -> bool:
    if words.points_and_explains.match(sentence) or words.explains.search(sentence):
        return True
    article = words.article.match(sentence)
    rest = sentence[article.end() :] if article else sentence
    return any(
        rest[: len(form)].lower() == form.lower() and words.verb.match(rest, len(form)) is not None for form in forms
    )


def _split(after: str) -> tuple[str, str]:
    """The rest of the sentence, and what follows it in the same line."""
    end = _SENTENCE_END.search(after)
    return (after[: end.end()], after[end.end() :]) if end else (after, "")


def _last_sentence(before: str) -> str:
    start = 0
    for end in _SENTENCE_END.finditer(before):
        start = end.end()
    return before[start:] + " "


def _any(words: Iterable[str]) -> str:
    """A pattern for any of the words; without words one that matches nothing."""
    longest_first = sorted(words, key=len, reverse=True)
    return f"(?:{'|'.join(re.escape(word) for word in longest_first) or '(?!)'})"


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)
