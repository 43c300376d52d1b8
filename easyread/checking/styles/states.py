"""What matching leaves behind: the declarations that fit elements of one kind, and what selectors have seen of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from lxml.html import HtmlElement

# Where a declaration comes from: CSS Cascading Level 5, section 6.1; hints are old attributes such as bgcolor.
AGENT, HINT, AUTHOR, AUTHOR_IMPORTANT, AGENT_IMPORTANT = range(5)

# Level, layer, specificity, place of the rule, place of the declaration in it.
Precedence = tuple[int, int, tuple[int, int, int], int, int]


@dataclass(frozen=True, slots=True)
class Declared:
    """A declaration that fits, with what decides whether it wins. `media` are queries that must hold."""

    precedence: Precedence
    name: str
    value: str
    important: bool
    media: tuple[str, ...] = ()

    @property
    def is_agent(self) -> bool:
        """Whether the browser says it and not the page."""
        return self.precedence[0] in {AGENT, AGENT_IMPORTANT}


Winners = dict[str, list[Declared]]


@dataclass(slots=True, eq=False)
class Style:
    """What the rules say about all elements of one kind. `declared` holds declarations by property.

    `unshared` names custom properties that are not inherited, on all pages with the same sheets.
    `generated` has those of ::before and ::after, `loose` the places of selectors that may fit and nobody can judge,
    `maybe` the properties of their rules. `known` and `inner` are filled as they are asked for; nobody can tell,
    because what they hold never changes.
    """

    above: Style | None = None
    declared: Winners = field(default_factory=dict)
    generated: dict[str, Winners] = field(default_factory=dict)
    loose: frozenset[int] = frozenset()
    maybe: frozenset[str] = frozenset()
    unshared: frozenset[str] = frozenset()
    inner: dict[Any, Style] = field(default_factory=dict)
    known: dict[Any, Any] = field(default_factory=dict)

    def chain(self) -> Iterator[Style]:
        """The style and those round it, from the inside out."""
        here: Style | None = self
        while here is not None:
            yield here
            here = here.above


@dataclass(slots=True, eq=False)
class State:
    """What selectors have seen: the bits that fit an element, and those that fit it or something round it.

    `kinds` are those of the elements directly inside, by what can be seen of them.
    """

    style: Style
    own: int = 0
    seen: int = 0
    kinds: dict[Any, Any] = field(default_factory=dict)
    known: dict[Any, bool] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Matched:
    """The state of each element of a page, and the elements in each state, both in document order.

    `is_judged` is false when there was too much to match, so that some elements have less style than they should.
    """

    states: Mapping[HtmlElement, State]
    members: Mapping[State, Sequence[HtmlElement]]
    is_judged: bool


@dataclass(frozen=True, slots=True)
class FocusRule:
    """A rule that holds while an element has focus. `is_own` says whether it styles this very element."""

    declared: tuple[Declared, ...]
    is_own: bool
