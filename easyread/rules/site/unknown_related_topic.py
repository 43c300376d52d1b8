"""Finds topics in `related` that nobody has written.

The card that should lead readers on is missing from the page.

Write the topic's folder and name as the hint suggests, without `.md`.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import SiteContent
from easyread.model.finding import Problem, Severity

ID = "unknown-related-topic"


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """The problems that reading front matter recorded."""
    return content.recorded(ID)


RULE = Rule(
    id=ID,
    title="Related topic is not there",
    family=Family.SITE,
    severity=Severity.ERROR,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(Source("easyread, Content on disk"),),
    good=(
        Example(
            "---\ntitle: Birmingham\nrelated: [principles/equality]\n---\n\nHello.\n",
            beside=(("principles/equality.easy.md", "---\ntitle: Equality\n---\n\nHello.\n"),),
        ),
        Example("---\ntitle: Birmingham\n---\n\nHello.\n"),
    ),
    bad=(
        Example(
            "---\ntitle: Birmingham\nrelated: [⟦principles/equallity⟧]\n---\n\nHello.\n",
            beside=(("principles/equality.easy.md", "---\ntitle: Equality\n---\n\nHello.\n"),),
        ),
        Example(
            "---\ntitle: Birmingham\nrelated:\n  - ⟦equality.md⟧\n---\n\nHello.\n",
            beside=(("equality.easy.md", "---\ntitle: Equality\n---\n\nHello.\n"),),
        ),
    ),
)
