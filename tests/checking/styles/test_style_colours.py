"""Colours: every notation of CSS, laid over each other, mixed and compared. Expected values are Chromium's."""

from __future__ import annotations

import pytest

from easyread.checking.styles.colours import (
    BLACK,
    Colour,
    Palette,
    blend,
    contrast,
    fade,
    lay_over,
    parse_colour,
)

WHITE = Colour(1.0, 1.0, 1.0)
LIGHT, DARK = Palette(), Palette(is_dark=True, current=WHITE)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("#777", "#777777"),
        ("#0a7a80ff", "#0a7a80"),
        ("rebeccapurple", "#663399"),
        ("rgb(255 0 0)", "#ff0000"),
        ("rgba(100%, 0%, 0%, 1)", "#ff0000"),
        ("hsl(120deg 100% 25%)", "#008000"),
        ("hwb(0 20% 20%)", "#cc3333"),
        ("lab(50% 40 59.5)", "#bf5700"),
        ("lch(50% 70 50)", "#c55218"),
        ("oklab(0.6 0.1 0.1)", "#c3602e"),
        ("oklch(60% 0.15 50)", "#c46016"),
        ("color(display-p3 1 0 0)", "#ff0000"),
        ("color(prophoto-rgb .5 .4 .3)", "#ab735a"),
        ("color(a98-rgb .5 .4 .3)", "#89664a"),
        ("color(xyz 0.2 0.2 0.2)", "#877976"),
        ("color-mix(in oklab, red, blue)", "#8c53a2"),
        ("color-mix(in hsl, red, lime)", "#ffff00"),
        ("color-mix(in lch, red, blue)", "#f50086"),
        ("hsl(calc(221deg + 10deg) 50% calc(40% + 5%))", "#394bac"),
        ("hsl(calc(200 + 21), calc(10% * 5), calc(40% + 5%))", "#395eac"),
        ("oklch(calc(.5 + .1) .1 calc(1turn / 2))", "#239382"),
        ("rgb(from #369 b g r)", "#996633"),
        ("rgb(from #36c calc(r * 2) 50% none)", "#668000"),
        ("hsl(from #369 calc(h + 180) s l)", "#996633"),
        ("hwb(from #369 h 50% b)", "#808c99"),
        ("lab(from #369 calc(l + 20) a b)", "#6b99d0"),
        ("lch(from #369 l calc(c / 2) h)", "#51647d"),
        ("oklab(from #369 .8 a b)", "#8dc3fb"),
        ("oklch(from #369 calc(l + .2) c h)", "#6ea3da"),
        ("oklch(from #369 l c 1turn)", "#904961"),
        ("oklch(from #369 l calc(c * 50%) h)", "#5b646e"),
        ("oklch(from color-mix(in oklab, red, blue) min(l, .9) c h)", "#8c53a2"),
        ("light-dark(canvas, black)", "#ffffff"),
        ("linktext", "#0000ee"),
        ("currentcolor", "#000000"),
    ],
)
def test_notations(value: str, expected: str) -> None:
    colour = parse_colour(value, LIGHT)
    assert colour is not None
    assert colour.hex == expected


@pytest.mark.parametrize(
    "value",
    ["", "reddish", "#12345", "color()", "rgb()", "rgb(from red r g)", "rgb(from red x g b)",
     "color-mix(red)", "light-dark(red)", "10px", "url(a.png)", "rgb(from)",
     "rgb(calc(1) 2)", "rgb(calc(1) 2 3 4 5)"],
)  # fmt: skip
def test_what_is_no_colour_or_cannot_be_read(value: str) -> None:
    assert parse_colour(value, LIGHT) is None


def test_names_follow_the_scheme() -> None:
    values = ("canvas", "canvastext", "linktext", "light-dark(red, #123456)", "currentcolor")
    found = [colour.hex if (colour := parse_colour(value, DARK)) else None for value in values]
    assert found == ["#121212", "#ffffff", "#9e9eff", "#123456", "#ffffff"]


def test_contrast_is_that_of_wcag() -> None:
    assert contrast(BLACK, WHITE) == pytest.approx(21.0)
    grey = parse_colour("#777", LIGHT)
    assert grey is not None
    assert contrast(grey, WHITE) == pytest.approx(4.478, abs=0.001)
    assert contrast(WHITE, grey) == contrast(grey, WHITE)


def test_alpha_of_a_relative_colour_is_that_of_the_other_one() -> None:
    for value, alpha in (("r g b", 0.4), ("r g b / calc(alpha / 2)", 0.2), ("r g b / 70%", 0.7)):
        found = parse_colour(f"rgb(from rgb(0 0 0 / 40%) {value})", Palette())
        assert found is not None
        assert found.alpha == pytest.approx(alpha)


def test_half_of_black_over_white_is_grey() -> None:
    assert lay_over(fade(BLACK, 0.5), WHITE) == Colour(0.5, 0.5, 0.5, 1.0)
    assert lay_over(BLACK, WHITE) == BLACK


def test_layers_can_be_joined_before_they_meet_the_ground() -> None:
    red, blue = Colour(1, 0, 0, 0.5), Colour(0, 0, 1, 0.25)
    apart = lay_over(red, lay_over(blue, WHITE))
    assert lay_over(lay_over(red, blue), WHITE) == pytest.approx(apart)


def test_mixing_with_a_clear_colour_only_fades() -> None:
    clear = Colour(0, 0, 0, 0)
    assert blend(Colour(1, 0, 0), clear, 0.5) == pytest.approx(Colour(1, 0, 0, 0.5))
