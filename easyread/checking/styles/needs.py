"""What must be known of an element to judge a part of a selector: its attributes, classes and ids, and where it stands.

A part is *awkward* when it depends on more than the element, its attributes, its ancestors and whether it is a first or
last child: then it is judged element by element.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from cssselect2 import SelectorError, parser

from easyread.checking.styles.attribute_questions import AttributeQuestion

EDGES = frozenset({"first-child", "last-child", "only-child"})
MOST_INNER = 3  # combinators inside the brackets of one part: more could cost any amount of time
NEVER_AT_REST = frozenset(
    "visited hover active focus focus-within focus-visible target target-within current past future playing paused "
    "seeking buffering stalled muted volume-locked user-valid user-invalid host".split()
)
# Elements that can be disabled, and those that count as enabled as well when they lead somewhere.
FIELDS = frozenset("button fieldset input menuitem optgroup option select textarea".split())
ONLY = {"disabled": FIELDS, "enabled": FIELDS | {"a", "area", "link"}}
NO_MORE_FACTS = EDGES | NEVER_AT_REST | {"root", "scope"}


@dataclass(frozen=True, slots=True)
class Needs:
    """What must be known of an element to judge a part.

    Of attributes: `values` those whose value counts as it is, `presences` those that only need to be there, `questions`
    what else is asked. `names` are classes and ids. `edges` asks whether it is a first or last child, `inside` what
    stands in it, `around` what it stands in. Only elements with one of these `tags` can fit; any where none is named.
    """

    values: frozenset[str] = frozenset()
    presences: frozenset[str] = frozenset()
    questions: frozenset[AttributeQuestion] = frozenset()
    names: frozenset[str] = frozenset()
    edges: bool = False
    awkward: bool = False
    inside: bool = False
    around: bool = False
    tags: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Noted:
    """What has been seen so far of the things inside a part: see `Needs`. `combined` counts combinators."""

    values: set[str] = field(default_factory=set)
    presences: set[str] = field(default_factory=set)
    questions: set[AttributeQuestion] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    edges: bool = False
    awkward: bool = False
    inside: bool = False
    combined: int = 0


def read_needs(tree: Any) -> Needs:
    """Collected over everything inside a part."""
    noted = _Noted()
    for node in nodes_inside(tree):
        if isinstance(node, parser.AttributeSelector):
            if node.operator is None:
                noted.presences.add(node.lower_name)
            else:
                is_loose = node.case_sensitive is False
                noted.questions.add(AttributeQuestion(node.lower_name, node.operator, node.value, is_loose))
        elif isinstance(node, parser.ClassSelector):
            noted.names.add("." + node.class_name)
        elif isinstance(node, parser.IDSelector):
            noted.names.add("#" + node.ident)
        elif isinstance(node, parser.RelationalSelector):
            noted.awkward = noted.inside = True
        elif isinstance(node, parser.CombinedSelector):
            noted.combined += 1
            noted.awkward |= node.combinator in {"+", "~"}
        else:
            _note_pseudo(node, noted)
    if noted.combined > (0 if noted.inside else MOST_INNER):
        raise SelectorError(None, "too many parts inside brackets")
    return Needs(
        frozenset(noted.values),
        frozenset(noted.presences),
        frozenset(noted.questions),
        frozenset(noted.names),
        noted.edges,
        noted.awkward,
        noted.inside,
        noted.combined > 0,
        _only_tags(tree),
    )


def _note_pseudo(node: Any, noted: _Noted) -> None:
    """Notes what a pseudo-class asks for; anything else asks for nothing."""
    if isinstance(node, parser.FunctionalPseudoClassSelector):
        if node.name == "lang":
            noted.values.add("lang")
        else:
            noted.awkward = True
    elif isinstance(node, parser.PseudoClassSelector):
        if node.name in EDGES:
            noted.edges = True
        elif node.name in {"link", "any-link"}:
            noted.presences.add("href")
        elif node.name == "checked":
            noted.presences |= {"checked", "selected"}
            noted.values.add("type")
        elif node.name not in NO_MORE_FACTS:
            noted.awkward = True


def _only_tags(compound: Any) -> frozenset[str]:
    """The names of the elements that alone can fit, none where others can too."""
    pseudos = [item.name for item in compound.simple_selectors if isinstance(item, parser.PseudoClassSelector)]
    only = [ONLY[name] for name in pseudos if name in ONLY]
    return frozenset.intersection(*only) if only else frozenset()


def nodes_inside(tree: Any) -> Iterator[Any]:
    """A tree with everything in it."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        yield node
        if isinstance(node, parser.CombinedSelector):
            waiting += [node.left, node.right]
        waiting += getattr(node, "simple_selectors", [])
        for inner in getattr(node, "selector_list", []):
            waiting.append(getattr(inner, "selector", inner).parsed_tree)
