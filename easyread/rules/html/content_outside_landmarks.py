"""Finds words and pictures that lie outside every landmark of a page that has a main part.

People who use a screen reader go from landmark to landmark: from the menu to the main part, and from there to the foot.
What lies between them they never meet.

Put it into `<main>`, or into the `<header>`, `<nav>`, `<aside>` or `<footer>` that it belongs to. Messages that come
and go, dialogs and links that skip to the main part may stay outside.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from easyread.checking.accessibility.names import accessible_name
from easyread.checking.accessibility.tree import UNDRAWN, AccessibilityTree
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity
from easyread.wording import count

LANDMARKS = frozenset({"banner", "complementary", "contentinfo", "main", "navigation", "region", "search"})
# What announces itself wherever it stands.
ANNOUNCED = frozenset({"alert", "alertdialog", "dialog", "log", "marquee", "status", "timer"})
THINGS = frozenset({"audio", "button", "canvas", "embed", "iframe", "input", "object", "select", "textarea", "video"})


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """At most one problem, at the first thing outside: most often one template made them all."""
    tree = page.accessibility
    body = next(page.tagged("body"), None)
    if page.is_fragment or body is None or next(tree.with_role("main"), None) is None:
        return
    outside = list(_outside(tree, body))
    if outside:
        many = f", and {count(len(outside) - 1, 'more thing')}" if len(outside) > 1 else ""
        yield Problem(
            page.place(outside[0]),
            f"This lies outside the landmarks of the page{many}.",
            "Put it into <main>, <header>, <nav>, <aside> or <footer>.",
        )


def _outside(tree: AccessibilityTree, body: HtmlElement) -> Iterator[HtmlElement]:
    """The outermost elements with words or things that no landmark holds."""
    waiting = [body]
    while waiting:
        element = waiting.pop()
        if element.tag in UNDRAWN or not tree.is_exposed(element) or _is_held(tree, element):
            continue
        if _has_words(element) or _is_thing(tree, element):
            yield element
        else:
            waiting += reversed(element)


def _is_held(tree: AccessibilityTree, element: HtmlElement) -> bool:
    """Whether it is a landmark, announces itself, or leads past something."""
    role = tree.role(element)
    if role in LANDMARKS or role in ANNOUNCED:
        return True
    if role == "form":
        return bool(accessible_name(tree, element))
    is_live = (element.get("aria-live") or "off").strip().lower() != "off"
    return is_live or (role == "link" and (element.get("href") or "").startswith("#"))


def _has_words(element: HtmlElement) -> bool:
    return any(words and words.strip() for words in (element.text, *(child.tail for child in element)))


def _is_thing(tree: AccessibilityTree, element: HtmlElement) -> bool:
    if element.tag in THINGS:
        return True
    return tree.role(element) in {"img", "graphics-document"} and bool(accessible_name(tree, element))


RULE = Rule(
    id="content-outside-landmarks",
    title="Something lies outside the landmarks",
    family=Family.HTML,
    severity=Severity.NOTE,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "W3C WAI-ARIA Authoring Practices Guide (2024), Landmark Regions, General Principles",
            "https://www.w3.org/WAI/ARIA/apg/practices/landmark-regions/",
        ),
        Source(
            "W3C Techniques for WCAG 2.2, ARIA11: Using ARIA landmarks to identify regions of a page",
            "https://www.w3.org/WAI/WCAG22/Techniques/aria/ARIA11",
        ),
    ),
    good=(
        Example(
            '<html lang="en"><body><a href="#main">Skip</a><header>Bread</header><main id="main">Hello.</main>'
            '<div role="status">Saved</div></body></html>\n',
            path="page.html",
        ),
        Example('<html lang="en"><body><p>No landmarks at all.</p></body></html>\n', path="page.html"),
        Example("<p>A part</p><main>Hello.</main>\n", path="page.html"),
    ),
    bad=(
        Example(
            '<html lang="en"><body><main>Hello.</main>⟦<p>⟧Made by us.</p></body></html>\n',
            path="page.html",
        ),
        Example(
            '<html lang="en"><body><div class="menu"><ul><li>⟦<a href="a.html">⟧Bread</a></li></ul></div>'
            "<main>Hello.</main></body></html>\n",
            path="page.html",
        ),
    ),
)
