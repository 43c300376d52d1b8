"""Facts of the published standards, read from the files in data/: roles, ARIA attributes, language subtags, scripts.

The commonest words of languages are no standard; their file says where they come from.

Sources: W3C WAI-ARIA 1.2 (2023, https://www.w3.org/TR/wai-aria-1.2/), DPUB-ARIA 1.1, Graphics-ARIA 1.0 and the
IANA Language Subtag Registry, ARIA in HTML (2025); each file says which edition. What the facts mean for a page is
decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class RoleFacts:
    """What a role allows and asks for.

    `properties` are the states and properties beside the global ones. `parents` are the roles it must stand in.
    `children` are the roles it must hold; `grouped` those it may also hold inside a group.
    """

    name: str
    properties: frozenset[str]
    required: tuple[str, ...]
    parents: frozenset[str]
    children: frozenset[str]
    grouped: frozenset[str]
    is_widget: bool
    is_atomic: bool
    is_unnamed: bool
    named_by_content: bool


@dataclass(frozen=True, slots=True)
class AttributeFacts:
    """The type of an ARIA attribute: string, token, tokens, integer, number, id or ids, with the tokens it knows."""

    name: str
    is_global: bool
    type: str
    tokens: frozenset[str]


@dataclass(frozen=True, slots=True)
class Script:
    """A writing system: how the Unicode names of its letters start, and the languages that are written in no other."""

    name: str
    letters: tuple[str, ...]
    languages: frozenset[str]


@cache
def all_roles() -> Mapping[str, RoleFacts]:
    """The facts of every role that authors may use, by name."""
    return MappingProxyType({row[0]: _role(row) for row in _rows("roles.tsv", 6)})


@cache
def all_attributes() -> Mapping[str, AttributeFacts]:
    """The facts of every ARIA state and property, by name."""
    return MappingProxyType(
        {
            name: AttributeFacts(name, scope != "-", kind, frozenset(tokens.split()))
            for name, scope, kind, tokens in _rows("attributes.tsv", 4)
        }
    )


@cache
def element_roles() -> Mapping[str, frozenset[str]]:
    """The roles that authors may give to HTML elements, by the kind of element; those left out may have any."""
    return MappingProxyType({kind: frozenset(roles.split()) for kind, roles in _rows("element_roles.tsv", 2)})


@cache
def all_languages() -> frozenset[str]:
    """The primary language subtags of two and three letters, with the range for private use."""
    private = {f"q{second}{third}" for second in "abcdefghijklmnopqrst" for third in "abcdefghijklmnopqrstuvwxyz"}
    return frozenset(code for row in _rows("languages.txt", 1) for code in row[0].split()) | private


@cache
def common_words() -> Mapping[str, frozenset[str]]:
    """The commonest small words of some languages, by primary subtag."""
    return MappingProxyType({code: frozenset(words.split()) for code, words in _rows("common_words.tsv", 2)})


@cache
def all_scripts() -> tuple[Script, ...]:
    """The writing systems, those that are part of another one before it."""
    return tuple(
        Script(name, tuple(letters.split()), frozenset(languages.split()))
        for _, name, letters, languages in _rows("scripts.tsv", 4)
    )


def is_known_language(tag: str) -> bool:
    """Whether the primary subtag of a language tag is registered: true for "en-GB", false for "english" and "i-lux"."""
    return tag.partition("-")[0].lower() in all_languages()


def _role(row: tuple[str, ...]) -> RoleFacts:
    name, marks, properties, required, parents, children = row
    held = children.split()
    return RoleFacts(
        name=name,
        properties=frozenset(properties.split()),
        required=tuple(required.split()),
        parents=frozenset(parents.split()),
        children=frozenset(child for child in held if ":" not in child),
        grouped=frozenset(child.partition(":")[2] for child in held if ":" in child),
        is_widget="widget" in marks,
        is_atomic="atomic" in marks,
        is_unnamed="unnamed" in marks,
        named_by_content="contents" in marks,
    )


def _rows(name: str, width: int) -> list[tuple[str, ...]]:
    """Lines of a data file as cells, header and empty lines left out, short lines filled up."""
    text = files(__package__).joinpath("data", name).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    return [tuple((line.split("\t") + [""] * width)[:width]) for line in lines]
