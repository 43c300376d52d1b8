"""Finds sites that tell readers no way to get in touch.

People who do not understand something, who need another format or who found a mistake must be able to ask somebody.

Add `contact:` to `site.yml`, with at least one of `email`, `phone`, `post`, `web` or `relay`, or with a sentence of
your own under `easy` and `standard`.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.guides import GOV_UK, cognitive_guide
from easyread.checking.rule import Example, Family, Options, Rule
from easyread.checking.subjects import SiteContent
from easyread.model.finding import Problem, Severity
from easyread.model.place import START
from easyread.model.settings import Contact

SETTINGS = "site.yml"
HOME = (("index.easy.md", "---\ntitle: Home\n---\n\nHello.\n"),)


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """At most one problem, at the start of the settings."""
    if content.site.settings.contact == Contact() and content.site.documents:
        yield Problem(
            START,
            "The site tells readers no way to ask a question.",
            "Add contact: with email:, phone: or a sentence under easy: to site.yml.",
            path=SETTINGS,
        )


RULE = Rule(
    id="missing-contact",
    title="Site gives no contact",
    family=Family.LAYOUT,
    severity=Severity.WARNING,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(
        GOV_UK,
        cognitive_guide("4.8.1 Provide human help"),
    ),
    good=(
        Example("title: A small site\ncontact:\n  email: hello@example.org\n", path="site.yml", beside=HOME),
        Example(
            "title: A small site\ncontact:\n  easy: Ask the person who gave you this.\n", path="site.yml", beside=HOME
        ),
    ),
    bad=(
        Example("title: A small site\n", path="site.yml", beside=HOME),
        Example("title: A small site\ncontact:\n  email:\n", path="site.yml", beside=HOME),
    ),
)
