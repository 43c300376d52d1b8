"""Finds parts of a page that are written in another language than their own `lang` says.

A screen reader changes its voice for such a part, and then speaks the words in a voice that does not fit them.

Write the language of the words into `lang`, or take it out where the words are in the language of the page.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.accessibility.spoken_language import other_language, words_in
from easyread.checking.accessibility.standards import is_known_language
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Certainty, Problem, Severity


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each part with a language of its own that does not fit its words. Short parts ask a person."""
    tree = page.accessibility
    for part in tree.having.get("lang", ()):
        declared = part.get("lang") or ""
        if part is page.root or part in tree.foreign or not is_known_language(declared):
            continue
        found = other_language(words_in(tree, part), declared)
        if found:
            yield Problem(
                page.place(part, "lang"),
                f"These words are {found.what}, but lang says “{declared}”.",
                found.hint,
                certainty=None if found.is_sure else Certainty.ASK,
            )


def applies(page: HtmlPage) -> bool:
    """Whether a part of the page with words says a language that is known."""
    parts = (part for part in page.having.get("lang", ()) if part is not page.root)
    known = (part for part in parts if is_known_language(part.get("lang") or ""))
    return any(words_in(page.accessibility, part) for part in known)


RULE = Rule(
    id="part-in-other-language",
    title="Part is in another language than it says",
    family=Family.HTML,
    severity=Severity.ERROR,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "W3C WCAG 2.2 (2023), 3.1.2 Language of Parts",
            "https://www.w3.org/WAI/WCAG22/Understanding/language-of-parts",
        ),
        Source(
            "W3C ACT rule off6ek: HTML element language subtag matches language",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/off6ek/",
        ),
    ),
    good=(
        Example('<p lang="fr">Nous sommes dans la maison, et le pain est sur la table.</p>\n', path="page.html"),
        Example('<p lang="fr">Bonne journée !</p>\n', path="page.html"),
        Example('<p lang="nn">Det er ikke for oss som er i huset.</p>\n', path="page.html"),
        Example('<p lang="ja">パンの名前は Croissant です。</p><p lang="ja-Latn">Pan no namae</p>\n', path="page.html"),
    ),
    bad=(
        Example(
            '<p ⟦lang="cy"⟧>Nous sommes dans la maison, et le pain est sur la table avec du beurre.</p>\n',
            path="page.html",
        ),
        Example('<p ⟦lang="fr"⟧>Το ψωμί είναι στο τραπέζι.</p>\n', path="page.html"),
        Example('<p>Hello</p>\n<blockquote ⟦lang="en"⟧>Das ist nicht für mich.</blockquote>\n', path="page.html"),
    ),
    wcag=("3.1.2",),
    act=("off6ek",),
    applies=applies,
)
