"""Finds links inside a text that only their colour tells from the words round them.

People who do not see colours well do not notice such a link. It looks like any other word.

Underline links that stand in a text. At least give them a colour with a contrast of 3 to 1 to the words round them, and
another sign when they have focus.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import floor

from lxml.html import HtmlElement

from easyread.checking.accessibility.names import PHRASES
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.styles.link_likeness import link_likeness
from easyread.checking.styles.states import Style
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Certainty, Problem, Severity

PICTURES = frozenset({"img", "svg", "picture"})
WORDS = re.compile(r"[^\W\d_]{2}")


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each kind of link in a text that has no sign but a colour close to that of the text."""
    styles = page.styles
    cascade = styles.light
    links = page.by_tag.get("a", ())
    likenesses = {
        style: cascade.keep(style, "link-distinguishable", lambda here: link_likeness((here,), here.above, cascade))
        for style in {styles.states[link].style for link in links}
    }
    judged: set[tuple[Style, ...]] = set()
    texts: dict[HtmlElement | None, bool] = {}
    for link in links if any(ratio is not None for ratio in likenesses.values()) else ():
        ratio = likenesses[styles.states[link].style]
        if ratio is None or link.get("href") is None:
            continue
        parts, parent = _with_what_holds_it_alone(link)
        kinds = tuple(styles.states[part].style for part in parts)
        if parent not in texts:
            texts[parent] = parent is not None and _is_text(parent)
        if kinds in judged or not texts[parent] or not WORDS.search("".join(link.itertext())):
            continue
        if any(child.tag in PICTURES for child in link.iter()) or not page.accessibility.is_exposed(link):
            continue  # the next of its kind may have no picture
        if parent is not None and len(parts) > 1:
            ratio = link_likeness(kinds, styles.states[parent].style, cascade)
        if ratio is not None and styles.visibility(link).is_seen:
            judged.add(kinds)
            yield Problem(
                page.place(link),
                f"Only its colour tells this link from the words round it, by {floor(ratio * 10) / 10:g} to 1.",
                "Underline links that stand in a text.",
                certainty=Certainty.ASK,
            )


def _with_what_holds_it_alone(link: HtmlElement) -> tuple[list[HtmlElement], HtmlElement | None]:
    """The link with the phrases that hold nothing but it, from the inside out, and what is round them all."""
    parts = [link]
    parent = link.getparent()
    while parent is not None and parent.tag in PHRASES and len(parent) == 1 and not _is_text(parent):
        parts.append(parent)
        parent = parent.getparent()
    return parts, parent


def _is_text(element: HtmlElement) -> bool:
    """Whether words stand directly in the element, beside the links that it may have."""
    if element.tag in {"nav", "body"}:
        return False
    return any(WORDS.search(words) for words in (element.text or "", *(child.tail or "" for child in element)))


RULE = Rule(
    id="link-distinguishable",
    title="Only colour tells a link from the text",
    family=Family.HTML,
    severity=Severity.WARNING,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source("W3C WCAG 2.2 (2023), 1.4.1 Use of Color", "https://www.w3.org/WAI/WCAG22/Understanding/use-of-color"),
        Source("W3C WCAG 2.2 Techniques, G183", "https://www.w3.org/WAI/WCAG22/Techniques/general/G183"),
    ),
    good=(
        Example('<p>You can <a href="a.html">talk to us</a>.</p>\n', path="page.html"),
        Example(
            "<style>a { text-decoration: none; color: inherit; } span { border: 1px solid; }</style>\n"
            '<p>You can <b><a href="a.html">talk</a></b> to <span><a href="b.html">us</a></span>.</p>\n',
            path="page.html",
        ),
        Example(
            "<style>a { text-decoration: none; } p a { font-weight: bold; }</style>\n"
            '<p>You can <a href="a.html">talk to us</a>.</p>\n<ul><li><a href="b.html">Home</a></li></ul>\n',
            path="page.html",
        ),
    ),
    bad=(
        Example(
            "<style>a { text-decoration: none; color: #335; }</style>\n"
            '<p>You can ⟦<a href="a.html">⟧talk to us</a>.</p>\n',
            path="page.html",
        ),
        Example(
            "<style>a { text-decoration: none; color: #335; } @media print { ::before { color: black; } }</style>\n"
            '<p>You can ⟦<a href="a.html">⟧talk to us</a>.</p>\n',
            path="page.html",
        ),
        Example(
            "<style>p { color: rgb(0 0 0 / 0.87); } a { text-decoration: none; color: #4051b5; }</style>\n"
            '<p>You can ⟦<a href="a.html">⟧talk to us</a>.</p>\n',
            path="page.html",
        ),
        Example(
            "<style>a { text-decoration: none; color: #335; }</style>\n"
            '<p><a href="b.html"><img src="b.png" alt=""> Shop</a> is open. You can ⟦<a href="a.html">⟧talk to us</a>.'
            "</p>\n",
            path="page.html",
        ),
        Example(
            "<style>a { text-decoration: none; color: inherit; } em { color: #335; }</style>\n"
            '<p>You can <em>⟦<a href="a.html">⟧talk to us</a></em>.</p>\n',
            path="page.html",
        ),
        Example(
            '<p>You can ⟦<a href="a.html" style="text-decoration: none; color: inherit">⟧talk to us</a>.</p>\n',
            path="page.html",
        ),
    ),
    certainty=Certainty.ASK,
    wcag=("1.4.1",),
)
