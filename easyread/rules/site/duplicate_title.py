"""Finds pages of one version that have the same title.

In a list of results, in browser tabs and in a screen reader's list of windows, such pages cannot be told apart.

Give each page a title that says what is different about it. The easy and the standard version of a topic may share
one: the address and the label tell them apart.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from easyread.checking.guides import success_criterion
from easyread.checking.rule import Example, Family, Options, Rule
from easyread.checking.subjects import LinkedPages, PageFacts
from easyread.model.finding import Problem, Severity
from easyread.model.place import ElementPlace

TALK = "---\ntitle: Talk\n---\n\nHello.\n"


def check(pages: LinkedPages, options: Options) -> Iterator[Problem]:
    """One problem for each page whose title an earlier page of the same version has."""
    has_documents = any(page.source for page in pages.pages)
    twins: set[frozenset[str]] | None = None
    seen: dict[tuple[str, str], PageFacts] = {}
    for page in pages.pages:
        if page.is_redirect or not page.title or page.title_index < 0 or (has_documents and not page.source):
            continue
        first = seen.setdefault((_edition(page), page.title.casefold()), page)
        if first is page:
            continue
        twins = _twins(pages) if twins is None else twins
        if frozenset((first.path, page.path)) not in twins:
            yield Problem(
                ElementPlace(page.title_index),
                f"“{first.source or first.path}” has the same title: “{page.title}”.",
                "Give each page a title of its own.",
                path=page.path,
            )


def _edition(page: PageFacts) -> str:
    """What tells version and language: "easy.cy.md" of a document, whether a foreign page is called easy."""
    if page.source:
        return posixpath.basename(page.source).partition(".")[2]
    return "easy" if "easy" in page.path.lower() else ""


def _twins(pages: LinkedPages) -> set[frozenset[str]]:
    """Pages that name each other in their heads: the same text in another version or language."""
    return {frozenset((found.page.path, found.path)) for found in pages.links if found.link.tag == "link"}


RULE = Rule(
    id="duplicate-title",
    title="Two pages have the same title",
    family=Family.SITE,
    severity=Severity.WARNING,
    subject=LinkedPages,
    check=check,
    explanation=__doc__ or "",
    sources=(success_criterion("2.4.2", "Page Titled"),),
    wcag=("2.4.2",),
    good=(
        Example("---\ntitle: Talk\n---\n\nHello.\n", path="talk.easy.md", beside=(("talk.md", TALK),)),
        Example("---\ntitle: Talk to us\n---\n\nHello.\n", path="us.easy.md", beside=(("talk.easy.md", TALK),)),
    ),
    bad=(
        Example("---\ntitle: ⟦Talk⟧\n---\n\nHello.\n", path="us.easy.md", beside=(("talk.easy.md", TALK),)),
        Example(
            '<html lang="en">⟦<title>⟧Talk</title><p>Hello.</p></html>\n',
            path="us.html",
            beside=(("talk.html", '<html lang="en"><title>Talk</title><p>Hello.</p></html>'),),
        ),
    ),
)
