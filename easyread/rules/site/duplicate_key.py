"""Finds keys that are given twice in the same place of a YAML file.

Only one of the two can count. The author changes the other one and wonders why nothing happens.

Delete one of the two, or give it another name.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import SiteContent
from easyread.model.finding import Problem, Severity

ID = "duplicate-key"


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """The problems that reading YAML recorded."""
    return content.recorded(ID)


RULE = Rule(
    id=ID,
    title="Key is given twice",
    family=Family.SITE,
    severity=Severity.ERROR,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source("YAML 1.2.2, section 3.2.1.3: keys of a mapping are unique (2021)", "https://yaml.org/spec/1.2.2/"),
    ),
    good=(
        Example("---\ntitle: Equality\norder: 2\n---\n\nHello.\n"),
        Example(
            "advocate:\n  standard: Somebody who speaks up.\n  easy: An advocate speaks up for you.\n",
            path="glossary.yml",
        ),
    ),
    bad=(
        Example("---\ntitle: Equality\norder: 2\n⟦title⟧: Being equal\n---\n\nHello.\n"),
        Example("title: A small site\nlanguage: en-GB\n⟦language⟧: cy\n", path="site.yml"),
    ),
)
