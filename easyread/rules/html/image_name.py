"""Finds pictures without a text alternative.

People who cannot see a picture hear its text instead. Without one they hear a file name, or nothing, and the
meaning of the picture is lost to them.

Write in `alt` what the picture shows and why it is there. Where it only decorates, write `alt=""`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from easyread.checking.accessibility.names import accessible_name
from easyread.checking.accessibility.roles import DECORATIVE
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each picture that is exposed and has neither a name nor the mark of decoration."""
    tree = page.accessibility
    for image in tree.with_role("img", "image"):
        if image in tree.foreign or accessible_name(tree, image):
            continue
        yield Problem(
            page.place(image),
            "This picture has no text that says what it shows.",
            'Say what it shows in alt="…". Write alt="" if it only decorates.',
        )


def applies(page: HtmlPage) -> bool:
    """Whether there is an exposed picture, marked as decoration or not."""
    tree = page.accessibility
    decorative = (image for image in page.tagged("img") if tree.role(image) in DECORATIVE and tree.is_exposed(image))
    return any(picture not in tree.foreign for picture in chain(tree.with_role("img", "image"), decorative))


RULE = Rule(
    id="image-name",
    title="Picture has no text that says what it shows",
    family=Family.HTML,
    severity=Severity.ERROR,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "W3C WCAG 2.2 (2023), 1.1.1 Non-text Content",
            "https://www.w3.org/WAI/WCAG22/Understanding/non-text-content",
        ),
        Source(
            "W3C ACT rule 23a2a8: Image has non-empty accessible name",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/23a2a8/",
        ),
    ),
    good=(
        Example('<img src="table.png" alt="Four people at a round table">\n', path="page.html"),
        Example(
            '<img src="line.png" alt="">\n<div role="img" aria-label="Three of five stars"></div>\n', path="page.html"
        ),
    ),
    bad=(
        Example('⟦<img src="table.png">⟧\n', path="page.html"),
        Example('<p>How good was it?</p>\n⟦<div role="img">⟧</div>\n', path="page.html"),
    ),
    wcag=("1.1.1",),
    act=("23a2a8",),
    applies=applies,
)
