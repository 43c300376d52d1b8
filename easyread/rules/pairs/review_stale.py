"""Finds rows that were changed after readers had checked them.

The page says that readers checked it. Of these rows that is no longer true.

Check the named rows with readers again and bring the record up to date: `easyread review` writes it. The other rows
stay checked.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.pairs import find_review, review_command, title_span
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.standings import Standing, row_standings
from easyread.checking.subjects import SiteContent
from easyread.model.document import Document, Version
from easyread.model.finding import Problem, Severity
from easyread.model.fragment import Outline, Row
from easyread.model.place import SourceText, Span

PAGE = "---\ntitle: Talk\n---\n\nWe talk.\n\nWe listen.\n"
REVIEW = "date: 2026-11-21\nreviewers:\n  - name: Ann Reader\n    role: reader\nrows:\n  {}\n"


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """One problem for each easy document with changed rows, placed at the first of them."""
    for document in content.site.documents:
        review = find_review(content.site, document) if document.version is Version.EASY else None
        if review is None:
            continue
        outline = content.outlines.get(document.path, Outline())
        rows = [found.row for found in row_standings(outline.rows, review) if found.standing is Standing.CHANGED]
        if rows:
            named = ", ".join(str(row.number) for row in rows)
            since = f" on {review.date.isoformat()}" if review.date else ""
            one = len(rows) == 1
            numbers = ",".join(str(row.number) for row in rows)
            command = f"{review_command(content.site, document)} --reader NAME --rows {numbers}"
            yield Problem(
                _place(rows[0], document),
                f"{'Row' if one else 'Rows'} {named} changed after readers checked {'it' if one else 'them'}{since}.",
                f"Check {'this row' if one else 'these rows'} with readers again, then record it: {command}",
                path=document.path,
            )


def _place(row: Row, document: Document) -> Span | SourceText:
    words = next((words for words in (*row.sentences, *row.items) if words in document.body), "")
    return SourceText(words, document.source[: document.body_start].count(words)) if words else title_span(document)


RULE = Rule(
    id="review-stale",
    title="Rows changed after readers checked them",
    family=Family.PAIRS,
    severity=Severity.WARNING,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source("easyread, Reviews"),
        Source("Inclusion Europe, Do not write for us without us, 2009"),
    ),
    good=(
        Example(PAGE, path="talk.easy.md", beside=(("talk.review.yml", REVIEW.format("2: fe7c8b54c5af5495")),)),
        Example(
            PAGE,
            path="talk.easy.md",
            beside=(("talk.review.yml", REVIEW.format("1: fe7c8b54c5af5495\n  2: 70298dfa1082fca1")),),
        ),
    ),
    bad=(
        Example(
            "---\ntitle: Talk\n---\n\n⟦We talk.⟧\n\nWe listen.\n",
            path="talk.easy.md",
            beside=(("talk.review.yml", REVIEW.format("1: 3f2a9c01")),),
        ),
        Example(
            "---\ntitle: Talk\n---\n\nWe talk.\n\n⟦We listen.⟧\n",
            path="talk.easy.md",
            beside=(("talk.review.yml", REVIEW.format("1: 70298dfa1082fca1\n  2: 3f2a9c01")),),
        ),
    ),
)
