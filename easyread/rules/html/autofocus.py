"""Finds fields that take the focus when the page opens.

People who use a screen reader start in the middle and miss what comes before. On a phone the keyboard jumps up and
hides half of the page.

Take `autofocus` out. In a dialog it may stand.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each drawn element outside dialogs that takes the focus by itself."""
    tree = page.accessibility
    for element in tree.having.get("autofocus", ()):
        if tree.is_drawn(element) and next(element.iterancestors("dialog"), None) is None:
            yield Problem(
                page.place(element, "autofocus"),
                "The page opens here, and people miss what comes before.",
                "Take autofocus out.",
            )


RULE = Rule(
    id="autofocus",
    title="Page opens in the middle",
    family=Family.HTML,
    severity=Severity.WARNING,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source("W3C WCAG 2.2 (2023), 2.4.3 Focus Order", "https://www.w3.org/WAI/WCAG22/Understanding/focus-order"),
        Source("W3C WCAG 2.2 (2023), 3.2.1 On Focus", "https://www.w3.org/WAI/WCAG22/Understanding/on-focus"),
        Source(
            "HTML Standard (2025), section 6.6.7 The autofocus attribute",
            "https://html.spec.whatwg.org/multipage/interaction.html#the-autofocus-attribute",
        ),
    ),
    good=(
        Example("<label>Town <input></label>\n", path="page.html"),
        Example("<dialog open><label>Town <input autofocus></label></dialog>\n", path="page.html"),
    ),
    bad=(
        Example("<label>Town <input ⟦autofocus⟧></label>\n", path="page.html"),
        Example('<button ⟦autofocus=""⟧>Send</button>\n', path="page.html"),
    ),
    wcag=("2.4.3", "3.2.1"),
)
