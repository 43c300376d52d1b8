"""Finds YAML that cannot be read, in front matter and data files.

One missing quotation mark can hide all that comes after it: titles, settings and word meanings are gone, and the page
looks wrong for a reason nobody can see.

Mend the line as the hint says. A value with a colon in it needs quotation marks round it.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import SiteContent
from easyread.model.finding import Problem, Severity

ID = "broken-yaml"


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """The problems that reading YAML recorded."""
    return content.recorded(ID)


RULE = Rule(
    id=ID,
    title="YAML cannot be read",
    family=Family.SITE,
    severity=Severity.ERROR,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(Source("YAML 1.2.2, chapters 6 and 7 (2021)", "https://yaml.org/spec/1.2.2/"),),
    good=(
        Example('---\ntitle: "Who decides: you or we?"\n---\n\nHello.\n'),
        Example("title: A small site\nsummary: We work together.\n", path="site.yml"),
    ),
    bad=(
        Example("---\ntitle: Who decides⟦:⟧ you or we?\n---\n\nHello.\n"),
        Example('title: ⟦"⟧A small site\nlanguage: en-GB\n', path="site.yml"),
    ),
)
