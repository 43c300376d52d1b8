"""Finds links, buttons and fields that look the same with and without keyboard focus.

People who use the keyboard cannot see where they are. Browsers draw a line round the place; the style sheet takes it
away and puts nothing in its place.

Take `outline: none` out, or give another sign for `:focus-visible`: a thick line, a shadow, other colours.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.styles.focus_style import loses_focus_style
from easyread.checking.styles.states import Style
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Certainty, Problem, Severity
from easyread.wording import count

# In these the cursor shows where the focus is: Understanding WCAG 2.2, 2.4.7, second example.
TYPED_IN = frozenset(
    ["", "date", "datetime-local", "email", "month", "number", "password", "search", "tel", "text", "time", "url",
     "week"]
)  # fmt: skip


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each kind of element that shows nothing when the tab key stops at it."""
    styles = page.styles
    if not any("outline" in text for text in styles.texts) and not _has_inline(page):
        return
    tree = page.accessibility
    kinds: dict[Style, tuple[HtmlElement, int]] = {}
    states = {styles.states[element] for element in tree.focus}
    losing = {state for state in states if loses_focus_style(state, styles.matcher, styles.light)}
    for element in tree.focus if losing else ():
        if styles.states[element] not in losing:
            continue
        if tree.is_tabbable(element) and not _is_typed_in(element):
            style = styles.states[element].style
            first, more = kinds.get(style, (element, -1))
            kinds[style] = (first, more + 1)
    for element, more in kinds.values():
        others = f" So {'does' if more == 1 else 'do'} {count(more, 'more place')}." if more else ""
        yield Problem(
            page.place(element),
            f"This looks the same when the keyboard is on it.{others}",
            "Take outline: none out, or show the focus in another way.",
            certainty=None if styles.is_complete else Certainty.ASK,
        )


def _is_typed_in(element: HtmlElement) -> bool:
    kind = (element.get("type") or "").strip().lower()
    return element.tag == "textarea" or (element.tag == "input" and kind in TYPED_IN)


def _has_inline(page: HtmlPage) -> bool:
    return any("outline" in (element.get("style") or "") for element in page.having.get("style", ()))


RULE = Rule(
    id="focus-style-removed",
    title="Keyboard focus cannot be seen",
    family=Family.HTML,
    severity=Severity.ERROR,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source("W3C WCAG 2.2 (2023), 2.4.7 Focus Visible", "https://www.w3.org/WAI/WCAG22/Understanding/focus-visible"),
        Source("W3C WCAG 2.2 Techniques, failure F78", "https://www.w3.org/WAI/WCAG22/Techniques/failures/F78"),
    ),
    good=(
        Example(
            "<style>a:focus-visible { outline: none; box-shadow: 0 0 0 3px #000; }</style>\n"
            '<a href="a.html">Talk to us</a>\n',
            path="page.html",
        ),
        Example(
            "<style>a:focus:not(:focus-visible) { outline: none; }</style>\n"
            '<a href="a.html">Talk to us</a>\n<input style="outline: 0">\n',
            path="page.html",
        ),
        Example(
            "<style>.card a:focus { outline: 0; } .card a:focus::after { outline: 3px solid; }</style>\n"
            '<p class="card"><a href="a.html">Talk to us</a></p>\n',
            path="page.html",
        ),
    ),
    bad=(
        Example("<style>* { outline: none; }</style>\n<p>⟦<button>⟧Send</button></p>\n", path="page.html"),
        Example(
            '<link rel="stylesheet" href="site.css">\n⟦<a href="a.html">⟧Talk to us</a>\n',
            path="page.html",
            beside=(("site.css", "a { color: #00f; }\na:focus { outline: 0; color: #00f; }\n"),),
        ),
    ),
    wcag=("2.4.7",),
)
