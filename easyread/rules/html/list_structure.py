"""Finds lists with other things than entries directly in them, entries outside a list, and half lists of terms.

Screen readers count: “list, three entries”. With broken lists they count wrong, or say no list at all.

Put every entry into `<li>`, and every `<li>` into `<ul>` or `<ol>`. In `<dl>` only `<dt>`, `<dd>` and `<div>` may
stand, and a `<dt>` needs a `<dd>` that says something of it. A mere list of links is no `<dl>`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from lxml.html import HtmlElement

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity

LISTS = frozenset({"ul", "ol", "menu"})
SCRIPTS = ("script", "template")
CHILDREN = {
    "ul": ("li", *SCRIPTS),
    "ol": ("li", *SCRIPTS),
    "menu": ("li", *SCRIPTS),
    "dl": ("dt", "dd", "div", *SCRIPTS),
}


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each exposed element that stands wrongly in a list, or outside one."""
    tree = page.accessibility
    for tag, allowed in CHILDREN.items():
        for parent in page.tagged(tag):
            wrong = [child for child in parent if child.tag not in allowed]
            for child in wrong if not parent.get("role") else ():
                if not child.get("role") and tree.is_exposed(child):
                    parts = " or ".join(f"<{name}>" for name in allowed if name not in SCRIPTS)
                    yield Problem(page.place(child), f"This stands directly in <{tag}>.", f"Put it into {parts}.")
    in_lists = {child for parent in page.tagged(*LISTS) for child in parent}
    strays = (entry for entry in page.tagged("li") if entry not in in_lists)
    for entry in chain(strays, page.tagged("dt", "dd")):
        if not _stands_right(entry) and not entry.get("role") and tree.is_exposed(entry):
            lists = "<dl>" if entry.tag != "li" else "<ul> or <ol>"
            yield Problem(page.place(entry), f"This <{entry.tag}> stands in no list.", f"Put {lists} round it.")
    for terms in page.tagged("dl"):
        half = _only_half(terms)
        if half and not terms.get("role") and tree.is_exposed(terms):
            other = "dd" if half == "dt" else "dt"
            message = f"This <dl> has <{half}>, but no <{other}>."
            yield Problem(page.place(terms), message, f"Add <{other}>, or make it a <ul> with <li>.")


def _only_half(terms: HtmlElement) -> str | None:
    """The tag of the only kind of entries that a list of terms has; None for a list with both, none or other things."""
    inside = [part for child in terms for part in (child if child.tag == "div" else (child,))]
    found = {part.tag for part in inside if part.tag not in SCRIPTS}
    return found.pop() if found in ({"dt"}, {"dd"}) else None


def _stands_right(entry: HtmlElement) -> bool:
    """Whether an entry that no list holds directly stands where it may."""
    parent = entry.getparent()
    if entry.tag == "li":
        return parent is not None and parent.get("role") is not None
    while parent is not None and parent.tag == "div":
        parent = parent.getparent()
    return parent is not None and parent.tag == "dl"


RULE = Rule(
    id="list-structure",
    title="List holds something else than entries",
    family=Family.HTML,
    severity=Severity.ERROR,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "W3C WCAG 2.2 (2023), 1.3.1 Info and Relationships",
            "https://www.w3.org/WAI/WCAG22/Understanding/info-and-relationships",
        ),
        Source(
            "HTML Standard (2025), section 4.4 Grouping content",
            "https://html.spec.whatwg.org/multipage/grouping-content.html",
        ),
    ),
    good=(
        Example("<ul><li>Tea</li><li>Milk</li></ul>\n", path="page.html"),
        Example("<dl><div><dt>Tea</dt><dd>A drink</dd></div></dl>\n", path="page.html"),
        Example("<dl><dt>Tea</dt><dt>Coffee</dt><dd>A drink</dd></dl>\n", path="page.html"),
        Example("<dl></dl>\n", path="page.html"),
    ),
    bad=(
        Example("<ul><li>Tea</li>⟦<p>⟧Milk</p></ul>\n", path="page.html"),
        Example("<div>⟦<li>⟧Tea</li></div>\n", path="page.html"),
        Example('⟦<dl>⟧<dt><a href="a.html">Tea</a></dt><dt><a href="b.html">Milk</a></dt></dl>\n', path="page.html"),
        Example("⟦<dl>⟧<div><dd>A drink</dd></div></dl>\n", path="page.html"),
    ),
    wcag=("1.3.1",),
)
