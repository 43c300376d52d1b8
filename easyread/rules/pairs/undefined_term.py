"""Finds links to terms that the glossary does not explain.

The word looks like one that is explained, and readers who need its meaning find none.

Write the term as the hint suggests, or add it to `glossary.yml` with both meanings.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.guides import success_criterion
from easyread.checking.rule import Example, Family, Options, Rule
from easyread.checking.subjects import SiteContent
from easyread.model.finding import Problem, Severity

ID = "undefined-term"

GLOSSARY = (
    (
        "glossary.yml",
        "advocate:\n  forms: [advocates]\n  standard: Somebody who speaks up.\n"
        "  easy: An advocate speaks up for you.\n",
    ),
)


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """The problems that converting the documents recorded."""
    return content.recorded(ID)


RULE = Rule(
    id=ID,
    title="Term is not in the glossary",
    family=Family.PAIRS,
    severity=Severity.ERROR,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(success_criterion("3.1.3", "Unusual Words"),),
    good=(
        Example("Ask an [[advocate]] to come with you.\n", path="page.md", beside=GLOSSARY),
        Example("Ask the [[advocate|advocates’ office]].\n", path="page.md", beside=GLOSSARY),
    ),
    bad=(
        Example("Ask an ⟦[[advocat]]⟧ to come with you.\n", path="page.md", beside=GLOSSARY),
        Example("Ask the ⟦[[council|people at the council]]⟧.\n", path="page.md", beside=GLOSSARY),
    ),
    wcag=("3.1.3",),
)
