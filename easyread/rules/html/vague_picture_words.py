"""Finds pictures whose text says nothing of what they show: “photo.jpg”, “image”, “IMG_1234”.

People who cannot see the picture hear that there is one, and no more. Word processors and cameras write such words by
themselves.

Write what the picture shows and why it is there. Where it only decorates, write `alt=""`, in Markdown `![](…)`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.checking.accessibility.names import accessible_name
from easyread.checking.own_words import quote
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity

# Each line: what it matches; what it must not match.
NOTHING_SAID = re.compile(
    r"""
    [\w()-]+(?:[ ][\w()-]+)? \. (?:avif|bmp|gif|ico|jpe?g|png|svg|tiff?|webp)  # "photo 1.jpg"; not "A cat.jpg"
  | (?:an?[ ]|the[ ])?
    (?:blank|graphic|icon|ima?ge?|logo|photo(?:graph)?|pic(?:ture)?|screen[ ]?shot|spacer|untitled)
    (?:[ _-]?\d+)?                                                 # "image", "Picture 2"; not "image of a cat"
  | (?:dsc[fn]?|img|pxl|p|wp|screenshot)[ _-]?\d[\d _-]*           # "IMG_1234"; not "P.E."
  | (?:an?[ ]image|a[ ]picture)[ ]containing\b.*                   # so start and end the texts of word processors
  | .*\bdescription[ ](?:automatically|generated)\b.*
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each exposed picture with such a name."""
    tree = page.accessibility
    for image in tree.with_role("img", "image"):
        name = "" if image in tree.foreign else accessible_name(tree, image).strip(" .")
        if name and NOTHING_SAID.fullmatch(name):
            yield Problem(
                page.place(image, "alt" if image.get("alt") else ""),
                f"{quote(name)} does not say what the picture shows.",
                "Say what one sees. Leave the text empty if the picture only decorates.",
            )


RULE = Rule(
    id="vague-picture-words",
    title="Text of a picture says nothing",
    family=Family.HTML,
    severity=Severity.WARNING,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "W3C, Techniques for WCAG 2.2: F30 Text alternatives that are not alternatives (2023)",
            "https://www.w3.org/WAI/WCAG22/Techniques/failures/F30",
        ),
    ),
    good=(
        Example('<img src="a.png" alt="Four people at a table"><img src="b.png" alt="">\n', path="page.html"),
        Example('<img src="a.png" alt="Photo of Ann"><img src="b.png" alt="Logo of the city">\n', path="page.html"),
    ),
    bad=(
        Example('<img src="a.png" ⟦alt="a.png"⟧><img src="b.png" ⟦alt="Image"⟧>\n', path="page.html"),
        Example(
            '<img src="a.jpg" ⟦alt="IMG_1234"⟧>\n⟦<div role="img" aria-label="picture">⟧</div>\n', path="page.html"
        ),
        Example(
            '<img src="a.jpg" ⟦alt="A picture containing text. Description automatically generated"⟧>\n',
            path="page.html",
        ),
    ),
    wcag=("1.1.1",),
)
