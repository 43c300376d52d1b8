"""Style sheets that nobody should write: they cost no more than a bounded time, and never an exception."""

from __future__ import annotations

import sys

import pytest

from easyread.checking.html_page import parse_page
from easyread.checking.profiles import rule_options
from easyread.checking.styles.contrast import text_contrast
from easyread.checking.styles.library import SheetLibrary
from easyread.checking.styles.matching import MOST_WORK
from easyread.checking.styles.page_styles import PageStyles
from easyread.checking.styles.sheets import read_sheet
from easyread.checking.subjects import HtmlPage
from easyread.registry.registry import load_rules

RULES = [
    rule
    for rule in load_rules()
    if rule.id
    in {
        "animation-without-choice", "faint-field", "fixed-width", "focus-style-removed", "line-height", "orientation",
        "link-distinguishable", "styles-not-judged", "text-contrast", "text-contrast-enhanced",
    }
]  # fmt: skip


def judged(markup: str, **sheets: str) -> PageStyles:
    """The styles of a page that all rules about styles have looked at; no element is left without."""
    page = parse_page("page.html", markup, library=SheetLibrary({f"{name}.css": text for name, text in sheets.items()}))
    for rule in RULES:
        list(rule.check(page, rule_options(rule, "uk-gov", {})))
    assert set(page.styles.states) == set(page.elements)
    return page.styles


def shown_colour(page: HtmlPage) -> str:
    """The colour of the words of the element with the id x, in the light scheme."""
    colour = page.styles.light.colour(page.styles.states[page.accessibility.ids["x"]].style)
    assert colour is not None
    return colour.hex


def test_all_rules_about_styles_take_part() -> None:
    assert len(RULES) == 10


DOUBLING = "".join(f"--a{number}: var(--a{number + 1}) var(--a{number + 1});" for number in range(60))
CHAIN = "".join(f"--a{number}: var(--a{number + 1});" for number in range(3000))


@pytest.mark.parametrize(
    "sheet",
    [
        f":root {{ {DOUBLING} --a60: red }} p {{ color: var(--a0) }}",
        f":root {{ {DOUBLING} --a60: var(--a0) }} p {{ color: var(--a0) }}",
        f":root {{ {CHAIN} --a3000: red }} p {{ color: var(--a0) }}",
        ":root { --a: var(--b, var(--c)); --b: var(--c); --c: var(--a, var(--b)) } p { color: var(--a) }",
        "p { color: " + "(" * 20_000,
        "p { color: " + "rgb(" * 20_000 + "}",
        "p { &" * 2_000 + "color: red",
        "p { & &, & & " * 40 + "{ color: red }",
        "p {" + ("& " * 30 + "{") * 9 + "color: red",
        "@scope (" + "p, " * 30 + "p) {" + "@scope (p, b) {" * 9 + "p { color: red }",
        "@media all {" * 2_000 + "p { color: red }",
        "@layer a {" * 2_000 + "p { color: red }",
        "@media " + "(" * 3_000 + "width" + ")" * 3_000 + "{ p { color: red } }",
        "@supports " + "(" * 3_000 + "a: b" + ")" * 3_000 + "{ p { color: red } }",
        "@layer " + "(" * 3_000,
        '@import "a.css" ' + "(" * 3_000 + ";",
        ":not(" * 500 + "a" + ")" * 500 + "{ color: red }",
        "a " * 2_000 + "{ color: red } p" + ".x" * 1_000 + "{ color: red }",
        "p { width: calc(" + "1px + " * 5_000 + "1px); font-size: calc(" + "(" * 400 + "1px" + ")" * 400 + ") }",
        "p { background: linear-gradient(" + ", ".join(["#fff"] * 5_000) + ") }",
        "p { background: " + ", ".join(["linear-gradient(#fff, #000)"] * 300) + " }",
        "p { color: " + "color-mix(in srgb, " * 200 + "red" + ", blue)" * 200 + " }",
        "p { color: rgb(1e999, 0, 0); opacity: 1e999; font-size: 1e999px; width: calc(1px / 0) }",
        "p { background: color(srgb 1e308 1e308 1e308 / 1e9); color: oklch(1e300 1e300 1e300) }",
        "\0\ud800p{color:red}\ufffe",
        "p { color: red } }}}}{{{{ ]]]",
        "<!-- p { color: red } --> @charset @import; @media; @layer;",
    ],
    ids=range(27),
)
def test_absurd_sheets_leave_the_page_s_own_rules_alone(sheet: str) -> None:
    markup = "<link rel=stylesheet href=a.css><style>b { color: #999 }</style><p>One <b id=x>two</b></p>"
    assert judged(markup, a=sheet).is_complete
    assert shown_colour(parse_page("page.html", markup, library=SheetLibrary({"a.css": sheet}))) == "#999999"


def test_one_selector_that_doubles_back_costs_no_more_than_others() -> None:
    deep = "<div>" * 400 + "<p id=x>One"
    markup = f"<style>{'div ' * 20}p {{ color: #999 }} :is(div div div) p {{ opacity: 1 }}</style>{deep}"
    assert judged(markup).is_complete
    assert shown_colour(parse_page("page.html", markup)) == "#999999"


def test_long_lists_of_brothers_and_sisters() -> None:
    rules = "".join(f"p:nth-child({n}n+1):nth-last-of-type(2n), p:has(.a{n}) {{ color: #999 }}" for n in range(1, 60))
    styles = judged(f"<style>{rules} p ~ p + p ~ b {{ color: #999 }}</style>{'<p>a' * 4_000}")
    assert not styles.is_complete, "a page that takes too long is not judged in full, and says so"
    assert MOST_WORK < 10_000_000


def test_a_page_that_took_too_long_leaves_nothing_wrong_behind() -> None:
    rules = "".join(f"p:nth-child({n}n+1) {{ color: #999 }}" for n in range(1, 200)) + "#x { color: #123456 }"
    library = SheetLibrary({"a.css": rules})
    link = "<link rel=stylesheet href=a.css>"
    assert not parse_page("a.html", link + "<p>a" * 6_000, library=library).styles.is_complete
    page = parse_page("b.html", link + "<p id=x>a", library=library)
    colour = page.styles.light.colour(page.styles.states[page.accessibility.ids["x"]].style)
    assert page.styles.is_complete
    assert colour is not None
    assert colour.hex == "#123456"


def test_five_megabytes_are_cut() -> None:
    sheet = "".join(f".c{n} > .d{n} a, #x{n} b {{ color: #fff; background: var(--x{n}) }}\n" for n in range(90_000))
    assert len(sheet) > 5_000_000
    styles = judged("<link rel=stylesheet href=a.css><p class=c1>One", a=sheet)
    assert not styles.is_complete
    assert sum(map(len, styles.texts)) <= 1_000_000


def test_imports_without_end() -> None:
    names = "abcdefghijkl"
    sheets = {name: "".join(f'@import "{other}.css";' for other in names) for name in names}
    styles = judged("<link rel=stylesheet href=a.css><p>One", **sheets)
    assert not styles.is_complete, "imports that are not followed to the end are said to be unread"
    assert len(styles.texts) < 100


def test_deep_pages_do_not_run_out_of_stack() -> None:
    deep = '<div style="--a: inherit; color: inherit; background-color: inherit; font-size: 1.01em">' * 3_000
    assert judged(f'{deep}<p style="color: var(--a)">One').is_complete
    chain = "".join(f'<div style="--a{number + 1}: var(--a{number})">' for number in range(1_500))
    assert judged(f'{chain}<p style="color: var(--a1500)">One').is_complete


def test_values_are_worked_out_near_the_end_of_the_stack() -> None:
    """A rule may ask for a value when little stack is left; the answer is then that it cannot be known."""
    sheet = ":root { " + "".join(f"--a{n}: calc(1px + (var(--a{n + 1})));" for n in range(30)) + "--a30: 1px }"
    page = parse_page("page.html", f"<style>{sheet} p {{ width: var(--a0); color: var(--a0) }}</style><p id=x>One")
    style = page.styles.states[page.accessibility.ids["x"]].style
    limit = sys.getrecursionlimit()
    try:
        sys.setrecursionlimit(limit // 2 + 100)
        contrast = text_contrast(style, page.styles.light)
    finally:
        sys.setrecursionlimit(limit)
    assert contrast.lowest == 21.0 or contrast.unknown


def test_a_sheet_of_many_compound_selectors_is_cut() -> None:
    sheet = read_sheet("".join(f"*:not(.c{number}) {{ color: red }}" for number in range(15_000)))
    assert sheet.unread > 0
    assert len(sheet.rules) + sheet.unread == 15_000
