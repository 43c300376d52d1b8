"""Finds lists that are made of signs: lines that start with “•” as word processors write it.

The page shows the signs in a row of words. Screen readers do not say that a list begins or how many points it has, and
nobody can jump over it.

Write a hyphen and a space before each point: `- a pen`. `easyread check --fix` does it where that is safe.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.checking.own_words import quote
from easyread.checking.protected import protected_stretches
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import DocumentText
from easyread.markup.lines import Lines
from easyread.model.finding import Problem, Severity

# Matches the "•" of "• a pen", of "> •a pen" and of "- • a pen", and the signs that Word takes from fonts of symbols;
# must not match "a • b" or "- b".
_POINT = re.compile(
    r"""
    ^ [ \t>]* (?P<item> (?: [-*+] | [0-9]{1,9}[.)] ) [ \t]+ )?
    (?P<sign> [•‣⁃▪▫◦●○■□►▸➢\uf0a7\uf0b7\uf0d8\uf0fc] ) (?= [ \t\xa0]* [*_\[“‘"']* \w )
    """,
    re.VERBOSE | re.MULTILINE,
)


def check(text: DocumentText, options: Options) -> Iterator[Problem]:
    """One problem for each line of the source that starts with such a sign."""
    source = text.document.source
    points = () if source.isascii() else tuple(_POINT.finditer(source, text.document.body_start))
    if not points:
        return
    lines, protected = Lines.from_text(source), protected_stretches(source)
    for point in points:
        start, end = point.span("sign")
        if not protected.is_open(start, end):
            continue
        if point["item"]:
            yield Problem(lines.span(start, end), "This point has two signs.", "Leave the second sign out.")
            continue
        yield Problem(
            lines.span(start, end),
            f"{quote(point['sign'])} makes no list, only a line with a sign.",
            "Write a hyphen and a space: - a pen",
            replacement="-" if source[end] in " \t" else "- ",
        )


RULE = Rule(
    id="unmarked-list",
    title="List made of signs",
    family=Family.LAYOUT,
    severity=Severity.WARNING,
    subject=DocumentText,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "W3C, Techniques for WCAG 2.2: H48 Using ol, ul and dl for lists (2023)",
            "https://www.w3.org/WAI/WCAG22/Techniques/html/H48",
        ),
    ),
    good=(
        Example("Bring:\n- a pen\n- a book\n", path="page.md"),
        Example("Open 9 to 5 • Free • No booking\n\n`• code`\n", path="page.md"),
    ),
    bad=(
        Example("Bring:\n\n⟦•⟧  a pen\n⟦•⟧  a book\n", path="page.md"),
        Example("Bring these things.\n⟦•⟧ a pen\n⟦•⟧a book\n"),
        Example("Bring:\n⟦•⟧ **a pen**\n⟦•⟧ a book\n\n- ⟦•⟧ tea\n- ⟦•⟧ cake\n", path="page.md"),
    ),
    wcag=("1.3.1",),
)
