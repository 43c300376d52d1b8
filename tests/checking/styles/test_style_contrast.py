"""Contrast of text with what lies behind it, and how sure one can be of it."""

from __future__ import annotations

import pytest

from easyread.checking.accessibility.weak_text import WeakText, weak_texts
from easyread.checking.html_page import parse_page
from easyread.checking.styles.contrast import TextContrast, text_contrast
from easyread.checking.styles.library import SheetLibrary


def contrast_of(markup: str) -> TextContrast | None:
    styles = parse_page("page.html", markup).styles
    style = next(state.style for element, state in styles.states.items() if element.get("id") == "x")
    return text_contrast(style, styles.light)


def weak(markup: str, **sheets: str) -> list[WeakText]:
    library = SheetLibrary({f"{name}.css": text for name, text in sheets.items()})
    page = parse_page("page.html", markup, library=library)
    return list(weak_texts(page.styles, page.accessibility, normal=4.5, large=3.0))


@pytest.mark.parametrize(
    ("markup", "text", "ground"),
    [
        ("<p id=x>A</p>", "#000000", "#ffffff"),
        ('<p id=x style="color: rgb(0 0 0 / 50%)">A</p>', "#808080", "#ffffff"),
        ('<div style="background: black"><p id=x style="color: #fff8">A</p></div>', "#888888", "#000000"),
        ('<div style="background: black"><p id=x style="background: #ffffff80">A</p></div>', "#000000", "#808080"),
        ('<p id=x style="opacity: 0.6">A</p>', "#666666", "#ffffff"),
        ('<div style="opacity: 0.5"><p id=x style="opacity: 0.5">A</p></div>', "#bfbfbf", "#ffffff"),
        ('<p id=x style="background: #000; color: #fff; opacity: 0.5">A</p>', "#ffffff", "#808080"),
        ('<p id=x style="-webkit-text-fill-color: #123456">A</p>', "#123456", "#ffffff"),
        ('<body style="background: #222"><p id=x style="color: #ddd">A</p></body>', "#dddddd", "#222222"),
    ],
)
def test_colours_that_are_seen(markup: str, text: str, ground: str) -> None:
    found = contrast_of(markup)
    assert found is not None
    assert (found.text.hex, found.ground.hex) == (text, ground)
    assert not found.unknown
    assert not found.doubts


def test_clear_text_is_no_text() -> None:
    assert contrast_of('<p id=x style="color: transparent">A</p>') is None


@pytest.mark.parametrize(
    ("style", "lowest", "highest"),
    [
        ("background: linear-gradient(#fff, #eee)", 18.0, 21.0),
        ("background: linear-gradient(to right, #fff, #000)", 1.0, 21.0),
        ("background: linear-gradient(red, lime)", 4.0, 15.3),
        ("background: linear-gradient(to right in oklab, #fff, #eee)", 18.0, 21.0),
        ("background: linear-gradient(#0008, #0008), #fff", 4.7, 4.7),
    ],
)
def test_gradients_have_many_colours(style: str, lowest: float, highest: float) -> None:
    found = contrast_of(f'<p id=x style="{style}">A</p>')
    assert found is not None
    assert found.lowest == pytest.approx(lowest, abs=0.5)
    assert found.highest == pytest.approx(highest, abs=0.5)
    assert not found.unknown


@pytest.mark.parametrize(
    ("style", "lowest"),
    [
        ("background: linear-gradient(#000, #000) no-repeat 0 100% / 100% 2px", 21.0),  # a line under the words
        ("background: linear-gradient(#000, #000) 0 0 / 3px repeat-y", 21.0),  # a line beside them
        ("background-image: linear-gradient(#000, #000); background-size: 0 100%; background-repeat: no-repeat", 21.0),
        ("background: none, linear-gradient(#000, #000) no-repeat 0 0 / 100% 2px, #fff", 21.0),
        ("background: linear-gradient(#000, #000) 0 0 / 100% 2px", 1.0),  # one line after the other
        ("background: linear-gradient(#000, #000); background-size: 4px 4px", 1.0),
        ("background: linear-gradient(#000, #000) no-repeat; background-size: 100% calc(50% + 1px)", 1.0),
    ],
)
def test_lines_of_a_gradient_are_no_ground(style: str, lowest: float) -> None:
    found = contrast_of(f'<p id=x style="{style}">A</p>')
    assert found is not None
    assert found.lowest == pytest.approx(lowest, abs=0.1)


def test_small_picture_is_a_sign_beside_the_words() -> None:
    arrow = "background: #fff url(arrow.svg) no-repeat right 1em center"
    found = contrast_of(f'<p id=x style="{arrow} / 16px 12px">A</p>')
    assert found is not None
    assert not found.unknown
    for size in ("", " / cover", " / 16px 200px"):
        found = contrast_of(f'<p id=x style="{arrow}{size}">A</p>')
        assert found is not None
        assert found.unknown == ("there is a picture behind it",)


def test_gradient_that_leaves_room_may_be_beside_the_words() -> None:
    half = "background: linear-gradient(#000, #000) no-repeat 0 0 / 50% 100%"
    found = contrast_of(f'<p id=x style="{half}">A</p>')
    assert found is not None
    assert (found.lowest, found.highest) == (1.0, 21.0)
    (asked,) = weak(f'<p style="color: #222; {half}">A</p>')
    assert asked.reasons == ("the colour behind it changes",)


@pytest.mark.parametrize(
    "style",
    [
        "background: url(a.png)",
        "background: #000 url(a.png)",
        "background-image: image-set('a.png' 1x)",
        "background: linear-gradient(in oklch longer hue, red, blue)",
        "color: rgb(from red r g x)",
        "background: color-mix(in hsl longer hue, red, blue)",
        "background: linear-gradient(red, blue); -webkit-background-clip: text; color: transparent",
    ],
)
def test_what_cannot_be_known_is_asked(style: str) -> None:
    found = contrast_of(f'<p id=x style="{style}">A</p>')
    assert found is not None
    assert found.unknown


def test_something_opaque_in_front_of_a_picture_hides_it() -> None:
    found = contrast_of('<div style="background: url(a.png)"><p id=x style="background: #fff">A</p></div>')
    assert found is not None
    assert not found.unknown


@pytest.mark.parametrize(
    "style",
    [
        "text-shadow: 0 0 2px #fff",
        "filter: invert(1)",
        "mix-blend-mode: difference",
        "position: absolute",
        "position: fixed; background: #fff8",
    ],
)
def test_what_may_change_the_colours_is_a_doubt(style: str) -> None:
    found = contrast_of(f'<p id=x style="{style}">A</p>')
    assert found is not None
    assert found.doubts


def test_a_moved_box_with_a_ground_of_its_own_leaves_no_doubt() -> None:
    found = contrast_of('<p style="position: absolute; background: #fff"><b id=x>A</b></p>')
    assert found is not None
    assert not found.doubts


@pytest.mark.parametrize(
    ("style", "is_large"),
    [
        ("font-size: 24px", True),
        ("font-size: 18pt", True),
        ("font-size: 23px", False),
        ("font-size: 14pt; font-weight: bold", True),
        ("font-size: 18px; font-weight: bold", False),
        ("font-size: 20px; font-weight: 600", False),
        ("font-size: calc(1px * infinity)", None),
    ],
)
def test_large_text(style: str, is_large: bool | None) -> None:
    found = contrast_of(f'<p id=x style="{style}">A</p>')
    assert found is not None
    assert found.is_large is is_large


GREY = 'style="color: #aaa; background: #fff"'


@pytest.mark.parametrize(
    "markup",
    [
        f"<p {GREY} hidden>Words</p>",
        f'<p {GREY} aria-disabled="true">Words</p>',
        f"<button {GREY} disabled>Words</button>",
        f"<fieldset disabled><label {GREY}>Words <input></label></fieldset>",
        f"<label {GREY}>Words <input disabled></label>",
        f"<label for=i {GREY}>Words</label><input id=i disabled>",
        f"<span id=l {GREY}>Words</span><div role=checkbox aria-labelledby=l aria-disabled=true tabindex=0></div>",
        f"<p {GREY}>---- ** ----</p>",
        f'<button {GREY} aria-label="Close">X</button>',
        f"<svg><text {GREY}>Words</text></svg>",
        f"<select><option {GREY}>Words</select>",
        '<p style="position: absolute; left: -999em; color: #aaa">Words</p>',
        '<p style="visibility: hidden; color: #aaa">Words</p>',
        '<p style="opacity: 0; color: #aaa">Words</p>',
        '<p style="position: absolute; clip: rect(0 0 0 0); color: #aaa">Words</p>',
        '<p style="position: absolute; width: 1px; height: 1px; overflow: hidden; color: #aaa">Words</p>',
    ],
)
def test_words_that_do_not_count(markup: str) -> None:
    assert weak(markup) == []


@pytest.mark.parametrize(
    "markup",
    [
        f"<p {GREY}>Words</p>",
        f"<p {GREY}><b></b>Words</p>",
        f"<p {GREY}>5</p>",
        f"<button {GREY}>X</button>",
        f"<input {GREY} value=Words>",
        f"<textarea {GREY}>Words</textarea>",
        f"<details><summary>More</summary><p {GREY}>Words</p></details>",
    ],
)
def test_words_that_count(markup: str) -> None:
    found = weak(markup)
    assert [(item.found.text.hex, item.reasons) for item in found] == [("#aaaaaa", ())]


def test_the_same_colours_are_told_once() -> None:
    found = weak(f"<p {GREY}>One</p><div><p {GREY}>Two</p></div><b {GREY}>Three</b>")
    assert [item.more for item in found] == [2]


def test_the_scheme_is_named() -> None:
    sheet = ":root { color-scheme: light dark } a { color: #00c }"
    found = weak("<link rel=stylesheet href=a.css><p>One <a href=b>two</a></p>", a=sheet)
    assert [(item.label, item.found.ground.hex) for item in found] == [("in the dark scheme", "#121212")]


def test_a_page_without_dark_colours_is_only_looked_at_in_light() -> None:
    assert weak("<p>One <a href=b>two</a></p>") == []


def test_white_on_white_may_be_meant_to_be_hidden() -> None:
    found = weak('<p style="color: #fff">Words</p>')
    assert [item.reasons for item in found] == [("it has the colour of its ground",)]


def test_nothing_is_sure_when_a_sheet_is_missing() -> None:
    found = weak(f"<link rel=stylesheet href=https://example.com/a.css><p {GREY}>Words</p>")
    assert [bool(item.reasons) for item in found] == [True]


WORDS = '<div style="position: relative"><h1 style="color: white">Hello</h1></div>'
OVER = "position: absolute; top: 0; right: 0; bottom: 0; left: 0"


@pytest.mark.parametrize(
    "before",
    [
        f'<img src=a alt="" style="{OVER}">',
        '<video src=a style="position: absolute; width: 100%"></video>',
        f'<div style="{OVER}; background: black"></div>',
        '<div style="position: fixed; inset: 0"><img src=a alt=""></div>',
        '<div style="position: absolute; width: 100vw; min-height: 100%; background: url(a.png)"></div>',
        "<style>.part::before { content: ''; position: absolute; inset: 0; background: black }</style>",
    ],
)
def test_words_may_stand_on_a_layer_over_the_whole_part(before: str) -> None:
    page = f'<body style="background: #f4f4f4"><div class=part style="position: relative">{before}{WORDS}</div>'
    (found,) = weak(page)
    assert found.reasons == ("something else may lie behind it",)


@pytest.mark.parametrize(
    "before",
    [
        '<img src=a alt="" style="position: absolute; right: 0; width: 2em">',  # an icon
        '<div style="position: absolute; top: 0; right: 0; background: black"></div>',  # a badge
        f'<div style="{OVER}"></div>',
        f'<div style="{OVER}; background: #0000"></div>',
        f'<div style="{OVER}; background: black; opacity: 0"></div>',
        f'<div style="{OVER}; background: black; display: none"></div>',
        f'<div style="position: relative"><img src=a alt="" style="{OVER}"></div>',
        "<style>.part::before { position: absolute; inset: 0; background: black }</style>",
        "<style>.part::before { content: ''; position: absolute; inset: 0; background: #0000 }</style>",
    ],
)
def test_words_beside_something_small_or_unseen_stand_on_their_ground(before: str) -> None:
    page = f'<body style="background: #f4f4f4"><div class=part style="position: relative">{before}{WORDS}</div>'
    (found,) = weak(page)
    assert not found.reasons


def test_ground_of_the_words_lies_before_a_layer_further_out() -> None:
    card = WORDS.replace("relative", "relative; background: #f4f4f4")
    (found,) = weak(f'<div style="position: relative"><img src=a alt="" style="{OVER}">{card}</div>')
    assert not found.reasons
