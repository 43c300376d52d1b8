"""Finds sites with more sections and pages at the root than a menu can hold.

A long menu is hard to read and hard to remember. The menu of the site shows the first entries only, so readers
never see the others there.

Put pages that belong together into a folder, with an `index` document that introduces them.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.guides import cognitive_guide
from easyread.checking.pairs import title_span
from easyread.checking.rule import Example, Family, Option, Options, Rule
from easyread.checking.subjects import SiteContent
from easyread.model.document import Document, Version
from easyread.model.finding import Problem, Severity

# The home page, and pages that have a place of their own on every page.
NOT_IN_MENU = frozenset(
    {"index", "how-to-use", "word-list", "references", "pictures", "site-map", "about", "accessibility", "404"}
)


def _pages(*names: str) -> tuple[tuple[str, str], ...]:
    return tuple((f"{name}.easy.md", f"---\ntitle: Page {name}\n---\n\nHello.\n") for name in names)


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """One problem for each version and language, at the first document that is too many."""
    entries: dict[tuple[Version, str], dict[str, Document]] = {}
    for document in content.site.documents:
        if document.topic not in NOT_IN_MENU:
            menu = entries.setdefault((document.version, document.language), {})
            menu.setdefault(document.topic.partition("/")[0], document)
    for menu in entries.values():
        documents = list(menu.values())
        if len(documents) > options["entries"]:
            extra = documents[options["entries"]]
            yield Problem(
                title_span(extra),
                f"The menu has {len(documents)} entries; more than {options['entries']} are hard to remember.",
                "Put pages that belong together into one folder.",
                path=extra.path,
            )


RULE = Rule(
    id="too-many-menu-entries",
    title="Menu has too many entries",
    family=Family.LAYOUT,
    severity=Severity.WARNING,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(cognitive_guide("4.3 Help users find what they need"),),
    options=(Option("entries", 8, "entries a menu may have, home page apart"),),
    good=(
        Example("---\ntitle: Last\n---\n\nHello.\n", path="z.easy.md", beside=_pages("a", "b", "c")),
        Example(
            "---\ntitle: Last\n---\n\nHello.\n",
            path="z/z.easy.md",
            beside=_pages(*(f"z/{name}" for name in "abcdefgh")),
        ),
    ),
    bad=(
        Example("---\ntitle: ⟦Last⟧\n---\n\nHello.\n", path="z.easy.md", beside=_pages(*"abcdefgh")),
        Example("---\ntitle: ⟦Last⟧\norder: 1\n---\n\nHello.\n", path="z/index.easy.md", beside=_pages(*"abcdefgh")),
    ),
)
