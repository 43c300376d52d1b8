"""Media queries and @supports: which hold in which situation."""

from __future__ import annotations

import pytest
import tinycss2

from easyread.checking.styles.conditions import media_holds, supports_holds
from easyread.checking.styles.situations import DARK, LIGHT, NARROW, STILL, STRONG, Situation


def holds(query: str, situation: Situation = LIGHT) -> bool:
    return media_holds(tinycss2.parse_component_value_list(query), situation)


@pytest.mark.parametrize(
    "query",
    [
        "",
        "all",
        "screen",
        "only screen and (min-width: 40em)",
        "print, screen",
        "not print",
        "(min-width: 1280px)",
        "(width >= 80em)",
        "(20em < width <= 1280px)",
        "(1000px <= width)",
        "(orientation: landscape)",
        "(min-aspect-ratio: 16/10)",
        "not (max-width: 30em)",
        "(max-width: 30em) or (hover)",
        "((color) and (not (prefers-reduced-motion)))",
        "(prefers-color-scheme: light)",
        "(prefers-contrast: no-preference)",
        "(forced-colors: none)",
        "(min-resolution: 1dppx)",
        "(min-width: calc(1px + 1em))",
        "(width >= max(1em, 10vw))",
        "(min-width: 1e3px)",
        "(-webkit-min-device-pixel-ratio: 1)",
    ],
)
def test_queries_that_hold_on_an_ordinary_screen(query: str) -> None:
    assert holds(query)


@pytest.mark.parametrize(
    "query",
    [
        "print",
        "not all",
        "not screen and (min-width: 40em)",
        "(max-width: 40em)",
        "(width < 1280px)",
        "(orientation: portrait)",
        "(prefers-contrast)",
        "(prefers-contrast: more)",
        "(prefers-color-scheme: dark)",
        "(forced-colors: active)",
        "(max-width: calc(80rem - 1px))",
        "(min-width: calc(1px + 100%))",
        "(-webkit-min-device-pixel-ratio: 2)",
        "(min--moz-device-pixel-ratio: 1)",
        "(no-such-feature: 1)",
        "not (no-such-feature: 1)",
        "(min-width)",
        "screen (min-width: 1em)",
        "and",
        "(((((((((((((((((width))))))))))))))))))",
    ],
)
def test_queries_that_do_not_hold_on_an_ordinary_screen(query: str) -> None:
    assert not holds(query)


@pytest.mark.parametrize(
    ("query", "situation"),
    [
        ("(prefers-color-scheme: dark)", DARK),
        ("(prefers-contrast: more)", STRONG),
        ("(prefers-contrast)", STRONG),
        ("(max-width: 20em) and (orientation: portrait)", NARROW),
        ("(prefers-reduced-motion: reduce)", STILL),
        ("(prefers-reduced-motion)", STILL),
    ],
)
def test_each_situation_has_its_queries(query: str, situation: Situation) -> None:
    assert holds(query, situation)
    assert not holds(query, LIGHT)


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("(display: grid)", True),
        ("not (display: grid)", False),
        ("(display: grid) and (not (-moz-appearance: none))", True),
        ("(-ms-ime-align: auto)", False),
        ("(--x: y) or (-moz-x: y)", True),
        ("selector(:has(a))", True),
        ("(display: -moz-box) or (color: reddish)", False),
        ("(color: oklch(0 0 0)) and (font-size: 1rem)", True),
        ("(-webkit-touch-callout: none)", False),
        ("who knows", True),
    ],
)
def test_supports(condition: str, expected: bool) -> None:
    assert supports_holds(tinycss2.parse_component_value_list(condition)) is expected
