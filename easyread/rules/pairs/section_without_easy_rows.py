"""Finds sections of a standard document that the easy document leaves out.

What stands only in the standard version is kept from readers of easy read, and the switch between the versions
cannot keep their place.

Write rows for the section under a heading with the same id. Where one easy heading stands for several sections, name
them: `## What does it mean? { covers="what why" }`.

Allow it for sections that easy readers do not need, such as a list of sources.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.pairs import find_pairs
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import SiteContent
from easyread.markup.sections import read_sections
from easyread.model.finding import Problem, Severity
from easyread.model.fragment import Outline

EASY = ("page.easy.md", "---\ntitle: Page\n---\n\n## What does it mean? { #what }\n\nYou decide.\n")
BOTH = ("page.easy.md", '---\ntitle: Page\n---\n\n## What is it? { #easy covers="what why" }\n\nYou decide.\n')
WHAT = "---\ntitle: Page\n---\n\n## What it means { #what }\n\nPeople decide.\n"


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """One problem for each section with words that no easy heading covers, itself or one of its parts."""
    for pair in find_pairs(content.site):
        standard = content.outlines.get(pair.standard.path, Outline())
        easy = content.outlines.get(pair.easy.path, Outline())
        covered = {name for heading in easy.headings for name in (heading.id, *heading.covers)}
        parts = _parts(standard)
        if not any(map(covered.isdisjoint, parts.values())):
            continue  # reading the words of sections takes long, and nearly all are covered
        for section in read_sections(pair.standard, standard):
            if section.text and covered.isdisjoint(parts[section.id]):
                yield Problem(
                    section.span,
                    f"The easy version has nothing for the section “{section.title}”.",
                    f'Give an easy heading the id “{section.id}” or write covers="{section.id}".',
                    path=pair.standard.path,
                )


def _parts(outline: Outline) -> dict[str, set[str]]:
    """The ids of each section and of the headings below it, by the section's id."""
    parts: dict[str, set[str]] = {}
    current: set[str] = set()
    for heading in outline.headings:
        if heading.level == 2:
            current = parts.setdefault(heading.id, set())
        current.add(heading.id)
    return parts


RULE = Rule(
    id="section-without-easy-rows",
    title="Section has nothing in the easy version",
    family=Family.PAIRS,
    severity=Severity.WARNING,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(Source("easyread, Easy sections say what they cover"),),
    good=(
        Example(WHAT, path="page.md", beside=(EASY,)),
        Example(f"{WHAT}\n## Why it matters {{ #why }}\n\nPeople know best.\n", path="page.md", beside=(BOTH,)),
        Example(f"{WHAT}\n## Empty {{ #empty }}\n", path="page.md", beside=(EASY,)),
    ),
    bad=(
        Example(f"{WHAT}\n## ⟦Why it matters⟧ {{ #why }}\n\nPeople know best.\n", path="page.md", beside=(EASY,)),
        Example(
            "---\ntitle: Page\n---\n\n⟦Why it matters⟧\n--------------\n\nPeople know best.\n",
            path="page.md",
            beside=(EASY,),
        ),
    ),
)
