"""Finds easy documents that nobody has checked, in a site that keeps records of such checks.

No program can tell whether people understand a text. Only readers can, and readers trust a page that other readers
have checked.

Read the page with people it is for, and keep a record beside it: `easyread review` writes it.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.guides import GOV_UK
from easyread.checking.pairs import find_review, review_command, title_span
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import SiteContent
from easyread.model.document import Version
from easyread.model.finding import Problem, Severity
from easyread.model.fragment import Outline

PAGE = "---\ntitle: Talk\n---\n\nWe talk.\n"
REVIEW = "date: 2026-11-21\nreviewers:\n  - name: Ann Reader\n    role: reader\nrows:\n  1: 3f2a9c\n"


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """One problem for each easy document with rows and without a record of any row."""
    if not content.site.reviews:
        return
    for document in content.site.documents:
        outline = content.outlines.get(document.path, Outline())
        if document.version is not Version.EASY or not outline.rows:
            continue
        review = find_review(content.site, document)
        if review is None or not review.rows:
            yield Problem(
                title_span(document),
                f"Nobody has checked “{document.front.title}” with readers.",
                f"Check it with readers, then record it: {review_command(content.site, document)} --reader NAME",
                path=document.path,
            )


RULE = Rule(
    id="review-missing",
    title="No reader has checked the page",
    family=Family.PAIRS,
    severity=Severity.NOTE,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source("Inclusion Europe, Do not write for us without us, 2009"),
        GOV_UK,
    ),
    good=(
        Example(PAGE, path="talk.easy.md", beside=(("talk.review.yml", REVIEW),)),
        Example(PAGE, path="talk.easy.md"),
    ),
    bad=(
        Example(
            "---\ntitle: ⟦Talk⟧\n---\n\nWe talk.\n",
            path="talk.easy.md",
            beside=(("index.review.yml", REVIEW), ("index.easy.md", PAGE)),
        ),
        Example(
            "---\ntitle: ⟦Talk⟧\n---\n\nWe talk.\n",
            path="talk.easy.md",
            beside=(("talk.review.yml", "date: 2026-11-21\n"),),
        ),
    ),
)
