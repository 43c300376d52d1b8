"""Finds values of the wrong type, and missing ones, in the glossary, picture dictionary, references and reviews.

The entry cannot be used as it stands: a word list without meanings helps nobody.

Write the value as the hint shows.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import SiteContent
from easyread.model.finding import Problem, Severity

ID = "wrong-data-type"


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """The problems that reading the data files recorded."""
    return content.recorded(ID)


RULE = Rule(
    id=ID,
    title="Data file has a value of the wrong type",
    family=Family.SITE,
    severity=Severity.ERROR,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(Source("easyread, Content on disk"),),
    good=(
        Example(
            "advocate:\n  standard: Somebody who speaks up.\n  easy: An advocate speaks up.\n  forms: [advocates]\n",
            path="glossary.yml",
        ),
        Example(
            "cahn-2004:\n  title: No more throw-away people\n  authors: [Cahn, Edgar S.]\n",
            path="references.yml",
        ),
    ),
    bad=(
        Example(
            "advocate:\n  standard: Somebody who speaks up.\n  easy: An advocate speaks up.\n  forms: ⟦advocates⟧\n",
            path="glossary.yml",
        ),
        Example("⟦advocate⟧:\n  standard: Somebody who speaks up.\n", path="glossary.yml"),
        Example(
            "cahn-2004:\n  title: No more throw-away people\n  url: ⟦www.example.org⟧\n",
            path="references.yml",
        ),
    ),
)
