"""The contrast of text with what lies behind it, composed from the colours of all elements round it.

Source: W3C WCAG 2.2 (2023), 1.4.3 Contrast (Minimum) and 1.4.6 Contrast (Enhanced), with the definitions of "contrast
ratio" and "large scale", https://www.w3.org/TR/WCAG22/#contrast-minimum. What only a browser could tell (pictures, what
overlaps) is said as a doubt.
"""

from __future__ import annotations

from dataclasses import dataclass

from easyread.checking.styles.backgrounds import MOST_COLOURS, background_layers
from easyread.checking.styles.colours import TRANSPARENT, Colour, Palette, contrast, fade, lay_over, parse_colour
from easyread.checking.styles.computed import Computed
from easyread.checking.styles.states import Style

LARGE = 24.0  # CSS px: 18 pt
LARGE_BOLD = 56 / 3  # CSS px: 14 pt
BOLD = 700.0
OUT_OF_FLOW = frozenset({"absolute", "fixed", "sticky", "-webkit-sticky"})
SHADES = frozenset({"background-color", "background", "background-image", "color", "opacity", "font", "font-size"})
LAYERS = frozenset(
    ["all", "background", "background-clip", "background-color", "background-image", "filter", "mix-blend-mode",
     "opacity", "position"]
)  # fmt: skip
# Where an element says nothing of these, its text has the contrast of the text round it.
DECISIVE = LAYERS | {
    "-webkit-text-fill-color", "color", "color-scheme", "font", "font-family", "font-size", "font-weight",
    "text-shadow",
}  # fmt: skip
CLIPPED = "its letters show a background"


@dataclass(frozen=True, slots=True)
class TextContrast:
    """The contrast of a text, from the lowest to the highest that it has anywhere on its ground.

    `text` and `ground` are the colours at the lowest. `is_large` is None where the size cannot be known. `unknown` says
    what cannot be read at all; `doubts` say what may change the outcome.
    """

    lowest: float
    highest: float
    text: Colour
    ground: Colour
    is_large: bool | None
    unknown: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Backdrop:
    """What lies behind the content of an element: all colours that it may have.

    `unknown` and `doubts` end where something opaque lies in front; `effects` change everything inside. `is_faded` says
    that an opacity mixes the text with what is behind it, so that layers must be laid one by one.
    """

    grounds: tuple[Colour, ...]
    unknown: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    effects: tuple[str, ...] = ()
    is_faded: bool = False


def text_contrast(style: Style, cascade: Computed) -> TextContrast | None:
    """The contrast of the text directly in an element, None for text that nobody can see."""
    return cascade.keep(_deciding(style), "(contrast)", lambda here: _text_contrast(here, cascade))


def backdrop(style: Style, cascade: Computed) -> Backdrop:
    """What lies behind the content of an element."""
    return cascade.remember(style, "(backdrop)", lambda here: _backdrop(here, cascade))


def is_large_text(style: Style, cascade: Computed) -> bool | None:
    """Whether WCAG calls the text large scale, None where its size cannot be known."""
    size = cascade.font_size(style)
    if size is None:
        return None
    return size >= (LARGE_BOLD if cascade.font_weight(style) >= BOLD else LARGE) - 0.01


def _deciding(style: Style) -> Style:
    """The style itself or the nearest round it that may change the contrast, else that of the root element."""
    here = style
    while here.above is not None and here.above.above is not None:
        if here.maybe & SHADES or not here.declared.keys().isdisjoint(DECISIVE):
            break
        here = here.above
    return here


def _text_contrast(style: Style, cascade: Computed) -> TextContrast | None:
    if style.above is None:
        return None
    fill = cascade.value(style, "-webkit-text-fill-color")
    colour = cascade.colour(style, "-webkit-text-fill-color" if fill else "color")
    behind = backdrop(style, cascade)
    clipped = CLIPPED in behind.effects
    if colour is not None and colour.alpha == 0 and not clipped:
        return None
    unknown, doubts = list(behind.unknown), [*behind.doubts, *behind.effects]
    if colour is None:
        unknown.append("its colour cannot be read")
    if clipped:
        unknown.append(CLIPPED)
    if cascade.value(style, "text-shadow") not in {"", "none"}:
        doubts.append("it has a shadow")
    pairs = _faded_pairs(style, colour or TRANSPARENT, cascade) if behind.is_faded else []
    pairs = pairs or [(lay_over(colour or TRANSPARENT, ground), ground) for ground in behind.grounds]
    ratios = [(contrast(text, ground), text, ground) for text, ground in pairs]
    lowest = min(ratios)
    return TextContrast(
        lowest=lowest[0],
        highest=max(ratio for ratio, _, _ in ratios),
        text=lowest[1],
        ground=lowest[2],
        is_large=is_large_text(style, cascade),
        unknown=tuple(dict.fromkeys(unknown)),
        doubts=tuple(dict.fromkeys(doubts)),
    )


def _backdrop(style: Style, cascade: Computed) -> Backdrop:
    if style.above is None:
        return Backdrop(())
    above = backdrop(style.above, cascade)
    if style.above.above is None:
        canvas = parse_colour("canvas", Palette(cascade.is_dark(style)))
        above = Backdrop((canvas or TRANSPARENT,))
    if not style.maybe & SHADES and style.declared.keys().isdisjoint(LAYERS):
        return above
    grounds, unknown, doubts = above.grounds, above.unknown, above.doubts
    layers, problems = background_layers(style, cascade)
    if _is_moved(style, cascade):
        doubts = (*doubts, "it may lie over something else")
    for layer in reversed(layers):
        if all(colour.alpha >= 1 for colour in layer):
            unknown, doubts = (), ()
        grounds = tuple(dict.fromkeys(lay_over(colour, ground) for colour in layer for ground in grounds))
    if len(grounds) > MOST_COLOURS:
        problems.append("there are too many colours behind it")
    effects, is_faded = _effects(style, cascade)
    return Backdrop(
        grounds[:MOST_COLOURS],
        (*unknown, *problems),
        doubts,
        (*above.effects, *effects),
        above.is_faded or is_faded,
    )


def _faded_pairs(style: Style, colour: Colour, cascade: Computed) -> list[tuple[Colour, Colour]]:
    """The text and its ground where groups of elements are see-through: laid over each other from the inside out."""
    pairs = [(colour, TRANSPARENT)]
    outermost = style
    for here in style.chain():
        if here.above is None:
            break
        outermost = here
        for layer in background_layers(here, cascade)[0]:
            pairs = [(lay_over(text, under), lay_over(ground, under)) for text, ground in pairs for under in layer]
            pairs = pairs[:MOST_COLOURS]
        opacity = min(max(cascade.number(here, "opacity") or 0.0, 0.0), 1.0)
        if opacity < 1:
            pairs = [(fade(text, opacity), fade(ground, opacity)) for text, ground in pairs]
    canvas = parse_colour("canvas", Palette(cascade.is_dark(outermost))) or TRANSPARENT
    return [(lay_over(text, canvas), lay_over(ground, canvas)) for text, ground in pairs]


def _effects(style: Style, cascade: Computed) -> tuple[list[str], bool]:
    """What changes everything inside an element in a way that only a browser sees, and whether it is see-through."""
    found = []
    if style.maybe & SHADES:
        found.append("a selector cannot be judged")
    if cascade.value(style, "filter") not in {"", "none"}:
        found.append("it has a filter")
    if cascade.value(style, "mix-blend-mode") not in {"", "normal"}:
        found.append("it is mixed with what lies behind it")
    if "text" in cascade.value(style, "background-clip").split():
        found.append(CLIPPED)
    opacity = cascade.number(style, "opacity")
    if opacity is None:
        found.append("its opacity cannot be read")
    return found, opacity is not None and opacity < 1


def _is_moved(style: Style, cascade: Computed) -> bool:
    """Whether the element is taken out of its place and may lie anywhere."""
    return cascade.value(style, "position") in OUT_OF_FLOW
