"""Finds citations of sources that `references.yml` does not have.

Readers who want to know where a fact comes from find nothing.

Write the id as the hint suggests, or add the source to `references.yml`.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import SiteContent
from easyread.model.finding import Problem, Severity

ID = "unknown-reference"

REFERENCES = (("references.yml", "cahn-2004:\n  title: No more throw-away people\n  year: 2004\n"),)


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """The problems that converting the documents recorded."""
    return content.recorded(ID)


RULE = Rule(
    id=ID,
    title="Cited source is not in the list of references",
    family=Family.SITE,
    severity=Severity.ERROR,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(Source("BS ISO 690:2021, Guidelines for bibliographic references and citations"),),
    good=(
        Example("Co-production has a history [@cahn-2004].\n", path="page.md", beside=REFERENCES),
        Example("It is in the law [@cahn-2004, page 3].\n", path="page.md", beside=REFERENCES),
    ),
    bad=(
        Example("Co-production has a history [@⟦cahn-2005⟧].\n", path="page.md", beside=REFERENCES),
        Example("Two people say so [@cahn-2004; @⟦tlap⟧].\n", path="page.md", beside=REFERENCES),
    ),
)
