"""Values: inheritance, custom properties, shorthands, sizes, the browser's own style."""

from __future__ import annotations

import pytest

from easyread.checking.html_page import parse_page
from easyread.checking.styles.declarations import read_declarations
from easyread.checking.styles.hints import read_old_colour
from easyread.checking.styles.page_styles import PageStyles
from easyread.checking.styles.shorthands import longhand_value
from easyread.checking.styles.situations import DARK
from easyread.checking.styles.states import Style


def styled(markup: str) -> tuple[PageStyles, Style]:
    """The styles of a page, and those of its element with the id x."""
    styles = parse_page("page.html", markup).styles
    return styles, next(state.style for element, state in styles.states.items() if element.get("id") == "x")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Display: None", [("display", "none", False)]),
        ("display:none!important;", [("display", "none", True)]),
        ("color: red; visibility: hidden", [("color", "red", False), ("visibility", "hidden", False)]),
        ("visibility: maybe; color: reddish; background: nothing", []),
        ("letter-spacing: 2", []),
        ("line-height: 2; line-height: wide", [("line-height", "2", False)]),
        ("line-height: -2; font-size: -1px; font-size: 100%", [("font-size", "100%", False)]),
        ("white-space: pre; white-space: -moz-pre-wrap", [("white-space", "pre", False)]),
        ("white-space: nowrap preserve; white-space: wide", [("white-space", "nowrap preserve", False)]),
        ("filter: progid:DXImageTransform.Microsoft.gradient(); filter: alpha(opacity=50)", []),
        ("filter: blur(2px) invert(1)", [("filter", "blur(2px) invert(1)", False)]),
        ("display: none; display: -moz-inline-stack", [("display", "none", False)]),
        ("font: 100%; font: bold; font: serif 12px", []),
        ("font: bold 12px/1.5 serif", [("font", "bold 12px/1.5 serif", False)]),
        ("font: 1em'A b', serif", [("font", '1em"a b", serif', False)]),
        ("font: caption", [("font", "caption", False)]),
        ("font: inherit", [("font", "inherit", False)]),
        ("font: var(--a) serif", [("font", "var(--a) serif", False)]),
        ("background: url('a;b'); display: none", [("background", 'url("a;b")', False), ("display", "none", False)]),
        ("display: none ! loud", []),
        ("filter: blur(2px) !ie; top: 0", [("top", "0", False)]),
        ("font-style: 'A;b'; COLOR: RGB(0 0 0 / 50%)!IMPORTANT", [("color", "rgb(0 0 0 / 50%)", True)]),
        ("src: url(a;b.png); *zoom: 1; top: 0", [("top", "0", False)]),
        ("/* display: none */", []),
        ("{", []),
        ("--Ink: Red; color: var(--Ink)", [("--Ink", "Red", False), ("color", "var(--Ink)", False)]),
    ],
)
def test_declarations_that_browsers_take(text: str, kept: list[tuple[str, str, bool]]) -> None:
    assert [(item.name, item.value, item.important) for item in read_declarations(text)] == kept


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("--a: #123456; color: var(--a)", "#123456"),
        ("--a: var(--b); --b: #123456; color: var(--a)", "#123456"),
        ("color: var(--none, #123456)", "#123456"),
        ("color: var(--none, var(--nor-this, #123456))", "#123456"),
        ("--a: 1; color: rgb(var(--a) 2 3)", "#010203"),
        ("--a: initial; color: var(--a, #123456)", "#123456"),
        ("--a: var(--b); --b: var(--a); color: var(--a, #123456)", "#123456"),
        ("--a: var(--a); color: var(--a)", "#0000aa"),
        ("color: var(--none)", "#0000aa"),
        ("--a: ; color: var(--a)", "#0000aa"),
        ("--a: 10px; color: var(--a)", "#0000aa"),
        ("color: inherit", "#0000aa"),
        ("color: unset", "#0000aa"),
        ("color: currentcolor", "#0000aa"),
        ("color: initial", "#000000"),
        ("all: unset", "#0000aa"),
        ("--given: #123456; color: var(--given)", "#123456"),
        ("color: var(--given)", "#abcdef"),
        ("--given: inherit; color: var(--given)", "#abcdef"),
    ],
)
def test_colour_of_an_element(style: str, expected: str) -> None:
    styles, inner = styled(f'<div style="color: #00a; --given: #abcdef"><p id=x style="{style}">A</p></div>')
    colour = styles.light.colour(inner)
    assert colour is not None
    assert colour.hex == expected


def test_names_of_custom_properties_keep_their_case() -> None:
    styles, inner = styled("<style>p { --Ink: #123456; --ink: #654321; color: var(--Ink) }</style><p id=x>A</p>")
    colour = styles.light.colour(inner)
    assert colour is not None
    assert colour.hex == "#123456"


@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        ("a { color: #111111 } a { color: revert }", "#0000ee"),
        ("@layer a { a { color: #111111 } } @layer b { a { color: revert-layer } }", "#111111"),
        ("a { all: revert; }", "#0000ee"),
        ("body { color: #111111 } a { all: unset; }", "#111111"),
    ],
)
def test_what_is_taken_back_leaves_what_was_before(sheet: str, expected: str) -> None:
    styles, inner = styled(f"<style>{sheet}</style><a id=x href=b>A</a>")
    colour = styles.light.colour(inner)
    assert colour is not None
    assert colour.hex == expected


@pytest.mark.parametrize(
    ("name", "shorthand", "value", "expected"),
    [
        ("background-color", "background", "url(a.png) no-repeat #fff", "#fff"),
        ("background-color", "background", "none", ""),
        ("background-image", "background", "linear-gradient(red, blue), #fff", "linear-gradient(red, blue)"),
        ("font-size", "font", "italic 700 2em/1.5 serif", "2em"),
        ("font-weight", "font", "italic 700 2em/1.5 serif", "700"),
        ("line-height", "font", "italic 700 2em/1.5 serif", "1.5"),
        ("font-weight", "font", "large serif", ""),
        ("outline-style", "outline", "0", ""),
        ("outline-style", "outline", "2px solid red", "solid"),
        ("border-left-color", "border", "1px solid red", "red"),
        ("border-left-width", "border-width", "1px 2px 3px", "2px"),
        ("border-top-style", "border-style", "solid none", "solid"),
        ("text-decoration-line", "text-decoration", "underline dotted red", "underline"),
        ("top", "inset", "1px 2px", "1px"),
        ("overflow-y", "overflow", "hidden auto", "auto"),
        ("animation-name", "animation", "2s ease-in Turn infinite, none", "Turn, none"),
        ("animation-duration", "animation", "2s ease-in Turn infinite", "2s"),
    ],
)
def test_shorthands(name: str, shorthand: str, value: str, expected: str) -> None:
    assert longhand_value(name, shorthand, value) == expected


@pytest.mark.parametrize(
    ("style", "size"),
    [
        ("font-size: 2em", 40.0),
        ("font-size: 2rem", 32.0),
        ("font-size: 150%", 30.0),
        ("font-size: larger", 24.0),
        ("font-size: medium", 16.0),
        ("font: bold 12pt serif", 16.0),
        ("font-size: calc(1em + 2px * 3)", 26.0),
        ("font-size: clamp(10px, 10vw, 50px)", 50.0),
        ("font-size: min(1rem, 5vh)", 16.0),
        ("font-size: max(1rem, 5vh)", 36.0),
        ("font-size: calc((1px + 2px) / 0)", None),
        ("font-size: 2furlongs", 20.0),
    ],
)
def test_sizes(style: str, size: float | None) -> None:
    styles, inner = styled(f'<div style="font-size: 20px"><p id=x style="{style}">A</p></div>')
    assert styles.light.font_size(inner) == (None if size is None else pytest.approx(size))


@pytest.mark.parametrize(
    ("markup", "weight"),
    [
        ("<b id=x>A</b>", 700.0),
        ("<b><strong id=x>A</strong></b>", 900.0),
        ('<b id=x style="font-weight: lighter">A</b>', 100.0),
        ('<h2><span id=x style="font-weight: inherit">A</span></h2>', 700.0),
        ('<p id=x style="font-weight: 550">A</p>', 550.0),
    ],
)
def test_weights(markup: str, weight: float) -> None:
    styles, inner = styled(markup)
    assert styles.light.font_weight(inner) == weight


@pytest.mark.parametrize(
    ("markup", "light", "dark"),
    [
        ("<p id=x>A</p>", "#000000", "#000000"),
        ('<meta name="color-scheme" content="light dark"><p id=x>A</p>', "#000000", "#ffffff"),
        ("<style>:root { color-scheme: light dark }</style><p id=x>A</p>", "#000000", "#ffffff"),
        ("<style>:root { color-scheme: only light }</style><p id=x>A</p>", "#000000", "#000000"),
        ('<div style="color-scheme: dark; color: canvastext"><p id=x>A</p></div>', "#ffffff", "#ffffff"),
        ('<style>:root { color-scheme: dark light }</style><a id=x href="b">A</a>', "#0000ee", "#9e9eff"),
    ],
)
def test_schemes(markup: str, light: str, dark: str) -> None:
    styles, inner = styled(markup)
    colours = (styles.light.colour(inner), styles.cascade(DARK).colour(inner))
    assert [colour.hex if colour else "" for colour in colours] == [light, dark]


def test_old_attributes_are_weak_style() -> None:
    styles, inner = styled('<table><tr><td id=x bgcolor="00ff00"><font color="#ff0000">A</font></td></tr></table>')
    ground = styles.light.colour(inner, "background-color")
    assert ground is not None
    assert ground.hex == "#00ff00"
    styles, inner = styled("<style>* { background: #123456 }</style><table><td id=x bgcolor=red>A</table>")
    ground = styles.light.colour(inner, "background-color")
    assert ground is not None
    assert ground.hex == "#123456"


@pytest.mark.parametrize(
    ("markup", "colour"),
    [
        ('<body link="#336699"><p><a id=x href="b">A</a></p></body>', "#336699"),
        ('<body link="#336699"><p><a href="b"><em id=x>A</em></a></p></body>', "#336699"),
        ('<body link="#336699" text="#112233"><p><a id=x>A</a></p></body>', "#112233"),
        ('<style>a { color: #445566 }</style><body link=red><p><a id=x href="b">A</a></p></body>', "#445566"),
    ],
)
def test_the_body_says_the_colour_of_its_links(markup: str, colour: str) -> None:
    styles, inner = styled(markup)
    found = styles.light.colour(inner)
    assert found is not None
    assert found.hex == colour


@pytest.mark.parametrize(
    ("value", "colour"),
    [
        ("Red", "red"),
        (" #ABC ", "#abc"),
        ("abc", "#0a0b0c"),
        ("00ff00", "#00ff00"),
        ("#12", "#010200"),
        ("#1234567", "#124570"),
        ("chucknorris", "#c00000"),
        ("canvastext", "#caa000"),
        ("#", "#000000"),
        ("#000a000b000c", "#0a0b0c"),
        ("#123456789123456789123456789", "#232323"),
        ("", ""),
        ("transparent", ""),
    ],
)
def test_old_attributes_have_colours_of_their_own(value: str, colour: str) -> None:
    assert read_old_colour(value) == colour


@pytest.mark.parametrize(
    ("size", "pixels"),
    [("1", 10.0), ("5", 24.0), (" 6px", 32.0), ("+2", 24.0), ("-1", 13.0), ("+9", 48.0), ("big", 16.0)],
)
def test_old_sizes_of_fonts(size: str, pixels: float) -> None:
    styles, inner = styled(f'<p><font id=x size="{size}">A</font></p>')
    assert styles.light.font_size(inner) == pixels


@pytest.mark.parametrize(
    ("markup", "name", "value"),
    [
        ("<style>dialog { display: block }</style><dialog id=x>A</dialog>", "background-color", "canvas"),
        ("<style>div { display: block }</style><div id=x popover>A</div>", "background-color", "canvas"),
        ('<style>input { display: block }</style><input id=x type="hidden">', "display", "none"),
        ('<abbr id=x title="A B">AB</abbr>', "text-decoration-line", "underline"),
    ],
)
def test_what_browsers_set_of_their_own(markup: str, name: str, value: str) -> None:
    styles, inner = styled(markup)
    assert styles.light.value(inner, name) == value


@pytest.mark.parametrize(
    ("value", "number"), [("0.5", 0.5), ("50%", 0.5), ("calc(20% + .3)", 0.5), ("calc(1 +)", None)]
)
def test_numbers_and_shares(value: str, number: float | None) -> None:
    styles, inner = styled(f'<p id=x style="opacity: {value}">A</p>')
    assert styles.light.number(inner, "opacity") == number


@pytest.mark.parametrize(
    ("markup", "pixels"),
    [
        ("<p><code id=x>A</code></p>", 13.0),
        ("<h1><code id=x>A</code></h1>", 26.0),
        ("<pre><code id=x>A</code></pre>", 13.0),
        ('<pre><span id=x style="font-family: serif">A</span></pre>', 16.0),
        ('<p><code id=x style="font-size: 2em">A</code></p>', 26.0),
        ('<p><code id=x style="font-size: large">A</code></p>', 16.0),
        ('<p><code id=x style="font-size: 20px">A</code></p>', 20.0),
        ('<p style="font-size: 20px"><code id=x>A</code></p>', 20.0),
        ('<p style="font-size: 20px"><code id=x style="font-size: 50%">A</code></p>', 10.0),
        ('<p style="font: 20px serif"><code id=x style="font: 1em/1.5 monospace">A</code></p>', 20.0),
        ('<p><code id=x style="font: 1em/1.5 monospace">A</code></p>', 13.0),
        ('<p><code id=x style="font-family: Menlo, monospace">A</code></p>', 16.0),
    ],
)
def test_browsers_start_with_smaller_letters_for_monospace_alone(markup: str, pixels: float) -> None:
    styles, inner = styled(markup)
    assert styles.light.font_size(inner) == pixels


def test_cells_that_must_not_wrap() -> None:
    styles, inner = styled("<table><tr><td id=x nowrap>A</td></tr></table>")
    assert styles.light.value(inner, "white-space") == "nowrap"
