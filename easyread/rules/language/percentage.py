"""Finds percentages: 25%, 60 per cent.

A percentage is a part of a hundred, and many people never learnt to think that way. “1 in 4 people” can be seen,
counted and drawn.

Write “1 in 4”, “half” or “most”. The hint gives the nearest one. A picture of people, some of them coloured, helps.

Allow it where the exact figure is needed, such as the interest on a loan. Standard documents may give percentages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from easyread.checking.guides import INCLUSION_EUROPE, LEICHTE_SPRACHE, cognitive_guide
from easyread.checking.own_words import is_own, own_sentences_with, quote
from easyread.checking.rule import Example, Family, Options, Rule
from easyread.checking.subjects import DocumentText
from easyread.model.document import Version
from easyread.model.finding import Problem, Severity

# Matches "25%", "2.5 per cent"; must not match "per cent" alone or "25 %s".
_PERCENTAGE = re.compile(r"(?P<number>\d+(?:\.\d+)?)(?:\s?%|\s+per\s?cent\b)(?!\w)", re.IGNORECASE)
_ANY_SIGN = re.compile("%|cent")  # most sentences have none
_PARTS = (2, 3, 4, 5, 10)  # "1 in 3" is easy to picture, "3 in 7" is not
_CLOSE = 0.5  # per cent by which a part may miss and still be called the same
_NEARLY = 2.5  # per cent by which "about" a part may miss


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each percentage in digits."""
    for sentence in own_sentences_with(text, _ANY_SIGN):
        for match in _PERCENTAGE.finditer(sentence.text):
            start = sentence.sentence.start + match.start()
            end = sentence.sentence.start + match.end()
            if is_own(text, sentence, start, end):
                yield Problem(
                    sentence.part(start, end),
                    f"{quote(match.group())} is a percentage. Many people do not know what it means.",
                    f"Write “{_in_words(float(match['number']))}”.",
                )


def _in_words(percent: float) -> str:
    """The percentage as a number of people or things: 25 is "1 in 4", 27 is "about 3 in 10"."""
    if percent >= 100:
        return "all" if percent == 100 else "more than all"
    if percent == 50:
        return "half"
    if percent < 10 - _NEARLY:
        return f"about 1 in {round(100 / percent, -1):.0f}" if percent else "none"
    near = min(
        ((abs(percent - 100 * part / whole), whole, part) for whole in _PARTS for part in range(1, whole)),
        key=lambda candidate: (candidate[0] > _CLOSE, candidate[0] > _NEARLY, candidate[1]),
    )
    if near[0] > _NEARLY:
        return "nearly all" if percent > 90 else f"more than {_largest_under(percent)}"
    return f"{'' if near[0] <= _CLOSE else 'about '}{near[2]} in {near[1]}"


def _largest_under(percent: float) -> str:
    """The largest part that is smaller: 45 gives "2 in 5", 55 gives "half"."""
    parts = (Fraction(part, whole) for whole in _PARTS for part in range(1, whole))
    largest = max(part for part in parts if 100 * part < percent)
    return "half" if largest == Fraction(1, 2) else f"{largest.numerator} in {largest.denominator}"


RULE = Rule(
    id="percentage",
    title="Percentage",
    family=Family.LANGUAGE,
    severity=Severity.WARNING,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(INCLUSION_EUROPE, LEICHTE_SPRACHE, cognitive_guide("Provide alternatives for numerical concepts")),
    versions=(Version.EASY,),
    languages=("en",),
    good=(
        Example("1 in 4 people came.\n"),
        Example("> We asked 25% of people.\n\nThe code is `50%`.\n"),
    ),
    bad=(
        Example("We asked ⟦25%⟧ of people.\n"),
        Example("About ⟦60 per cent⟧ said yes, and ⟦3.5%⟧ said no.\n"),
    ),
)
