"""Finds large numbers and decimals: 25,000 people, 3.7 hours, 2 million.

Few people can picture such numbers. They look exact and say little.

Say what the number means: “many people”, “about 4 hours”, “enough people to fill a football ground”. Keep the number
where it is needed to decide or to act, such as a price, and allow it there.

Prices, times, telephone numbers and reference numbers are left alone. Standard documents may give exact numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.checking.guides import INCLUSION_EUROPE, LEICHTE_SPRACHE, cognitive_guide
from easyread.checking.own_words import is_own, own_sentences_with, quote, words_at
from easyread.checking.rule import Example, Family, Option, Options, Rule
from easyread.checking.subjects import DocumentText, TextSentence
from easyread.language.words import Word, WordKind
from easyread.model.document import Version
from easyread.model.finding import Problem, Severity

_DIGIT = re.compile(r"\d")  # most sentences have none
# Matches "25,000" and "1,000,000"; must not match "12345" (a reference number) or "0800,123".
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+")
# Matches "3.7"; must not match "1.2.3" or "10.30am".
_DECIMAL = re.compile(r"\d+\.\d+")
# Matches "2.5m" and "3bn"; must not match "5km" or "2nd".
_SHORTENED = re.compile(r"(\d+(?:[.,]\d+)*)(k|m|bn)")
_LARGE_SIGNS = {"k": 10**3, "m": 10**6, "bn": 10**9}
_LARGE_WORDS = {"million": 10**6, "millions": 10**6, "billion": 10**9, "billions": 10**9, "trillion": 10**12}
_MONEY = "£$€"


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
            elif _DECIMAL.fullmatch(word.text) and not _is_price(sentence, word):
                yield Problem(
                    sentence.part(word.start, word.end),
                    f"{quote(words)} is a number with a decimal point.",
                    f"Write “about {round(float(word.text))}”.",
                    severity=Severity.NOTE,
                )


def _value(word: Word, following: Word | None) -> float:
    """What the number comes to, 0 for numbers that only name something."""
    if following is not None and following.lower in _LARGE_WORDS:
        return float(_LARGE_WORDS[following.lower])
    if shortened := _SHORTENED.fullmatch(word.text):
        return float(shortened[1].replace(",", "")) * _LARGE_SIGNS[shortened[2]]
    return float(word.text.replace(",", "")) if _GROUPED.fullmatch(word.text) else 0.0


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
    options=(Option("largest", 9_999, "the largest number that may stand", {"strict": 999}),),
    good=(
        Example("About 900 people came in 2024.\n\nIt costs £3.50.\n"),
        Example("Call 0800 123 4567. Your number is 123456.\n"),
    ),
    bad=(
        Example("We asked ⟦25,000⟧ people.\n\nThere are ⟦2 million⟧ carers and ⟦3.5m⟧ children.\n"),
        Example("The walk takes ⟦3.7⟧ hours.\n"),
    ),
)
