"""Finds pages with pictures from different makers, and asks whether they look alike.

A booklet in one style is calm. Photos beside drawings, or drawings from several sets, make readers wonder what the
difference means.

Look at the page. Where the styles differ, choose pictures from one set. Where they fit together, allow it.

The program only sees who made the pictures and what kind of files they are, so a person must look.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from easyread.checking.guides import PHOTOSYMBOLS
from easyread.checking.pairs import title_span
from easyread.checking.rule import Example, Family, Options, Rule
from easyread.checking.subjects import DocumentText
from easyread.model.document import Version
from easyread.model.finding import Certainty, Problem, Severity
from easyread.model.picture import Picture

PHOTOS = frozenset({"jpg", "jpeg", "webp", "avif", "heic"})
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
ENTRY = "{0}:\n  file: {0}.svg\n  shows: A {0}.\n  credit: {1}\n  licence: CC0-1.0\n"
FILES = (("pictures/house.svg", SVG), ("pictures/door.svg", SVG))
ONE_SET = (("pictures/pictures.yml", ENTRY.format("house", "Ann") + ENTRY.format("door", "Ann")), *FILES)
TWO_SETS = (("pictures/pictures.yml", ENTRY.format("house", "Ann") + ENTRY.format("door", "Bo")), *FILES)
PAGE = "---\ntitle: {}\n---\n\n![](picture:house)\nA house.\n\n![](picture:{})\nA door.\n"


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """At most one question a document, at its title."""
    known = text.pictures.by_id
    used = [known[name] for name in text.outline.pictures if name in known]
    styles = Counter(style for picture in used if (style := _style(picture)))
    if len(styles) > 1:
        named = ", ".join(f"{style} ({count})" for style, count in styles.most_common(3))
        yield Problem(
            title_span(text.document),
            f"The pictures here come from {len(styles)} sets: {named}.",
            "Do they look alike? If not, choose pictures from one set.",
        )


def _style(picture: Picture) -> str:
    """Who made a picture, and whether it is a photo; "" where the dictionary does not say."""
    is_photo = picture.file.rpartition(".")[2].lower() in PHOTOS
    return f"{picture.credit}, photos" if picture.credit and is_photo else picture.credit


RULE = Rule(
    id="mixed-picture-styles",
    title="Pictures from different sets",
    family=Family.LAYOUT,
    severity=Severity.NOTE,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(PHOTOSYMBOLS,),
    good=(
        Example(PAGE.format("Home", "door"), beside=ONE_SET),
        Example(PAGE.format("Home", "house"), beside=TWO_SETS),
    ),
    bad=(
        Example(PAGE.format("⟦Home⟧", "door"), beside=TWO_SETS),
        Example(PAGE.format("⟦At home⟧", "door"), beside=TWO_SETS),
    ),
    certainty=Certainty.ASK,
    versions=(Version.EASY,),
)
