"""Finds files in the content folder that cannot be read.

What is in them is missing from the site: a page, a picture, or all meanings of hard words.

Check that the file is there and that you may open it. Give a file with a strange name another one. Links to files are
followed inside the content folder only: put the file itself there.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.examples import CLOSED_FILE
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import SiteContent
from easyread.model.finding import Problem, Severity

ID = "unreadable-file"


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """The problems that reading files recorded."""
    return content.recorded(ID)


RULE = Rule(
    id=ID,
    title="File cannot be read",
    family=Family.SITE,
    severity=Severity.ERROR,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(Source("easyread, Content on disk"),),
    good=(
        Example("---\ntitle: Equality\n---\n\nHello.\n"),
        Example(
            "advocate:\n  standard: Somebody who speaks up.\n  easy: An advocate speaks up for you.\n",
            path="glossary.yml",
        ),
    ),
    bad=(
        Example(CLOSED_FILE),
        Example(CLOSED_FILE, path="glossary.yml"),
    ),
)
