"""What makes a finding the same finding after an edit elsewhere: its rule, its document, the words it is about.

Lines, columns and the other findings of a document do not count, nor do capitals, white space and punctuation.
Baselines and the fingerprints in SARIF files hang on this: a change here makes every kept baseline worthless.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from dataclasses import dataclass

from easyread.markup.lines import Lines
from easyread.model.finding import Finding
from easyread.model.place import START

DIGEST_LENGTH = 32  # hexadecimal digits: 128 bits, so that no two findings of any site share one by chance

# What may stand between the last sign of a sentence and the space behind it.
CLOSING = "\"'”’)]*_"

# Matches the ".”" of "“Stop.” Go"; must not match inside "version 1.2".
SENTENCE_END = re.compile(rf"[.!?…][{re.escape(CLOSING)}]*(?=\s|$)")

# Lines that start something new. Matches "- milk", "## Rights", "title: Home"; must not match "and then - milk".
STARTS = re.compile(r"\s*(?:#|>|\||!\[|/{3}|-{3}|`{3}|~{3}|<!--|[-*+]\s|\d+[.)]\s|[\w-]+:(?:\s|$))")

# Lines that are whole by themselves. Matches "## Rights", "/// activity"; must not match "- milk".
WHOLE = re.compile(r"\s*(?:#|\||!\[|/{3}|-{3}|`{3}|~{3}|<!--)")


@dataclass(frozen=True, slots=True, order=True)
class FindingKey:
    """What a finding is known by. `path` starts at the content folder or at the folder that was checked.

    `text` has folded words; it is "" for findings about a file as a whole.
    """

    path: str
    rule: str
    text: str

    @property
    def digest(self) -> str:
        """The key in few characters, the same on every computer."""
        parts = json.dumps([self.rule, self.path, self.text], ensure_ascii=True)
        return hashlib.sha256(parts.encode()).hexdigest()[:DIGEST_LENGTH]


def finding_key(finding: Finding, *, path: str, source: str = "") -> FindingKey:
    """The key of a finding. `source` is the text of its file; without it only the words found count."""
    return FindingKey(path, finding.rule, fold_text(_words(finding, source)))


def fold_text(text: str) -> str:
    """Words in small letters with single spaces, punctuation gone; text that is all punctuation stays."""
    folded = re.sub(r"[\W_]+", " ", unicodedata.normalize("NFKC", text).casefold()).strip()
    return folded or " ".join(text.split())


def _words(finding: Finding, source: str) -> str:
    """The sentence a finding stands in; the tag alone for findings in HTML; "" for those about a whole file."""
    if finding.span == START:
        return ""
    if finding.text.startswith("<"):
        return finding.text
    return _sentence(finding, source) if source else finding.text or finding.excerpt


def _sentence(finding: Finding, source: str) -> str:
    """The sentence, or the part of the source that holds a longer finding, in one piece however lines are broken."""
    lines = source.split("\n")
    first, last = finding.span.line - 1, min(finding.span.end_line, len(lines)) - 1
    while first > 0 and _runs_on(lines[first - 1], lines[first]):
        first -= 1
    while last + 1 < len(lines) and _runs_on(lines[last], lines[last + 1]):
        last += 1
    positions = Lines.from_text(source)
    offset = positions.offset(first + 1, 1)
    piece = source[offset : positions.offset(last + 1, len(lines[last]) + 1)]
    start = positions.offset(finding.span.line, finding.span.column) - offset
    end = positions.offset(finding.span.end_line, finding.span.end_column) - offset
    begin = max((match.end() for match in SENTENCE_END.finditer(piece, 0, start)), default=0)
    words = piece[start:end].rstrip().rstrip(CLOSING)
    after = SENTENCE_END.search(piece, max(start, start + len(words) - 1))
    return piece[begin : after.end() if after else len(piece)]


def _runs_on(line: str, following: str) -> bool:
    """Whether a sentence may run from one line into the next."""
    if not line.strip() or not following.strip() or WHOLE.match(line) or STARTS.match(following):
        return False
    return not line.rstrip().rstrip(CLOSING).endswith((".", "!", "?", "…"))
