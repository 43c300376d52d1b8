"""Finds options of learning blocks that the block does not know or cannot use.

The option does nothing: an activity shows no time, a quotation names no speaker.

Write the option as the hint shows, four spaces from the edge, directly under the line that opens the block.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import SiteContent
from easyread.model.finding import Problem, Severity

ID = "wrong-block-option"


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """The problems that converting the documents recorded."""
    return content.recorded(ID)


RULE = Rule(
    id=ID,
    title="Learning block has a wrong option",
    family=Family.SITE,
    severity=Severity.ERROR,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(Source("easyread, Content on disk"),),
    good=(
        Example("/// activity | Who decides?\n    minutes: 15\n\nThink about a meeting.\n///\n"),
        Example("/// discussion | What others said\nPeople said many things.\n///\n"),
    ),
    bad=(
        Example("/// activity | Who decides?\n    ⟦minutes: a few⟧\n\nThink about a meeting.\n///\n"),
        Example("/// activity | Who decides?\n    ⟦minuts: 15⟧\n\nThink about a meeting.\n///\n"),
    ),
)
