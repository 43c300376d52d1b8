"""How far CSS turns an element on the screen.

Source: W3C CSS Transforms Module Level 1 (2019) and Level 2 (2021 draft), https://www.w3.org/TR/css-transforms-2/
"""

from __future__ import annotations

import math
import re

FUNCTION = re.compile(r"([a-z0-9]+)\(([^()]*)\)")
ANGLE = re.compile(r"([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(deg|rad|grad|turn)?")
DEGREES = {"deg": 1.0, "rad": 180 / math.pi, "grad": 0.9, "turn": 360.0, None: 1.0}


def transform_rotation(value: str) -> float:
    """The turn of a `transform` value round the axis that points at the reader, in degrees."""
    return sum(
        _turn(name, [part.strip() for part in arguments.split(",")]) for name, arguments in FUNCTION.findall(value)
    )


def rotate_rotation(value: str) -> float:
    """The turn of a `rotate` value such as "90deg", "z 90deg" or "0 0 1 90deg", in degrees."""
    parts = value.split()
    if not parts or parts[0] in {"none", "x", "y"}:
        return 0.0
    if len(parts) == 4:
        return _turn("rotate3d", parts)
    return _degrees(parts[-1])


def _turn(name: str, arguments: list[str]) -> float:
    if name in {"rotate", "rotatez"}:
        return _degrees(arguments[0]) if len(arguments) == 1 else 0.0
    if name == "rotate3d" and len(arguments) == 4:
        x, y, z = (_number(part) for part in arguments[:3])
        return math.copysign(_degrees(arguments[3]), z * _degrees(arguments[3])) if z and not x and not y else 0.0
    if (name == "matrix" and len(arguments) == 6) or (name == "matrix3d" and len(arguments) == 16):
        return math.degrees(math.atan2(_number(arguments[1]), _number(arguments[0])))
    return 0.0


def _degrees(text: str) -> float:
    match = ANGLE.fullmatch(text)
    return float(match[1]) * DEGREES[match[2]] if match else 0.0


def _number(text: str) -> float:
    match = ANGLE.fullmatch(text)
    return float(match[1]) if match and not match[2] else 0.0
