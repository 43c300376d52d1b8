"""Finds frames with links or fields that the tab key jumps over.

With a negative `tabindex` on the frame, nothing inside can be reached by keyboard.

Take the `tabindex` away from the frame.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from easyread.checking.accessibility.focus import tab_index
from easyread.checking.accessibility.tree import AccessibilityTree
from easyread.checking.accessibility.visible_text import is_in_sight
from easyread.checking.frames import frame_stops
from easyread.checking.rule import Example, Family, Options, Rule, Source
from easyread.checking.subjects import HtmlPage
from easyread.model.finding import Certainty, Problem, Severity


def check(page: HtmlPage, options: Options) -> Iterator[Problem]:
    """One problem for each drawn frame with a negative tabindex and, as far as can be read, something to tab to."""
    tree = page.accessibility
    for frame in page.tagged("iframe"):
        content = frame.get("srcdoc")
        if (tab_index(frame) or 0) >= 0 or not _is_seen(tree, frame) or (content is None and not frame.get("src")):
            continue
        if content is None or _has_stops(page, frame):
            yield Problem(
                page.place(frame, "tabindex"),
                "The tab key jumps over this frame and all that is in it.",
                "Take the tabindex away.",
                certainty=Certainty.ASK if content is None else None,
            )


def _has_stops(page: HtmlPage, frame: HtmlElement) -> bool:
    """Whether the tab key would stop in the frame at something that people see."""
    return any(is_in_sight(inner.accessibility, stop) for inner, stop in frame_stops(page, frame))


def _is_tiny(tree: AccessibilityTree, frame: HtmlElement) -> bool:
    """Whether there is no room to see anything in it."""
    for side in ("width", "height"):
        size = tree.styles.pixels(frame, tree.styles.value(frame, side) or f"{frame.get(side) or ''}px")
        if size is not None and size <= 1:
            return True
    return False


def applies(page: HtmlPage) -> bool:
    """Whether a frame that people see has something to tab to, or a page that nobody has read."""
    seen = [frame for frame in page.tagged("iframe") if _is_seen(page.accessibility, frame)]
    return any(frame.get("srcdoc") is None or _has_stops(page, frame) for frame in seen)


def _is_seen(tree: AccessibilityTree, frame: HtmlElement) -> bool:
    return tree.is_active(frame) and not _is_tiny(tree, frame)


RULE = Rule(
    id="focusable-frame",
    title="Frame with links is left out of the tab order",
    family=Family.HTML,
    severity=Severity.ERROR,
    subject=HtmlPage,
    check=check,
    explanation=__doc__ or "",
    sources=(
        Source("W3C WCAG 2.2 (2023), 2.1.1 Keyboard", "https://www.w3.org/WAI/WCAG22/Understanding/keyboard"),
        Source(
            "W3C ACT rule akn7bn: Iframe with interactive elements is not excluded from tab-order",
            "https://www.w3.org/WAI/standards-guidelines/act/rules/akn7bn/",
        ),
    ),
    good=(
        Example('<iframe title="Help" srcdoc="<a href=\'a.html\'>Help</a>"></iframe>\n', path="page.html"),
        Example('<iframe title="Map" tabindex="-1" srcdoc="<p>A map.</p>"></iframe>\n', path="page.html"),
        Example(
            '<iframe title="Map" tabindex="-1" inert srcdoc="<button>Turn</button>"></iframe>\n'
            '<iframe title="Map" tabindex="-1" srcdoc="<p style=\'opacity: 0\'><button>Turn</button></p>"></iframe>\n',
            path="page.html",
        ),
    ),
    bad=(
        Example(
            '<iframe title="Help" ⟦tabindex="-1"⟧ srcdoc="<a href=\'a.html\'>Help</a>"></iframe>\n', path="page.html"
        ),
        Example(
            '<iframe ⟦tabindex="-1"⟧ title="Form" srcdoc="<label>Name <input></label>"></iframe>\n', path="page.html"
        ),
        Example(
            '<iframe ⟦tabindex="-1"⟧ title="Shop" srcdoc="<iframe title=\'Map\' srcdoc=\'<button>Turn</button>\'>">'
            "</iframe>\n",
            path="page.html",
        ),
    ),
    wcag=("2.1.1",),
    act=("akn7bn",),
    applies=applies,
)
