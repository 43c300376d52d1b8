"""Lengths in CSS px, with what calc(), min(), max() and clamp() make of them.

Source: W3C CSS Values and Units Module Level 4 (2024 draft), sections 6 and 10, https://www.w3.org/TR/css-values-4/.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import tinycss2

from easyread.checking.styles.situations import Situation

UNITS = {"px": 1.0, "pt": 96 / 72, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 9.6 / 2.54, "q": 2.4 / 2.54}
# Widths of letters as a share of the font size, where the font cannot be looked into.
SHARES = {"em": 1.0, "ex": 0.5, "ch": 0.5, "cap": 0.7, "ic": 1.0}
VIEWPORT = re.compile(r"[sld]?v(?:w|h|i|b|min|max)")
PLAIN = re.compile(r"([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z%]*)")
DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Measure:
    """What relative units are counted from. `whole` is what 100 % means, None where only layout would tell."""

    font_size: float
    root_size: float
    situation: Situation
    whole: float | None = None


def pixels(value: str, measure: Measure) -> float | None:
    """A length or percentage in CSS px, None where it cannot be known."""
    match = PLAIN.fullmatch(value)
    if match:
        return _amount(float(match[1]), match[2], measure)
    token = tinycss2.parse_one_component_value(value, skip_comments=True)
    found = _term(token, measure, 0) if token.type == "function" else None
    return found if found is None or abs(found) < 1e7 else None


def _amount(number: float, unit: str, measure: Measure) -> float | None:
    if unit in UNITS:
        return number * UNITS[unit]
    if unit in SHARES:
        return number * SHARES[unit] * measure.font_size
    if unit == "rem":
        return number * measure.root_size
    if unit == "%":
        return None if measure.whole is None else number / 100 * measure.whole
    if VIEWPORT.fullmatch(unit):
        width, height = measure.situation.width, measure.situation.height
        side = unit.lstrip("sld")
        whole = {"vw": width, "vi": width, "vh": height, "vb": height, "vmin": min(width, height)}.get(
            side, max(width, height)
        )
        return number / 100 * whole
    return 0.0 if number == 0 and not unit else None


def _term(token: Any, measure: Measure, depth: int) -> float | None:
    """A number, a length or a function of them; factors without unit stay as they are."""
    if depth > DEEPEST:
        return None
    if token.type == "number":
        return float(token.value)
    if token.type == "percentage":
        return _amount(token.value, "%", measure)
    if token.type == "dimension":
        return _amount(token.value, token.lower_unit, measure)
    if token.type == "() block":
        return _sum(token.content, measure, depth + 1)
    if token.type != "function" or token.lower_name not in {"calc", "min", "max", "clamp"}:
        return None
    parts: list[list[Any]] = [[]]
    for argument in token.arguments:
        if argument == ",":
            parts.append([])
        else:
            parts[-1].append(argument)
    values = [_sum(part, measure, depth + 1) for part in parts]
    known = [value for value in values if value is not None]
    if len(known) != len(values) or not known:
        return None
    if token.lower_name == "clamp":
        return max(known[0], min(known[1], known[2])) if len(known) == 3 else None
    if token.lower_name == "calc":
        return known[0] if len(known) == 1 else None
    return min(known) if token.lower_name == "min" else max(known)


def _sum(tokens: list[Any], measure: Measure, depth: int) -> float | None:
    """Terms joined by + - * /, the last two first."""
    words = [token for token in tokens if token.type not in {"whitespace", "comment"}]
    if len(words) % 2 == 0:
        return None
    total = 0.0
    sign = 1.0
    product = _term(words[0], measure, depth)
    for operator, word in zip(words[1::2], words[2::2], strict=True):
        value = _term(word, measure, depth)
        if product is None or value is None or operator.type != "literal":
            return None
        if operator.value == "*":
            product *= value
        elif operator.value == "/":
            if value == 0:
                return None
            product /= value
        elif operator.value in {"+", "-"}:
            total += sign * product
            sign = 1.0 if operator.value == "+" else -1.0
            product = value
        else:
            return None
    return None if product is None else total + sign * product
