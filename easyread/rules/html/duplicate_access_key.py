"""Finds access keys that several elements have, unless these are links to the same address.

An access key brings people who use the keyboard to a link or a field at once. When two have the same key, the browser
chooses one of them, or only goes from the one to the other.

Give each its own key. Better: take `accesskey` out, because such keys get in the way of those of screen readers.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each element that people can come to whose first key an earlier one has for something else."""
    tree = page.accessibility
    first: dict[str, HtmlElement] = {}
    for element in tree.having.get("accesskey", ()):
        key = next(iter((element.get("accesskey") or "").lower().split()), "")
        if not key or not tree.is_active(element):
            continue
        before = first.setdefault(key, element)
        leads_there = element.get("href") is not None and element.get("href") == before.get("href")
        if before is not element and not leads_there:
            yield Problem(
                page.place(element, "accesskey"),
                f"Something else has the access key “{key}” too.",
                "Give each its own key, or take accesskey out.",
            )


RULE = Rule(
    id="duplicate-access-key",
    title="Access key is there twice",
    family=Family.HTML,
    severity=Severity.NOTE,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source(
            "HTML Standard (2025), section 6.7.2 The accesskey attribute",
            "https://html.spec.whatwg.org/multipage/interaction.html#the-accesskey-attribute",
        ),
        Source("WebAIM, “Keyboard Accessibility: Accesskey”", "https://webaim.org/techniques/keyboard/accesskey"),
    ),
    good=(
        Example('<a href="a.html" accesskey="a">Tea</a> <a href="b.html" accesskey="b">Milk</a>\n', path="page.html"),
        Example('<a href="a.html" accesskey="a">Tea</a> <a href="a.html" accesskey="a">Tea</a>\n', path="page.html"),
        Example('<a href="a.html" accesskey="">Tea</a> <a href="b.html" accesskey="">Milk</a>\n', path="page.html"),
        Example(
            '<a href="a.html" accesskey="a">Tea</a> <p hidden><button accesskey="a"></button></p>\n', path="page.html"
        ),
    ),
    bad=(
        Example('<a href="a.html" accesskey="s">Tea</a> <a href="b.html" ⟦accesskey="S"⟧>Milk</a>\n', path="page.html"),
        Example('<a href="a.html" accesskey="s">Tea</a> <button ⟦accesskey="s t"⟧>Send</button>\n', path="page.html"),
    ),
)
