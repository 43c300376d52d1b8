"""Finds sites that do not say who made them.

easyread makes the pages “How to use this guide” and “About” from what `site.yml` says. Without the maker they tell
readers nothing, and readers cannot judge whether to trust the text.

Add `publisher:` to `site.yml`, and who made the texts under `about:` as `made_by` and `easy_made_by`. A page of your
own called `about` will do as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.guides import DEPARTMENT_OF_HEALTH, INCLUSION_EUROPE
from easyread.checking.rule import Example, Family, Options, Rule
from easyread.checking.subjects import SiteContent
from easyread.model.finding import Problem, Severity
from easyread.model.place import START

SETTINGS = "site.yml"
ABOUT = "about"
HOME = (("index.easy.md", "---\ntitle: Home\n---\n\nHello.\n"),)


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """At most one problem, at the start of the settings."""
    settings, about = content.site.settings, content.site.settings.about
    is_said = settings.publisher or about.made_by or about.easy_made_by
    has_page = any(topic.key == ABOUT for topic in content.site.topics)
    if not is_said and not has_page and content.site.documents:
        yield Problem(
            START,
            "The site does not say who made it.",
            "Add publisher: to site.yml, and made_by: and easy_made_by: under about:.",
            path=SETTINGS,
        )


RULE = Rule(
    id="missing-front-matter-page",
    title="Site does not say who made it",
    family=Family.LAYOUT,
    severity=Severity.WARNING,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(
        INCLUSION_EUROPE,
        DEPARTMENT_OF_HEALTH,
    ),
    good=(
        Example("title: A small site\npublisher: Our group\n", path="site.yml", beside=HOME),
        Example("title: A small site\nabout:\n  easy_made_by: We are a small group.\n", path="site.yml", beside=HOME),
    ),
    bad=(
        Example("title: A small site\n", path="site.yml", beside=HOME),
        Example("title: A small site\nabout:\n  why: We like it.\n", path="site.yml", beside=HOME),
    ),
)
