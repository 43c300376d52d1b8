"""Finds learning blocks with nothing in them, and `/// table` without a table.

Readers meet a frame with a heading, or words to open that open nothing, and look for what they have missed.

Write the text between the two lines of slashes, or take the block out. A table needs a line of dashes under its first
row.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import SiteContent
from easyread.model.finding import Problem, Severity

ID = "empty-block"


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """The problems that converting the documents recorded."""
    return content.recorded(ID)


RULE = Rule(
    id=ID,
    title="Learning block with nothing in it",
    family=Family.SITE,
    severity=Severity.WARNING,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(Source("easyread, Content on disk"),),
    good=(
        Example("/// discussion | What others said\nPeople said many things.\n///\n"),
        Example("/// table | Times\n| Day | Time |\n|---|---|\n| Monday | 10 |\n///\n", path="page.md"),
    ),
    bad=(
        Example("⟦/// discussion | What others said⟧\n///\n\n⟦/// activity⟧\n    minutes: 5\n///\n"),
        Example("⟦/// table | Times⟧\n| Day | Time |\n| Monday | 10 |\n///\n", path="page.md"),
    ),
)
