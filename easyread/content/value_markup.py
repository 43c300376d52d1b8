"""Markup in values of front matter and data files. They are plain words: readers see every sign of it."""

from __future__ import annotations

import re

ID = "visible-markup"
HINT = "Values are plain words: leave the signs out."

# Each line: what it matches; what it must not match.
_MARKUP = re.compile(
    r"""
    \*\*\w[^*]*\*\* | (?<![\w*])\*\w[^*\n]*\*(?![\w*])  # "**new**", "*new*"; not "2 * 3 * 4"
  | !?\[[^\[\]]+\]\([^()\s]+\)                         # "[more](more.md)"; not "[more] (soon)"
  | \[\[[^\[\]]+\]\]                                   # "[[term]]"
  | `[^`\n]+`                                          # "`name`"
  | </?(?:a|b|br|em|i|p|span|strong|u)(?:\s[^<>]*)?/?> # "<br>"; not "<b"
    """,
    re.VERBOSE,
)


def find_markup(value: str) -> str:
    """The first markup in a value, "" where there is none."""
    match = _MARKUP.search(value)
    return match.group() if match else ""


def markup_message(quoted: str) -> str:
    """What is said of markup, given as it is quoted."""
    return f"Readers see {quoted} as it is written."
