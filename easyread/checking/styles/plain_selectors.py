"""Selectors that need no parser of their own: cut at their combinators, each compound read once for all of a sheet.

Nineteen of twenty selectors of big sheets are names, classes, ids and attributes with few pseudo-classes, and their
compounds come again and again. What comes out is what `selectors` makes of them, in a tenth of the time, and only when
a page has the words for it; all others are left to it. Source: W3C Selectors Level 4 (2022 draft), https://www.w3.org/TR/selectors-4/.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from easyread.checking.styles.needs import Needs
from easyread.checking.styles.selectors import (
    ALWAYS,
    ERRORS,
    FOCUS,
    LONGEST,
    LONGEST_LIST,
    MOST_PARTS,
    NEVER,
    KnownParts,
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
# Pseudo-classes that mean the same to cssselect2 as to browsers, and those that ask for focus.
STATE = (
    r":(?:active|checked|disabled|enabled|empty|first-child|first-of-type|hover|last-child|last-of-type|link|"
    r"only-child|root|target|visited|focus|focus-visible|focus-within)(?![\w(-])"
    r"|:nth-(?:last-)?(?:child|of-type)\((?:odd|even|[0-9n+-]++)\)"
)
NEGATION = rf":not\((?:{NAME}|{SIMPLE})\)"
LATER = rf"(?:{SIMPLE}|{STATE}|{NEGATION})"
COMPOUND = rf"(?:(?:{NAME}|\*){LATER}*+|{LATER}++)"
COMBINATOR = rf"(?:{SPACE}*+[>+~]{SPACE}*+|{SPACE}++)"
# Matches "nav > .button:not(.wide) b::before"; must not match "a:has(b)", "a, b", "svg|a" or ".sm\:wide".
PLAIN = re.compile(
    rf"{SPACE}*+(?P<steps>{COMPOUND}(?:{COMBINATOR}{COMPOUND})*+)(?:::?(?P<pseudo>before|after))?{SPACE}*+", re.ASCII
)
STEP = re.compile(rf"{SPACE}*+(?P<combinator>[>+~]?){SPACE}*+(?P<compound>{COMPOUND})", re.ASCII)
# Matches "a.wide.blue" and "#top"; must not match "a[href]" or "a:hover".
NAMES = re.compile(rf"(?P<tag>{NAME}|\*)?(?P<names>(?:[.#]{NAME})*)", re.ASCII)
NAMED = re.compile(rf"([.#])({NAME})", re.ASCII)


@dataclass(frozen=True, slots=True)
class PlainSelector:
    """A selector as it is written: (combinator before it, compound). It is read as far as a page has words for it.

    `parts` are those of its sheet.
    """

    steps: tuple[tuple[str, str], ...]
    pseudo: str
    parts: KnownParts

    @property
    def is_whole(self) -> bool:
        """Whether it asks what stands before an element, or for focus: then it must be read as a whole."""
        return any(combinator in "+~" or FOCUS.search(text) for combinator, text in self.steps)

    def word(self, step: int) -> str:
        """A class (".wide"), id ("#top") or name that elements must have to fit a step, "" when any may fit."""
        match = NAMES.match(self.steps[step][1])
        tag, names = (match["tag"] or "", match["names"]) if match else ("", "")
        if names:
            return names[max(names.rfind("."), names.rfind("#")) :]
        return "" if tag == "*" else tag.lower()

    def part(self, step: int) -> Part:
        """The part that a step stands for."""
        return self._known(step)[0]

    def read(self) -> Selector:
        """The whole selector."""
        found = [self._known(step) for step in range(len(self.steps))]
        ids, classes, tags = (sum(numbers) for numbers in zip(*(specificity for _, specificity in found), strict=True))
        signs = ["", *(combinator for combinator, _ in self.steps[1:])]
        parts = tuple(zip(signs, (part for part, _ in found), strict=True))
        focus = [(step, ":focus-within" in text) for step, (_, text) in enumerate(self.steps) if FOCUS.search(text)]
        return Selector(parts, (ids, classes, tags + bool(self.pseudo)), self.pseudo, tuple(focus))

    def _known(self, step: int) -> tuple[Part, Specificity]:
        compound = self.steps[step][1]
        known = self.parts.by_text[compound]
        if known is None:
            known = self.parts.by_text[compound] = _read(compound, self.parts)
        return known


def read_selector_list(text: str, parts: KnownParts) -> list[Selector | PlainSelector]:
    """The selectors of a list that can match; those that only match with focus come extra. `parts` remembers parts.

    Raises SelectorUnread when one of them cannot be read.
    """
    if len(text) > LONGEST_LIST:
        raise SelectorUnread(text[:80])
    found: list[Selector | PlainSelector] = []
    for written in split_list(text):
        plain = cut_plain_selector(written, parts)
        found += read_selectors(written, parts) if plain is None else plain
    return found


def cut_plain_selector(text: str, parts: KnownParts) -> list[PlainSelector] | None:
    """The selector, none when it never matches at rest; None where it needs a parser."""
    match = PLAIN.fullmatch(text) if len(text) <= LONGEST else None
    if match is None:
        return None
    steps = tuple([(step["combinator"] or " ", step["compound"]) for step in STEP.finditer(match["steps"])])
    if len(steps) > MOST_PARTS:
        return None
    for _, compound in steps:
        if compound not in parts.by_text:
            try:
                parts.by_text[compound] = None if NAMES.fullmatch(compound) else _read_compound(compound, parts)
            except ERRORS:
                return None
        known = parts.by_text[compound]
        if known is not None and known[0].tag == NEVER:
            return []
    return [PlainSelector(steps, match["pseudo"] or "", parts)]


def _read_compound(compound: str, parts: KnownParts) -> tuple[Part, Specificity]:
    """The part for a compound that is more than names; what asks for focus is answered with yes."""
    part, (ids, classes, tags) = read_compound(FOCUS.sub(ALWAYS, compound), parts)
    return part, (ids, classes + len(FOCUS.findall(compound)), tags)


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
