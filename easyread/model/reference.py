"""Sources that the text cites."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from easyread.model.place import START, Span


@dataclass(frozen=True, slots=True)
class Reference:
    """One entry of `references.yml`. Authors are "Family, Given"; an organisation stands in their place."""

    id: str
    title: str
    authors: tuple[str, ...] = ()
    organisation: str = ""
    year: str = ""
    publisher: str = ""
    container: str = ""
    url: str = ""
    span: Span = field(default=START, compare=False)


@dataclass(frozen=True, slots=True)
class References:
    """All references by id, in the order of the file."""

    path: str = "references.yml"
    by_id: Mapping[str, Reference] = field(default_factory=dict)
