"""Finds keys in the front matter that easyread does not know.

A key with a typing mistake does nothing, and nobody notices: the page has no summary, or stands in the wrong place.

Write the key as the message suggests, or take it out.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import SiteContent
from easyread.model.finding import Problem, Severity

ID = "unknown-front-matter-key"


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """The problems that reading front matter recorded."""
    return content.recorded(ID)


RULE = Rule(
    id=ID,
    title="Front matter has a key that nobody knows",
    family=Family.SITE,
    severity=Severity.ERROR,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(Source("easyread, Content on disk"),),
    good=(
        Example("---\ntitle: Equality\nsummary: Nobody is more important.\n---\n\nHello.\n"),
        Example("---\ntitle: Equality\norder: 2\n---\n\nHello.\n"),
    ),
    bad=(
        Example("---\ntitle: Equality\n⟦sumary⟧: Nobody is more important.\n---\n\nHello.\n"),
        Example("---\ntitle: Equality\n⟦Order⟧: 2\n---\n\nHello.\n"),
    ),
)
