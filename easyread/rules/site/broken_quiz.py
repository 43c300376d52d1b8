"""Finds quizzes that nobody can answer: a question, a right answer or a choice is missing.

Readers tick an answer and cannot learn whether it is right, or find nothing to tick.

Write each question as a paragraph, and its answers as a list under it: `- [x]` before right ones, `- [ ]` before wrong
ones. Words that explain the answer come after `>`. A quiz holds no other blocks.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import SiteContent
from easyread.model.finding import Problem, Severity

ID = "broken-quiz"


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """The problems that converting the documents recorded."""
    return content.recorded(ID)


RULE = Rule(
    id=ID,
    title="Quiz that nobody can answer",
    family=Family.SITE,
    severity=Severity.ERROR,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(Source("easyread, Content on disk"),),
    good=(
        Example("/// quiz | Boats\nWhat floats?\n\n- [ ] a stone\n- [x] a boat\n\n> Boats are full of air.\n///\n"),
        Example("/// quiz\nWhat floats?\n- [ ] a stone\n- [x] a boat\n///\n", path="page.md"),
        Example("/// quiz\nWhat floats?\n\n- [ ] a stone\n    > It is heavy.\n- [x] a boat\n- [x] wood\n///\n"),
        Example("/// quiz\nWhat floats?\n\n- [x] a boat\n\n    - wood too\n- [ ] a stone\n- [ ] iron\n///\n"),
    ),
    bad=(
        Example("⟦/// quiz | Boats⟧\nWhat floats?\n\n- a stone\n- a boat\n///\n"),
        Example("/// quiz\n⟦What floats?⟧\n\n- [ ] a stone\n- [ ] a boat\n///\n"),
        Example("/// quiz\n### What floats?\n\n- ⟦[ ] a stone⟧\n- [x] a boat\n///\n"),
        Example("/// quiz\nWhat floats?\n\n- ⟦[x] a boat⟧\n///\n"),
        Example("/// quiz\nWhat floats?\n\n- [x] a boat\n- ⟦a stone⟧\n///\n"),
        Example("/// quiz\nWhat floats?\n\n- [x] a boat\n- [ ] a stone\n\n⟦Boats are full of air.⟧\n///\n"),
        Example("/// quiz\nWhat floats?\n⟦[x] a boat⟧\n[ ] a stone\n///\n", path="page.md"),
        Example("//// quiz\nWhat floats?\n\n- [x] a boat\n- [ ] wood\n\n⟦/// discussion⟧\nSay why.\n///\n////\n"),
    ),
)
