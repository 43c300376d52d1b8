"""Finds pages that are written in another language than their `lang` says.

A screen reader speaks the words with the voice of the language that the page names. English in a French voice is noise.

Write the language of the page into `lang`. Mark longer quotations in other languages by `lang` of their own.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.accessibility.spoken_language import other_language, speaks, words_in
from easyread.checking.accessibility.standards import is_known_language
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Certainty, Problem, Severity


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """At most one problem, at the language that the page says. Short texts ask a person."""
    declared = page.root.get("lang") or ""
    if page.is_fragment or not is_known_language(declared) or speaks(page.accessibility, declared):
        return
    found = other_language(words_in(page.accessibility, page.root), declared)
    if found:
        yield Problem(
            page.place(page.root, "lang"),
            f"The words of this page are {found.what}, but it says that they are “{declared}”.",
            found.hint,
            certainty=None if found.is_sure else Certainty.ASK,
        )


def applies(page: HtmlPage) -> bool:
    """Whether this is a whole page that says a language that is known."""
    return not page.is_fragment and is_known_language(page.root.get("lang") or "")


RULE = Rule(
    id="page-in-other-language",
    title="Page is in another language than it says",
    family=Family.HTML,
    severity=Severity.ERROR,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "W3C WCAG 2.2 (2023), 3.1.1 Language of Page",
            "https://www.w3.org/WAI/WCAG22/Understanding/language-of-page",
        ),
        Source(
            "W3C ACT rule ucwvc8: HTML page language subtag matches default language",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/ucwvc8/",
        ),
    ),
    good=(
        Example(
            '<html lang="en-GB"><body><p>We bake bread in the morning, and it is for all of us.</p></body></html>\n',
            path="page.html",
        ),
        Example('<html lang="fr"><body><p>Menu: tea, bread, butter, honey, milk</p></body></html>\n', path="page.html"),
        Example(
            '<html lang="cy"><body><p lang="en">We bake bread in the morning, and it is for all of us.</p>'
            "</body></html>\n",
            path="page.html",
        ),
        Example(
            '<html lang="af"><body><p>Ons bak die brood in die oggend, en dit is vir al die mense van ons dorp.</p>'
            "</body></html>\n",
            path="page.html",
        ),
    ),
    bad=(
        Example(
            '<html ⟦lang="fr"⟧><body><p>We bake bread in the morning, and it is for all of us.</p></body></html>\n',
            path="page.html",
        ),
        Example(
            '<html ⟦lang="en"⟧><body><p>Wir backen am Morgen das Brot, und es ist für alle, die bei uns sind.</p>'
            "</body></html>\n",
            path="page.html",
        ),
        Example('<html ⟦lang="nl"⟧><body><p>The bread is not for us.</p></body></html>\n', path="page.html"),
        Example('<html ⟦lang="en"⟧><body><p>Мы печём хлеб утром.</p></body></html>\n', path="page.html"),
        Example(
            '<html ⟦lang="en"⟧><body><p>El pan está en la mesa, y las tazas son para la gente que está en la casa.</p>'
            "</body></html>\n",
            path="page.html",
        ),
    ),
    wcag=("3.1.1",),
    act=("ucwvc8",),
    applies=applies,
)
