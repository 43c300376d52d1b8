"""Finds parts of a page whose language is not a language tag.

Screen readers change their voice for such a part. With a tag that nobody knows they cannot.

Write the short tag of the language: “cy”, not “welsh”.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from easyread.checking.accessibility.names import accessible_name
from easyread.checking.accessibility.standards import is_known_language
from easyread.checking.accessibility.tree import AccessibilityTree, is_shown_instead
from easyread.checking.accessibility.visible_text import is_in_sight
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity

SPOKEN = ("alt", "aria-label", "aria-description", "title", "placeholder")


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each element with an unknown language that some text takes its language from."""
    tree = page.accessibility
    for element in tree.having.get("lang", ()):
        language = element.get("lang") or ""
        if element is page.root or element in tree.foreign or not language or is_known_language(language):
            continue
        if _has_text(tree, element):
            yield Problem(
                page.place(element, "lang"),
                f"“{language}” is not the tag of a language.",
                "Use a tag such as en, en-GB or cy.",
            )


def _has_text(tree: AccessibilityTree, element: HtmlElement) -> bool:
    """Whether words that people see or hear take their language from this element and not from one inside it."""
    waiting = [element]
    while waiting:  # no recursion: pages may be nested deeper than the stack is
        part = waiting.pop()
        if tree.is_exposed(part) or is_in_sight(tree, part):
            words = [
                "" if is_shown_instead(part) else part.text,
                *(child.tail for child in part),
                *(part.get(name) for name in SPOKEN),
            ]
            if any(word and word.strip() for word in words) or _is_named_elsewhere(tree, part):
                return True
        waiting += (child for child in part if child.get("lang") is None)
    return False


def _is_named_elsewhere(tree: AccessibilityTree, part: HtmlElement) -> bool:
    """Whether its name comes from other elements, or stands on it as on `<input type="submit" value="Send">`."""
    is_named = part.tag == "input" or part.get("aria-labelledby") is not None
    return is_named and tree.is_exposed(part) and bool(accessible_name(tree, part))


def applies(page: HtmlPage) -> bool:
    """Whether some text takes its language from a part of the page."""
    tree = page.accessibility
    parts = (part for part in tree.having.get("lang", ()) if part is not page.root and part.get("lang"))
    return any(_has_text(tree, part) for part in parts)


RULE = Rule(
    id="language-of-parts",
    title="Part names a language that nobody knows",
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
            "W3C ACT rule de46e4: Element with lang attribute has valid language tag",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/de46e4/",
        ),
    ),
    good=(
        Example('<p>They call it <i lang="cy">hiraeth</i>.</p>\n', path="page.html"),
        Example('<p lang="en-GB-simple">Hello.</p>\n<p lang="welsh"></p>\n', path="page.html"),
    ),
    bad=(
        Example('<p ⟦lang="welsh"⟧>Croeso i Gymru.</p>\n', path="page.html"),
        Example('<div ⟦lang="eng"⟧><p>Hello.</p></div>\n', path="page.html"),
        Example('<form ⟦lang="eng"⟧><input type="submit" value="Send"></form>\n', path="page.html"),
    ),
    wcag=("3.1.2",),
    act=("de46e4",),
    applies=applies,
)
