"""Finds links and buttons in which the text of a picture repeats the words beside it.

A screen reader says everything twice: “Home, Home”.

Write `alt=""` for the picture. The words are there already.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.accessibility.names import accessible_name
from easyread.checking.own_words import quote
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity

CONTROLS = frozenset(("button", "link"))


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each exposed picture with a text that is all the other words of its link or button."""
    tree = page.accessibility
    for image in page.tagged("img"):
        if not image.get("alt") or not tree.is_exposed(image):
            continue
        control = next((around for around in image.iterancestors() if tree.role(around) in CONTROLS), None)
        if control is None:
            continue
        name, words = accessible_name(tree, image).lower(), " ".join("".join(control.itertext()).lower().split())
        if name and name == words:
            message = f"{quote(name)} is said twice: by the picture and by the words beside it."
            yield Problem(page.place(image, "alt"), message, 'Write alt="" for the picture.')


RULE = Rule(
    id="repeated-picture-words",
    title="Text of a picture is said twice",
    family=Family.HTML,
    severity=Severity.NOTE,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "W3C, Techniques for WCAG 2.2: H2 Combining adjacent image and text links (2023)",
            "https://www.w3.org/WAI/WCAG22/Techniques/html/H2",
        ),
    ),
    good=(
        Example('<a href="a.html"><img src="a.png" alt="">Home</a>\n', path="page.html"),
        Example(
            '<a href="a.html"><img src="a.png" alt="New">Home</a> <img src="a.png" alt="Home">\n', path="page.html"
        ),
    ),
    bad=(
        Example('<a href="a.html"><img src="a.png" ⟦alt="Home"⟧> <span>home</span></a>\n', path="page.html"),
        Example('<button>Save <img src="a.png" ⟦alt="Save"⟧></button>\n', path="page.html"),
    ),
)
