"""A page as a screen reader goes through it: roles, names and words in reading order.

Screen readers differ in wording; what is said here is what all of them are given: the role, the name and the state of
each element that assistive technology meets. Source: WAI-ARIA 1.2 (2023), sections 5 and 6, https://www.w3.org/TR/wai-aria-1.2/
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from easyread.checking.accessibility.names import accessible_name
from easyread.checking.accessibility.tree import UNDRAWN, AccessibilityTree
from easyread.checking.subjects import HtmlPage
from easyread.wording import count

# What screen readers call the roles that they tell of.
LANDMARKS = {
    "banner": "banner", "complementary": "complementary", "contentinfo": "content information", "form": "form",
    "main": "main", "navigation": "navigation", "region": "region", "search": "search",
}  # fmt: skip
GROUPS = {
    "article": "article", "blockquote": "quotation", "figure": "figure", "group": "group", "list": "list",
    "definition": "definition", "note": "note", "radiogroup": "radio group", "table": "table", "term": "term",
}  # fmt: skip
WHOLE = {
    "button": "button", "checkbox": "checkbox", "combobox": "combo box", "heading": "heading", "img": "picture",
    "graphics-document": "picture", "image": "picture", "link": "link", "listbox": "list box", "menuitem": "menu item",
    "meter": "meter", "option": "option", "progressbar": "progress", "radio": "radio button",
    "searchbox": "search field", "slider": "slider", "spinbutton": "number field", "switch": "switch", "tab": "tab",
    "textbox": "text field",
}  # fmt: skip
WITHOUT_ROLE = {"audio": "audio player", "video": "video player", "iframe": "frame", "summary": "button"}
TICKED = frozenset({"checkbox", "radio", "switch"})
NAMELESS_GROUPS = frozenset({"group", "article"})  # told only where they have a name
BREAKS = frozenset({"paragraph", "listitem", "cell", "columnheader", "rowheader", "caption", "term", "definition"})

SAID = re.compile(r"\w")  # a full stop alone makes a pause, and no word


@dataclass(frozen=True, slots=True)
class Spoken:
    """One thing that is said. `role` is "" for plain words, `depth` how deep in landmarks and groups it stands."""

    role: str
    words: str
    detail: str = ""
    depth: int = 0


def read_aloud(page: HtmlPage) -> tuple[Spoken, ...]:
    """What is said of a page from its start to its end."""
    body = next(iter(page.tagged("body")), page.root)
    title = next(iter(page.tagged("title")), None)
    first = () if title is None else (Spoken("page", " ".join(title.text_content().split())),)
    return (*first, *_joined(_element(page.accessibility, body, 0)))


def _element(tree: AccessibilityTree, element: HtmlElement, depth: int) -> Iterator[Spoken]:
    if not isinstance(element.tag, str) or element.tag in UNDRAWN:
        return
    role = tree.role(element)
    if not tree.is_exposed(element):
        for child in element:  # `visibility` can be turned back on inside
            yield from _element(tree, child, depth)
        return
    if role in WHOLE or element.tag in WITHOUT_ROLE:
        yield from _whole(tree, element, role, depth)
    elif role in LANDMARKS or role in GROUPS:
        yield from _group(tree, element, role, depth)
    elif role in BREAKS or element.tag == "br":
        yield Spoken("", "", depth=depth)
        yield from _inside(tree, element, depth)
        yield Spoken("", "", depth=depth)
    else:
        yield from _inside(tree, element, depth)


def _whole(tree: AccessibilityTree, element: HtmlElement, role: str, depth: int) -> Iterator[Spoken]:
    """What is said in one go, with its name. A link round several blocks is one, too."""
    name = accessible_name(tree, element)
    if role in {"img", "graphics-document", "image"} and not name:
        return
    yield Spoken(WHOLE.get(role) or WITHOUT_ROLE[element.tag], name, _state(element, role), depth)
    if role == "heading":
        for inner in element.iterdescendants("a", "button"):
            if tree.is_exposed(inner):
                yield from _whole(tree, inner, tree.role(inner), depth + 1)


def _group(tree: AccessibilityTree, element: HtmlElement, role: str, depth: int) -> Iterator[Spoken]:
    name = accessible_name(tree, element)
    if role in NAMELESS_GROUPS and not name:
        yield from _inside(tree, element, depth)
        return
    yield Spoken(LANDMARKS.get(role) or GROUPS[role], name, _size(tree, element, role), depth)
    yield from _inside(tree, element, depth + 1)
    yield Spoken("", "", depth=depth)


def _inside(tree: AccessibilityTree, element: HtmlElement, depth: int) -> Iterator[Spoken]:
    yield Spoken("text", element.text or "", depth=depth)
    for child in element:
        yield from _element(tree, child, depth)
        yield Spoken("text", child.tail or "", depth=depth)


def _joined(parts: Iterator[Spoken]) -> Iterator[Spoken]:
    """Neighbouring words as one; an empty part ends a stretch of words."""
    words, depth = "", 0
    for part in parts:
        if part.role == "text":
            words, depth = (words + part.words, depth) if words.strip() else (part.words, part.depth)
            continue
        if SAID.search(words):
            yield Spoken("", " ".join(words.split()), depth=depth)
        words = ""
        if part.role:
            yield part
    if SAID.search(words):
        yield Spoken("", " ".join(words.split()), depth=depth)


def _state(element: HtmlElement, role: str) -> str:
    """Level and states, in the words of screen readers."""
    told = []
    if role == "heading":
        level = element.get("aria-level") or (element.tag[1] if element.tag[1:].isdigit() else "2")
        told.append(f"level {level}")
    if element.get("aria-current", "false") != "false":
        current = element.get("aria-current")
        told.append("current page" if current == "page" else "current")
    for name, yes, no in _STATES:
        value = element.get(name)
        if value in {"true", "false"}:
            told.append(yes if value == "true" else no)
    if element.tag == "summary":
        told.append("collapsed" if element.getparent().get("open") is None else "expanded")
    if element.tag == "input" and role in TICKED:
        told.append("not ticked" if element.get("checked") is None else "ticked")
    if element.get("disabled") is not None:
        told.append("unavailable")
    return ", ".join(filter(None, told))


_STATES = (
    ("aria-expanded", "expanded", "collapsed"),
    ("aria-pressed", "pressed", "not pressed"),
    ("aria-checked", "ticked", "not ticked"),
    ("aria-selected", "selected", "not selected"),
    ("aria-disabled", "unavailable", ""),
)


def _size(tree: AccessibilityTree, element: HtmlElement, role: str) -> str:
    if role == "list":
        number = sum(tree.role(child) == "listitem" and tree.is_exposed(child) for child in element)
        return count(number, "item")
    if role == "table":
        rows = [row for row in element.iterdescendants("tr") if tree.is_exposed(row)]
        columns = max((sum(cell.tag in {"td", "th"} for cell in row) for row in rows), default=0)
        return f"{count(len(rows), 'row')}, {count(columns, 'column')}"
    return ""


def spoken_value(page: HtmlPage) -> list[dict[str, object]]:
    """What is said of a page as plain JSON values."""
    return [
        {"role": said.role, "words": said.words, "detail": said.detail, "depth": said.depth}
        for said in read_aloud(page)
    ]
