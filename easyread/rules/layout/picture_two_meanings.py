"""Finds pictures that stand in the picture dictionary twice, with different meanings.

Readers learn a picture like a word. When it stands for a second thing, they lose both.

Choose another picture for one of the two meanings. Where both mean the same, write the same words under `shows`, or
keep one entry.

Only the dictionary is judged: whether a picture fits the words beside it, people have to say.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.guides import INCLUSION_EUROPE
from easyread.checking.rule import Example, Family, Options, Rule
from easyread.checking.subjects import SiteContent
from easyread.model.finding import Problem, Severity
from easyread.model.picture import Picture

SVG = ("pictures/house.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
DOOR = ("pictures/door.svg", SVG[1])
HOUSE = "house:\n  file: house.svg\n  shows: A house.\n"


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """One problem for each entry whose file an earlier entry has for something else."""
    pictures = content.site.pictures
    first_of: dict[str, Picture] = {}
    for picture in pictures.by_id.values():
        first = first_of.setdefault(picture.file, picture)
        if picture.file and _words(first) != _words(picture):
            yield Problem(
                picture.span,
                f"“{picture.id}” is the same picture as “{first.id}”, but shows something else.",
                "Use another picture for one of the two.",
                path=pictures.path,
            )


def _words(picture: Picture) -> str:
    return " ".join(picture.shows.casefold().split()).rstrip(".")


RULE = Rule(
    id="picture-two-meanings",
    title="One picture stands for two things",
    family=Family.LAYOUT,
    severity=Severity.WARNING,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(INCLUSION_EUROPE,),
    good=(
        Example(
            f"{HOUSE}door:\n  file: door.svg\n  shows: A door.\n", path="pictures/pictures.yml", beside=(SVG, DOOR)
        ),
        Example(f"{HOUSE}home:\n  file: house.svg\n  shows: A house\n", path="pictures/pictures.yml", beside=(SVG,)),
    ),
    bad=(
        Example(
            f"{HOUSE}⟦office⟧:\n  file: house.svg\n  shows: An office.\n",
            path="pictures/pictures.yml",
            beside=(SVG,),
        ),
        Example(
            "door:\n  file: door.svg\n  shows: A door.\n⟦exit⟧:\n  file: pictures/door.svg\n  shows: A way out.\n",
            path="pictures/pictures.yml",
            beside=(SVG, DOOR),
        ),
    ),
)
