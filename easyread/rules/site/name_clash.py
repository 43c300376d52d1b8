"""Finds documents that would become the same page.

Only one of them can be shown, and readers never learn of the other.

Rename one of the two files, or put their texts together.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import SiteContent
from easyread.model.finding import Problem, Severity

ID = "name-clash"


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """The problems that grouping documents recorded."""
    return content.recorded(ID)


RULE = Rule(
    id=ID,
    title="Two files cannot live side by side",
    family=Family.SITE,
    severity=Severity.ERROR,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(Source("easyread, Content on disk"),),
    good=(
        Example(
            "---\ntitle: Equality\n---\n\nHello.\n",
            path="equality.easy.md",
            beside=(("equality.md", "---\ntitle: Equality\n---\n\nHello.\n"),),
        ),
        Example(
            "---\ntitle: Equality\n---\n\nHello.\n",
            path="equality.easy.cy.md",
            beside=(("equality.easy.md", "---\ntitle: Equality\n---\n\nHello.\n"),),
        ),
    ),
    bad=(
        Example(
            "---\ntitle: Equality\n---\n\nHello.\n",
            path="equality.easy.en-GB.md",
            beside=(("equality.easy.md", "---\ntitle: Equality\n---\n\nHello.\n"),),
        ),
        Example(
            "---\ntitle: Equality\n---\n\nHello.\n",
            path="easy/equality.md",
            beside=(("equality.easy.md", "---\ntitle: Equality\n---\n\nHello.\n"),),
        ),
    ),
)
