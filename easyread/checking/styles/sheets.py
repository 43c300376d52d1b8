"""Style sheets: their rules in order, with the layers and conditions round them.

Sources: W3C CSS Cascading and Inheritance Level 5 (2022), sections 2 "@import" and 6.4 "Cascade Layers",
https://www.w3.org/TR/css-cascade-5/; CSS Nesting Module Level 1 (2023 draft), https://www.w3.org/TR/css-nesting-1/.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

import tinycss2

from easyread.checking.styles.conditions import supports_holds
from easyread.checking.styles.declarations import Declaration, keep_declarations, read_declarations
from easyread.checking.styles.nesting import text_of
from easyread.checking.styles.plain_rules import PlainRule, cut_sheet
from easyread.checking.styles.plain_selectors import read_plain_selectors
from easyread.checking.styles.selectors import KnownParts, Selector, SelectorUnread, read_selectors

DEEPEST = 10  # blocks inside blocks
MOST_PARTS = 12_000  # different compound selectors of one sheet; the rest is not judged
ANONYMOUS = "\0"  # starts the name of a layer without one


@dataclass(frozen=True, slots=True)
class StyleRule:
    """One style rule. All queries in `media` must hold; a `loose` rule stands under a condition nobody can judge."""

    selectors: tuple[Selector, ...]
    declarations: tuple[Declaration, ...]
    media: tuple[str, ...] = ()
    layer: tuple[str, ...] = ()
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Import:
    """An @import: where from, under which query, into which layer."""

    url: str
    media: tuple[str, ...]
    layer: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StyleSheet:
    """What a sheet says. `layers` come in the order they are named; `unread` counts rules nobody can judge here."""

    rules: tuple[StyleRule, ...] = ()
    imports: tuple[Import, ...] = ()
    layers: tuple[tuple[str, ...], ...] = ()
    keyframes: frozenset[str] = frozenset()
    unread: int = 0


@dataclass(slots=True)
class _Reading:
    """What has been read of one sheet so far. `parts` lets selectors share what they have in common."""

    parts: KnownParts
    rules: list[StyleRule] = field(default_factory=list)
    imports: list[Import] = field(default_factory=list)
    layers: list[tuple[str, ...]] = field(default_factory=list)
    keyframes: set[str] = field(default_factory=set)
    unread: int = 0


@dataclass(frozen=True, slots=True)
class _Round:
    """What stands round a rule: queries, layer, the selector it is nested in."""

    media: tuple[str, ...] = ()
    layer: tuple[str, ...] = ()
    parent: str = ""
    loose: bool = False
    depth: int = 0


def read_sheet(text: str) -> StyleSheet:
    """The rules of a sheet. Never raises: what cannot be read is left out and counted."""
    reading = _Reading(KnownParts())
    for piece in cut_sheet(text):
        if isinstance(piece, PlainRule):
            declarations = read_declarations(piece.block)
            if declarations:
                _add_rule(piece.prelude, declarations, _Round(), reading)
        else:
            _read(tinycss2.parse_stylesheet(piece, skip_comments=True, skip_whitespace=True), _Round(), reading)
    return StyleSheet(
        tuple(reading.rules),
        tuple(reading.imports),
        tuple(dict.fromkeys(reading.layers)),
        frozenset(reading.keyframes),
        reading.unread,
    )


@cache
def user_agent_sheet() -> StyleSheet:
    """What browsers set before any page does."""
    return read_sheet(files(__package__).joinpath("data", "user_agent.css").read_text(encoding="utf-8"))


def _read(nodes: Sequence[Any], around: _Round, reading: _Reading) -> None:
    for node in nodes:
        if node.type == "qualified-rule":
            _read_rule(node, around, reading)
        elif node.type == "at-rule":
            if node.content is None:
                _read_statement(node, around, reading)
            else:
                _read_block(node, around, reading)


def _read_rule(node: Any, around: _Round, reading: _Reading) -> None:
    """A style rule with what is nested in it."""
    if around.depth > DEEPEST:
        reading.unread += 1
        return
    own = text_of(node.prelude)
    if own is None:
        reading.unread += 1
        return
    prelude = _nested(own, around.parent)
    contents = tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True)
    declarations = keep_declarations(contents)
    if declarations:
        _add_rule(prelude, declarations, around, reading)
    inner = [item for item in contents if item.type in {"qualified-rule", "at-rule"}]
    if inner:
        _read(inner, _Round(around.media, around.layer, prelude, around.loose, around.depth + 1), reading)


def _add_rule(prelude: str, declarations: tuple[Declaration, ...], around: _Round, reading: _Reading) -> None:
    try:
        if len(reading.parts.by_key) >= MOST_PARTS:
            raise SelectorUnread(prelude[:80])
        plain = read_plain_selectors(prelude, reading.parts)
        selectors = tuple(read_selectors(prelude, reading.parts) if plain is None else plain)
    except SelectorUnread:
        reading.unread += 1
        return
    if around.loose or any(selector.loose for selector in selectors):
        reading.unread += 1
    if selectors:
        reading.rules.append(StyleRule(selectors, declarations, around.media, around.layer, around.loose))


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


def _read_block(node: Any, around: _Round, reading: _Reading) -> None:
    keyword = node.lower_at_keyword
    if keyword in {"keyframes", "-webkit-keyframes"}:
        reading.keyframes |= {token.value for token in node.prelude if token.type in {"ident", "string"}}
        return
    media, layer, loose = around.media, around.layer, around.loose
    if around.depth > DEEPEST:
        reading.unread += 1
        return
    asked = text_of(node.prelude)
    if asked is None:
        reading.unread += 1
        return
    if keyword == "media":
        media = (*media, asked)
    elif keyword == "supports":
        if not supports_holds(node.prelude):
            return
    elif keyword == "layer":
        name = asked or f"{ANONYMOUS}{len(reading.layers)}"
        layer = (*layer, *name.split("."))
        reading.layers.append(layer)
    elif keyword in {"container", "scope"}:
        loose = True
    else:  # @font-face, @page, @property, @starting-style and those that nobody knows
        return
    inner = _Round(media, layer, around.parent, loose, around.depth + 1)
    if not around.parent:
        _read(tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True), inner, reading)
        return
    contents = tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True)
    declarations = keep_declarations(contents)
    if declarations:
        _add_rule(around.parent, declarations, inner, reading)
    _read([item for item in contents if item.type in {"qualified-rule", "at-rule"}], inner, reading)


def _nested(prelude: str, parent: str) -> str:
    """The selector of a nested rule as it stands for the whole page."""
    if not parent:
        return prelude
    around = f":is({parent})"
    if "&" in prelude:
        return prelude.replace("&", around)
    return ", ".join(f"{around} {part.strip()}" for part in prelude.split(","))


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
