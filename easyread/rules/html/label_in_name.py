"""Finds buttons and links whose hidden name does not hold the words that people see on them.

Somebody who speaks to the computer says what they see: “Click send”. When the name is another one, nothing happens.

Let the name start with the words on the button. Better: take `aria-label` out, so that the words are the name.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

from lxml.html import HtmlElement

from easyread.checking.accessibility.names import BUTTON_INPUTS, accessible_name
from easyread.checking.accessibility.standards import all_roles
from easyread.checking.accessibility.tree import AccessibilityTree
from easyread.checking.accessibility.visible_text import is_in_sight, visible_text
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Certainty, Problem, Severity

LONGEST_QUOTE = 60  # characters; a whole card may be one link
BRACKETS = re.compile(r"\([^()]*\)")  # "(opens a new window)"
WORD = re.compile(r"[^\W_]+")
DIGIT = re.compile(r"\d")
SIGN = re.compile(r"icon|symbol|glyph", re.IGNORECASE)  # classes of icon fonts, which draw a sign for "menu"
HYPHENS = re.compile(r"[-\u2010\u2011]")
# Matches "Send the form", "Twenty-one", "2 forms" and "11×3=33"; not "e-mail", "NHS", "OK" or "A+".
PLAIN = re.compile(
    r"(?=.*(?:[^\W\d_]{3}|\d))(?:[A-Z]?[^\W\d_A-Z]+|I|\d+)"
    r"(?:[ ,.!?:×=+-]+(?:[A-Z]?[^\W\d_A-Z]+|I|\d+))*[ ,.!?…]*"
)


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each control whose ARIA name lacks its visible words; sure only where they are plain words."""
    tree = page.accessibility
    for element in _judged(page):
        seen, name = _seen(tree, element), accessible_name(tree, element)
        if not _words(seen) or not _words(name) or _holds(name, seen):
            continue
        yield Problem(
            page.place(element),
            f"People see “{_short(seen)}”, but the name is “{_short(name)}”.",
            "Let the name hold the words that people see.",
            certainty=None if _is_plain(tree, element) else Certainty.ASK,
        )


def _short(text: str) -> str:
    return textwrap.shorten(text, LONGEST_QUOTE, placeholder="…")


def _words(text: str) -> list[str]:
    return WORD.findall(BRACKETS.sub(" ", text).lower())


def _holds(name: str, seen: str) -> bool:
    """Whether the words stand in the name in one piece; “non-standard” may be two words or one."""
    return any(_stands_in(_words(HYPHENS.sub(mark, seen)), _words(HYPHENS.sub(mark, name))) for mark in (" ", ""))


def _stands_in(words: list[str], name: list[str]) -> bool:
    return any(name[start : start + len(words)] == words for start in range(len(name) - len(words) + 1))


def _is_plain(tree: AccessibilityTree, element: HtmlElement) -> bool:
    """Whether both are words: no signs or short forms, and nothing that a missing style sheet may hide.

    “2” may be said as “two”: numbers are plain only where the name has some too.
    """
    may_be_styled = len(element) > 0 and not tree.styles.is_complete
    is_icon = any(SIGN.search(inner.get("class") or "") for inner in element.iter())
    seen, name = BRACKETS.sub("", _seen(tree, element)), accessible_name(tree, element)
    if may_be_styled or is_icon or (DIGIT.search(seen) and not DIGIT.search(name)):
        return False
    return all(PLAIN.fullmatch(text.strip()) for text in (seen, name))


def applies(page: HtmlPage) -> bool:
    """Whether a control that takes its name from its content has visible words and a name of ARIA."""
    return any(_words(_seen(page.accessibility, element)) for element in _judged(page))


def _seen(tree: AccessibilityTree, element: HtmlElement) -> str:
    """The words that people see on a control."""
    if element.tag != "input":
        return visible_text(tree, element)
    is_button = (element.get("type") or "").strip().lower() in BUTTON_INPUTS
    return (element.get("value") or "") if is_button and is_in_sight(tree, element) else ""


def _judged(page: HtmlPage) -> Iterator[HtmlElement]:
    tree = page.accessibility
    named = [*tree.having.get("aria-label", ()), *tree.having.get("aria-labelledby", ())]
    for element in dict.fromkeys(named):
        facts = all_roles().get(tree.role(element))
        if facts is not None and facts.is_widget and facts.named_by_content and tree.is_exposed(element):
            yield element


RULE = Rule(
    id="label-in-name",
    title="Name leaves out what people see",
    family=Family.HTML,
    severity=Severity.ERROR,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source("W3C WCAG 2.2 (2023), 2.5.3 Label in Name", "https://www.w3.org/WAI/WCAG22/Understanding/label-in-name"),
        Source(
            "W3C ACT rule 2ee8b8: Visible label is part of accessible name",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/2ee8b8/",
        ),
    ),
    good=(
        Example('<button aria-label="Send the form">Send</button>\n', path="page.html"),
        Example('<a href="a.html" aria-label="Our co-workers">Our coworkers</a>\n', path="page.html"),
        Example(
            '<button aria-label="Help"><i style="position: absolute; left: -999em">Press</i> Help</button>\n',
            path="page.html",
        ),
        Example(
            '<a href="a.html" aria-label="Talk to us">Talk to us (online)</a>\n<button aria-label="Close">×</button>\n',
            path="page.html",
        ),
    ),
    bad=(
        Example('⟦<button aria-label="Submit">⟧Send the form</button>\n', path="page.html"),
        Example('⟦<a href="a.html" aria-label="Our page about rights">⟧Read more</a>\n', path="page.html"),
        Example('⟦<a href="2026.html" aria-label="20 26">⟧2026</a>\n', path="page.html"),
        Example('⟦<input type="submit" value="Send the form" aria-label="Submit">⟧\n', path="page.html"),
    ),
    wcag=("2.5.3",),
    act=("2ee8b8",),
    applies=applies,
)
