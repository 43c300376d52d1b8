"""Finds sites without a home page.

Every page leads home, and so does the start page of the pack for offline use. Without a home page they lead nowhere.

Write `index.md` and `index.easy.md` beside `site.yml`: the home page in both versions.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import SiteContent
from easyread.model.document import INDEX
from easyread.model.finding import Problem, Severity
from easyread.model.place import START

SETTINGS = "site.yml"
PAGE = "---\ntitle: Boats\n---\n\nBoats are safe.\n"


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """At most one problem, at the start of the settings. One version alone is for the rules about pairs."""
    language = content.site.settings.language
    if not any(item.topic == INDEX and item.language == language for item in content.site.documents):
        yield Problem(
            START,
            "The site has no home page, so its address leads nowhere.",
            f"Write index.md and index.easy.md beside {SETTINGS}.",
            path=SETTINGS,
        )


RULE = Rule(
    id="missing-home-page",
    title="Site has no home page",
    family=Family.SITE,
    severity=Severity.ERROR,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(Source("easyread, Content on disk"),),
    good=(
        Example("title: Boats\n", path="site.yml", beside=(("index.md", PAGE),)),
        Example("title: Boats\n", path="site.yml", beside=(("index.easy.md", PAGE), ("boats.md", PAGE))),
    ),
    bad=(
        Example("title: Boats\n", path="site.yml"),
        Example("title: Boats\n", path="site.yml", beside=(("topics/boats.md", PAGE), ("index.cy.md", PAGE))),
    ),
)
