"""Finds front matter whose value is of the wrong type: a word where a number must be, a date that no calendar has.

The value cannot be used, so the page stands in the wrong place or shows no date, and nothing else tells the author.

Write the value as the hint shows.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import SiteContent
from easyread.model.finding import Problem, Severity

ID = "wrong-front-matter-type"


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """The problems that reading front matter recorded."""
    return content.recorded(ID)


RULE = Rule(
    id=ID,
    title="Front matter has a value of the wrong type",
    family=Family.SITE,
    severity=Severity.ERROR,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(Source("easyread, Content on disk"),),
    good=(
        Example("---\ntitle: Equality\norder: 2\nupdated: 2026-11-21\n---\n\nHello.\n"),
        Example(
            "---\ntitle: Birmingham\nkind: case-study\nrelated: [index]\n---\n\nHello.\n",
            beside=(("index.easy.md", "---\ntitle: Home\n---\n\nHello.\n"),),
        ),
    ),
    bad=(
        Example("---\ntitle: Equality\norder: ⟦second⟧\n---\n\nHello.\n"),
        Example("---\ntitle: Equality\nupdated: ⟦21/11/2026⟧\n---\n\nHello.\n"),
        Example("---\ntitle: Birmingham\nkind: ⟦casestudy⟧\n---\n\nHello.\n"),
    ),
)
