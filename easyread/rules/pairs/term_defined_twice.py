"""Finds words that stand in the glossary twice, as a term or as a form of one.

A hard word must have one meaning. With two, the page explains one of them, and nobody knows which.

Take the word out of one of the two terms.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.guides import PLAIN_LANGUAGE_STANDARD
from easyread.checking.rule import Example, Family, Options, Rule
from easyread.checking.subjects import SiteContent
from easyread.model.finding import Problem, Severity

ID = "term-defined-twice"

ADVOCATE = "advocate:\n  standard: Somebody who speaks up.\n  easy: An advocate speaks up for you.\n"
SUPPORTER = "supporter:\n  forms: [⟦helper⟧]\n  standard: Somebody who helps.\n  easy: A supporter helps.\n"


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """The problems that reading the glossary recorded."""
    return content.recorded(ID)


RULE = Rule(
    id=ID,
    title="Word belongs to two terms",
    family=Family.PAIRS,
    severity=Severity.ERROR,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(PLAIN_LANGUAGE_STANDARD,),
    good=(
        Example(f"{ADVOCATE}  forms: [advocates]\n", path="glossary.yml"),
        Example(f"{ADVOCATE}asset:\n  standard: A strength.\n  easy: An asset is a good thing.\n", path="glossary.yml"),
    ),
    bad=(
        Example(f"{ADVOCATE}  forms: [helper]\n{SUPPORTER}", path="glossary.yml"),
        Example(
            f"{ADVOCATE}⟦Advocate⟧:\n  standard: A lawyer.\n  easy: An advocate is a lawyer.\n", path="glossary.yml"
        ),
    ),
)
