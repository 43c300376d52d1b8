"""Finds `picture:` names in a text that the picture dictionary does not have.

The row stays without its picture. Many readers of easy read look at the picture first, and some read it alone.

Write the name as the hint suggests, or add the picture to `pictures/pictures.yml`.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.guides import INCLUSION_EUROPE
from easyread.checking.rule import Example, Family, Options, Rule
from easyread.checking.subjects import SiteContent
from easyread.model.finding import Problem, Severity

ID = "picture-not-in-dictionary"

# An example's dictionary: one picture with its file.
PICTURES = (
    (
        "pictures/pictures.yml",
        "house:\n  file: house.svg\n  shows: A house.\n  credit: Us\n  licence: CC0-1.0\n",
    ),
    ("pictures/house.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
)


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """The problems that converting the documents recorded."""
    return content.recorded(ID)


RULE = Rule(
    id=ID,
    title="Picture in the text is not in the dictionary",
    family=Family.LAYOUT,
    severity=Severity.ERROR,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(INCLUSION_EUROPE,),
    good=(
        Example("![](picture:house)\nThis is my home.\n", beside=PICTURES),
        Example("![](Picture:house)\nThis is my home.\n", beside=PICTURES),
        Example("![A house](house.svg)\nThis is my home.\n", beside=(("house.svg", PICTURES[1][1]),)),
    ),
    bad=(
        Example("![](⟦picture:hous⟧)\nThis is my home.\n", beside=PICTURES),
        Example("Hello.\n\n![A garden](⟦picture:garden⟧)\nThis is my garden.\n", beside=PICTURES),
    ),
)
