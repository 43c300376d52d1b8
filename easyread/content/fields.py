"""Typed reading of YAML mappings by a table of keys: unknown keys, double keys, wrong types, missing keys.

What the types are stands in `field_types`; which keys a file has, in the module named after the file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from sys import intern
from typing import Any

from easyread.content.placeholders import HINT, placeholder_message, value_placeholder
from easyread.content.placeholders import ID as PLACEHOLDER
from easyread.content.recorder import Recorder
from easyread.content.value_markup import HINT as MARKUP_HINT
from easyread.content.value_markup import ID as VISIBLE_MARKUP
from easyread.content.value_markup import find_markup, markup_message
from easyread.content.yaml_nodes import MappingNode, Node, ScalarNode, SequenceNode, YamlText
from easyread.model.place import Span, share_span
from easyread.wording import closest_name, list_names, quote


@dataclass(frozen=True, slots=True)
class RuleIds:
    """The rules that mistakes in one sort of file are recorded for, and what a key is called there.

    `placeholder` is "" where a rule that sees the whole text looks for such words.
    """

    unknown_key: str
    wrong_type: str
    noun: str = "key"
    placeholder: str = PLACEHOLDER


DATA_RULES = RuleIds("unknown-data-key", "wrong-data-type")


@dataclass(frozen=True, slots=True)
class YamlSource:
    """The file that is being read: its YAML, what its mistakes count as, and the mistakes so far."""

    yaml_text: YamlText
    rules: RuleIds
    recorder: Recorder

    def span(self, node: Node) -> Span:
        """Where a node stands in the file."""
        return self.yaml_text.span(node)

    def record_wrong(self, node: Node, message: str, hint: str) -> None:
        """Record a value that is not what it must be."""
        self.recorder.record(self.rules.wrong_type, self.span(node), message=message, hint=hint)


@dataclass(frozen=True, slots=True)
class FieldType:
    """One sort of value: what messages call it, an example, and how to read it.

    `read` gives None where the author left the value empty or nothing of it can be used. `spans` takes the
    places of the parts of a value, keyed by the value's name, a dot and the part's number or key.
    """

    expected: str
    example: str
    read: Callable[[Field, YamlSource], Any]


@dataclass(frozen=True, slots=True)
class Field:
    """A value to read: its name as the author knows it, its node and its type."""

    name: str
    node: Node
    type: FieldType
    spans: dict[str, Span] = field(default_factory=dict)

    def record_wrong(self, source: YamlSource, *, found: str = "", hint: str = "") -> None:
        """Record that the value is not of its type."""
        message = f"{quote(self.name)} must be {self.type.expected}, but {found or describe_node(self.node)}."
        source.record_wrong(self.node, message, hint or f"Write it like this: {self.name}: {self.type.example}")


@dataclass(frozen=True, slots=True)
class Table:
    """The keys a mapping may have, those it must have, and what other programs call them."""

    fields: Mapping[str, FieldType]
    required: tuple[str, ...] = ()
    other_names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Entry:
    """The values of a mapping that could be read, and where they stand (a key's own place if it is empty).

    `unusable` are the keys whose value was there but nothing of it could be used; that is recorded already.
    """

    values: Mapping[str, Any] = field(default_factory=dict)
    spans: Mapping[str, Span] = field(default_factory=dict)
    unusable: frozenset[str] = frozenset()


def read_entry(node: Node | None, table: Table, source: YamlSource) -> Entry:
    """The values of a mapping that are in the table and of the right type. None has no keys."""
    if node is not None and not isinstance(node, MappingNode) and not is_empty(node):
        _record_no_mapping(node, source)
        return Entry(unusable=frozenset(table.fields))
    values: dict[str, Any] = {}
    spans: dict[str, Span] = {}
    unusable: list[str] = []
    for name, key_node, value_node in read_pairs(node, source):
        field_type = table.fields.get(name)
        if field_type is None:
            _record_unknown(name, key_node, table, source)
            continue
        spans[name] = share_span(source.span(key_node if is_empty(value_node) else value_node))
        value = field_type.read(Field(name, value_node, field_type, spans), source)
        if value is not None:
            values[name] = value
            if isinstance(value, str):
                _record_placeholder(value, spans[name], source)
                _record_markup(value, spans[name], source)
        elif not is_empty(value_node):
            unusable.append(name)
    return Entry(values, spans, frozenset(unusable))


def read_named_entry(name: str, key_node: Node, node: Node, *, table: Table, source: YamlSource) -> Entry:
    """The values of an entry in a data file that maps names to entries. Missing keys are recorded."""
    if not isinstance(node, MappingNode):
        found = describe_node(node)
        message = f"{quote(name)} must be a group of keys, but {found}."
        hint = f"Indent keys under it: {list_names(table.required or table.fields)}."
        source.recorder.record(source.rules.wrong_type, source.span(key_node), message=message, hint=hint)
        return Entry()
    entry = read_entry(node, table, source)
    record_missing(name, entry, source.span(key_node), table=table, source=source)
    return entry


def record_missing(name: str, entry: Entry, span: Span, *, table: Table, source: YamlSource) -> None:
    """Record the keys that must be there and are not, or are empty."""
    for key in table.required:
        if not entry.values.get(key) and key not in entry.unusable:
            source.recorder.record(
                source.rules.wrong_type,
                entry.spans.get(key, span),
                message=f"{quote(name)} has no {quote(key)}.",
                hint=f"Write a line such as: {key}: {table.fields[key].example}",
            )


def read_pairs(node: Node | None, source: YamlSource) -> Iterator[tuple[str, Node, Node]]:
    """Name, key and value of a mapping, each name once; the first of two equal names counts."""
    if not isinstance(node, MappingNode):
        if node is not None and not is_empty(node):
            _record_no_mapping(node, source)
        return
    lines: dict[str, int] = {}
    for key_node, value_node in node.value:
        if not isinstance(key_node, ScalarNode):
            message = f"A key must be a word, but {describe_node(key_node)}."
            source.record_wrong(key_node, message, "Put quotation marks round values with brackets or braces.")
            continue
        name: str = intern(key_node.value)  # the files of a folder have the same few
        if name in lines:
            _record_duplicate(name, key_node, lines[name], source)
            continue
        lines[name] = source.yaml_text.lines_above + key_node.start_mark.line + 1
        yield name, key_node, value_node


def is_empty(node: Node) -> bool:
    """Whether the author left the value empty (or wrote `null` or `~`)."""
    return bool(node.tag == "tag:yaml.org,2002:null")


def describe_node(node: Node) -> str:
    """What was found, for the end of a message: 'it is a list', '"first" is text'."""
    if isinstance(node, SequenceNode):
        return "it is a list"
    if isinstance(node, MappingNode):
        return "it is a group of keys"
    if is_empty(node):
        return "it is empty"
    return f"{quote(str(node.value))} is {_scalar_noun(node)}"


def _scalar_noun(node: Node) -> str:
    style = node.style if isinstance(node, ScalarNode) else None
    if style:
        return "text in quotation marks" if style in "'\"" else "a block of text"
    nouns = {"int": "a number", "float": "a number", "bool": "yes or no", "timestamp": "a date"}
    return nouns.get(str(node.tag).rpartition(":")[2], "text")


def _record_no_mapping(node: Node, source: YamlSource) -> None:
    message = f"Keys with values are needed here, but {describe_node(node)}."
    source.record_wrong(node, message, _pair_hint(node))


def _pair_hint(node: Node) -> str:
    key, colon, value = str(node.value).partition(":") if isinstance(node, ScalarNode) else ("", "", "")
    if colon and value and not value.startswith(" "):
        return f"Write a space after the colon: {quote(f'{key}: {value}')}."
    return 'Write lines such as "title: Equality".'


def _record_unknown(name: str, key_node: Node, table: Table, source: YamlSource) -> None:
    near = table.other_names.get(name.lower()) or closest_name(name, table.fields)
    source.recorder.record(
        source.rules.unknown_key,
        source.span(key_node),
        message=f"easyread does not know the {source.rules.noun} {quote(name)}.",
        hint=f"Did you mean {quote(near)}?" if near else f"The keys are: {list_names(table.fields)}.",
    )


def _record_placeholder(value: str, span: Span, source: YamlSource) -> None:
    words = value_placeholder(value) if source.rules.placeholder else ""
    if words:
        source.recorder.record(source.rules.placeholder, span, message=placeholder_message(quote(words)), hint=HINT)


def _record_markup(value: str, span: Span, source: YamlSource) -> None:
    signs = find_markup(value)
    if signs:
        source.recorder.record(VISIBLE_MARKUP, span, message=markup_message(quote(signs)), hint=MARKUP_HINT)


def _record_duplicate(name: str, key_node: Node, line: int, source: YamlSource) -> None:
    source.recorder.record(
        "duplicate-key",
        source.span(key_node),
        message=f"The key {quote(name)} is already on line {line}; only that one counts.",
        hint="Delete one of the two, or give it another name.",
    )
