"""The picture dictionary."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from easyread.model.place import START, Span


@dataclass(frozen=True, slots=True)
class Picture:
    """One entry of `pictures/pictures.yml`.

    `file` is relative to the content folder. `width` and `height` are CSS px, 0 when the file does not say.
    """

    id: str
    file: str
    shows: str
    tags: tuple[str, ...] = ()
    credit: str = ""
    licence: str = ""
    source: str = ""
    width: int = 0
    height: int = 0
    span: Span = field(default=START, compare=False)


@dataclass(frozen=True, slots=True)
class Pictures:
    """All pictures by id, in the order of the file."""

    path: str = "pictures/pictures.yml"
    by_id: Mapping[str, Picture] = field(default_factory=dict)
