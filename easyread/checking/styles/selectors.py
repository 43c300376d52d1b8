"""Selectors, cut into the parts that stand between combinators.

cssselect2 reads them and judges what is not a plain name, class or id. Source: W3C Selectors Level 4 (2022 draft), https://www.w3.org/TR/selectors-4/.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import Any

import tinycss2
from cssselect2 import SelectorError, compiler, parser

from easyread.checking.styles.needs import Needs, nodes_inside, read_needs
from easyread.checking.styles.nesting import depth

LONGEST = 1500  # characters; longer selectors are not judged
LONGEST_LIST = 40_000
MOST_PARTS = 24
DEEPEST = 8  # brackets inside brackets
# Matches ":focus" of "a:focus"; not ".focus\:bold".
FOCUS = re.compile(r"(?<!\\):focus(?:-visible|-within)?(?![\w-])", re.IGNORECASE)
# Matches ":open" and ":state(busy)" by name; strings and ":not(" without a name; not "::before", not ".wide\:hidden".
PSEUDO_CLASS = re.compile(
    r"""\"[^\"]*\"|'[^']*'|:(?:is|not|where|has)\(
        |(?<![:\\]):(?P<name>-?[a-zA-Z][\w-]*)(?:\([^()]*\))?""",
    re.IGNORECASE | re.VERBOSE,
)
LIST_SIGN = re.compile(r"[\"'()\[\],]")
ALWAYS = ":is(*)"
READABLE = frozenset(
    "link any-link local-link enabled disabled checked visited hover active focus focus-within focus-visible target "
    "target-within current past future playing paused seeking buffering stalled muted volume-locked user-valid "
    "user-invalid host root scope first-child last-child first-of-type last-of-type only-child only-of-type empty lang "
    "nth-child nth-last-child nth-of-type nth-last-of-type is where not has before after first-line "
    "first-letter".split()
)
NEVER_TRUE = ":not(*)"
# Matches ":has(.wide a:hover)", which nothing matches at rest; not ":has(a:hover, b)" or ":has(a:not(:hover))".
POINTED_AT = re.compile(r":has\([^(),]*:(?:hover|active)(?![\w-])[^(),]*\)", re.IGNORECASE)
# What cssselect2 does not know, in other words; states that only come when somebody does something are never true.
OTHER_WORDS = {
    "-webkit-any-link": ":any-link",
    "defined": ALWAYS,
    "open": "[open]",
    "optional": ":is(input, select, textarea):not([required])",
    "placeholder-shown": ":is(input, textarea)[placeholder]:not([value])",
    "required": "[required]",
    **dict.fromkeys(
        ["-webkit-autofill", "-webkit-full-screen", "autofill", "fullscreen", "indeterminate", "modal",
         "picture-in-picture", "popover-open"],
        NEVER_TRUE,
    ),
}  # fmt: skip
OTHER_ENGINES = ("-moz-", "-ms-", "-o-", "-khtml-")
Specificity = tuple[int, int, int]
ERRORS = (SelectorError, NotImplementedError, TypeError, AttributeError, RecursionError, MemoryError, SyntaxError)


class SelectorUnread(Exception):
    """A selector that cannot be read here, whether or not browsers know it."""


@dataclass(frozen=True, slots=True)
class Part:
    """A compound selector: "a.button[href]". `test` judges what is not its tag, its classes or its id."""

    key: str
    tag: str
    classes: tuple[str, ...]
    id: str
    test: Callable[[Any], Any] | None
    needs: Needs


@dataclass(frozen=True, slots=True)
class Selector:
    """A complex selector as (combinator before it, part), with "" before the first.

    `pseudo` is the pseudo-element it styles, or "". `focus` holds (index, is within) of the parts that ask for
    keyboard focus, each answered with yes. A `loose` selector has pseudo-classes that nobody can judge here: it may
    match.
    """

    parts: tuple[tuple[str, Part], ...]
    specificity: Specificity
    pseudo: str = ""
    focus: tuple[tuple[int, bool], ...] = ()
    loose: bool = False


@dataclass(slots=True)
class KnownParts:
    """The parts of a sheet: by what they say, and as they are written, with their specificity once they are read."""

    by_key: dict[str, Part] = field(default_factory=dict)
    by_text: dict[str, tuple[Part, Specificity] | None] = field(default_factory=dict)


def read_selectors(text: str, parts: KnownParts) -> list[Selector]:
    """The selectors of a list that can match; those that only match with focus come extra. `parts` remembers parts.

    Raises SelectorUnread when one of them cannot be read.
    """
    if len(text) > LONGEST_LIST or depth(text) > DEEPEST or any(len(part) > LONGEST for part in split_list(text)):
        raise SelectorUnread(text[:80])
    trees = _parse(text)
    said = POINTED_AT.sub(NEVER_TRUE, PSEUDO_CLASS.sub(_in_other_words, text))
    if PSEUDO_CLASS.sub(_always, said) == said:
        return _selectors(trees, said, parts, is_loose=lambda number: False)
    strict = _parse(said)
    found: list[Selector] = []
    for word in (ALWAYS, NEVER_TRUE):  # what nobody can judge is taken as true, and inside ":not" as false
        loosened = PSEUDO_CLASS.sub(partial(_always, word=word), said)
        plain = _parse(loosened)
        keys = [(_whole_key(first), _whole_key(second)) for first, second in zip(strict, plain, strict=True)]
        loose = [first != second for first, second in keys]
        found += _selectors(trees, loosened, parts, is_loose=loose.__getitem__, only_loose=word == NEVER_TRUE)
    return found


def _selectors(
    trees: list[Any],
    text: str,
    parts: KnownParts,
    *,
    is_loose: Callable[[int], bool],
    only_loose: bool = False,
) -> list[Selector]:
    """The selectors of a readable list. `trees` are those of the list as it was written."""
    plain = _parse(text)
    focused = _parse(FOCUS.sub(ALWAYS, text)) if FOCUS.search(text) else None
    found: list[Selector] = []
    try:
        for number, tree in enumerate(trees):
            if tree is None or plain[number] is None or (only_loose and not is_loose(number)):
                continue
            pseudo, loose = tree.pseudo_element or "", is_loose(number)
            steps = _steps(plain[number].parsed_tree, parts)
            if steps:
                found.append(Selector(steps, tree.specificity, pseudo, loose=loose))
            if focused and focused[number] is not None:
                focus = tuple(_focus_parts(plain[number].parsed_tree))
                steps = _steps(focused[number].parsed_tree, parts) if focus else ()
                if steps:
                    found.append(Selector(steps, tree.specificity, pseudo, focus, loose))
    except ERRORS as error:
        raise SelectorUnread(text[:80]) from error
    return found


def _whole_key(tree: Any) -> str:
    return "" if tree is None else _key(tree.parsed_tree)


@lru_cache(maxsize=8)  # the same words are asked for again at once: as they were written, and in other words
def _parse(text: str) -> list[Any]:
    """A cssselect2 tree for each selector of a list, None for one that styles a box no element has."""
    trees: list[Any] = []
    try:
        for part in split_list(text):
            element = re.search(r"::(-?[\w-]+)", part)
            known = element is None or element[1].lower() in {"before", "after", "first-line", "first-letter"}
            trees += list(parser.parse(part)) if known else [None]
    except ERRORS as error:
        raise SelectorUnread(text[:80]) from error
    return trees


def split_list(text: str) -> Iterator[str]:
    """The selectors between commas that stand in no brackets and no string."""
    start = depth = 0
    quote = ""
    for match in LIST_SIGN.finditer(text):
        sign, index = match[0], match.start()
        if quote:
            quote = "" if sign == quote and text[index - 1] != "\\" else quote
        elif sign in "\"'":
            quote = sign
        elif sign in "([":
            depth += 1
        elif sign in ")]":
            depth -= 1
        elif depth == 0:
            yield text[start:index]
            start = index + 1
    yield text[start:]


def _in_other_words(match: re.Match[str]) -> str:
    name = (match["name"] or "").lower()
    return NEVER_TRUE if name.startswith(OTHER_ENGINES) else OTHER_WORDS.get(name, match[0])


def _always(match: re.Match[str], word: str = ALWAYS) -> str:
    return match[0] if not match["name"] or match["name"].lower() in READABLE else word


def read_compound(text: str, parts: KnownParts) -> tuple[Part, Specificity]:
    """The part that a single compound selector stands for. Raises one of ERRORS when it cannot be read."""
    tree = next(parser.parse(text)).parsed_tree
    return _known_part(tree, parts), tree.specificity


def _steps(tree: Any, parts: KnownParts) -> tuple[tuple[str, Part], ...]:
    """The parts from left to right, () when one of them never matches."""
    chain: list[tuple[str, Any]] = []
    while isinstance(tree, parser.CombinedSelector):
        chain.append((tree.combinator, tree.right))
        tree = tree.left
    chain.append(("", tree))
    if len(chain) > MOST_PARTS:
        raise SelectorError(None, "too many parts")
    steps = []
    for combinator, compound in reversed(chain):
        part = _known_part(compound, parts)
        if part.tag == NEVER:
            return ()
        steps.append((combinator, part))
    return tuple(steps)


NEVER = "\0"  # the tag of a part that no element of a page at rest matches


def _known_part(compound: Any, parts: KnownParts) -> Part:
    key = _key(compound)
    part = parts.by_key.get(key)
    if part is None:
        part = parts.by_key[key] = _part(key, compound)
    return part


def _part(key: str, compound: Any) -> Part:
    tag = identifier = ""
    classes: list[str] = []
    rest = []
    for simple in compound.simple_selectors:
        if isinstance(simple, parser.LocalNameSelector) and not tag:
            tag = simple.lower_local_name
        elif isinstance(simple, parser.ClassSelector):
            classes.append(simple.class_name)
        elif isinstance(simple, parser.IDSelector) and not identifier:
            identifier = simple.ident
        else:
            rest.append(simple)
    needs = read_needs(compound)
    test = None
    if rest:
        try:
            compiled = compiler.CompiledSelector(parser.Selector(parser.CompoundSelector(rest)))
        except SyntaxError:  # what cssselect2 makes of ":has(a:focus)", which nothing matches at rest
            return Part(key, NEVER, (), "", None, needs)
        if compiled.never_matches:
            return Part(key, NEVER, (), "", None, needs)
        test = compiled.test
    return Part(key, tag, tuple(classes), identifier, test, needs)


def _key(tree: Any) -> str:
    """Words that are the same only for the same selector."""
    if isinstance(tree, parser.CombinedSelector):
        return f"{_key(tree.left)} {tree.combinator} {_key(tree.right)}"
    if isinstance(tree, parser.CompoundSelector):
        return "".join(map(_key, tree.simple_selectors)) or "*"
    if isinstance(tree, parser.FunctionalPseudoClassSelector):
        return f":{tree.name}({tinycss2.serialize(tree.arguments)})"
    if isinstance(tree, parser.AttributeSelector):
        return f"{tree!r}{tree.case_sensitive}"
    if isinstance(tree, parser.ClassSelector):
        return f".{tree.class_name!r}"
    inner = getattr(tree, "selector_list", None)
    if inner is None:
        return repr(tree)
    listed = (getattr(item, "combinator", "") + _key(getattr(item, "selector", item).parsed_tree) for item in inner)
    return f":{type(tree).__name__}({','.join(listed)})"


def _focus_parts(tree: Any) -> Iterator[tuple[int, bool]]:
    """The parts that ask for focus, with whether an element inside may have it."""
    chain = []
    while isinstance(tree, parser.CombinedSelector):
        chain.append(tree.right)
        tree = tree.left
    chain.append(tree)
    for index, compound in enumerate(reversed(chain)):
        nodes = list(nodes_inside(compound))
        asked = {node.name for node in nodes if isinstance(node, parser.PseudoClassSelector)}
        names = {name for name in asked if name.startswith("focus")}
        within = "focus-within" in names or any(isinstance(node, parser.RelationalSelector) for node in nodes)
        if names:
            yield index, within
