"""Finds main headings (`#`) in a text. The page has its main heading already: the title of the front matter.

A page with two main headings has no clear name. People who listen to the page jump from heading to heading and
cannot tell which is the topic.

Start headings in the text with two hash marks: `##`.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import SiteContent
from easyread.model.finding import Problem, Severity

ID = "second-title"


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """The problems that converting the documents recorded."""
    return content.recorded(ID)


RULE = Rule(
    id=ID,
    title="Text has a title of its own",
    family=Family.SITE,
    severity=Severity.WARNING,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "W3C, Page structure tutorial: headings",
            "https://www.w3.org/WAI/tutorials/page-structure/headings/",
        ),
    ),
    good=(
        Example("## Who decides?\n\nYou decide.\n"),
        Example("Rule number 1 is: ask first.\n"),
    ),
    bad=(
        Example("⟦# Who decides?⟧\n\nYou decide.\n"),
        Example("⟦Who decides?⟧\n============\n\nYou decide.\n"),
    ),
    wcag=("1.3.1",),
)
