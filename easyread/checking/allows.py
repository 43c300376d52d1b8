"""Allow-comments: `<!-- easyread: allow long-sentence because the law is quoted -->`.

On a line of its own a comment speaks for the block that follows it, at the end of a line for that block
too; with `in this document` it speaks for the whole file. Without a reason it does not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from easyread.markup.lines import Lines
from easyread.model.finding import Finding
from easyread.model.place import Span

# Matches `<!-- easyread: allow idiom, long-sentence in this document because it is a poem -->`,
# not `<!-- easyread allows everything -->`.
COMMENT_START = "easyread:"  # what no file without comments holds
COMMENT = re.compile(
    r"""<!--\s*easyread:\s*allow\b\s*
        (?P<rules>[a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*)?\s*
        (?P<whole>in\ this\ document\b)?\s*
        (?:because\b\s*(?P<reason>.*?))?\s*-->""",
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Allow:
    """One rule allowed on lines `first` to `last` (1-based, inclusive). `span` is the comment itself.

    `is_whole` says that it speaks for the whole document.
    """

    rule: str
    reason: str
    first: int
    last: int
    span: Span
    is_whole: bool = False


@dataclass(frozen=True, slots=True)
class AllowComments:
    """The allow-comments of one file, for the rules about them.

    `used` allowed something. `ran` are the ids of the rules that ran, `known` those of all rules there are.
    """

    path: str
    allows: tuple[Allow, ...]
    used: frozenset[Allow]
    ran: frozenset[str]
    known: frozenset[str]


def read_allows(source: str) -> tuple[Allow, ...]:
    """The allow-comments of a file, one value for each rule named; also those that give no reason."""
    if COMMENT_START not in source:
        return ()
    lines = Lines.from_text(source)
    texts = source.split("\n")
    allows: list[Allow] = []
    for match in COMMENT.finditer(source):
        span = lines.span(match.start(), match.end())
        first, last = (1, len(texts)) if match["whole"] else _block_lines(texts, span)
        reason = " ".join((match["reason"] or "").split())
        rules = re.split(r"\s*,\s*", match["rules"] or "")
        allows += [Allow(rule, reason, first, last, span, bool(match["whole"])) for rule in rules]
    return tuple(allows)


def apply_allows(findings: Iterable[Finding], allows: Sequence[Allow]) -> tuple[tuple[Finding, ...], frozenset[Allow]]:
    """The findings of one file that no comment allows, and the comments that allowed something."""
    kept, used = [], set()
    for finding in findings:
        if allow_for(finding, allows) is None:
            kept.append(finding)
        else:
            used |= {other for other in allows if _covers(other, finding)}
    return tuple(kept), frozenset(used)


def allow_for(finding: Finding, allows: Iterable[Allow]) -> Allow | None:
    """The first comment that allows a finding, None when no comment does."""
    return next((allow for allow in allows if _covers(allow, finding)), None)


def _covers(allow: Allow, finding: Finding) -> bool:
    return bool(allow.reason) and allow.rule == finding.rule and allow.first <= finding.span.line <= allow.last


def _block_lines(texts: Sequence[str], span: Span) -> tuple[int, int]:
    """The lines of the block a comment stands in or, alone between blank lines, the block after it."""
    last = span.end_line
    alone = not texts[span.line - 1][: span.column - 1].strip() and not texts[last - 1][span.end_column - 1 :].strip()
    while alone and last < len(texts) and not texts[last].strip():
        last += 1
    while last < len(texts) and texts[last].strip():
        last += 1
    first = span.line
    while not alone and first > 1 and texts[first - 2].strip():
        first -= 1
    return first, last
