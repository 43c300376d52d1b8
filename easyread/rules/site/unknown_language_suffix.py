"""Finds document and glossary names with a part that is neither “easy” nor a language.

The part decides which version and language a page is. With a mistake in it, the page has no twin, and nobody who
needs easy read is led to it.

Rename the file as the hint suggests: `equality.easy.cy.md` is the easy version in Welsh.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import SiteContent
from easyread.model.finding import Problem, Severity

ID = "unknown-language-suffix"


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """The problems that reading file names recorded."""
    return content.recorded(ID)


RULE = Rule(
    id=ID,
    title="Unknown part in a file name",
    family=Family.SITE,
    severity=Severity.ERROR,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "BCP 47, RFC 5646: Tags for Identifying Languages, section 2.1 (2009)",
            "https://www.rfc-editor.org/rfc/rfc5646",
        ),
    ),
    good=(
        Example("---\ntitle: Equality\n---\n\nHello.\n", path="equality.easy.md"),
        Example("---\ntitle: Cydraddoldeb\n---\n\nHelo.\n", path="equality.easy.cy.md"),
    ),
    bad=(
        Example("---\ntitle: Equality\n---\n\nHello.\n", path="equality.esay.md"),
        Example("---\ntitle: Cydraddoldeb\n---\n\nHelo.\n", path="equality.cy.easy.md"),
    ),
)
