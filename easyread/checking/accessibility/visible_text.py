"""The words that people see inside an element, which may differ from its accessible name.

Looks at what `AccessibilityTree` and the styles of the page know; what lies over the words, nobody can know here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml.html import HtmlElement

from easyread.checking.accessibility.names import stands_apart
from easyread.checking.accessibility.tree import AccessibilityTree, is_shown_instead


def visible_text(tree: AccessibilityTree, element: HtmlElement) -> str:
    """The drawn words inside the element, with single spaces and line breaks as spaces.

    Words off the screen count only where the whole element lies there: a link may come into sight when it has focus.
    """
    sees = is_in_sight if is_in_sight(tree, element) else AccessibilityTree.is_drawn
    return " ".join("".join(_parts(tree, element, sees)).split())


def drawn_texts(tree: AccessibilityTree, element: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """Each element inside (and this one) that holds drawn words of its own, with its longest line of them.

    A line ends only at `<br>`; where the screen ends it, nobody can know here.
    """
    for inner in element.iter():
        if not tree.is_drawn(inner) or holds_no_words(inner):
            continue
        words = inner.text or ""
        for child in inner:
            words += ("\0" if child.tag == "br" else " ") + (child.tail or "")
        lines = [" ".join(line.split()) for line in words.split("\0")]
        if any(lines) and tree.styles.visibility(inner).is_in_sight:
            yield inner, max(lines, key=len)


def holds_no_words(element: HtmlElement) -> bool:
    """Whether browsers draw something in place of the words inside, such as a film or a bar."""
    return element.tag == "canvas" or is_shown_instead(element)


def is_in_sight(tree: AccessibilityTree, element: HtmlElement) -> bool:
    """Whether people who see can see it: it is drawn, not transparent, and not moved off the screen."""
    return tree.is_drawn(element) and tree.styles.visibility(element).is_in_sight


def _parts(
    tree: AccessibilityTree, element: HtmlElement, sees: Callable[[AccessibilityTree, HtmlElement], bool]
) -> Iterator[str]:
    yield "" if holds_no_words(element) else element.text or ""
    waiting: list[HtmlElement | str] = list(reversed(element))
    while waiting:  # no recursion: pages may be nested deeper than the stack is
        part = waiting.pop()
        if isinstance(part, str):
            yield part
            continue
        space = " " if stands_apart(tree, part) else ""
        waiting.append(space + (part.tail or ""))
        yield space
        if sees(tree, part):
            yield "" if holds_no_words(part) else part.text or ""
            waiting += reversed(part)
