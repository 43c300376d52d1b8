"""Finds pages whose `lang` and `xml:lang` name different languages.

Some programs read the one, some the other, so some people hear the page in the wrong voice.

Keep `lang` and take `xml:lang` out, or write the same tag in both.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.accessibility.standards import is_known_language
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for a whole page with two known languages that differ in their first part."""
    first, second = (page.root.get(name) or "" for name in ("lang", "xml:lang"))
    if page.is_fragment or not is_known_language(first) or not is_known_language(second):
        return
    if first.partition("-")[0].lower() != second.partition("-")[0].lower():
        yield Problem(
            page.place(page.root, "xml:lang"),
            f'“{second}” says another language than lang="{first}".',
            "Keep lang and take xml:lang out.",
        )


def applies(page: HtmlPage) -> bool:
    """Whether a whole page says its language twice, in words that are known."""
    return not page.is_fragment and all(is_known_language(page.root.get(name) or "") for name in ("lang", "xml:lang"))


RULE = Rule(
    id="language-mismatch",
    title="Page says two languages",
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
            "W3C ACT rule 5b7ae0: HTML page lang and xml:lang attributes have matching values",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/5b7ae0/",
        ),
    ),
    good=(
        Example('<html lang="en-GB"><body><p>Hello.</p></body></html>\n', path="page.html"),
        Example('<html lang="en-GB" xml:lang="en"><body><p>Hello.</p></body></html>\n', path="page.html"),
    ),
    bad=(
        Example('<html lang="en" ⟦xml:lang="fr"⟧><body><p>Hello.</p></body></html>\n', path="page.html"),
        Example('<html lang="cy" ⟦xml:lang="en-GB"⟧><body><p>Helo.</p></body></html>\n', path="page.html"),
    ),
    wcag=("3.1.1",),
    act=("5b7ae0",),
    applies=applies,
)
