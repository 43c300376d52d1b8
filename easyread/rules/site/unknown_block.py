"""Finds learning blocks with a name that easyread does not know, and lines of slashes that open or close nothing.

The text stands on the page without its frame, or readers see the slashes.

Write the block's name as the hint suggests. A block that holds another one has four slashes at both ends.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import SiteContent
from easyread.model.finding import Problem, Severity

ID = "unknown-block"


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """The problems that converting the documents recorded."""
    return content.recorded(ID)


RULE = Rule(
    id=ID,
    title="Learning block that nobody knows",
    family=Family.SITE,
    severity=Severity.ERROR,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(Source("easyread, Content on disk"),),
    good=(
        Example("/// activity | Who decides?\nThink about a meeting.\n///\n"),
        Example("You can use trains and/or buses.\n"),
    ),
    bad=(
        Example("⟦/// activty | Who decides?⟧\nThink about a meeting.\n///\n"),
        Example("Think about a meeting.\n\n⟦///⟧\n"),
    ),
)
