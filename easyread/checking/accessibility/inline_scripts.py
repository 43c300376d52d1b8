"""What the scripts that stand on a page may do to it; they are read for words, never run.

Scripts in files of their own are not looked at: which of them touches an element, nobody can tell from the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from easyread.checking.accessibility.tree import AccessibilityTree
from easyread.model.finding import Certainty

# Matches "button.textContent = text" and "list.append(entry)"; not "list.hidden = true".
FILLS = re.compile(
    r"\b(?:innerHTML|innerText|textContent|ariaLabel|appendChild|append|prepend|replaceChildren|setAttribute"
    r"|insertAdjacent\w+|attachShadow)\b"
)
FOCUSES = re.compile(r"focus")
# What a script that chooses the colours of a page has in it, as "document.documentElement.classList.add('dark')" and
# "document.body.dataset.theme = theme"; not "document.documentElement.classList.add('js')".
CHOOSES_COLOURS = (
    re.compile(r"documentElement|document\.body|querySelector\(\s*['\"](?:html|body|:root)\b"),
    re.compile(r"\b(?:classList|className|dataset|setAttribute|toggleAttribute|style)\b"),
    re.compile(r"theme|dark|color-?scheme", re.IGNORECASE),
)


def when_empty(tree: AccessibilityTree, element: HtmlElement) -> Certainty | None:
    """How sure it is that an element without words has none: a script that names it may write some."""
    return Certainty.ASK if is_touched(tree, element, FILLS) else None


def is_touched(tree: AccessibilityTree, element: HtmlElement, does: re.Pattern[str]) -> bool:
    """Whether a script that does such a thing names the element by its id."""
    name = element.get("id")
    return bool(name) and any(_names(script, name) for script in inline_scripts(tree) if does.search(script))


def chooses_colours(tree: AccessibilityTree) -> bool:
    """Whether a script may give the page other colours than its sheets have for readers who like dark ones."""
    return any(all(part.search(script) for part in CHOOSES_COLOURS) for script in inline_scripts(tree))


def inline_scripts(tree: AccessibilityTree) -> Iterator[str]:
    """The texts of the scripts on the page."""
    return (script.text for script in tree.by_tag.get("script", ()) if script.text)


def _names(script: str, name: str | None) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(name or '')}(?![\w-])", script) is not None
