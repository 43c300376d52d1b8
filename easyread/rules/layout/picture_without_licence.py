"""Finds pictures that the site uses without saying whose they are and under which licence.

Most pictures belong to somebody. Without a licence, a group that passes the pages on may break the law without
knowing it; without credit, the one who drew the picture is cheated.

Add `licence:` and `credit:` to the picture in `pictures/pictures.yml`. Where you do not know them, use another one.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import SiteContent
from easyread.model.finding import Problem, Severity

# Licences that give up all rights ask for no credit.
NO_CREDIT_NEEDED = ("cc0", "public domain", "pddl", "unlicense", "pdm")
SVG = ("pictures/house.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
PAGE = ("page.easy.md", "![](picture:house)\nThis is my home.\n")


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """One problem for each used picture of the dictionary that lacks its licence or its credit."""
    used = _used(content)
    for picture in content.site.pictures.by_id.values():
        missing = []
        if not picture.licence:
            missing.append("licence")
        if not picture.credit and not picture.licence.lower().startswith(NO_CREDIT_NEEDED):
            missing.append("credit")
        if missing and picture.id in used:
            yield Problem(
                picture.span,
                f"The picture “{picture.id}” is used, but its {' and '.join(missing)} {_is(missing)} missing.",
                f"Add {' and '.join(f'{name}:' for name in missing)} to this picture, or use another one.",
                path=content.site.pictures.path,
            )


def _is(names: list[str]) -> str:
    return "is" if len(names) == 1 else "are"


def _used(content: SiteContent) -> set[str]:
    """The pictures of texts, cards, words and the cover."""
    used = {content.site.settings.picture}
    used.update(name for outline in content.outlines.values() for name in outline.pictures)
    used.update(document.front.picture for document in content.site.documents)
    used.update(term.picture for glossary in content.site.glossaries for term in glossary.terms)
    return used


RULE = Rule(
    id="picture-without-licence",
    title="Picture has no licence or credit",
    family=Family.LAYOUT,
    severity=Severity.WARNING,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "Creative Commons, Recommended practices for attribution: title, author, source, licence",
            "https://wiki.creativecommons.org/wiki/Recommended_practices_for_attribution",
        ),
    ),
    good=(
        Example(
            "house:\n  file: house.svg\n  shows: A house.\n  credit: Ann Artist\n  licence: CC-BY-4.0\n",
            path="pictures/pictures.yml",
            beside=(SVG, PAGE),
        ),
        Example(
            "house:\n  file: house.svg\n  shows: A house.\n  licence: CC0-1.0\n",
            path="pictures/pictures.yml",
            beside=(SVG, PAGE),
        ),
        Example("house:\n  file: house.svg\n  shows: A house.\n", path="pictures/pictures.yml", beside=(SVG,)),
    ),
    bad=(
        Example(
            "⟦house⟧:\n  file: house.svg\n  shows: A house.\n",
            path="pictures/pictures.yml",
            beside=(SVG, PAGE),
        ),
        Example(
            "⟦house⟧:\n  file: house.svg\n  shows: A house.\n  licence: CC-BY-4.0\n",
            path="pictures/pictures.yml",
            beside=(SVG, PAGE),
        ),
    ),
)
