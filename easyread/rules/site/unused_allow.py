"""Finds allow-comments that allow nothing.

The text was mended, or the comment names another rule, and the comment stayed. Such comments hide the next mistake
at the same place and make readers of the source wonder.

Take the comment out, or mend the rule's name.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.allows import AllowComments
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.model.finding import Problem, Severity
from easyread.wording import did_you_mean

LONG = "⟦<!-- easyread: allow long-sentence because the law is quoted -->⟧\n"


def check(comments: AllowComments, options: Options) -> Iterator[Problem]:
    """One problem for each comment with a reason that no finding needed; rules that did not run are not judged."""
    for allow in comments.allows:
        if allow.reason and allow.rule not in comments.known:
            hint = did_you_mean(allow.rule, sorted(comments.known), otherwise="`easyread rules` lists all rules.")
            yield Problem(allow.span, f"There is no rule “{allow.rule}”.", hint)
        elif allow.reason and allow.rule in comments.ran and allow not in comments.used:
            yield Problem(allow.span, f"Nothing here needs “{allow.rule}” to be allowed.", "Take the comment out.")


RULE = Rule(
    id="unused-allow",
    title="Allow-comment allows nothing",
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
        Example(f"{LONG}\nThis is short.\n"),
        Example("⟦<!-- easyread: allow long-sentense because the law is quoted -->⟧\n\nThis is short.\n"),
    ),
)
