"""Finds pages whose language is not a language tag.

Screen readers choose their voice by it. With “english” or “eng” they cannot, and read with the wrong voice.

Write the short tag of the language: “en”, “en-GB”, “cy”. Names of languages and three letters where two exist do not
count.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.accessibility.standards import is_known_language
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for a whole page whose language starts with no registered language."""
    language = page.root.get("lang") or ""
    if page.is_fragment or not language.strip() or is_known_language(language):
        return
    yield Problem(
        page.place(page.root, "lang"),
        f"“{language}” is not the tag of a language.",
        "Use a tag such as en, en-GB or cy.",
    )


def applies(page: HtmlPage) -> bool:
    """Whether this is a whole page that says its language."""
    return not page.is_fragment and bool((page.root.get("lang") or "").strip())


RULE = Rule(
    id="unknown-page-language",
    title="Page names a language that nobody knows",
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
            "W3C ACT rule bf051a: HTML page lang attribute has valid language tag",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/bf051a/",
        ),
        Source("IANA Language Subtag Registry (2025)", "https://www.iana.org/assignments/language-subtag-registry"),
    ),
    good=(
        Example('<html lang="en-GB"><body><p>Hello.</p></body></html>\n', path="page.html"),
        Example('<html lang="CY"><body><p>Helo.</p></body></html>\n', path="page.html"),
    ),
    bad=(
        Example('<html ⟦lang="english"⟧><body><p>Hello.</p></body></html>\n', path="page.html"),
        Example('<html ⟦lang="eng"⟧><body><p>Hello.</p></body></html>\n', path="page.html"),
    ),
    wcag=("3.1.1",),
    act=("bf051a",),
    applies=applies,
)
