"""Finds settings in `site.yml` that easyread does not know.

A setting with a typing mistake does nothing, and nobody notices: the site has no licence, or the wrong language.

Write the setting as the hint suggests, or take it out.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import SiteContent
from easyread.model.finding import Problem, Severity

ID = "unknown-setting"


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """The problems that reading `site.yml` recorded."""
    return content.recorded(ID)


RULE = Rule(
    id=ID,
    title="Setting that nobody knows",
    family=Family.SITE,
    severity=Severity.ERROR,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(Source("easyread, Content on disk"),),
    good=(
        Example("title: A small site\nlicence: CC-BY-4.0\n", path="site.yml"),
        Example("title: A small site\ncontact:\n  email: hello@example.org\n", path="site.yml"),
    ),
    bad=(
        Example("title: A small site\n⟦license⟧: CC-BY-4.0\n", path="site.yml"),
        Example("title: A small site\ncontact:\n  ⟦telephone⟧: 01234 567890\n", path="site.yml"),
    ),
)
