"""Finds links that open a new window without saying so.

In a new window the back button does nothing. Many people do not notice the new window and do not find the way back.

Take `target` out. Where it must stay, say it in the link: “(opens a new window)”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.checking.accessibility.names import accessible_name
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity

SAME = frozenset({"", "_self", "_parent", "_top"})
SAID = re.compile(r"\b(?:window|tab|fenster|fenêtre|onglet|ventana|ffenestr)\b", re.IGNORECASE)


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each exposed link to a new window whose name does not speak of one."""
    tree = page.accessibility
    for link in tree.having.get("target", ()):
        if link.tag not in {"a", "area"} or link.get("href") is None or not tree.is_exposed(link):
            continue
        target = (link.get("target") or "").strip().lower()
        if target in SAME or SAID.search(f"{accessible_name(tree, link)} {link.get('title') or ''}"):
            continue
        yield Problem(
            page.place(link, "target"),
            "This link opens a new window and does not say so.",
            "Take target out, or say it in the link.",
        )


RULE = Rule(
    id="new-window-link",
    title="Link opens a new window and does not say so",
    family=Family.HTML,
    severity=Severity.NOTE,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "W3C WCAG 2.2 (2023), 3.2.5 Change on Request",
            "https://www.w3.org/WAI/WCAG22/Understanding/change-on-request",
        ),
        Source("W3C WCAG 2.2 Techniques, G201", "https://www.w3.org/WAI/WCAG22/Techniques/general/G201"),
    ),
    good=(
        Example('<a href="a.html">Talk to us</a>\n', path="page.html"),
        Example('<a href="a.html" target="_blank">Talk to us (opens a new window)</a>\n', path="page.html"),
    ),
    bad=(
        Example('<a href="a.html" ⟦target="_blank"⟧>Talk to us</a>\n', path="page.html"),
        Example('<p><a ⟦target="help"⟧ href="b.html">Help</a></p>\n', path="page.html"),
    ),
    wcag=("3.2.5",),
)
