"""Whole numbers in attributes, as browsers read them.

Source: HTML Standard (2025), section 2.3.4.1 "Signed integers",
https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#signed-integers
"""

from __future__ import annotations

import re

MOST_DIGITS = 9  # what is longer is too large for browsers too
# Matches "-1", " 0" and "2nd"; not "x1": browsers read the number at the start.
NUMBER = re.compile(r"[\t\n\f\r ]*([+-]?)0*([0-9]*)")


def read_integer(text: str | None) -> int | None:
    """The number at the start of a text, None where there is none. Of very large ones only the size is right."""
    match = NUMBER.match(text or "")
    if match is None or not match[0].strip("\t\n\f\r +-"):
        return None
    return int(f"{match[1]}{match[2][:MOST_DIGITS] or 0}")
