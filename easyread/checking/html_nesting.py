"""Elements nested deeper than browsers nest them, read as browsers read them: beside each other.

The parser stops at some depth and would leave out all that follows; a page must not look faultless because of that.
Source: Blink, HTMLConstructionSite (2024), `kMaximumHTMLParserDOMTreeDepth`: what lies deeper than 512 elements becomes
the brother of its parent. Gecko has the same limit.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from easyread.checking.html_source import TOKEN

DEEPEST = 512
VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr")
)
# Elements that the next one of the same name ends, when their end tags are left out.
ENDED_BY_NEXT = frozenset(("dd", "dt", "li", "optgroup", "option", "p", "tbody", "td", "th", "tr"))
# Matches "</div>" and "</DIV >"; must not match "</>" or "<!-- -->".
END_TAG = re.compile(r"</(?P<name>[a-zA-Z][^\s/>]*)")


def flatten_source(source: str) -> tuple[str, int]:
    """The source with each element that lies too deep closed at once, and their number. Lengths may change."""
    stack = _OpenElements()
    parts: list[str] = []
    flattened = position = 0
    for start, end, name in read_tags(source):
        parts.append(source[position:start])
        position = end
        tag = source[start:end]
        if name.startswith("/"):
            parts.append("" if stack.close(name[1:]) else tag)
        elif name in VOID or tag.endswith("/>"):
            parts.append(tag)
        else:
            stack.open(name)
            is_deep = stack.depth > DEEPEST
            flattened += is_deep
            parts.append(f"{tag}</{name}>" if is_deep else tag)
    return "".join(parts) + source[position:], flattened


class _OpenElements:
    """The elements that are open at a place of the source, outermost first."""

    def __init__(self) -> None:
        self._names: list[str] = []
        self._numbers: Counter[str] = Counter()

    @property
    def depth(self) -> int:
        """How many are open."""
        return len(self._names)

    def open(self, name: str) -> None:
        """Opens an element, and ends the one before where that needs no end tag."""
        if name in ENDED_BY_NEXT and self._names and self._names[-1] == name:
            self._pop()
        self._names.append(name)
        self._numbers[name] += 1

    def close(self, name: str) -> bool:
        """Closes the innermost element of this name with all that is in it; whether that lay too deep."""
        if not self._numbers[name]:
            return False
        while self._names[-1] != name:
            self._pop()
        self._pop()
        return self.depth >= DEEPEST

    def _pop(self) -> None:
        self._numbers[self._names.pop()] -= 1


def read_tags(source: str) -> Iterator[tuple[int, int, str]]:
    """Start and end tags: their offsets and name in lower case, with "/" before it for end tags.

    The start tags of scripts, style sheets and other raw text are left out: nothing is nested in them.
    """
    for match in TOKEN.finditer(source):
        if match["raw"] is not None:
            continue
        if match["tag"] is not None:
            yield *match.span("tag"), match["name"].lower()
        elif end_tag := END_TAG.match(match[0]):
            yield *match.span(), f"/{end_tag['name'].lower()}"
