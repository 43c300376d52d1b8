"""Finds keys that easyread does not know in the glossary, the picture dictionary, the references and the reviews.

A key with a typing mistake does nothing, and nobody notices: a picture has no licence, a word has no meaning.

Write the key as the hint suggests, or take it out.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import SiteContent
from easyread.model.finding import Problem, Severity

ID = "unknown-data-key"


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """The problems that reading the data files recorded."""
    return content.recorded(ID)


RULE = Rule(
    id=ID,
    title="Data file has a key that nobody knows",
    family=Family.SITE,
    severity=Severity.ERROR,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(Source("easyread, Content on disk"),),
    good=(
        Example(
            "advocate:\n  standard: Somebody who speaks up.\n  easy: An advocate speaks up for you.\n",
            path="glossary.yml",
        ),
        Example("care-act-2014:\n  title: Care Act 2014\n  organisation: UK Parliament\n", path="references.yml"),
    ),
    bad=(
        Example(
            "advocate:\n  standard: Somebody who speaks up.\n  easy: An advocate speaks up.\n  ⟦form⟧: [advocates]\n",
            path="glossary.yml",
        ),
        Example(
            "care-act-2014:\n  title: Care Act 2014\n  ⟦link⟧: https://www.legislation.gov.uk/\n",
            path="references.yml",
        ),
    ),
)
