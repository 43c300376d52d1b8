"""Finds learning blocks that are opened and never closed.

All that follows lands inside the block: the rest of the page looks like part of an activity, or is folded away.

Put a line with as many slashes as at its start after the last line of the block.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import SiteContent
from easyread.model.finding import Problem, Severity

ID = "unclosed-block"


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """The problems that converting the documents recorded."""
    return content.recorded(ID)


RULE = Rule(
    id=ID,
    title="Learning block is never closed",
    family=Family.SITE,
    severity=Severity.ERROR,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(Source("easyread, Content on disk"),),
    good=(
        Example("/// activity | Who decides?\nThink about a meeting.\n///\n"),
        Example("//// activity | Who decides?\nThink.\n\n/// discussion\nWe think so too.\n///\n////\n"),
    ),
    bad=(
        Example("⟦/// activity | Who decides?⟧\nThink about a meeting.\n"),
        Example("Hello.\n\n⟦/// key-points | Key points⟧\n- You decide.\n"),
    ),
)
