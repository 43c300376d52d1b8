"""Finds easy sections whose standard section changed after somebody had compared the two.

The easy version may now say something that is no longer true, and its readers are the last to learn of it.

Compare the named rows with the new standard text, change what has to change, and bring the record up to date:
`easyread review` writes it.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.pairs import Pair, find_pairs, find_review, review_command, title_span
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.standings import Standing, section_standings
from easyread.checking.subjects import SiteContent
from easyread.markup.sections import Section, read_sections
from easyread.model.finding import Problem, Severity
from easyread.model.fragment import Heading, Outline
from easyread.model.review import Review

STANDARD = "---\ntitle: Page\n---\n\n## What it means { #what }\n\nPeople decide.\n"
REVIEW = "date: 2026-11-21\ncompared:\n  what: {}\n"
EASY = "---\ntitle: Page\n---\n\n## ⟦What is it?⟧ { #what }\n\nYou decide.\n"


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """One problem for each changed section, placed at the easy heading that covers it."""
    for pair in find_pairs(content.site):
        review = find_review(content.site, pair.easy)
        if review is None:
            continue
        outline = content.outlines.get(pair.easy.path, Outline())
        sections = read_sections(pair.standard, content.outlines.get(pair.standard.path, Outline()))
        for found in section_standings(sections, review):
            if found.standing is Standing.CHANGED:
                yield _problem(pair, found.section, outline, review, review_command(content.site, pair.easy))


def _problem(pair: Pair, section: Section, outline: Outline, review: Review, command: str) -> Problem:
    covering = [heading for heading in outline.headings if section.id in (heading.id, *heading.covers)]
    rows = _rows(covering, outline)
    since = f" after {review.date.isoformat()}" if review.date else ""
    return Problem(
        next(
            (easy.span for easy in read_sections(pair.easy, outline) if covering and easy.id == covering[0].id),
            title_span(pair.easy),
        ),
        f"The standard section “{section.title}” changed{since}.",
        f"Compare {rows or 'the easy text'} with it, then record it: {command} --editor NAME --compared",
        path=pair.easy.path,
    )


def _rows(covering: list[Heading], outline: Outline) -> str:
    """The rows to look at: "row 3" or "rows 3 to 5"."""
    ids = {heading.id for heading in covering}
    numbers = [row.number for row in outline.rows if row.section in ids]
    if not numbers:
        return ""
    return f"row {numbers[0]}" if len(numbers) == 1 else f"rows {numbers[0]} to {numbers[-1]}"


RULE = Rule(
    id="easy-version-stale",
    title="Standard section changed after the versions were compared",
    family=Family.PAIRS,
    severity=Severity.WARNING,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(Source("easyread, Reviews"),),
    good=(
        Example(
            "---\ntitle: Page\n---\n\n## What is it? { #what }\n\nYou decide.\n",
            path="page.easy.md",
            beside=(("page.md", STANDARD), ("page.review.yml", REVIEW.format("e96fbe00b4e81ba6"))),
        ),
        Example(
            "---\ntitle: Page\n---\n\n## What is it? { #what }\n\nYou decide.\n",
            path="page.easy.md",
            beside=(("page.md", STANDARD), ("page.review.yml", "date: 2026-11-21\n")),
        ),
    ),
    bad=(
        Example(
            EASY, path="page.easy.md", beside=(("page.md", STANDARD), ("page.review.yml", REVIEW.format("3f2a9c01")))
        ),
        Example(
            '---\ntitle: Page\n---\n\n## ⟦Who decides?⟧ { #who covers="what" }\n\nYou decide.\n',
            path="page.easy.md",
            beside=(("page.md", STANDARD), ("page.review.yml", REVIEW.format("3f2a9c01"))),
        ),
    ),
)
