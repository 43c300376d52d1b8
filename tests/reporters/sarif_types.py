"""Checks SARIF against the type definitions of the npm package @types/sarif, which are made from the official schema.

They say which properties an object may and must have, and of which type or closed choice each is. What they do not
say (how numbers relate, which words are addresses) the tests say themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

# Matches "    $schema?: string | undefined;" and "    runs: Run[];", not "    [key: string]: any;".
FIELD = re.compile(r"^ {4}(?P<name>[\w$]+)(?P<optional>\?)?: (?P<type>[^;]+);", re.MULTILINE)
CHOICES = re.compile(r"^ {4}type (?P<name>\w+) =(?P<choices>[^;]+);", re.MULTILINE)
BLOCK = re.compile(
    r"^export (?P<kind>interface|namespace) (?P<name>\w+) \{\n(?P<body>.*?)^\}", re.MULTILINE | re.DOTALL
)
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
DICTIONARY = re.compile(r"\{ \[key: string\]: (?P<value>[\w.]+) \}")
PLAIN = {"string": str, "number": int, "boolean": bool}


@dataclass(frozen=True)
class Property:
    """A property of an object: the name of its type, and whether it may be left out."""

    type: str
    optional: bool


@dataclass(frozen=True)
class SarifTypes:
    """The objects and closed choices of SARIF. `open` are objects that may have any property."""

    objects: Mapping[str, Mapping[str, Property]]
    choices: Mapping[str, frozenset[str]]
    open: frozenset[str]

    def mistakes(self, value: object, name: str = "Log", place: str = "$") -> Iterator[str]:
        """Where a value differs from a type."""
        dictionary = DICTIONARY.fullmatch(name)
        if name.endswith("[]"):
            yield from self._items(value, name[:-2], place)
        elif dictionary and isinstance(value, dict):
            for key, item in value.items():
                yield from self.mistakes(item, dictionary["value"], f"{place}.{key}")
        elif name in self.choices:
            if value not in self.choices[name]:
                yield f"{place}: {value!r} is none of {sorted(self.choices[name])}"
        elif name in self.objects:
            yield from self._properties(value, name, place)
        elif type(value) is not PLAIN[name]:
            yield f"{place}: {value!r} is no {name}"

    def _items(self, value: object, name: str, place: str) -> Iterator[str]:
        if not isinstance(value, list):
            yield f"{place}: no list"
            return
        for number, item in enumerate(value):
            yield from self.mistakes(item, name, f"{place}[{number}]")

    def _properties(self, value: object, name: str, place: str) -> Iterator[str]:
        known = self.objects[name]
        if not isinstance(value, dict):
            yield f"{place}: no {name}"
            return
        yield from (f"{place}: no {key}" for key, item in known.items() if not item.optional and key not in value)
        for key, item in value.items():
            if key in known:
                yield from self.mistakes(item, known[key].type, f"{place}.{key}")
            elif name not in self.open:
                yield f"{place}: {key} is not known"


def read_types(path: Path) -> SarifTypes:
    """The types in a file of definitions."""
    text = COMMENT.sub("", path.read_text(encoding="utf-8"))
    objects: dict[str, dict[str, Property]] = {}
    choices: dict[str, frozenset[str]] = {}
    open_objects = set()
    for block in BLOCK.finditer(text):
        if block["kind"] == "namespace":
            for match in CHOICES.finditer(block["body"]):
                choices[f"{block['name']}.{match['name']}"] = frozenset(re.findall(r'"([^"]+)"', match["choices"]))
            continue
        objects[block["name"]] = {
            field["name"]: Property(field["type"].removesuffix(" | undefined"), field["optional"] == "?")
            for field in FIELD.finditer(block["body"])
        }
        if "[key: string]: any" in block["body"]:
            open_objects.add(block["name"])
    return SarifTypes(objects, choices, frozenset(open_objects))
