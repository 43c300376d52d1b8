"""What a run looked at, for the reports that say what was checked and what was not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from easyread.checking.rule import Rule


@dataclass(frozen=True, slots=True)
class Coverage:
    """The rules that ran and what they looked at.

    `left_out` are the ids of rules that did not run because somebody asked for it. `languages` counts documents by
    language, `html` the HTML files that easyread did not make. `is_site` is false for files outside any site.
    """

    rules: tuple[Rule[Any], ...] = ()
    left_out: tuple[str, ...] = ()
    languages: Mapping[str, int] = field(default_factory=dict)
    html: int = 0
    is_site: bool = True

    @property
    def by_id(self) -> Mapping[str, Rule[Any]]:
        """The rules that ran, by id."""
        return {rule.id: rule for rule in self.rules}
