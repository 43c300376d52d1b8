"""Finds standard documents without an easy version.

Readers of easy read meet a page they cannot use. The switch can only lead them back to their home page.

Write the easy version beside it: `equality.easy.md` for `equality.md`. `easyread new` makes the file.

Allow it for pages that nobody reads for their text, such as a list of sources.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.guides import success_criterion
from easyread.checking.pairs import find_lonely, title_span
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import SiteContent
from easyread.model.document import Version
from easyread.model.finding import Problem, Severity

# The page a server shows for a wrong address belongs to no reader's path.
EXEMPT = frozenset({"404"})
STANDARD = "---\ntitle: Equality\n---\n\nHello.\n"


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """One problem for each standard document without an easy one in its language."""
    for document in find_lonely(content.site, Version.STANDARD):
        if document.topic in EXEMPT:
            continue
        easy = document.path.rpartition("/")[2].replace(".", ".easy.", 1)
        yield Problem(
            title_span(document),
            f"“{document.front.title}” has no easy read version.",
            f"Write {easy} beside this file.",
            path=document.path,
        )


RULE = Rule(
    id="easy-version-missing",
    title="Page has no easy read version",
    family=Family.PAIRS,
    severity=Severity.WARNING,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source("easyread, Every topic has two versions"),
        success_criterion("3.1.5", "Reading Level"),
    ),
    wcag=("3.1.5",),
    good=(
        Example(STANDARD, path="equality.md", beside=(("equality.easy.md", STANDARD),)),
        Example(STANDARD, path="equality.cy.md", beside=(("equality.easy.cy.md", STANDARD),)),
    ),
    bad=(
        Example("---\ntitle: ⟦Equality⟧\n---\n\nHello.\n", path="equality.md"),
        Example(
            "---\ntitle: ⟦Cydraddoldeb⟧\n---\n\nHelo.\n",
            path="equality.cy.md",
            beside=(("equality.easy.md", STANDARD),),
        ),
    ),
)
