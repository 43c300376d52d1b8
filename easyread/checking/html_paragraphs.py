"""End tags of paragraphs that HTML lets authors leave out, and that the parser must be told.

The parser does not know that elements newer than itself, such as `<section>`, end a paragraph. Programs that make pages
smaller leave such end tags out, and everything behind would stand inside the paragraph. Source: HTML Standard (2025),
section 13.1.2.4 "Optional tags" and 13.2.4.2 "The stack of open elements" (button scope),
https://html.spec.whatwg.org/multipage/syntax.html#optional-tags
"""

from __future__ import annotations

from collections import Counter
from itertools import islice

from easyread.checking.html_nesting import DEEPEST, VOID, read_tags

# What ends a paragraph: first what the parser knows of, then what is newer.
KNOWN = frozenset(
    "address blockquote center dir div dl fieldset form h1 h2 h3 h4 h5 h6 hr menu ol p pre table ul".split()
)
NEWER = frozenset(
    "article aside details dialog figcaption figure footer header hgroup main nav search section summary".split()
)
SCOPES = frozenset("applet button caption marquee object table td template th".split())  # which keep one open
# What else ends everything inside the element before, as far as the names behind reach.
ENDED_IN = {
    **dict.fromkeys(("li",), ("ul", "ol", "menu")),
    **dict.fromkeys(("dt", "dd"), ("dl",)),
    **dict.fromkeys(("td", "th", "tr", "tbody", "thead", "tfoot"), ("table",)),
}


def end_paragraphs(source: str) -> str:
    """The source with `</p>` before newer elements that end a paragraph. Lengths change."""
    stack = _OpenElements()
    parts: list[str] = []
    position = 0
    for start, end, name in read_tags(source):
        if name.startswith("/"):
            stack.end(name[1:])
            continue
        if name in NEWER and stack.end_paragraph():
            parts += (source[position:start], "</p>")
            position = start
        elif name in KNOWN:
            stack.end_paragraph()
        elif name in ENDED_IN:
            stack.end_inside(ENDED_IN[name])
        if name not in VOID and source[end - 2] != "/":
            stack.begin(name)
    return "".join(parts) + source[position:]


class _OpenElements:
    """The elements that are open at a place of the source, outermost first. Looks no deeper than browsers nest them."""

    def __init__(self) -> None:
        self._names: list[str] = []
        self._numbers: Counter[str] = Counter()

    def begin(self, name: str) -> None:
        """Opens an element."""
        self._names.append(name)
        self._numbers[name] += 1

    def end(self, name: str) -> None:
        """Ends an element with what is in it; an end tag of nothing says nothing."""
        if self._numbers[name]:
            self._cut(self._place({name}, frozenset()))

    def end_paragraph(self) -> bool:
        """Ends the paragraph round this place, and says whether there was one."""
        place = self._place({"p"}, SCOPES) if self._numbers["p"] else None
        self._cut(place)
        return place is not None

    def end_inside(self, names: tuple[str, ...]) -> None:
        """Ends all that is in the nearest element with one of these names."""
        place = self._place(frozenset(names), frozenset())
        self._cut(None if place is None else place + 1)

    def _place(self, wanted: frozenset[str] | set[str], limits: frozenset[str]) -> int | None:
        """The place of the nearest open element that is wanted, None where one of the limits stands before it."""
        for back, name in enumerate(islice(reversed(self._names), DEEPEST), 1):
            if name in wanted:
                return len(self._names) - back
            if name in limits:
                return None
        return None

    def _cut(self, place: int | None) -> None:
        if place is not None:
            self._numbers.subtract(self._names[place:])
            del self._names[place:]
