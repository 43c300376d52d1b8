"""Finds quality logos for easy read that no reader stands behind.

A quality logo promises that people with learning disabilities read the text and understood it. A program cannot
promise that, and a logo that anybody may print is worth nothing.

Check the rows with readers, keep a record beside the page, and name at least one reviewer whose role is
“reader”. Until then leave the logo out.

A picture counts as a quality logo when it is tagged `quality-logo` in the picture dictionary.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.guides import INCLUSION_EUROPE
from easyread.checking.pairs import find_review, title_span
from easyread.checking.rule import Example, Family, Options, Rule
from easyread.checking.standings import Standing, row_standings
from easyread.checking.subjects import SiteContent
from easyread.model.document import Version
from easyread.model.finding import Problem, Severity
from easyread.model.fragment import Outline
from easyread.model.review import Review

TAG = "quality-logo"
READER = "reader"
LOGO = (
    (
        "pictures/pictures.yml",
        "easy-logo:\n  file: logo.svg\n  shows: The logo.\n  tags: [quality-logo]\n  credit: Us\n  licence: CC0-1.0\n",
    ),
    ("pictures/logo.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
)
PAGE = "---\ntitle: {}\n---\n\n![Easy to read](picture:easy-logo)\nWe talk.\n"
RECORD = "date: 2026-11-21\nreviewers:\n  - name: Ann Reader\n    role: {}\nrows:\n  1: {}\n"


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """One problem for each easy document with a quality logo and no whole, fresh record by a reader."""
    logos = {picture.id for picture in content.site.pictures.by_id.values() if TAG in picture.tags}
    for document in content.site.documents if logos else ():
        outline = content.outlines.get(document.path, Outline())
        if document.version is not Version.EASY or not logos.intersection(outline.pictures):
            continue
        missing = _missing(find_review(content.site, document), outline)
        if missing:
            yield Problem(
                title_span(document),
                f"This page shows a quality logo, but {missing}.",
                "Check the rows with readers and keep the record, or take the logo out.",
                path=document.path,
            )


def _missing(review: Review | None, outline: Outline) -> str:
    """What the record lacks, "" when it is whole."""
    if review is None:
        return "there is no record of a review"
    if not any(reviewer.role.casefold() == READER and reviewer.name for reviewer in review.reviewers):
        return "no reader is named in the record"
    found = row_standings(outline.rows, review)
    if not found or any(row.standing is not Standing.CHECKED for row in found):
        return "readers have not checked every row as it is now"
    return ""


RULE = Rule(
    id="logo-without-reader",
    title="Quality logo without a reader",
    family=Family.PAIRS,
    severity=Severity.ERROR,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(INCLUSION_EUROPE,),
    good=(
        Example("---\ntitle: Talk\n---\n\nWe talk.\n", path="talk.easy.md", beside=LOGO),
        Example(
            PAGE.format("Talk"),
            path="talk.easy.md",
            beside=(*LOGO, ("talk.review.yml", RECORD.format("reader", "a67947cde7111292"))),
        ),
    ),
    bad=(
        Example(PAGE.format("⟦Talk⟧"), path="talk.easy.md", beside=LOGO),
        Example(
            PAGE.format("⟦Talk⟧"),
            path="talk.easy.md",
            beside=(*LOGO, ("talk.review.yml", RECORD.format("editor", "3f2a9c01"))),
        ),
    ),
)
