"""Finds what answers to a mouse and not to the keyboard: `onclick` on a `<div>`, or on a link without an address.

Many people use no mouse: they cannot see the arrow, or cannot hold it still. For them, and for screen readers, there is
nothing to press.

Use a `<button>`, or a link with an address. It answers to mouse, finger, keyboard and voice by itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Certainty, Problem, Severity

MOUSE = ("onclick", "ondblclick", "onmousedown", "onmouseup")
WHOLE = frozenset(("body", "html", "label"))  # a script there listens for all that is inside, or presses a field


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each drawn element that the keyboard cannot reach and that holds nothing it can reach."""
    tree = page.accessibility
    for attribute in MOUSE:
        for element in page.having.get(attribute, ()):
            if element.tag in WHOLE or element in tree.foreign or not tree.is_drawn(element):
                continue
            if not any(tree.is_tabbable(inner) for inner in (*element.iter(), *element.iterancestors())):
                yield Problem(
                    page.place(element, attribute),
                    "This answers to a mouse, and the keyboard cannot reach it.",
                    "Use <button>, or a link with an address.",
                )


RULE = Rule(
    id="click-without-keyboard",
    title="Only a mouse can use this",
    family=Family.HTML,
    severity=Severity.WARNING,
    certainty=Certainty.ASK,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source("W3C WCAG 2.2 (2023), 2.1.1 Keyboard", "https://www.w3.org/WAI/WCAG22/Understanding/keyboard"),
        Source(
            "W3C, Techniques for WCAG 2.2: F59 Using script to make div or span a user interface control (2023)",
            "https://www.w3.org/WAI/WCAG22/Techniques/failures/F59",
        ),
    ),
    good=(
        Example('<button onclick="go()">Go</button><body onclick="count()">\n', path="page.html"),
        Example('<div onclick="go()"><a href="a.html">Go</a></div>\n', path="page.html"),
        Example('<div role="button" tabindex="0" onclick="go()" onkeydown="go()">Go</div>\n', path="page.html"),
    ),
    bad=(
        Example('<div ⟦onclick="go()"⟧>Go</div>\n', path="page.html"),
        Example('<a ⟦onclick="go()"⟧>Go</a> <span ⟦onmousedown="go()"⟧>Go</span>\n', path="page.html"),
    ),
    wcag=("2.1.1",),
)
