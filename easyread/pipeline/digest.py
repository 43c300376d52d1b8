"""Digests of frozen values: every field counts, so that nobody has to list what a result depends on.

Equal values have equal digests, in every process and on every machine. Fields that do not count for equality
(`field(compare=False)`) do not count here.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Callable, Iterable, Mapping, Set
from datetime import date
from enum import Enum
from functools import lru_cache
from itertools import chain
from operator import attrgetter
from pathlib import PurePath
from types import FunctionType
from typing import Any

from easyread.model.document import KeptText

SIZE = 16  # bytes: two of a billion different values are alike with a chance of one in 10^20
MOST_REMEMBERED = 1000
SHORT = 200  # characters of a text that may be remembered

Parts = list[bytes]
Write = Callable[[Any, Parts], None]


def digest(*values: object) -> bytes:
    """The digest of some values, 16 bytes. Raises TypeError for a value that has no digest, such as a file."""
    parts: Parts = []
    _write(values, parts)
    return hashlib.blake2b(b"".join(parts), digest_size=SIZE).digest()


def remember_digests(*kinds: type[Any]) -> None:
    """Has digests of values of these types worked out once a value: for values that many others share."""
    for kind in kinds:
        _WRITERS[kind] = _remembering(_writer(kind))


def _remembering(write: Write) -> Write:
    """Values are known by identity; the last ones are kept, so that no other value takes their place in memory."""
    known: dict[int, tuple[object, bytes]] = {}

    def write_remembered(value: Any, parts: Parts) -> None:
        found = known.get(id(value))
        if found is None or found[0] is not value:
            own: Parts = []
            write(value, own)
            if len(known) >= MOST_REMEMBERED:
                known.clear()
            found = known[id(value)] = value, hashlib.blake2b(b"".join(own), digest_size=SIZE).digest()
        parts.append(found[1])

    return write_remembered


def _write(values: Iterable[object], parts: Parts) -> None:
    """Appends what tells values from all others; lengths come first, so that no two values run into each other."""
    for value in values:
        kind = type(value)
        if kind is str:
            if len(value) <= SHORT:  # type: ignore[arg-type]
                parts.append(_short(value))
            else:
                parts += _text(value)  # type: ignore[arg-type]
        elif value is None or value is True or value is False:
            parts.append(_WORDS[value])
        else:
            write = _WRITERS.get(kind)
            if write is None:
                write = _WRITERS[kind] = _writer(kind)
            write(value, parts)


def _text(value: str) -> tuple[bytes, bytes]:
    data = value.encode("utf-8", "surrogatepass")
    return b"s%d:" % len(data), data


@lru_cache(maxsize=10_000)
def _short(value: str) -> bytes:
    """What is written of a short text: the pages of a folder share most of theirs."""
    return b"".join(_text(value))


def _writer(kind: type[Any]) -> Write:
    """How values of a type are written; found out once for each type."""
    if dataclasses.is_dataclass(kind):
        return _dataclass_writer(kind)
    for base, write in _BASES:
        if issubclass(kind, base):
            return write
    raise TypeError(f"{kind.__name__} has no digest")


def _dataclass_writer(kind: type[Any]) -> Write:
    names = [field.name for field in dataclasses.fields(kind) if field.compare]
    start = b"d%d:%s" % (len(names), kind.__qualname__.encode())
    if not names:
        return lambda value, parts: parts.append(start)
    if len(names) == 1:
        only = attrgetter(names[0])

        def write_one(value: Any, parts: Parts) -> None:
            parts.append(start)
            _write((only(value),), parts)

        return write_one
    read = attrgetter(*names)

    def write_all(value: Any, parts: Parts) -> None:
        parts.append(start)
        _write(read(value), parts)

    return write_all


def _write_sequence(value: Any, parts: Parts) -> None:
    parts.append(b"t%d:" % len(value))
    _write(value, parts)


def _write_mapping(value: Any, parts: Parts) -> None:
    parts.append(b"m%d:" % len(value))
    _write(chain.from_iterable(value.items()), parts)


def _write_set(value: Any, parts: Parts) -> None:
    parts.append(b"S%d:" % len(value))
    parts += sorted(map(digest, value))


def _write_bytes(value: Any, parts: Parts) -> None:
    parts.append(b"b%d:" % len(value))
    parts.append(value)


def _write_word(value: Any, parts: Parts) -> None:
    """Numbers and dates: what their `repr` tells in full."""
    data = repr(value).encode()
    parts.append(b"w%d:" % len(data))
    parts.append(data)


def _write_enum(value: Any, parts: Parts) -> None:
    _write((f"{type(value).__qualname__}.{value.name}",), parts)


def _write_path(value: Any, parts: Parts) -> None:
    _write((value.as_posix(),), parts)


def _write_text(value: Any, parts: Parts) -> None:
    _write((str.__str__(value),), parts)


def _write_kept(value: Any, parts: Parts) -> None:
    parts += _text(value.read())


def _write_name(value: Any, parts: Parts) -> None:
    """Functions and classes are known by their names."""
    _write((f"{value.__module__}.{value.__qualname__}",), parts)


_WORDS: dict[bool | None, bytes] = {None: b"N", True: b"T", False: b"F"}
_WRITERS: dict[type[Any], Write] = {}

_BASES: tuple[tuple[type[Any], Write], ...] = (
    (Enum, _write_enum),
    (str, _write_text),
    (KeptText, _write_kept),
    (bytes, _write_bytes),
    (int, _write_word),
    (float, _write_word),
    (date, _write_word),
    (tuple, _write_sequence),
    (list, _write_sequence),
    (Mapping, _write_mapping),
    (Set, _write_set),
    (PurePath, _write_path),
    (type, _write_name),
    (FunctionType, _write_name),
)
