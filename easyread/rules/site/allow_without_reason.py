"""Finds allow-comments that give no reason.

Whoever reads the page next must know why a rule does not hold here; a publisher has to answer for it. A comment
without a reason does not count: the finding stays.

Write “because” and the reason: `<!-- easyread: allow long-sentence because the law is quoted -->`.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.allows import AllowComments
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.model.finding import Problem, Severity


def check(comments: AllowComments, options: Options) -> Iterator[Problem]:
    """One problem for each comment without a reason."""
    for allow in comments.allows:
        if not allow.reason:
            yield Problem(
                allow.span,
                "This comment gives no reason, so it allows nothing.",
                f"Write: <!-- easyread: allow {allow.rule or 'RULE'} because … -->",
            )


RULE = Rule(
    id="allow-without-reason",
    title="Allow-comment gives no reason",
    family=Family.SITE,
    severity=Severity.WARNING,
    subject=AllowComments,
    check=check,
    explanation=__doc__ or "",
    sources=(Source("easyread, Allowing a finding"),),
    good=(
        Example("<!-- easyread: allow latin-abbreviation because we teach it -->\nSome people write e.g. here.\n"),
        Example("No comment, nothing to allow.\n"),
    ),
    bad=(
        Example("⟦<!-- easyread: allow idiom -->⟧\n\nIt is raining cats and dogs.\n"),
        Example("⟦<!-- easyread: allow long-sentence because -->⟧\n\nThis is short.\n"),
    ),
)
