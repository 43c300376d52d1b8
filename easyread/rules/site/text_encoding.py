"""Finds files that are not saved as clean UTF-8: another encoding, null characters, mixed line ends, a byte order mark.

Letters with accents turn into wrong characters on some computers, and people who listen to the page hear nonsense.

In your editor choose “Save with encoding”, then “UTF-8”.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import SiteContent
from easyread.model.finding import Problem, Severity

ID = "text-encoding"


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """The problems that decoding the files recorded."""
    return content.recorded(ID)


RULE = Rule(
    id=ID,
    title="File is not clean UTF-8",
    family=Family.SITE,
    severity=Severity.WARNING,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "RFC 3629, UTF-8, a transformation format of ISO 10646 (2003)",
            "https://www.rfc-editor.org/rfc/rfc3629",
        ),
    ),
    good=(
        Example("---\ntitle: Café\n---\n\nWe meet in the café.\n"),
        Example("---\r\ntitle: Windows\r\n---\r\n\r\nAll lines end alike.\r\n"),
    ),
    bad=(
        Example("\ufeff---\ntitle: Equality\n---\n\nHello.\n"),
        Example("---\ntitle: Equality\n---\n\nHello\0 everybody.\n"),
    ),
)
