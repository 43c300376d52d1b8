"""Short CSS selectors that fit exactly one element of a page.

An id alone where it is unique, else a path of children that starts at the nearest element with a unique id, or name and
class. Source of the escapes: W3C CSS Object Model, section 2.1 "Common Serializing Idioms",
https://www.w3.org/TR/cssom-1/.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from easyread.checking.element_index import ElementIndex

MOST_STEPS = 24  # elements in a path; longer ones help nobody
MOST_CLASSES = 8  # classes of one element that are tried

# Matches "main" and "naïve-2"; must not match "2nd", "a b" or "a:b". Tells what is left out: ASCII signs.
PLAIN = re.compile(r"-?[^\0-@\[-^`{-\x7f][^\0-,./:-@\[-^`{-\x7f]*")


@dataclass(frozen=True, slots=True)
class PageNames:
    """How often ids, element names and classes stand on a page. `positions` fills as selectors are made."""

    ids: Counter[str]
    tags: Mapping[str, int]
    classes: Counter[tuple[str, str]]
    positions: dict[HtmlElement, tuple[int, int]] = field(default_factory=dict, repr=False, compare=False)


def page_names(index: ElementIndex) -> PageNames:
    """What selectors of a page need to know."""
    written = Counter((element.tag, element.get("class", "")) for element in index.having.get("class", ()))
    classes: Counter[tuple[str, str]] = Counter()
    for (tag, text), number in written.items():
        for word in set(text.split()[:MOST_CLASSES]):
            classes[tag, word] += number
    return PageNames(
        ids=Counter(element.get("id", "") for element in index.having.get("id", ())),
        tags={tag: len(elements) for tag, elements in index.by_tag.items()},
        classes=classes,
    )


def css_selector(element: HtmlElement, names: PageNames) -> str:
    """The selector of an element; "" where it would be too long to read."""
    steps: list[str] = []
    for current in (element, *element.iterancestors()):
        unique = _unique(current, names)
        steps.append(unique or _step(current, names))
        if unique:
            return " > ".join(reversed(steps))
        if len(steps) == MOST_STEPS:
            return ""
    return " > ".join(reversed(steps))


def escape(name: str) -> str:
    """A name as it may stand behind "." or "#" in a selector."""
    if PLAIN.fullmatch(name):
        return name
    return "".join(_escaped(sign, number, name) for number, sign in enumerate(name))


def _unique(element: HtmlElement, names: PageNames) -> str:
    """What fits this element alone without a path, "" when nothing does."""
    own = element.get("id", "")
    if own and names.ids[own] == 1:
        return f"#{escape(own)}"
    if names.tags[element.tag] == 1:
        return escape(element.tag)
    for word in _classes(element):
        if names.classes[element.tag, word] == 1:
            return f"{escape(element.tag)}.{escape(word)}"
    return ""


def _step(element: HtmlElement, names: PageNames) -> str:
    position, number = _position(element, names)
    return escape(element.tag) if number == 1 else f"{escape(element.tag)}:nth-of-type({position})"


def _position(element: HtmlElement, names: PageNames) -> tuple[int, int]:
    """Which of its name an element is among its siblings (1-based), and of how many. Counts all siblings at once."""
    if element not in names.positions:
        parent = element.getparent()
        siblings = [element] if parent is None else list(_elements(parent))
        numbers = Counter(sibling.tag for sibling in siblings)
        seen: Counter[str] = Counter()
        for sibling in siblings:
            seen[sibling.tag] += 1
            names.positions[sibling] = (seen[sibling.tag], numbers[sibling.tag])
    return names.positions[element]


def _elements(parent: HtmlElement) -> Iterator[HtmlElement]:
    return (child for child in parent if isinstance(child.tag, str))


def _classes(element: HtmlElement) -> list[str]:
    names = element.get("class")
    return names.split()[:MOST_CLASSES] if names else []


def _escaped(sign: str, number: int, name: str) -> str:
    if sign == "\0":
        return "\N{REPLACEMENT CHARACTER}"
    after_dash = number == 1 and name[0] == "-"
    if sign < " " or sign == "\x7f" or (sign in "0123456789" and (number == 0 or after_dash)):
        return f"\\{ord(sign):x} "
    if sign >= "\x80" or sign in "-_" or (sign.isascii() and sign.isalnum()):
        return "\\-" if name == "-" else sign
    return f"\\{sign}"
