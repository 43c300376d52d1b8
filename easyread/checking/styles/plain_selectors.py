"""Selectors that need no parser of their own: cut at their combinators, each compound read once for all of a sheet.

Nineteen of twenty selectors of big sheets are names, classes, ids and attributes with few pseudo-classes, and their
compounds come again and again. What comes out is what `selectors` makes of them, in a tenth of the time; all others are
left to it. Source: W3C Selectors Level 4 (2022 draft), https://www.w3.org/TR/selectors-4/.
"""

from __future__ import annotations

import re

from easyread.checking.styles.selectors import (
    ERRORS,
    LONGEST,
    LONGEST_LIST,
    MOST_PARTS,
    NEVER,
    KnownParts,
    Needs,
    Part,
    Selector,
    SelectorUnread,
    Specificity,
    read_compound,
    read_selectors,
    split_list,
)

SPACE = "[ \\t\\r\\n\\f]"
NAME = r"-?[a-zA-Z_][\w-]*+"
ATTRIBUTE = rf"""\[{NAME}(?:[~|^$*]?=(?:{NAME}|"[^"\\\n,]*+"|'[^'\\\n,]*+'))?\]"""
SIMPLE = rf"[.#]{NAME}|{ATTRIBUTE}"
# Pseudo-classes that mean the same to cssselect2 as to browsers, whether or not anything has focus.
STATE = (
    r":(?:active|checked|disabled|enabled|empty|first-child|first-of-type|hover|last-child|last-of-type|link|"
    r"only-child|root|target|visited)(?![\w(-])"
)
NEGATION = rf":not\((?:{NAME}|{SIMPLE})\)"
LATER = rf"(?:{SIMPLE}|{STATE}|{NEGATION})"
COMPOUND = rf"(?:(?:{NAME}|\*){LATER}*+|{LATER}++)"
COMBINATOR = rf"(?:{SPACE}*+[>+~]{SPACE}*+|{SPACE}++)"
# Matches "nav > .button:not(.wide) b::before"; must not match "a:focus", "a, b", "svg|a" or ".sm\:wide".
PLAIN = re.compile(
    rf"{SPACE}*+(?P<steps>{COMPOUND}(?:{COMBINATOR}{COMPOUND})*+)(?:::?(?P<pseudo>before|after))?{SPACE}*+", re.ASCII
)
STEP = re.compile(rf"{SPACE}*+(?P<combinator>[>+~]?){SPACE}*+(?P<compound>{COMPOUND})", re.ASCII)
# Matches "a.wide.blue" and "#top"; must not match "a[href]" or "a:hover".
NAMES = re.compile(rf"(?P<tag>{NAME}|\*)?(?P<names>(?:[.#]{NAME})*)", re.ASCII)
NAMED = re.compile(rf"([.#])({NAME})", re.ASCII)


def read_selector_list(text: str, parts: KnownParts) -> list[Selector]:
    """The selectors of a list that can match; those that only match with focus come extra. `parts` remembers parts.

    Raises SelectorUnread when one of them cannot be read.
    """
    if len(text) > LONGEST_LIST:
        raise SelectorUnread(text[:80])
    found: list[Selector] = []
    for written in split_list(text):
        plain = read_plain_selector(written, parts)
        found += read_selectors(written, parts) if plain is None else plain
    return found


def read_plain_selector(text: str, parts: KnownParts) -> list[Selector] | None:
    """The selector, none when it never matches at rest; None where it needs a parser."""
    match = PLAIN.fullmatch(text) if len(text) <= LONGEST else None
    if match is None:
        return None
    steps = [(step["combinator"] or " ", step["compound"]) for step in STEP.finditer(match["steps"])]
    if len(steps) > MOST_PARTS:
        return None
    try:
        return _selector(steps, match["pseudo"] or "", parts)
    except ERRORS:
        return None


def _selector(steps: list[tuple[str, str]], pseudo: str, parts: KnownParts) -> list[Selector]:
    """A selector from (combinator before it, compound as it is written), none when it never matches at rest."""
    read: list[tuple[str, Part]] = []
    ids, classes, tags = 0, 0, int(bool(pseudo))
    for combinator, compound in steps:
        known = parts.by_text.get(compound)
        if known is None:
            known = parts.by_text[compound] = _read(compound, parts)
        part, specificity = known
        if part.tag == NEVER:
            return []
        read.append((combinator if read else "", part))
        ids, classes, tags = ids + specificity[0], classes + specificity[1], tags + specificity[2]
    return [Selector(tuple(read), (ids, classes, tags), pseudo)]


def _read(compound: str, parts: KnownParts) -> tuple[Part, Specificity]:
    match = NAMES.fullmatch(compound)
    if match is None or match["names"].count("#") > 1:
        return read_compound(compound, parts)
    tag, names = match["tag"] or "", NAMED.findall(match["names"])
    tag = "" if tag == "*" else tag
    key = tag + "".join(f".{name!r}" if sign == "." else f"#{name}" for sign, name in names) or "*"
    part = parts.by_key.get(key)
    if part is None:
        classes = tuple(name for sign, name in names if sign == ".")
        identifier = next((name for sign, name in names if sign == "#"), "")
        needs = Needs(names=frozenset(sign + name for sign, name in names))
        part = parts.by_key[key] = Part(key, tag.lower(), classes, identifier, None, needs)
    return part, (int(bool(part.id)), len(part.classes), int(bool(part.tag)))
