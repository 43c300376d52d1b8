"""Finds easy documents without a standard version, in a site that has standard versions.

Readers who want to know more, or to check what was left out, have nowhere to go.

Write the standard version beside it: `equality.md` for `equality.easy.md`.

Allow it for pages that only readers of easy read need.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.pairs import find_lonely, title_span
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import SiteContent
from easyread.model.document import Version
from easyread.model.finding import Problem, Severity

HOME = ("index.md", "---\ntitle: Home\n---\n\nHello.\n")


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """One problem for each easy document alone in its language; none where a language has easy documents only."""
    languages = {document.language for document in content.site.documents if document.version is Version.STANDARD}
    for document in find_lonely(content.site, Version.EASY):
        if document.language in languages:
            standard = document.path.rpartition("/")[2].replace(".easy.", ".", 1)
            yield Problem(
                title_span(document),
                f"“{document.front.title}” has no standard version.",
                f"Write {standard} beside this file.",
                path=document.path,
            )


RULE = Rule(
    id="standard-version-missing",
    title="Page has no standard version",
    family=Family.PAIRS,
    severity=Severity.WARNING,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(Source("easyread, Every topic has two versions"),),
    good=(
        Example(
            "---\ntitle: Equality\n---\n\nHello.\n",
            path="equality.easy.md",
            beside=(("equality.md", "---\ntitle: Equality\n---\n\nHello.\n"), HOME),
        ),
        Example("---\ntitle: Equality\n---\n\nHello.\n", path="equality.easy.md"),
    ),
    bad=(
        Example("---\ntitle: ⟦Equality⟧\n---\n\nHello.\n", path="equality.easy.md", beside=(HOME,)),
        Example("---\ntitle: ⟦Talk⟧\n---\n\nHello.\n", path="topics/talk.easy.md", beside=(HOME,)),
    ),
)
