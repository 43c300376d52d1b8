"""Finds links, buttons and fields inside parts that are hidden from assistive technology.

The tab key still stops there. People who use a screen reader stand on something that says nothing, and do not know
where they are.

Take `aria-hidden` away, or take the link out of the tab order with `tabindex="-1"`, or use `hidden`, which hides it
from everybody.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from easyread.checking.accessibility.focus import tab_index
from easyread.checking.accessibility.inline_scripts import FOCUSES, is_touched
from easyread.checking.accessibility.tree import AccessibilityTree
from easyread.checking.frames import frame_stops
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Certainty, Problem, Severity


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each element in an aria-hidden part at which the tab key stops."""
    tree = page.accessibility
    seen: set[HtmlElement] = set()
    for top in tree.having.get("aria-hidden", ()):
        if (top.get("aria-hidden") or "").strip().lower() != "true":
            continue
        for element in top.iter():
            if element not in seen and _is_stop(page, element):
                seen.add(element)
                yield Problem(
                    page.place(element),
                    "The tab key stops here, but screen readers do not see it.",
                    'Take aria-hidden away, or write tabindex="-1".',
                    certainty=Certainty.ASK if _may_pass_focus_on(tree, element) else None,
                )


def _is_stop(page: HtmlPage, element: HtmlElement) -> bool:
    """Whether the tab key stops at the element, or in the page of a frame."""
    is_way_in = element.tag == "iframe" and (tab_index(element) or 0) >= 0
    return page.accessibility.is_tabbable(element) or (is_way_in and any(True for _ in frame_stops(page, element)))


def _may_pass_focus_on(tree: AccessibilityTree, element: HtmlElement) -> bool:
    """Whether a script may move the focus on at once, as the ends of a dialog do."""
    if element.get("onfocus") or element.get("onfocusin"):
        return True
    return is_touched(tree, element, FOCUSES)


def applies(page: HtmlPage) -> bool:
    """Whether a part is hidden from assistive technology."""
    return any((part.get("aria-hidden") or "").strip().lower() == "true" for part in page.having.get("aria-hidden", ()))


RULE = Rule(
    id="aria-hidden-focus",
    title="Hidden part can have focus",
    family=Family.HTML,
    severity=Severity.ERROR,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "W3C WCAG 2.2 (2023), 4.1.2 Name, Role, Value",
            "https://www.w3.org/WAI/WCAG22/Understanding/name-role-value",
        ),
        Source(
            "W3C ACT rule 6cfa84: Element with aria-hidden has no content in sequential focus navigation",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/6cfa84/",
        ),
    ),
    good=(
        Example('<p aria-hidden="true">★★★</p>\n', path="page.html"),
        Example(
            '<div aria-hidden="true"><a href="a.html" tabindex="-1">Picture of the map</a></div>\n', path="page.html"
        ),
        Example('<iframe aria-hidden="true" srcdoc="<p>Hello.</p>"></iframe>\n', path="page.html"),
    ),
    bad=(
        Example('<div aria-hidden="true">⟦<a href="a.html">⟧More</a></div>\n', path="page.html"),
        Example('⟦<iframe aria-hidden="true" srcdoc="<a href=\'a.html\'>More</a>">⟧</iframe>\n', path="page.html"),
        Example('⟦<p tabindex="0" aria-hidden="true">⟧Hello.</p>\n', path="page.html"),
    ),
    wcag=("4.1.2",),
    act=("6cfa84",),
    applies=applies,
)
