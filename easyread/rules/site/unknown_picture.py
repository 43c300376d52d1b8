"""Finds picture ids in front matter, in the glossary and in `site.yml` that the picture dictionary does not have.

The card, the word or the cover stays without its picture, and pictures are what many readers look for first.

Write the id as the hint suggests, or add the picture to `pictures/pictures.yml`.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import SiteContent
from easyread.model.finding import Problem, Severity

ID = "unknown-picture"

# An example's dictionary: one picture with its file.
PICTURES = (
    (
        "pictures/pictures.yml",
        "house:\n  file: house.svg\n  shows: A house.\n  credit: Us\n  licence: CC0-1.0\n",
    ),
    ("pictures/house.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
)


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """The problems that reading the content recorded."""
    return content.recorded(ID)


RULE = Rule(
    id=ID,
    title="Picture is not in the picture dictionary",
    family=Family.SITE,
    severity=Severity.ERROR,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(Source("easyread, Content on disk"),),
    good=(
        Example("---\ntitle: My home\npicture: house\n---\n\nHello.\n", beside=PICTURES),
        Example(
            "home:\n  standard: Where you live.\n  easy: A home is where you live.\n  picture: house\n",
            path="glossary.yml",
            beside=PICTURES,
        ),
    ),
    bad=(
        Example("---\ntitle: My home\npicture: ⟦hous⟧\n---\n\nHello.\n", beside=PICTURES),
        Example(
            "home:\n  standard: Where you live.\n  easy: A home is where you live.\n  picture: ⟦garden⟧\n",
            path="glossary.yml",
            beside=PICTURES,
        ),
    ),
)
