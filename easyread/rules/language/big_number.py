"""Finds large numbers and decimals: 25,000 people, 3.7 hours, 2 million.

Few people can picture such numbers. They look exact and say little.

Say what the number means: “many people”, “about 4 hours”, “enough people to fill a football ground”. Keep the number
where it is needed to decide or to act, such as a price, and allow it there.

Pounds and pence, times, telephone numbers, reference numbers and versions are left alone. Standard documents may give
exact numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.checking.guides import INCLUSION_EUROPE, LEICHTE_SPRACHE, cognitive_guide
from easyread.checking.own_words import is_own, own_sentences_with, quote, words_at
from easyread.checking.rule import Example, Family, Option, Options, Rule
from easyread.checking.subjects import DocumentText, TextSentence
from easyread.language.lemmas import word_tags
from easyread.language.words import Word, WordKind
from easyread.model.document import Version
from easyread.model.finding import Problem, Severity

_DIGIT = re.compile(r"\d")  # most sentences have none
# Matches "25,000" and "1,000,000"; must not match "12345" (a reference number) or "0800,123".
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+")
# Matches "3.7"; must not match "1.2.3", "10.30am" or a number of more digits than anybody counts.
_DECIMAL = re.compile(r"\d{1,15}\.\d+")
# Matches "2.5m", "1,500k" and "3bn"; must not match "5km", "2nd" or the version "1.0.1m".
_SHORTENED = re.compile(r"(\d+(?:,\d+)*(?:\.\d+)?)(k|m|bn)")
_LARGE_SIGNS = {"k": 10**3, "m": 10**6, "bn": 10**9}
_LARGE_WORDS = {"million": 10**6, "millions": 10**6, "billion": 10**9, "billions": 10**9, "trillion": 10**12}
_MONEY = "£$€"
# Matches "2.30" and "14.05"; must not match "2.5" or "3.75".
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
_BEFORE_CLOCK = frozenset({"at", "by", "until", "till", "from", "to", "before", "after"})
_NUMBERED = frozenset({"version", "release", "edition", "part", "section", "chapter", "level", "figure", "table"})
_NOUNS = frozenset({"noun", "plural"})


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each number over the limit, and a note for each decimal that is no price."""
    for sentence in own_sentences_with(text, _DIGIT):
        for index, word in enumerate(sentence.words):
            if word.kind is not WordKind.NUMBER or not is_own(text, sentence, word.start, word.end):
                continue
            following = sentence.words[index + 1] if index + 1 < len(sentence.words) else None
            end = following.end if following and following.lower in _LARGE_WORDS else word.end
            words = words_at(sentence, word.start, end)
            if _value(word, following) > options["largest"]:
                yield Problem(
                    sentence.part(word.start, end),
                    f"{quote(words)} is a large number. Few people can picture it.",
                    "Say what it means, such as “many” or “very many”, or compare it with something people know.",
                )
            elif _DECIMAL.fullmatch(word.text) and not _is_price(sentence, word) and not _is_label(sentence, index):
                yield Problem(
                    sentence.part(word.start, word.end),
                    f"{quote(words)} is a number with a decimal point.",
                    f"Write “{_in_words(float(word.text))}”.",
                    severity=Severity.NOTE,
                )


def _in_words(decimal: float) -> str:
    """What to say for a decimal: "about 4" for 3.7, "2 and a half" for 2.5."""
    whole = int(decimal)
    if decimal - whole == 0.5:
        return f"{whole} and a half" if whole else "half"
    return f"about {round(decimal)}" if round(decimal) else "less than half"


def _value(word: Word, following: Word | None) -> float:
    """What the number comes to, 0 for numbers that only name something."""
    if following is not None and following.lower in _LARGE_WORDS:
        return float(_LARGE_WORDS[following.lower])
    if shortened := _SHORTENED.fullmatch(word.text):
        return float(shortened[1].replace(",", "")) * _LARGE_SIGNS[shortened[2]]
    return float(word.text.replace(",", "")) if _GROUPED.fullmatch(word.text) else 0.0


def _is_label(sentence: TextSentence, index: int) -> bool:
    """Whether a decimal counts nothing: it is a time or belongs to a name ("at 2.30", "version 2.0", "Windows 8.1")."""
    words = sentence.words
    word, before = words[index], words[index - 1] if index else None
    if before is None:
        return False
    if before.lower in _NUMBERED or sentence.text[word.start - sentence.sentence.start - 1] == ".":
        return True
    is_followed = index + 1 < len(words) and not sentence.sentence.between(index).strip()
    if is_followed and not word_tags(words[index + 1].lower).isdisjoint(_NOUNS):
        return False
    is_time = before.lower in _BEFORE_CLOCK and _CLOCK.fullmatch(word.text)
    return bool(is_time) or (index > 1 and before.text[0].isupper() and before.end + 1 == word.start)


def _is_price(sentence: TextSentence, word: Word) -> bool:
    before = word.start - sentence.sentence.start - 1
    return before >= 0 and sentence.text[before] in _MONEY


RULE = Rule(
    id="big-number",
    title="Large number or decimal",
    family=Family.LANGUAGE,
    severity=Severity.WARNING,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(INCLUSION_EUROPE, LEICHTE_SPRACHE, cognitive_guide("Provide alternatives for numerical concepts")),
    versions=(Version.EASY,),
    languages=("en",),
    options=(Option("largest", 9_999, "the largest number that is allowed", {"strict": 999}),),
    good=(
        Example("OpenSSL is now 1.0.1m here.\n"),
        Example("About 900 people came in 2024.\n\nIt costs £3.50.\n"),
        Example("Call 0800 123 4567. Your number is 123456.\n"),
        Example("Come at 2.30. Use version 2.0 of the form. You need Windows 8.1.\n"),
    ),
    bad=(
        Example("We asked ⟦25,000⟧ people.\n\nThere are ⟦2 million⟧ carers and ⟦3.5m⟧ children.\n"),
        Example("The walk takes ⟦3.7⟧ hours. In May ⟦2.5⟧ people came.\n"),
    ),
)
