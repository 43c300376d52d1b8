"""Finds buttons without a text.

Somebody who cannot see the button hears only “button”. Somebody who speaks to the computer has no word to say.

Write on the button what it does. Where it shows only a sign, say it in `aria-label`.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from easyread.checking.accessibility.inline_scripts import when_empty
from easyread.checking.accessibility.names import accessible_name
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Problem, Severity


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each exposed button without a name; picture buttons have a rule of their own."""
    tree = page.accessibility
    for button in _judged(page):
        if not accessible_name(tree, button):
            yield Problem(
                page.place(button),
                "This button has no words.",
                "Write on it what it does.",
                certainty=when_empty(tree, button),
            )


def applies(page: HtmlPage) -> bool:
    """Whether there is an exposed button other than a picture button."""
    return any(True for _ in _judged(page))


def _judged(page: HtmlPage) -> Iterator[HtmlElement]:
    tree = page.accessibility
    for button in tree.with_role("button"):
        is_image = button.tag == "input" and (button.get("type") or "").strip().lower() == "image"
        if not is_image and button not in tree.foreign:
            yield button


RULE = Rule(
    id="button-name",
    title="Button has no name",
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
            "W3C ACT rule 97a4e1: Button has non-empty accessible name",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/97a4e1/",
        ),
    ),
    good=(
        Example("<button>Send the form</button>\n", path="page.html"),
        Example('<button aria-label="Close">×</button>\n<input type="submit">\n', path="page.html"),
        Example(
            '<select aria-label="Day"><button><selectedcontent></selectedcontent></button><option>Monday</option>'
            "</select>\n",
            path="page.html",
        ),
        Example(
            '<style>button::before { content: attr(data-name); }</style><button data-name="Close"></button>\n',
            path="page.html",
        ),
    ),
    bad=(
        Example('⟦<button>⟧<i class="icon-send"></i></button>\n', path="page.html"),
        Example(
            '<style>.icon-send::before { content: "\\f1d8"; }</style>⟦<button>⟧<i class="icon-send"></i></button>\n',
            path="page.html",
        ),
        Example("<svg><foreignObject>⟦<button>⟧</button></foreignObject></svg>\n", path="page.html"),
        Example(
            '<p>⟦<span role="button" tabindex="0">⟧</span></p>\n⟦<button value="send">⟧</button>\n', path="page.html"
        ),
        Example(
            '<style>button::before { content: "Close"; display: none; }</style>\n'
            "⟦<button>⟧<svg><desc>A cross</desc></svg></button>\n",
            path="page.html",
        ),
    ),
    wcag=("4.1.2",),
    act=("97a4e1",),
    applies=applies,
)
