"""Finds settings in `site.yml` with a value that cannot be used, and a `site.yml` without a title.

The setting keeps its default, so the whole site may be in the wrong language or checked against the wrong numbers.

Write the value as the hint shows.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import SiteContent
from easyread.model.finding import Problem, Severity

ID = "wrong-setting"


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """The problems that reading `site.yml` recorded."""
    return content.recorded(ID)


RULE = Rule(
    id=ID,
    title="Setting has a wrong value",
    family=Family.SITE,
    severity=Severity.ERROR,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(Source("easyread, Content on disk"),),
    good=(
        Example("title: A small site\nlanguage: en-GB\nprofile: strict\n", path="site.yml"),
        Example("title: A small site\nurl: https://example.org/\n", path="site.yml"),
    ),
    bad=(
        Example("title: A small site\nlanguage: ⟦en_GB⟧\n", path="site.yml"),
        Example("title: A small site\nurl: ⟦www.example.org⟧\n", path="site.yml"),
        Example("title: A small site\nprofile: ⟦easy⟧\n", path="site.yml"),
    ),
)
