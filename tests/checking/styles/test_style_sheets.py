"""Style sheets: which rules they hold, which sheets a page uses, and in which order."""

from __future__ import annotations

import pytest

from easyread.checking.html_page import parse_page
from easyread.checking.styles.library import SheetLibrary
from easyread.checking.styles.page_styles import PageStyles
from easyread.checking.styles.sheets import read_sheet, user_agent_sheet


def styles_of(markup: str, path: str = "page.html", **sheets: str) -> PageStyles:
    texts = {f"{name}.css": text for name, text in sheets.items()}
    return parse_page(path, markup, library=SheetLibrary(texts)).styles


def colour_of(markup: str, path: str = "page.html", **sheets: str) -> str:
    """The colour of the element with the id x."""
    styles = styles_of(markup, path, **sheets)
    element = next(element for element in styles.states if element.get("id") == "x")
    colour = styles.light.colour(styles.states[element].style)
    return "" if colour is None else colour.hex


LINKED = '<link rel="stylesheet" href="a.css"><p id=x>A</p>'


def test_only_what_decides_something_is_kept() -> None:
    sheet = read_sheet("p { margin: 0 } b { color: red; margin: 0 } @font-face { src: url(a) } @page { margin: 0 }")
    assert [[item.name for item in rule.declarations] for rule in sheet.rules] == [["color"]]


def test_a_rule_whose_values_no_browser_takes_is_as_if_it_were_not_there() -> None:
    sheet = read_sheet("p::: { color: 12px } @container (width > 1em) { p { color: 12px } }")
    assert sheet.unread == 0
    styles = styles_of("<style>.a { color: 12px }</style><p>A</p><p class=a>B</p>")
    assert len({state.style for element, state in styles.states.items() if element.tag == "p"}) == 1


def test_blocks_may_stand_in_blocks() -> None:
    sheet = read_sheet(
        "@media screen { @layer a { @supports (gap: 0) { p { top: 0 } } @page { top: 0 } } b { top: 0 } }"
    )
    assert [(rule.media, rule.layer) for rule in sheet.rules] == [(("screen",), ("a",)), (("screen",), ())]


@pytest.mark.parametrize(
    "selector", ["p:::", "p, b:::", "..a", "a:not()", "&b", "[*|a]", "p" + ":not(" * 20 + "a" + ")" * 20]
)
def test_a_selector_nobody_can_read_takes_only_its_own_rule(selector: str) -> None:
    sheet = read_sheet(f"{selector} {{ color: red }} b {{ color: red }}")
    assert len(sheet.rules) == 1
    assert sheet.unread == 1


@pytest.mark.parametrize(
    "selector", ["p:hover", "p:has(b i:hover)", "input::placeholder", "p::-moz-selection", "a:-moz-any", "p:autofill"]
)
def test_selectors_that_no_element_matches_at_rest_are_left_out(selector: str) -> None:
    sheet = read_sheet(f"{selector} {{ color: red }}")
    assert sheet.rules == ()
    assert sheet.unread == 0
    assert sheet.unread == 0


def test_linked_sheets_are_looked_up_beside_the_page() -> None:
    assert colour_of(LINKED, a="p { color: #123456 }") == "#123456"
    page = '<link rel="stylesheet" href="../a.css"><p id=x>A</p>'
    assert colour_of(page, "deep/page.html", a="p { color: #123456 }") == "#123456"
    based = f'<base href="deep/">{page}'
    assert colour_of(based, a="p { color: #123456 }") == "#123456"


@pytest.mark.parametrize(
    "link",
    [
        '<link rel="alternate stylesheet" href="a.css">',
        '<link rel="stylesheet" href="a.css" disabled>',
        '<link rel="stylesheet" href="a.css" media="print">',
        '<link rel="stylesheet" href="a.css" type="text/less">',
        '<link rel="preload" href="a.css">',
        '<style title="A"></style><link rel="stylesheet" title="B" href="a.css">',
        '<noscript><link rel="stylesheet" href="a.css"></noscript>',
        '<style media="(max-width: 10em)">p { color: red }</style>',
        '<style type="text/plain">p { color: red }</style>',
    ],
)
def test_sheets_that_do_not_count(link: str) -> None:
    assert colour_of(f"{link}<p id=x>A</p>", a="p { color: red }") == "#000000"


@pytest.mark.parametrize(
    "url", ["https://example.com/a.css", "//example.com/a.css", "b.css", "../../a.css", "http://[", "data:text/css,"]
)
def test_sheets_that_are_not_there_make_the_page_unsure(url: str) -> None:
    styles = styles_of(f'<link rel="stylesheet" href="{url}"><p id=x>A</p>', a="")
    assert styles.missing == 1
    assert not styles.is_complete


@pytest.mark.parametrize(
    ("url", "is_complete"),
    [
        ("https://fonts.googleapis.com/css2?family=Lato", True),
        ("//fonts.googleapis.com/css?family=Lato", True),
        ("https://fonts.googleapis.com/icon?family=Material+Icons", False),
        ("https://fonts.example/css2?family=Lato", False),
    ],
)
def test_sheets_with_nothing_but_fonts_leave_the_page_sure(url: str, is_complete: bool) -> None:
    assert styles_of(f'<link rel="stylesheet" href="{url}"><p>A</p>').is_complete == is_complete
    assert styles_of(f"<style>@import url({url!r});</style><p>A</p>").is_complete == is_complete


def test_imports_come_first_and_may_have_conditions() -> None:
    sheet = '@import "b.css"; @import url(c.css) print; @import url("d.css") layer(low) supports(color: red); p { }'
    found = colour_of(LINKED, a=sheet, b="p { color: #bbbbbb }", c="p { color: #cccccc }", d="p { color: #dddddd }")
    assert found == "#bbbbbb"


def test_an_import_is_found_beside_the_sheet_that_names_it() -> None:
    library = SheetLibrary({"css/a.css": '@import "b.css";', "css/b.css": "p { color: #123456 }"})
    page = parse_page("page.html", '<link rel="stylesheet" href="css/a.css"><p id=x>A</p>', library=library)
    assert page.styles.is_complete
    assert "#123456" in page.styles.texts[0]


def test_imports_in_a_circle_end() -> None:
    styles = styles_of(LINKED, a='@import "b.css"; p { color: red }', b='@import "a.css"; @import "b.css";')
    assert styles.is_complete
    assert len(styles.texts) == 2


@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        ("p { color: #111111 } p { color: #222222 }", "#222222"),
        ("p { color: #111111; color: #222222 }", "#222222"),
        ("#x { color: #111111 } p { color: #222222 }", "#111111"),
        ("p.a { color: #111111 } .a { color: #222222 }", "#111111"),
        ("p { color: #111111 !important } #x { color: #222222 }", "#111111"),
        (":where(#x) { color: #111111 } p { color: #222222 }", "#222222"),
        (":is(p, #y) { color: #111111 } .a { color: #222222 }", "#111111"),
        ("@layer low { #x { color: #111111 } } p { color: #222222 }", "#222222"),
        ("@layer b, a; @layer a { p { color: #111111 } } @layer b { #x { color: #222222 } }", "#111111"),
        ("@layer a { p { color: #111111 !important } } p { color: #222222 !important }", "#111111"),
        ("@layer a { @layer b { #x { color: #111111 } } p { color: #222222 } }", "#222222"),
        ("@supports (display: grid) { p { color: #111111 } }", "#111111"),
        ("@supports not (display: grid) { p { color: #111111 } }", "#000000"),
        ("@media print { p { color: #111111 } }", "#000000"),
        ("body { & p { color: #111111 } }", "#111111"),
        ("body { p { color: #111111 } }", "#111111"),
        ("p { &.a { @media screen { color: #111111 } } }", "#111111"),
        ("div { &:hover, .a { color: #111111 } }", "#000000"),
        ("p { & { color: #222222 } color: #111111 }", "#111111"),
        ("p { color: #222222; @media screen { color: #333333 } color: #111111 }", "#111111"),
        ("p { color: #111111; { color: #222222 } }", "#111111"),
        ("body { &:hover, .a { color: #111111 } }", "#111111"),
        ("body { p[class='a,b'], p:is(.b, .a) { color: #111111 } }", "#111111"),
        ("@scope (body) { .a { color: #111111 } }", "#111111"),
        ("@scope (div, .b) { .a { color: #111111 } }", "#000000"),
        ("@scope (.b, .a) { .a { color: #111111 } }", "#111111"),
        ("@scope (body) { > p { color: #111111 } }", "#111111"),
        ("@scope (html) { :scope > p, & > p { color: #111111 } }", "#000000"),
        ("@scope (p) { :scope { color: #111111 } }", "#111111"),
        ("@scope (#x) { p { color: #111111 } } .a { color: #222222 }", "#222222"),
        ("@scope (body) { @scope (div) { p { color: #111111 } } }", "#000000"),
        ("@scope (html) { @scope (body) { @media screen { p { color: #111111 } } } }", "#111111"),
        ("body { @scope (& > p) { :scope { color: #111111 } } }", "#111111"),
        ("@property --a { syntax: '*'; initial-value: #111111; inherits: false } p { color: var(--a) }", "#111111"),
        ("p { color: var(--a) } @layer { @property --a { initial-value: #111111 } }", "#111111"),
        ("@property --a { initial-value: #111111 } @layer { p { --a: #222222; color: var(--a) } }", "#222222"),
        (
            "@property --a { syntax: '*'; inherits: false } body { --a: #222222 } p { color: var(--a, #111111) }",
            "#111111",
        ),
        (
            "@property --a { syntax: '*'; inherits: false } body { --a: #111111 } p { --a: inherit; color: var(--a) }",
            "#111111",
        ),
        (
            "@property --a { initial-value: #111111 } body { --a: #222222 } p { --a: initial; color: var(--a) }",
            "#111111",
        ),
        ("@property --a { syntax: '*'; inherits: true } p { color: var(--a, #222222) }", "#222222"),
        ("p:first-child { color: #111111 }", "#111111"),
        ("p:nth-of-type(1) { color: #111111 }", "#111111"),
        ("body:has(> p) p { color: #111111 }", "#111111"),
        ("p:not(.b, :hover) { color: #111111 }", "#111111"),
        ("b + p { color: #111111 }", "#000000"),
        ("html:lang(en) p { color: #111111 }", "#000000"),
        ("p:open, p:required { color: #111111 }", "#000000"),
        ('[class~="a"] { color: #111111 }', "#111111"),
        ('[class="A" i] { color: #111111 }', "#111111"),
        ('[class="A"] { color: #111111 }', "#000000"),
    ],
)
def test_which_rule_wins(sheet: str, expected: str) -> None:
    assert colour_of("<style>" + sheet + "</style><body><p id=x class=a>A</p>") == expected


@pytest.mark.parametrize(
    ("selector", "found"),
    [
        ("li + li", [False, True, True, False]),
        ("li + li + li", [False, False, True, False]),
        ("li ~ .z", [False, False, False, True]),
        (".a ~ li", [False, True, True, False]),
        ("li:last-child", [False, False, False, False]),
        ("li:last-of-type", [False, False, True, False]),
        ("ul :nth-child(2n)", [False, True, False, True]),
        ("ul > :only-child", [False, False, False, False]),
        ("ul li:not(.a)", [False, True, True, False]),
        ("body li, body .z", [True, True, True, True]),
    ],
)
def test_siblings_are_told_apart(selector: str, found: list[bool]) -> None:
    markup = f"<style>{selector} {{ color: #123456 }}</style><ul><li class=a>1<li>2<li>3</li><p class=z>4</ul>"
    styles = styles_of(markup)
    items = [element for element in styles.states if element.tag in {"li", "p"}]
    colours = [styles.light.colour(styles.states[item].style) for item in items]
    assert [colour is not None and colour.hex == "#123456" for colour in colours] == found


def test_pages_with_the_same_sheets_share_what_was_read() -> None:
    library = SheetLibrary({"a.css": "p { color: red }"})
    first, second = (parse_page(f"{name}.html", LINKED, library=library) for name in "ab")
    assert first.styles.matcher is second.styles.matcher
    states = [
        next(state for element, state in page.styles.states.items() if element.tag == "p") for page in (first, second)
    ]
    assert states[0] is states[1]


@pytest.mark.parametrize("selector", ["a[href]", "a.href", "a#href", "a:not([href])"])
def test_classes_ids_and_attributes_of_one_name_are_told_apart(selector: str) -> None:
    markup = "<a href=b>1</a><a class=href>2</a><a id=href>3</a><a>4</a>"
    styles = styles_of(f"<style>{selector} {{ color: #123456 }} .href, #href, [href] {{ margin: 0 }}</style>{markup}")
    links = [element for element in styles.states if element.tag == "a"]
    colours = [styles.light.colour(styles.states[link].style) for link in links]
    fits = {"a[href]": [0], "a.href": [1], "a#href": [2], "a:not([href])": [1, 2, 3]}[selector]
    assert [number for number, colour in enumerate(colours) if colour and colour.hex == "#123456"] == fits


@pytest.mark.parametrize(
    ("selector", "found"),
    [
        ("li:first-child", ["1", "3"]),
        (".x:last-child", ["4"]),
        ("#y:first-child", ["3"]),
        (":last-child > b", ["2", "4"]),
        ("b:is(li:first-child b)", ["1", "3"]),
        ("ul b:not(li:last-child b)", ["1", "3"]),
    ],
)
def test_first_and_last_children_are_told_apart_wherever_a_selector_asks(selector: str, found: list[str]) -> None:
    lists = "<ul><li><b>1</b><li><b>2</b></ul><ul><li id=y class=x><b>3</b><li class=x><b>4</b></ul>"
    styles = styles_of(f"<style>{selector} {{ color: #123456 }}</style>{lists}")
    words = [element for element in styles.states if element.tag == "b"]
    colours = [styles.light.colour(styles.states[word].style) for word in words]
    hits = [word.text for word, colour in zip(words, colours, strict=True) if colour and colour.hex == "#123456"]
    assert hits == found


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0)])
def test_what_is_judged_of_a_style_does_not_depend_on_the_pages_before(order: tuple[int, ...]) -> None:
    library = SheetLibrary({"a.css": ".a { width: 400px } .b { width: 10px } .c p { width: 500px }"})
    bodies = ["<p class=a>A", "<p class=b>B<p class=a>A", "<div class=c><p class=b>B</div><p class=a>A"]
    judged = {}
    for number in order:
        page = parse_page("x.html", f'<link rel=stylesheet href="a.css">{bodies[number]}', library=library)
        styles = page.styles
        widths = styles.verdicts("width", lambda style, light=styles.light: light.length(style, "width"))
        judged[number] = [(styles.first(style).get("class"), width) for style, width in widths.items()]
    assert judged == {0: [("a", 400.0)], 1: [("b", 10.0), ("a", 400.0)], 2: [("b", 500.0), ("a", 400.0)]}


def test_conditions_nobody_can_judge_make_a_rule_loose() -> None:
    styles = styles_of(
        "<style>@container (width > 1em) { p { color: red } } p:valid { color: red }"
        "@scope (p) to (b) { p { color: red } } @scope { p { color: red } }</style><p id=x>A</p>"
    )
    style = next(state.style for element, state in styles.states.items() if element.get("id") == "x")
    assert styles.unread == 4
    assert style.maybe == {"color"}
    assert "color" not in style.declared


def test_the_browsers_own_sheet_is_read_in_full() -> None:
    assert user_agent_sheet().unread == 0
