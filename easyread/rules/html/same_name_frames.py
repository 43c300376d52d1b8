"""Finds frames with the same name that show different pages.

The name is all that people who use a screen reader learn of a frame before they go in.

Give each frame a `title` of its own that says what is in it.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.accessibility.names import accessible_name
from easyread.checking.frames import framed_pages
from easyread.checking.page_links import page_of
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Certainty, Problem, Severity
from easyread.model.place import ElementPlace


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each exposed frame whose name an earlier frame with another content has."""
    first: dict[str, tuple[str, str]] = {}
    for place, name, content in _named(page):
        if first.setdefault(name.lower(), content) != content:
            yield Problem(
                place,
                f"Another frame called “{name}” shows something else.",
                "Give each frame a title of its own.",
            )


def applies(page: HtmlPage) -> bool:
    """Whether two exposed frames have the same name."""
    names = [name.lower() for _, name, _ in _named(page)]
    return len(set(names)) < len(names)


def _named(page: HtmlPage) -> Iterator[tuple[ElementPlace, str, tuple[str, str]]]:
    """The exposed frames with a name, those in frames of the page too: place, name and content."""
    for holder, part in ((None, page), *framed_pages(page)):
        for frame in filter(part.accessibility.is_exposed, part.tagged("iframe")):
            name = accessible_name(part.accessibility, frame)
            place = page.place(frame) if holder is None else page.place(holder, "srcdoc")
            if name:
                yield place, name, (page_of(frame.get("src") or "", part.path), frame.get("srcdoc") or "")


RULE = Rule(
    id="same-name-frames",
    title="Frames with the same name show different pages",
    family=Family.HTML,
    severity=Severity.NOTE,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "W3C WCAG 2.2 (2023), 4.1.2 Name, Role, Value",
            "https://www.w3.org/WAI/WCAG22/Understanding/name-role-value",
        ),
        Source(
            "W3C ACT rule 4b1c6c: Iframe elements with identical accessible names have equivalent purpose",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/4b1c6c/",
        ),
    ),
    good=(
        Example(
            '<iframe title="Map" src="a.html"></iframe><iframe title="Map" src="./a.html"></iframe>\n',
            path="page.html",
        ),
        Example(
            '<iframe title="Map" src="a.html"></iframe><iframe title="Film" src="b.html"></iframe>\n', path="page.html"
        ),
        Example(
            '<iframe title="Map" src="a.html"></iframe><iframe title="Map" src="a.html"></iframe>\n', path="page.html"
        ),
    ),
    bad=(
        Example(
            '<iframe title="Map" src="a.html"></iframe>⟦<iframe title="Map" src="b.html">⟧</iframe>\n', path="page.html"
        ),
        Example(
            '<iframe title="Map" src="a.html"></iframe>⟦<iframe title="map" srcdoc="Hello">⟧</iframe>\n',
            path="page.html",
        ),
        Example(
            '<iframe title="Map" src="a.html"></iframe>'
            "<iframe title=\"Town\" ⟦srcdoc=\"<iframe title='Map' src='b.html'></iframe>\"⟧></iframe>\n",
            path="page.html",
        ),
    ),
    certainty=Certainty.ASK,
    wcag=("4.1.2",),
    act=("4b1c6c",),
    applies=applies,
)
