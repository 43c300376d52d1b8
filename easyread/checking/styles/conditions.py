"""Conditions round style rules: whether a media query or a @supports rule holds.

Source: W3C Media Queries Level 4 (2021) and 5 (2021 draft), https://www.w3.org/TR/mediaqueries-5/; CSS Conditional
Rules Level 3 (2024), section 6, https://www.w3.org/TR/css-conditional-3/. What cannot be known is None, as "unknown"
there: a query that comes out as None does not hold.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import tinycss2

from easyread.checking.styles.declarations import NAMES, read_declarations
from easyread.checking.styles.lengths import Measure, pixels
from easyread.checking.styles.situations import Situation

DEEPEST = 12  # brackets inside brackets; no honest query has more than three
EM = 16.0  # CSS px: font sizes of the page do not count in media queries
RESOLUTIONS = {"": 1.0, "dppx": 1.0, "x": 1.0, "dpi": 1 / 96, "dpcm": 2.54 / 96}  # dots for each CSS px
# What an ordinary computer with a mouse and a colour screen says.
KEYWORDS = {
    "any-hover": "hover", "any-pointer": "fine", "display-mode": "browser", "forced-colors": "none", "grid": "0",
    "hover": "hover", "inverted-colors": "none", "overflow-block": "scroll", "overflow-inline": "scroll",
    "pointer": "fine", "prefers-reduced-data": "no-preference", "prefers-reduced-transparency": "no-preference",
    "scan": "progressive", "scripting": "enabled", "update": "fast", "video-dynamic-range": "standard",
    "dynamic-range": "standard", "color-gamut": "srgb",
}  # fmt: skip
OFF = frozenset({"none", "no-preference", "0"})  # such a feature named alone does not hold
NUMBER = r"[+-]?(?:\d+\.?\d*|\.\d+)"
COMPARISON = re.compile(r"(<=|>=|<|>|=)")
# Properties of other engines than the one that is imitated.
FOREIGN = ("-apple-", "-khtml-", "-moz-", "-ms-", "-o-", "-webkit-hyphens", "-webkit-touch-callout")


def media_holds(prelude: Sequence[Any], situation: Situation) -> bool:
    """Whether a list of media queries, as component values, holds in a situation."""
    queries: list[list[Any]] = [[]]
    for token in _words(prelude):
        if token == ",":
            queries.append([])
        else:
            queries[-1].append(token)
    return queries == [[]] or any(_query(query, situation) for query in queries)


def supports_holds(prelude: Sequence[Any]) -> bool:
    """Whether a @supports condition holds: for everything that is not another engine's own, or known to be wrong."""
    return _combine(_words(prelude), _supports_part, 0) is not False


def _query(tokens: list[Any], situation: Situation) -> bool | None:
    words = [token.lower_value if token.type == "ident" else "" for token in tokens[:2]]
    negated = words[:1] == ["not"] and words[1:] not in ([], [""])
    if words[:1] in (["not"], ["only"]) and words[1:] not in ([], [""]):
        tokens = tokens[1:]
    if tokens and tokens[0].type == "ident" and tokens[0].lower_value != "not":
        fits: bool | None = tokens[0].lower_value in {"all", "screen"}
        rest = tokens[1:]
        if rest and rest[0].type == "ident" and rest[0].lower_value == "and":
            inner = _combine(rest[1:], lambda token, depth: _media_part(token, situation, depth), 0)
            fits = inner if fits else False
        elif rest:
            return None
        return fits if not negated or fits is None else not fits
    return _combine(tokens, lambda token, depth: _media_part(token, situation, depth), 0)


def _combine(tokens: list[Any], judge: Any, depth: int) -> bool | None:
    """The outcome of parts joined by "and" or "or", each with or without "not"."""
    if depth > DEEPEST or not tokens:
        return None
    outcomes: list[bool | None] = []
    joint = "and"
    negate = False
    for token in tokens:
        if token.type == "ident" and token.lower_value in {"and", "or"}:
            joint = token.lower_value
        elif token.type == "ident" and token.lower_value == "not":
            negate = True
        else:
            found = judge(token, depth)
            outcomes.append(found if found is None or not negate else not found)
            negate = False
    decisive = joint == "or"
    if any(outcome is decisive for outcome in outcomes):
        return decisive
    return None if None in outcomes or not outcomes else not decisive


def _media_part(token: Any, situation: Situation, depth: int) -> bool | None:
    if token.type != "() block":
        return None
    inner = _words(token.content)
    if inner and (inner[0].type == "() block" or (inner[0].type == "ident" and inner[0].lower_value == "not")):
        return _combine(inner, lambda part, level: _media_part(part, situation, level), depth + 1)
    text = str(tinycss2.serialize(token.content)).strip().lower()
    if ":" in text:
        name, _, value = text.partition(":")
        return _feature(name.strip(), value.strip(), situation)
    parts = [part.strip() for part in COMPARISON.split(text)]
    if len(parts) == 1:
        return _boolean(text, situation)
    return _range(parts, situation)


def _feature(name: str, value: str, situation: Situation) -> bool | None:
    for prefix, sign in (("min-", ">="), ("max-", "<=")):
        for maker in ("", "-webkit-"):
            if name.startswith(maker + prefix):
                return _compare(maker + name.removeprefix(maker + prefix), sign, value, situation)
    word = _word(name, situation)
    return word == value if word else _compare(name, "=", value, situation)


def _boolean(name: str, situation: Situation) -> bool | None:
    word = _word(name, situation)
    if word:
        return word not in OFF
    number = _number(name, situation)
    return None if number is None else number != 0


def _range(parts: list[str], situation: Situation) -> bool | None:
    """Such as "width >= 40em" or "20em < width <= 40em"."""
    turned = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "="}
    if len(parts) == 3:
        left, sign, right = parts
        if _number(left, situation) is not None:
            return _compare(left, sign, right, situation)
        return _compare(right, turned[sign], left, situation)
    if len(parts) == 5:
        outcomes = (
            _compare(parts[2], turned[parts[1]], parts[0], situation),
            _compare(parts[2], parts[3], parts[4], situation),
        )
        return None if None in outcomes else all(outcomes)
    return None


def _word(name: str, situation: Situation) -> str:
    """The value of a feature whose values are words, "" for other features."""
    return {
        "orientation": "portrait" if situation.is_portrait else "landscape",
        "prefers-color-scheme": "dark" if situation.is_dark else "light",
        "prefers-contrast": "more" if situation.more_contrast else "no-preference",
        "prefers-reduced-motion": "reduce" if situation.less_motion else "no-preference",
    }.get(name) or KEYWORDS.get(name, "")


def _number(name: str, situation: Situation) -> float | None:
    """The value of a feature whose values are numbers: CSS px, or a ratio, or dots for each CSS px."""
    return {
        "width": float(situation.width),
        "height": float(situation.height),
        "device-width": float(situation.width),
        "device-height": float(situation.height),
        "aspect-ratio": situation.width / situation.height,
        "device-aspect-ratio": situation.width / situation.height,
        "resolution": 1.0,
        "-webkit-device-pixel-ratio": 1.0,
        "color": 8.0,
        "monochrome": 0.0,
        "color-index": 0.0,
    }.get(name)


def _compare(name: str, sign: str, value: str, situation: Situation) -> bool | None:
    actual, wanted = _number(name, situation), _amount(value, situation)
    if actual is None or wanted is None:
        return None
    return {
        "<": actual < wanted,
        "<=": actual <= wanted,
        ">": actual > wanted,
        ">=": actual >= wanted,
        "=": abs(actual - wanted) < 1e-9,
    }[sign]


def _amount(value: str, situation: Situation) -> float | None:
    """A length in CSS px, a ratio "16/9", a resolution in dots for each CSS px, or a number."""
    length = pixels(value, Measure(EM, EM, situation))
    if length is not None:
        return length
    ratio = re.fullmatch(rf"({NUMBER})\s*/\s*({NUMBER})", value)
    if ratio:
        return float(ratio[1]) / float(ratio[2]) if float(ratio[2]) else None
    match = re.fullmatch(rf"({NUMBER})([a-z]*)", value)
    return float(match[1]) * RESOLUTIONS[match[2]] if match and match[2] in RESOLUTIONS else None


def _supports_part(token: Any, depth: int) -> bool | None:
    if token.type == "function":
        return token.lower_name in {"selector", "font-tech", "font-format"}
    if token.type != "() block":
        return None
    inner = _words(token.content)
    if inner and (inner[0].type in {"() block", "function"} or getattr(inner[0], "lower_value", "") == "not"):
        return _combine(inner, _supports_part, depth + 1)
    said = str(tinycss2.serialize(token.content)).strip()
    name = said.partition(":")[0].strip().lower()
    return not name.startswith(FOREIGN) and (name not in NAMES or bool(read_declarations(said)))


def _words(tokens: Sequence[Any]) -> list[Any]:
    return [token for token in tokens if token.type not in {"whitespace", "comment"}]
