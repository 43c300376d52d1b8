"""Style sheets: their rules in order, with the layers and conditions round them.

Sources: W3C CSS Cascading and Inheritance Level 5 (2022), sections 2 "@import" and 6.4 "Cascade Layers",
https://www.w3.org/TR/css-cascade-5/; CSS Nesting Module Level 1 (2023 draft), https://www.w3.org/TR/css-nesting-1/.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from importlib.resources import files
from itertools import groupby
from operator import attrgetter
from typing import Any

import tinycss2

from easyread.checking.styles.conditions import supports_holds
from easyread.checking.styles.declarations import Declaration, may_decide, read_declarations
from easyread.checking.styles.nesting import DEEPEST as DEEPEST_BRACKETS
from easyread.checking.styles.nesting import depth, shorten_numbers, text_of
from easyread.checking.styles.plain_rules import PlainBlock, PlainRule, cut_sheet
from easyread.checking.styles.plain_selectors import PlainSelector, read_selector_list
from easyread.checking.styles.selectors import LONGEST, LONGEST_LIST, KnownParts, Selector, SelectorUnread, split_list

DEEPEST = 10  # blocks inside blocks
MOST_PARTS = 12_000  # different compound selectors of one sheet; the rest is not judged
ROOT = re.compile(r"&|:scope\b")
# Matches "::before" of "p::before" and ":after" of "p:after"; not ":hover".
PSEUDO = re.compile(r"(?:::[\w-]+|:(?:before|after|first-line|first-letter))\Z")
# Matches "initial-value: 0%;" of an @property block.
INITIAL = re.compile(r"(?<![\w-])initial-value\s*:([^;{}]*)", re.IGNORECASE)
# Matches "inherits: false" of such a block.
UNSHARED = re.compile(r"(?<![\w-])inherits\s*:\s*false\b", re.IGNORECASE)
ANONYMOUS = "\0"  # starts the name of a layer without one


@dataclass(frozen=True)
class StyleRule:
    """One style rule. All queries in `media` must hold; a `loose` rule stands under a condition nobody can judge.

    Its declarations are read from `text` when something first fits one of its selectors: most rules of most sheets fit
    nothing.
    """

    selectors: tuple[Selector | PlainSelector, ...]
    text: str
    media: tuple[str, ...] = ()
    layer: tuple[str, ...] = ()
    loose: bool = False

    @cached_property
    def declarations(self) -> tuple[Declaration, ...]:
        """The declarations that are kept, in order."""
        return read_declarations(self.text)


@dataclass(frozen=True, slots=True)
class Import:
    """An @import: where from, under which query, into which layer."""

    url: str
    media: tuple[str, ...]
    layer: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StyleSheet:
    """What a sheet says. `layers` come in the order they are named; `unread` counts rules nobody can read here.

    `registered` are custom properties with the value that they have where nothing sets them; `unshared` are those
    that are not inherited.
    """

    rules: tuple[StyleRule, ...] = ()
    imports: tuple[Import, ...] = ()
    layers: tuple[tuple[str, ...], ...] = ()
    keyframes: frozenset[str] = frozenset()
    registered: tuple[tuple[str, str], ...] = ()
    unshared: frozenset[str] = frozenset()
    unread: int = 0


@dataclass(slots=True)
class _Reading:
    """What has been read of one sheet so far. `parts` lets selectors share what they have in common."""

    parts: KnownParts
    rules: list[StyleRule] = field(default_factory=list)
    imports: list[Import] = field(default_factory=list)
    layers: list[tuple[str, ...]] = field(default_factory=list)
    keyframes: set[str] = field(default_factory=set)
    registered: dict[str, str] = field(default_factory=dict)
    unshared: set[str] = field(default_factory=set)
    unread: int = 0


@dataclass(frozen=True, slots=True)
class _Round:
    """What stands round a rule: queries, layer, the selector it is nested in, that of the roots of its scope."""

    media: tuple[str, ...] = ()
    layer: tuple[str, ...] = ()
    parent: str = ""
    scope: str = ""
    loose: bool = False
    depth: int = 0


def read_sheet(text: str) -> StyleSheet:
    """The rules of a sheet. Never raises: what cannot be read is left out and counted."""
    reading = _Reading(KnownParts())
    _read_text(shorten_numbers(text), _Round(), reading)
    return StyleSheet(
        tuple(reading.rules),
        tuple(reading.imports),
        tuple(dict.fromkeys(reading.layers)),
        frozenset(reading.keyframes),
        tuple(reading.registered.items()),
        frozenset(reading.unshared),
        reading.unread,
    )


@cache
def user_agent_sheet() -> StyleSheet:
    """What browsers set before any page does."""
    return read_sheet(files(__package__).joinpath("data", "user_agent.css").read_text(encoding="utf-8"))


def _read_text(text: str, around: _Round, reading: _Reading) -> None:
    """Rules that stand in no other rule."""
    parse = tinycss2.parse_rule_list if around.depth else tinycss2.parse_stylesheet
    for piece in cut_sheet(text):
        if isinstance(piece, PlainRule):
            if may_decide(piece.block):
                _add_rule(piece.prelude, piece.block, around, reading)
        elif isinstance(piece, PlainBlock):
            if piece.keyword == "property":
                _register(piece.prelude, piece.text, reading)
            inner = _enter(piece.keyword, piece.prelude, around, reading)
            if inner:
                _read_text(piece.text, inner, reading)
        else:
            _read(parse(piece, skip_comments=True, skip_whitespace=True), around, reading)


def _read(nodes: Sequence[Any], around: _Round, reading: _Reading) -> None:
    for node in nodes:
        if node.type == "qualified-rule":
            _read_rule(node, around, reading)
        elif node.type == "at-rule":
            if node.content is None:
                _read_statement(node, around, reading)
            else:
                if node.lower_at_keyword == "property":
                    _register(text_of(node.prelude), text_of(node.content), reading)
                inner = _enter(node.lower_at_keyword, text_of(node.prelude), around, reading)
                if inner:
                    _read_block(node, inner, reading)


def _read_rule(node: Any, around: _Round, reading: _Reading) -> None:
    """A style rule with what is nested in it."""
    if around.depth > DEEPEST:
        reading.unread += 1
        return
    own = text_of(node.prelude)
    if own == "":  # no selector at all
        return
    if own is None or len(own) + len(around.parent) * (own.count("&") + own.count(",") + 1) > LONGEST_LIST:
        reading.unread += 1
        return
    inner = replace(around, parent=_nested(own, around.parent), depth=around.depth + 1)
    _read_contents(node.content, inner, reading)


def _read_contents(nodes: Sequence[Any], inner: _Round, reading: _Reading) -> None:
    """What stands in a style rule: its declarations, and what is nested in it, each in its place."""
    contents = tinycss2.parse_blocks_contents(nodes, skip_comments=True, skip_whitespace=True)
    for kind, items in groupby(contents, key=attrgetter("type")):
        if kind != "declaration":
            _read(list(items), inner, reading)
            continue
        text = ";".join(text_of([item]) or "" for item in items)
        if may_decide(text):
            _add_rule(inner.parent, text, inner, reading)


def _add_rule(prelude: str, text: str, around: _Round, reading: _Reading) -> None:
    """Adds a rule with declarations that may count."""
    try:
        if max(len(reading.parts.by_key), len(reading.parts.by_text)) >= MOST_PARTS:
            raise SelectorUnread(prelude[:80])
        selectors = tuple(read_selector_list(_scoped(prelude, around.scope), reading.parts))
    except SelectorUnread:
        reading.unread += bool(read_declarations(text))
        return
    rule = StyleRule(selectors, text, around.media, around.layer, around.loose)
    if selectors:
        reading.rules.append(rule)


def _read_statement(node: Any, around: _Round, reading: _Reading) -> None:
    if node.lower_at_keyword == "layer":
        names = (text_of(node.prelude) or "").split(",")
        reading.layers += [(*around.layer, *name.strip().split(".")) for name in names if name.strip()]
    elif node.lower_at_keyword == "import" and not reading.rules and around == _Round():
        found = None if text_of(node.prelude) is None else _import(node.prelude, len(reading.layers))
        if found is not None:
            reading.imports.append(found)
            if found.layer:
                reading.layers.append(found.layer)


def _register(name: str | None, block: str | None, reading: _Reading) -> None:
    """Notes the value of a custom property where nothing sets it, and whether it is inherited.

    Source: W3C CSS Properties and Values API Level 1 (2024), section 2, https://www.w3.org/TR/css-properties-values-api-1/.
    """
    match = INITIAL.search(block or "")
    if name and match:
        reading.registered[name] = match[1].strip()
    if name and UNSHARED.search(block or ""):
        reading.unshared.add(name)


def _enter(keyword: str, asked: str | None, around: _Round, reading: _Reading) -> _Round | None:
    """What stands round the rules in a block such as @media, None for a block that does not count.

    `asked` is what stands before the block, None where it is nested too deep.
    """
    if keyword in {"keyframes", "-webkit-keyframes"}:
        names = tinycss2.parse_component_value_list(asked or "")
        reading.keyframes |= {token.value for token in names if token.type in {"ident", "string"}}
        return None
    if asked is None or depth(asked) > DEEPEST_BRACKETS or around.depth > DEEPEST:
        reading.unread += 1
        return None
    inner = replace(around, depth=around.depth + 1)
    if keyword == "media":
        return replace(inner, media=(*around.media, asked))
    if keyword == "supports":
        return inner if supports_holds(tinycss2.parse_component_value_list(asked)) else None
    if keyword == "layer":
        name = asked or f"{ANONYMOUS}{len(reading.layers)}"
        reading.layers.append((*around.layer, *name.split(".")))
        return replace(inner, layer=reading.layers[-1])
    if keyword == "container":
        return replace(inner, loose=True)
    if keyword == "scope":
        roots = _scope_roots(asked, around)
        return replace(inner, parent="", scope=roots) if 0 < len(roots) < LONGEST else replace(inner, loose=True)
    return None  # @font-face, @page, @starting-style and those that nobody knows


def _read_block(node: Any, inner: _Round, reading: _Reading) -> None:
    """What stands in a block such as @media."""
    if inner.parent:
        _read_contents(node.content, inner, reading)
    else:
        _read(tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True), inner, reading)


def _nested(prelude: str, parent: str) -> str:
    """The selector of a nested rule as it stands for the whole page."""
    if not parent:
        return prelude
    around = f":is({parent})"
    parts = map(str.strip, split_list(prelude))
    return ", ".join(part.replace("&", around) if "&" in part else f"{around} {part}" for part in parts)


def _scope_roots(asked: str, around: _Round) -> str:
    """The selector of the elements that a scope begins at.

    "" for a scope that ends somewhere, or begins where the sheet stands.
    """
    tokens = [token for token in tinycss2.parse_component_value_list(asked) if token.type != "whitespace"]
    if len(tokens) != 1 or tokens[0].type != "() block":
        return ""
    return _scoped(tinycss2.serialize(tokens[0].content).replace("&", f":is({around.parent})"), around.scope)


def _scoped(prelude: str, scope: str) -> str:
    """The selector of a rule in a scope as it stands for the whole page: what it fits is a root or inside one."""
    if not scope:
        return prelude
    parts = []
    for part in map(str.strip, split_list(prelude)):
        whole = ROOT.sub(f":where({scope})", f":scope {part}" if part[:1] in {">", "+", "~"} else part)
        pseudo = match[0] if (match := PSEUDO.search(whole)) else ""
        element = whole.removesuffix(pseudo)
        is_root = element.endswith(f":where({scope})")
        parts.append(whole if is_root else f"{element}:where({scope}, :is({scope}) *){pseudo}")
    return ", ".join(parts)


def _import(prelude: Sequence[Any], number: int) -> Import | None:
    tokens = [token for token in prelude if token.type not in {"whitespace", "comment"}]
    if not tokens:
        return None
    first, rest = tokens[0], list(tokens[1:])
    url = first.value if first.type in {"url", "string"} else _function_url(first)
    if not url:
        return None
    layer: tuple[str, ...] = ()
    if rest and rest[0].type in {"ident", "function"} and _name(rest[0]) == "layer":
        name = tinycss2.serialize(rest[0].arguments).strip() if rest[0].type == "function" else f"{ANONYMOUS}{number}"
        layer = tuple(name.split("."))
        rest = rest[1:]
    if rest and rest[0].type == "function" and rest[0].lower_name == "supports":
        if not supports_holds([tinycss2.parse_one_component_value(f"({tinycss2.serialize(rest[0].arguments)})")]):
            return None
        rest = rest[1:]
    query = " ".join(tinycss2.serialize([token]) for token in rest).strip()
    return Import(url, (query,) if query else (), layer)


def _function_url(token: Any) -> str:
    if token.type != "function" or token.lower_name != "url":
        return ""
    return next((argument.value for argument in token.arguments if argument.type == "string"), "")


def _name(token: Any) -> str:
    return str(token.lower_name if token.type == "function" else token.lower_value)
