"""Finds languages in which the pages of a site show texts of the interface in English.

Menus, buttons and the pages that easyread makes are part of what people read. Readers who know no English cannot find
their way, and screen readers say the English words as if they were words of the page's language.

Translate the texts in `texts.cy.yml` beside `site.yml` (for Welsh; `texts.yml` is in the language of the site).
`easyread texts cy` prints what is to be translated.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import SiteContent
from easyread.model.finding import Problem, Severity
from easyread.model.place import START
from easyread.strings import load_strings
from easyread.wording import count

SETTINGS = "site.yml"
PAGE = "---\ntitle: Cychod\n---\n\nMae cychod yn ddiogel.\n"


def check(content: SiteContent, options: Options) -> Iterator[Problem]:
    """One problem for each language that lacks texts, at the start of the settings."""
    site = content.site
    for language in sorted({document.language for document in site.documents}):
        missing = load_strings(language, site.own_texts(language)).missing
        if missing:
            path = site.data_path("texts", language)
            number = count(len(missing), "text")
            yield Problem(
                START,
                f"Pages in “{language}” show {number} of the interface in English, such as “{missing[0]}”.",
                f"Translate them in {path}. “easyread texts {language}” prints them.",
                path=SETTINGS,
            )


RULE = Rule(
    id="interface-not-translated",
    title="Interface is in English",
    family=Family.SITE,
    severity=Severity.WARNING,
    subject=SiteContent,
    check=check,
    explanation=__doc__ or "",
    sources=(Source("WCAG 2.2, 3.1.2 Language of Parts", "https://www.w3.org/TR/WCAG22/#language-of-parts"),),
    good=(
        Example("title: Boats\n", path="site.yml", beside=(("index.md", PAGE),)),
        Example("title: Boats\nlanguage: en-US\n", path="site.yml", beside=(("index.md", PAGE),)),
    ),
    bad=(
        Example("title: Cychod\nlanguage: cy\n", path="site.yml", beside=(("index.md", PAGE),)),
        Example("title: Boats\n", path="site.yml", beside=(("index.md", PAGE), ("index.cy.md", PAGE))),
        Example(
            "title: Cychod\nlanguage: cy\n",
            path="site.yml",
            beside=(("index.md", PAGE), ("texts.yml", "menu.home: Hafan\n")),
        ),
    ),
)
