"""What style sheets hide, and what shows the focus."""

from __future__ import annotations

import pytest

from easyread.checking.html_page import parse_page
from easyread.checking.styles.focus_style import loses_focus_style
from easyread.checking.styles.library import SheetLibrary
from easyread.checking.styles.visibility import Visibility


def visibility_of(markup: str, sheet: str = "") -> Visibility:
    page = parse_page("page.html", markup, library=SheetLibrary({"a.css": sheet}))
    return page.styles.visibility(page.accessibility.ids["x"])


@pytest.mark.parametrize(
    "markup",
    [
        "<p id=x hidden>A</p>",
        "<div hidden><p id=x>A</p></div>",
        '<p id=x style="display: none">A</p>',
        "<template></template><script id=x></script>",
        "<dialog id=x>A</dialog>",
        "<div popover id=x>A</div>",
        "<input type=hidden id=x>",
        '<div style="content-visibility: hidden"><p id=x>A</p></div>',
        '<div hidden="until-found"><p id=x>A</p></div>',
    ],
)
def test_not_rendered(markup: str) -> None:
    assert not visibility_of(markup).is_rendered


@pytest.mark.parametrize(
    "markup",
    [
        "<p id=x>A</p>",
        '<p id=x hidden style="display: block">A</p>',
        "<dialog id=x open>A</dialog>",
        '<div style="visibility: hidden"><p id=x style="visibility: visible">A</p></div>',
        '<p id=x style="text-indent: -1em">A</p>',
        '<p id=x style="position: absolute; left: -20px">A</p>',
        '<p id=x style="left: -999em">A</p>',
        '<p id=x style="clip-path: inset(10%)">A</p>',
        '<p id=x style="width: 0">A</p>',
        '<div style="width: 100px; overflow: hidden"><p id=x>A</p></div>',
    ],
)
def test_seen(markup: str) -> None:
    assert visibility_of(markup).is_seen


@pytest.mark.parametrize(
    "style",
    [
        "opacity: 0",
        "opacity: 0%",
        "font-size: 0",
        "position: absolute; left: -9999px",
        "position: fixed; top: -999em",
        "position: absolute; clip: rect(1px, 1px, 1px, 1px)",
        "clip-path: inset(50%)",
        "text-indent: -9999px",
        "width: 1px; height: 1px; overflow: hidden",
    ],
)
def test_out_of_sight_for_itself_and_what_is_inside(style: str) -> None:
    for markup in (f'<p id=x style="{style}">A</p>', f'<div style="{style}"><p id=x>A</p></div>'):
        found = visibility_of(markup)
        assert found.is_rendered
        assert not found.is_in_sight


def test_linked_sheets_hide_from_assistive_technology_too() -> None:
    markup = (
        '<link rel="stylesheet" href="a.css"><p id=x class=gone>A</p><p id=y class=unseen>B</p><p id=z class=away>C</p>'
    )
    sheet = ".gone { display: none } .unseen { visibility: hidden } .away { position: absolute; left: -9999px }"
    tree = parse_page("page.html", markup, library=SheetLibrary({"a.css": sheet})).accessibility
    assert [tree.is_exposed(tree.ids[name]) for name in "xyz"] == [False, False, True]
    assert [tree.is_drawn(tree.ids[name]) for name in "xyz"] == [False, False, True]


def test_words_that_a_linked_sheet_adds_are_part_of_the_name() -> None:
    library = SheetLibrary({"a.css": "button::before { content: 'Send' }"})
    page = parse_page("page.html", '<link rel="stylesheet" href="a.css"><button id=x></button>', library=library)
    assert page.styles.generated == {page.accessibility.ids["x"]: {"before": "Send"}}


def loses(sheet: str, markup: str = "<p class=card><a id=x href=a>A</a></p>") -> bool:
    page = parse_page("page.html", f"<style>{sheet}</style>{markup}")
    styles = page.styles
    return loses_focus_style(styles.states[page.accessibility.ids["x"]], styles.matcher, styles.light)


@pytest.mark.parametrize(
    "sheet",
    [
        "a { outline: none }",
        "* { outline: 0 }",
        "a:focus { outline: none }",
        ":focus { outline-style: none }",
        "a:focus { outline: 2px solid transparent }",
        "a:focus { outline: 0; box-shadow: none }",
        "a { color: #00f } a:focus { outline: 0; color: #00f }",
        "a { outline: none } a:hover { background: #ff0 }",
        "a { outline: none } b a:focus { background: #ff0 }",
        "a:focus-visible { outline: none }",
        "a { outline: 0 } @media print { a:focus { background: #ff0 } }",
    ],
)
def test_focus_that_cannot_be_seen(sheet: str) -> None:
    assert loses(sheet)


@pytest.mark.parametrize(
    "sheet",
    [
        "",
        "a { color: red }",
        "a:focus { outline: 3px solid #000 }",
        "a:focus { outline: none; box-shadow: 0 0 3px #000 }",
        "a:focus { outline: none } a:focus-visible { background: #ff0 }",
        "a:focus:not(:focus-visible) { outline: none }",
        "a { outline: none } a:focus { border-bottom: 2px solid }",
        "a { outline: none } a:focus::after { border: 2px solid }",
        "a { outline: none } .card:focus-within { background: #ff0 }",
        "a { outline: none } .card:has(a:focus) { background: #ff0 }",
        "a { outline: none } a:focus { --ring: red }",
        "a { outline: 0 } .card a:is(:focus, :hover) { color: #fff }",
        "a:active { outline: none }",
    ],
)
def test_focus_that_can_be_seen(sheet: str) -> None:
    assert not loses(sheet)
