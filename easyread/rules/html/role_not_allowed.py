"""Finds roles on HTML elements that may not have them, such as a heading with the role of a button.

The element stops to be what its tag says: the heading is missing in the list of headings, and the list item leaves its
list. Assistive technology is told two things and chooses one.

Write the HTML element that has this role, or put the role on a `<div>` or `<span>` inside.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from easyread.checking.accessibility.roles import explicit_role, implicit_role
from easyread.checking.accessibility.standards import element_roles
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
INPUTS = {
    **dict.fromkeys(("button", "reset", "submit"), "input[button]"),
    **dict.fromkeys(("", "email", "tel", "text", "url"), "input[text]"),
    "checkbox": "input[checkbox]",
    "image": "input[image]",
    "radio": "input[radio]",
}


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each exposed element with a role that it has not by itself and may not have."""
    tree = page.accessibility
    for element in page.having.get("role", ()):
        role = explicit_role(element)
        allowed = element_roles().get(_kind(element)) if role and element not in tree.foreign else None
        if allowed is None or role in allowed or not tree.is_exposed(element):
            continue
        if role != implicit_role(element, tree.roles):
            yield Problem(
                page.place(element, "role"),
                f"The element <{element.tag}> may not have the role “{role}”.",
                f"Take the role out, or use another element, such as a <div> with the role “{role}”.",
            )


def _kind(element: HtmlElement) -> str:
    """The name under which the roles of an element stand in the table."""
    tag = element.tag
    if tag in HEADINGS:
        return "h1-h6"
    if tag in ("a", "area") and element.get("href") is not None:
        return f"{tag}[href]"
    if tag == "img" and (element.get("alt") or "").strip():
        return "img[alt]"
    if tag == "select" and element.get("multiple") is None and not element.get("size"):
        return "select[one]"
    if tag == "input":
        kind = (element.get("type") or "").strip().lower()
        return "input" if element.get("list") else INPUTS.get(kind, "input")
    return str(tag)


RULE = Rule(
    id="role-not-allowed",
    title="Element may not have this role",
    family=Family.HTML,
    severity=Severity.WARNING,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source("W3C ARIA in HTML (2025), section 4", "https://www.w3.org/TR/html-aria/#docconformance"),
        Source(
            "W3C WCAG 2.2 (2023), 4.1.2 Name, Role, Value",
            "https://www.w3.org/WAI/WCAG22/Understanding/name-role-value",
        ),
    ),
    good=(
        Example('<ul role="list"><li>Tea</li></ul><div role="button" tabindex="0">Go</div>\n', path="page.html"),
        Example('<nav role="navigation"><a href="a.html" role="button">Go</a></nav>\n', path="page.html"),
        Example('<img src="a.png" alt="Stop" role="button" tabindex="0"><hr role="separator">\n', path="page.html"),
    ),
    bad=(
        Example('<h2 ⟦role="button"⟧ tabindex="0">Send</h2>\n', path="page.html"),
        Example('<main ⟦role="region"⟧ aria-label="All">Words</main>\n', path="page.html"),
        Example('<input type="radio" ⟦role="switch"⟧ aria-checked="true" aria-label="On">\n', path="page.html"),
    ),
)
