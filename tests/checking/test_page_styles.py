"""What rules ask of the styles of a page: sizes, forced spacing, lines that wrap, rotation."""

from __future__ import annotations

import pytest

from easyread.checking.accessibility.refresh import REFRESH
from easyread.checking.accessibility.rotation import rotate_rotation, transform_rotation
from easyread.checking.accessibility.spacing import forced_spacing
from easyread.checking.accessibility.visible_text import visible_text
from easyread.checking.html_page import parse_page


@pytest.mark.parametrize(
    ("markup", "size"),
    [
        ("<p id=x>A</p>", 16.0),
        ("<h1 id=x>A</h1>", 32.0),
        ('<div style="font-size: 20px"><p id=x style="font-size: 1.5em">A</p></div>', 30.0),
        ('<p id=x style="font-size: 12pt">A</p>', 16.0),
        ('<p style="font-size: 50%"><b id=x>A</b></p>', 8.0),
        ("<style>p { font-size: 25px }</style><p id=x>A</p>", 25.0),
        ('<div style="font-size: 30px"><p id=x style="font-size: 2rem">A</p></div>', 32.0),
        ('<p id=x style="font-size: calc(1em + 1px)">A</p>', 17.0),
    ],
)
def test_font_size(markup: str, size: float) -> None:
    tree = parse_page("page.html", markup).accessibility
    assert tree.styles.font_size(tree.ids["x"]) == pytest.approx(size)


@pytest.mark.parametrize(
    ("markup", "shares"),
    [
        ('<p style="letter-spacing: 0.1em !important">A</p>', [0.1]),
        ('<p style="letter-spacing: 0.1em">A</p>', []),
        ('<p style="letter-spacing: 0.1em !important"></p>', []),
        ('<p style="letter-spacing: 0.1em !important" hidden>A</p>', []),
        ('<p style="letter-spacing: inherit !important">A</p>', []),
        ('<p style="letter-spacing: normal !important">A</p>', [0.0]),
        ('<p style="letter-spacing: 0.1em !important; letter-spacing: 0.2em">A</p>', [0.1]),
        ('<div style="letter-spacing: 2px !important"><p style="font-size: 10px">A</p></div>', [0.2]),
        ('<div style="letter-spacing: 2px !important"><p style="letter-spacing: 0">A</p></div>', []),
        ('<p style="letter-spacing: 1px !important; position: absolute; left: -999em">A</p>', []),
        ('<p style="letter-spacing: var(--wide) !important">A</p>', []),
    ],
)
def test_forced_letter_spacing(markup: str, shares: list[float]) -> None:
    tree = parse_page("page.html", markup).accessibility
    assert [found.share for found in forced_spacing(tree, "letter-spacing")] == pytest.approx(shares)


@pytest.mark.parametrize(
    ("markup", "wraps"),
    [
        ('<p style="line-height: 1 !important; width: 3em">One two three four five</p>', True),
        ('<p style="line-height: 1 !important">One two three four five</p>', False),
        ('<p style="line-height: 1 !important; width: 5em">One two<br>three four<br>five</p>', False),
        ('<p style="line-height: 1 !important; width: 5em">One <b>two three</b> <i>four</i> five</p>', True),
        ('<p style="font: 1em/1 serif !important; width: 3em">One two three four five</p>', True),
    ],
)
def test_lines_that_surely_wrap(markup: str, wraps: bool) -> None:
    tree = parse_page("page.html", markup).accessibility
    assert [(found.share, found.wraps) for found in forced_spacing(tree, "line-height")] == [(1.0, wraps)]


@pytest.mark.parametrize("style", ["width: 3em; white-space: nowrap", "width: 40em"])
def test_there_is_no_space_between_lines_where_nothing_wraps(style: str) -> None:
    tree = parse_page("page.html", f'<p style="line-height: 1 !important; {style}">One two three</p>').accessibility
    assert list(forced_spacing(tree, "line-height")) == []


@pytest.mark.parametrize(
    ("value", "degrees"),
    [
        ("rotate(90deg)", 90.0),
        ("translatex(1px) rotatez(0.25turn)", 90.0),
        ("rotate(100grad)", 90.0),
        ("rotate3d(0, 0, -1, 90deg)", -90.0),
        ("rotate3d(1, 0, 0, 90deg)", 0.0),
        ("matrix(0, 1, -1, 0, 0, 0)", 90.0),
        ("rotatex(90deg)", 0.0),
        ("none", 0.0),
    ],
)
def test_transforms_turn(value: str, degrees: float) -> None:
    assert transform_rotation(value) == pytest.approx(degrees)


@pytest.mark.parametrize(("value", "degrees"), [("90deg", 90), ("z 90deg", 90), ("0 0 1 1turn", 360), ("x 90deg", 0)])
def test_rotate_turns(value: str, degrees: float) -> None:
    assert rotate_rotation(value) == pytest.approx(degrees)


@pytest.mark.parametrize("content", ["5", " 5; url=a.html", "5.5,a.html", ".5", "0 a.html"])
def test_refresh_that_browsers_follow(content: str) -> None:
    assert REFRESH.fullmatch(content)


@pytest.mark.parametrize("content", ["", "5: a.html", "-1", "soon", "; 5", "+5"])
def test_refresh_that_browsers_do_not_follow(content: str) -> None:
    assert not REFRESH.fullmatch(content)


def test_visible_text_holds_what_is_hidden_from_assistive_technology() -> None:
    tree = parse_page("page.html", "<p id=x>One <b aria-hidden=true>two</b> <i hidden>three</i></p>").accessibility
    assert visible_text(tree, tree.ids["x"]) == "One two"
