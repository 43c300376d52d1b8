"""An element as the tests of cssselect2 want to see it, made only where a test is run.

cssselect2's own wrapper keeps tuples of all ancestors and siblings, which costs the square of a long list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from easyread.checking.styles.selectors import Part

SPACES = re.compile(r"[^ \t\r\n\f]+")

NONE: frozenset[str] = frozenset()


class Subject:
    """What `cssselect2.ElementWrapper` offers to compiled selectors, for lxml's HTML elements."""

    __slots__ = ("classes", "etree_element", "local_name")

    in_html_document = True
    namespace_url = ""

    def __init__(self, element: HtmlElement) -> None:
        self.etree_element = element
        self.local_name = element.tag
        classes = element.get("class")
        self.classes: frozenset[str] = frozenset(SPACES.findall(classes)) if classes else NONE

    @property
    def id(self) -> str | None:
        """The id, None without one."""
        value: str | None = self.etree_element.get("id")
        return value

    @property
    def parent(self) -> Subject | None:
        """The element round it."""
        above = self.etree_element.getparent()
        return None if above is None else Subject(above)

    @property
    def ancestors(self) -> Iterator[Subject]:
        """The elements round it, nearest first."""
        return map(Subject, self.etree_element.iterancestors())

    @property
    def previous(self) -> Subject | None:
        """The element before it with the same parent."""
        before = self.etree_element.getprevious()
        return None if before is None else Subject(before)

    @property
    def previous_siblings(self) -> Iterator[Subject]:
        """The elements before it with the same parent, nearest first."""
        return map(Subject, self.etree_element.itersiblings(preceding=True))

    @property
    def etree_siblings(self) -> list[HtmlElement]:
        """The element and those beside it, in order."""
        above = self.etree_element.getparent()
        return [self.etree_element] if above is None else list(above)

    @property
    def etree_children(self) -> list[HtmlElement]:
        """The elements directly inside."""
        return list(self.etree_element)

    @property
    def index(self) -> int:
        """How many elements stand before it with the same parent."""
        above = self.etree_element.getparent()
        return 0 if above is None else above.index(self.etree_element)

    @property
    def lang(self) -> str:
        """The language said nearest, in lower case."""
        here = self.etree_element
        while here is not None:
            if here.get("lang") is not None:
                return str(here.get("lang")).lower()
            here = here.getparent()
        return ""

    @property
    def in_disabled_fieldset(self) -> bool:
        """Whether a fieldset round it is disabled; what stands in the fieldset's legend is not."""
        inside = self.etree_element
        for above in inside.iterancestors():
            is_disabled = above.tag == "fieldset" and above.get("disabled") is not None
            if is_disabled and next(above.iterchildren("legend"), None) is not inside:
                return True
            inside = above
        return False

    def iter_children(self) -> Iterator[Subject]:
        """The elements directly inside."""
        return map(Subject, self.etree_element)

    def iter_subtree(self) -> Iterator[Subject]:
        """The element and everything inside."""
        return map(Subject, self.etree_element.iter())

    def iter_next_siblings(self) -> Iterator[Subject]:
        """The elements behind it with the same parent."""
        return map(Subject, self.etree_element.itersiblings())

    def iter_siblings(self) -> Iterator[Subject]:
        """The element and those beside it, in order."""
        return map(Subject, self.etree_siblings)


def fits(part: Part, subject: Subject) -> bool:
    """Whether a part of a selector fits an element."""
    if part.tag and part.tag != subject.local_name:
        return False
    if part.id and part.id != subject.id:
        return False
    if part.classes and not subject.classes.issuperset(part.classes):
        return False
    return part.test is None or bool(part.test(subject))
