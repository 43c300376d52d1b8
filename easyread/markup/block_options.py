"""Options of learning blocks: the indented lines under `/// activity | Title`, and what may stand in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

# Matches "    minutes: 15"; must not match "    - minutes".
_OPTION_LINE = re.compile(r"^[ ]*(?P<name>[\w-]+)[ ]*:(?:[ ]+(?P<value>.*?))?[ ]*$")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class OptionKind:
    """What an option holds, in words for a message; `read` raises ValueError for anything else."""

    expected: str
    read: Callable[[Any], Any]


def _read_words(value: Any) -> str:
    if value is None or isinstance(value, (list, dict, bool)):
        raise ValueError
    return " ".join(str(value).split())


def _read_number(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise ValueError
    return value


def _read_switch(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError
    return value


WORDS = OptionKind("words", _read_words)
NUMBER = OptionKind("a whole number, such as 15", _read_number)
SWITCH = OptionKind("true or false", _read_switch)

Kinds = Mapping[str, OptionKind]
"""The options that a kind of block has."""


@dataclass(frozen=True, slots=True)
class OptionMistake:
    """An option that nobody knows, or (`expected` not "") whose value is of the wrong type."""

    name: str
    expected: str = ""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """The options that could be read, and what is wrong with the others."""

    values: Mapping[str, Any]
    mistakes: tuple[OptionMistake, ...]


def load_options(text: str) -> dict[str, Any]:
    """Names and values as YAML has them; line by line where the whole is no YAML, so that "a: b: c" is words."""
    try:
        loaded = yaml.load(text, Loader=_LOADER)
    except (yaml.YAMLError, ValueError, RecursionError):
        loaded = None
    if isinstance(loaded, dict):
        return {str(name): value for name, value in loaded.items()}
    matches = filter(None, map(_OPTION_LINE.match, text.split("\n")))
    return {match["name"]: match["value"] or "" for match in matches}


def read_options(written: Mapping[str, Any], kinds: Kinds) -> ReadOptions:
    """The options with their types."""
    values: dict[str, Any] = {}
    mistakes = []
    for name, value in written.items():
        kind = kinds.get(name)
        if kind is None:
            mistakes.append(OptionMistake(name))
            continue
        try:
            values[name] = kind.read(value)
        except ValueError:
            mistakes.append(OptionMistake(name, kind.expected))
    return ReadOptions(values, tuple(mistakes))
