"""A style sheet cut into its rules, so that only those that are not plain need the parser.

A plain rule is a selector list with a block of declarations and no blocks in it: most of every sheet. What stands in
blocks such as @media can be cut in the same way. Cutting is left to the parser from the first place on where brackets
and quotes do not match: only it knows how to go on there.
Source: W3C CSS Syntax Module Level 3 (2021), sections 4.3 and 5.4, https://www.w3.org/TR/css-syntax-3/.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

STRING = r"""(?:"(?:[^"\\\n\r\f]|\\[^\n\r\f])*+"|'(?:[^'\\\n\r\f]|\\[^\n\r\f])*+')"""
COMMENT = r"/\*(?s:.*?)\*/"
INSIDE = rf"(?:[^(){{}}\[\]\"'\\/]++|/(?!\*)|{STRING})*+"  # of round brackets
BRACKETS = rf"\({INSIDE}(?:\({INSIDE}(?:\({INSIDE}\){INSIDE})*+\){INSIDE})*+\)"
# Matches "a[href]:not(.b) > i { color: rgb(0 0 0); content: '}' }"; must not match "a { b { } }" or "@media { }".
RULE = re.compile(
    rf"""(?:[ \t\r\n\f]++|{COMMENT})*+
    (?P<prelude>(?:[^(){{}}\[\]"'\\/@;<]++|{STRING}|\[{INSIDE}\]|{BRACKETS})++)
    \{{(?P<block>(?:[^(){{}}\[\]"'\\/@]++|/(?!\*)|{STRING}|{BRACKETS})*+)\}}""".replace("\n    ", "")
)
AT_RULE = re.compile(rf"(?:[ \t\r\n\f]++|{COMMENT})*+@")
# Matches "@media (width > 30em) {"; must not match '@import "a.css"', "@media /* wide */ {" or "@\\6dedia {".
AT_BLOCK = re.compile(
    rf"""(?:[ \t\r\n\f]++|{COMMENT})*+
    @(?P<keyword>[a-zA-Z-]++)(?P<prelude>(?:[ \t\r\n\f(](?:[^{{}};@"'\\/]++|/(?!\*))*+)?+)\{{""".replace("\n    ", "")
)
# What decides where a rule ends. Quotes and ends of comments that stand alone are found last.
SIGN = re.compile(rf"""{STRING}|{COMMENT}|\\.|(?<![\w-])[uU][rR][lL]\([^"'()\\]*+\)|[(){{}}\[\];"']|/\*""")
CLOSING = {"(": ")", "[": "]", "{": "}"}


class PlainRule(NamedTuple):
    """A style rule as it is written: its selectors, and the declarations between its brackets."""

    prelude: str
    block: str


class PlainBlock(NamedTuple):
    """An at-rule with a block: its keyword in lower case, what stands before the block, and what stands in it."""

    keyword: str
    prelude: str
    text: str


def cut_sheet(text: str) -> Iterator[PlainRule | PlainBlock | str]:
    """The rules of a sheet in order: plain ones, blocks, and the text of one or more others."""
    position = start = 0
    end: int | None
    while position < len(text):
        rule = RULE.match(text, position)
        if rule is not None and "-->" not in rule["prelude"]:
            piece: PlainRule | PlainBlock = PlainRule(rule["prelude"].strip(), rule["block"])
            end = rule.end()
        else:
            end = _end_of_rule(text, position)
            if end is None:
                break
            block = AT_BLOCK.match(text, position, end)
            if block is None:
                position = end
                continue
            piece = PlainBlock(block["keyword"].lower(), block["prelude"].strip(), text[block.end() : end - 1])
        if start < position:
            yield text[start:position]
        yield piece
        position = start = end
    if start < len(text):
        yield text[start:]


def _end_of_rule(text: str, start: int) -> int | None:
    """Where the rule that starts here ends; None when it does not, or brackets or quotes do not match."""
    is_statement = AT_RULE.match(text, start) is not None
    waiting: list[str] = []
    for match in SIGN.finditer(text, start):
        sign = match[0]
        if sign in CLOSING:
            waiting.append(CLOSING[sign])
        elif sign in {")", "]", "}"}:
            if not waiting or waiting.pop() != sign:
                break
            if sign == "}" and not waiting:
                return match.end()
        elif sign == ";":
            if is_statement and not waiting:
                return match.end()
        elif sign in {'"', "'", "/*"}:
            break
    return None
