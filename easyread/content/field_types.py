"""The types a value in a YAML file can have. Reading forgives what is plain, and records it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import Enum
from typing import Any

from easyread.content.fields import (
    Entry,
    Field,
    FieldType,
    Table,
    YamlSource,
    describe_node,
    is_empty,
    read_entry,
    read_named_entry,
    read_pairs,
)
from easyread.content.language_tags import is_language_tag, tidy_language_tag
from easyread.content.yaml_nodes import MappingNode, ScalarNode, SequenceNode
from easyread.wording import did_you_mean, list_names, quote

# Matches "3" and "-12"; must not match "3.5", "0x1F" or a number of ten digits.
_WHOLE_NUMBER = re.compile(r"[-+]?[0-9]{1,9}", re.ASCII)
# Matches "2026-11-21" and the day of "2026-11-21 10:30"; must not match "21/11/2026".
_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?P<time>[Tt\s].*)?", re.ASCII)
# Matches "21/11/2026" and "21.11.2026"; must not match "2026-11-21".
_DAY_FIRST = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})", re.ASCII)
# Matches "https://example.org/a"; must not match "www.example.org" or "https://".
_WEB_ADDRESS = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)


def _read_text(field: Field, source: YamlSource) -> str | None:
    if not isinstance(field.node, ScalarNode):
        text = source.yaml_text.extract(field.node).replace('"', "'")
        field.record_wrong(source, hint=f'Put quotation marks round the text: {field.name}: "{text}"')
        return None
    return None if is_empty(field.node) else field.node.value.strip()


def _read_whole_number(field: Field, source: YamlSource) -> int | None:
    node = field.node
    if is_empty(node):
        return None
    if not isinstance(node, ScalarNode) or not _WHOLE_NUMBER.fullmatch(node.value.strip()):
        field.record_wrong(source)
        return None
    number = int(node.value)
    if node.style:
        field.record_wrong(source, hint=f"Leave the quotation marks out: {field.name}: {number}")
    return number


def _read_date(field: Field, source: YamlSource) -> date | None:
    node = field.node
    if is_empty(node):
        return None
    found = _DATE.fullmatch(node.value.strip()) if isinstance(node, ScalarNode) else None
    if found is None:
        field.record_wrong(source, hint=_date_hint(field))
        return None
    day = _make_date(found[1], found[2], found[3])
    if day is None:
        field.record_wrong(source, found=f"{quote(node.value)} is not a day of the calendar")
    elif found["time"]:
        field.record_wrong(source, found=f"{quote(node.value)} has a time", hint=f"Write {field.name}: {day}")
    return day


def _make_date(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _date_hint(field: Field) -> str:
    if not isinstance(field.node, ScalarNode):
        return ""
    found = _DAY_FIRST.fullmatch(field.node.value.strip())
    day = _make_date(found[3], found[2], found[1]) if found else None
    return f"Write {field.name}: {day}" if day else ""


def _read_texts(field: Field, source: YamlSource) -> tuple[str, ...] | None:
    node = field.node
    if is_empty(node):
        return None
    if isinstance(node, ScalarNode):
        text = node.value.strip()
        field.record_wrong(source, hint=f"Write square brackets round it: {field.name}: [{text[:40]}]")
        field.spans[f"{field.name}.0"] = source.span(node)
        return (text,)
    if not isinstance(node, SequenceNode):
        field.record_wrong(source)
        return None
    texts: list[str] = []
    for number, item in enumerate(node.value, start=1):
        if isinstance(item, ScalarNode) and not is_empty(item):
            field.spans[f"{field.name}.{len(texts)}"] = source.span(item)
            texts.append(item.value.strip())
        else:
            message = f"Entry {number} of {quote(field.name)} must be text, but {describe_node(item)}."
            source.record_wrong(item, message, "Put quotation marks round the entry, or delete it.")
    return tuple(texts)


def _read_web_address(field: Field, source: YamlSource) -> str | None:
    text = _read_text(field, source)
    if text and not _WEB_ADDRESS.fullmatch(text):
        field.record_wrong(source, hint=f"Write the whole address, such as {field.type.example}")
    return text


def _read_language_tag(field: Field, source: YamlSource) -> str | None:
    text = _read_text(field, source)
    if not text:
        return None
    if is_language_tag(text):
        return tidy_language_tag(text)
    mended = tidy_language_tag(text.replace("_", "-"))
    is_mended = is_language_tag(mended)
    field.record_wrong(source, hint=f"Did you mean {quote(mended)}?" if is_mended else "")
    return mended if is_mended else None


TEXT = FieldType("text", "Some words", _read_text)
FILE_NAME = FieldType("a file name", "round-table.svg", _read_text)
WHOLE_NUMBER = FieldType("a whole number", "3", _read_whole_number)
DATE = FieldType("a date such as 2026-11-21", "2026-11-21", _read_date)
TEXTS = FieldType("a list", "[one, two]", _read_texts)
WEB_ADDRESS = FieldType("a web address", "https://example.org/", _read_web_address)
LANGUAGE_TAG = FieldType("a language tag", "en-GB", _read_language_tag)


def one_of(choices: type[Enum]) -> FieldType:
    """The type of a value that names a member of an Enum."""
    return _choice({member.value: member for member in choices})


def one_of_names(names: Iterable[str]) -> FieldType:
    """The type of a value that is one of some names."""
    return _choice({name: name for name in names})


def _choice(members: Mapping[str, object]) -> FieldType:
    def read_choice(field: Field, source: YamlSource) -> object:
        if is_empty(field.node):
            return None
        name = field.node.value if isinstance(field.node, ScalarNode) else ""
        if name not in members:
            hint = did_you_mean(name, members, otherwise=f"Write one of them, such as “{next(iter(members))}”.")
            found = f"{quote(name)} is none of them" if name else ""
            field.record_wrong(source, found=found, hint=hint)
        return members.get(name) or members.get(name.lower())

    expected = f"one of {list_names(members)}"
    return FieldType(expected, next(iter(members)), read_choice)


def group_of(build: Callable[..., Any], table: Table) -> FieldType:
    """The type of a mapping whose keys are in a table; `build` makes the value from them."""

    def read_group(field: Field, source: YamlSource) -> Any:
        if is_empty(field.node):
            return None
        if not isinstance(field.node, MappingNode):
            field.record_wrong(source, hint=f"Indent keys under it: {list_names(table.fields)}.")
            return None
        entry = read_entry(field.node, table, source)
        _keep_spans(field, entry)
        return build(**entry.values)

    return FieldType("a group of keys", "", read_group)


def list_of(build: Callable[..., Any], table: Table) -> FieldType:
    """The type of a list of mappings whose keys are in a table; `build` makes one value from each."""
    example = f"[{{{', '.join(f'{name}: …' for name in table.fields)}}}]"

    def read_list(field: Field, source: YamlSource) -> tuple[Any, ...] | None:
        if is_empty(field.node):
            return None
        if not isinstance(field.node, SequenceNode):
            field.record_wrong(source)
            return None
        values = []
        for number, node in enumerate(field.node.value, start=1):
            name = f"entry {number} of {field.name}"
            entry = read_named_entry(name, node, node, table=table, source=source)
            if entry.values:
                values.append(build(**{**dict.fromkeys(table.fields, ""), **entry.values}))
        return tuple(values)

    return FieldType("a list", example, read_list)


def any_keys(value_type: FieldType) -> FieldType:
    """The type of a mapping whose keys are the author's own, with values of one type."""

    def read_mapping(field: Field, source: YamlSource) -> dict[str, Any] | None:
        if is_empty(field.node):
            return None
        if not isinstance(field.node, MappingNode):
            field.record_wrong(source, hint=f"Indent keys under it, as in: name: {value_type.example}")
            return None
        values: dict[str, Any] = {}
        for name, _, node in read_pairs(field.node, source):
            part = Field(name, node, value_type, {})
            value = value_type.read(part, source)
            field.spans[f"{field.name}.{name}"] = source.span(node)
            if value is not None:
                values[name] = value
        return values

    return FieldType("a group of keys", "", read_mapping)


def _keep_spans(field: Field, entry: Entry) -> None:
    for name, span in entry.spans.items():
        field.spans[f"{field.name}.{name}"] = span
