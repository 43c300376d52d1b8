"""What the selectors of some sheets can see of an element beside its name: elements with the same facts look the same.

Of an attribute no more is seen than which questions about it are answered with yes: for "[href^='#']" all links to
other pages are alike. So a thousand links share a handful of states.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain

from lxml.html import HtmlElement

from easyread.checking.element_index import ElementIndex
from easyread.checking.styles.attribute_questions import AttributeQuestion
from easyread.checking.styles.hints import HINTS
from easyread.checking.styles.needs import Needs

MOST_KNOWN = 20_000  # values of one attribute whose facts are kept between pages

# An attribute that only needs to be there, (attribute, value), (attribute, names that count and numbers of the
# questions answered with yes), or whether it is a first (1) or last (2) child.
Fact = str | int | tuple[str | int, ...]


@dataclass(slots=True)
class FactReader:
    """What selectors ask for. The style attribute, old attributes and the type of a field always count in full.

    `questions` are numbered by their place. `names` are the classes (".wide") and ids ("#top") that count. `edges` are
    names of parts that ask whether an element is a first or last child, "" for any element. `known` remembers the facts
    of values.
    """

    values: set[str] = field(default_factory=lambda: {"style", *HINTS, "type"})
    presences: set[str] = field(default_factory=set)
    questions: defaultdict[str, list[AttributeQuestion]] = field(default_factory=lambda: defaultdict(list))
    names: set[str] = field(default_factory=set)
    edges: set[str] = field(default_factory=set)
    known: defaultdict[str, dict[str, Fact]] = field(default_factory=lambda: defaultdict(dict))

    def add(self, needs: Needs, name: str) -> None:
        """Adds what a part asks for; `name` is that under which the part is looked up."""
        self.values |= needs.values
        self.presences |= needs.presences
        for question in needs.questions:
            if question not in self.questions[question.attribute]:
                self.questions[question.attribute].append(question)
        self.names |= needs.names
        if needs.edges and not needs.awkward:
            self.edges.add("" if needs.around else name)

    def new_words(self, index: ElementIndex) -> set[str]:
        """The names of a page's elements, with the classes and ids in values of which no facts are known."""
        words = set(index.by_tag)
        for name in ("class", "id"):
            values = {element.get(name, "") for element in index.having.get(name, ())}
            for value in values - self.known[name].keys():
                words.update(_signs(name, value))
        return words

    def read(self, index: ElementIndex) -> Mapping[HtmlElement, list[Fact]]:
        """The facts of the elements that have any, in the same order for all elements."""
        seen: defaultdict[HtmlElement, list[Fact]] = defaultdict(list)
        having = index.having
        for name in self.values:
            for element in having.get(name, ()):
                seen[element].append((name, element.get(name)))
        asked = {"class", "id"} | self.questions.keys()
        for name in self.presences - self.values - asked:
            for element in having.get(name, ()):
                seen[element].append(name)
        for name in asked - self.values:
            known = self.known[name]
            for element in having.get(name, ()):
                value = element.get(name)
                fact = known.get(value)
                if fact is None:
                    fact = self._remember(name, value)
                if fact:
                    seen[element].append(fact)
        for element in self._with_edges(index):
            seen[element].append((element.getprevious() is None) + 2 * (element.getnext() is None))
        return seen

    def _remember(self, name: str, value: str) -> Fact:
        """The fact that stands for a value, () for one that nobody asks for."""
        known = self.known[name]
        if len(known) > MOST_KNOWN:
            known.clear()
        names = sorted(self.names.intersection(_signs(name, value)))
        answers = [number for number, question in enumerate(self.questions[name]) if question.holds(value)]
        is_fact = names or answers or name in self.presences
        known[value] = (name, *names, *answers) if is_fact else ()
        return known[value]

    def _with_edges(self, index: ElementIndex) -> Iterable[HtmlElement]:
        """The elements of which a selector may ask whether they are first or last, each once."""
        if "" in self.edges:
            return index.elements
        holders = {".": "class", "#": "id"}
        groups = [
            index.having.get(holders[name[0]], ()) if name[0] in holders else index.by_tag.get(name, ())
            for name in self.edges
        ]
        return dict.fromkeys(chain.from_iterable(groups))


def _signs(name: str, value: str) -> list[str]:
    """The classes (".wide") or the id ("#top") in the value of an attribute."""
    if name == "class":
        return [f".{word}" for word in value.split()]
    return [f"#{value}"] if name == "id" else []
