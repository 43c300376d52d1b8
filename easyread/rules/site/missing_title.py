"""Finds documents without a title.

The title is the page's only main heading, its name in menus and in the browser. Without one, a file name stands
there, and people who hear the page read out cannot tell where they are.

Write `title:` and the title between two lines of `---` at the top of the file.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.guides import success_criterion
from easyread.checking.rule import Example, Family, Options, Rule
from easyread.checking.subjects import SiteContent
from easyread.model.finding import Problem, Severity

ID = "missing-title"


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """The problems that reading front matter recorded."""
    return content.recorded(ID)


RULE = Rule(
    id=ID,
    title="Document has no title",
    family=Family.SITE,
    severity=Severity.ERROR,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(success_criterion("2.4.2", "Page Titled"),),
    good=(
        Example("---\ntitle: Equality\n---\n\nHello.\n"),
        Example('---\ntitle: "Equality: the basics"\nsummary: Nobody is more important.\n---\n\nHello.\n'),
    ),
    bad=(
        Example("⟦Hello to all of you.⟧\n", path="hello.md"),
        Example("⟦---⟧\nsummary: Nobody is more important.\n---\n\nHello.\n"),
    ),
    wcag=("2.4.2",),
)
