"""What a run looked at, for the reports that say what was checked and what was not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from easyread.checking.rule import Rule
from easyread.model.finding import Finding

if TYPE_CHECKING:  # a run that finds nothing changed tells so without loading what checks pages
    from easyread.checking.limits import Limit


@dataclass(frozen=True, slots=True)
class AllowedFinding:
    """A finding that a comment in the content allows, with the reason that its author gave."""

    finding: Finding
    reason: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """The rules that ran and what they looked at.

    `left_out` are the ids of rules that did not run because somebody asked for it. `languages` counts documents by
    language, `html` the HTML files that easyread did not make. `is_site` is false for files outside any site.

    `pages` has the HTML pages by the path that findings show, each with its path inside the site or folder. `looked`
    says how many documents, pages or files each rule looked at, by rule. `limits` are what the pages hold that no
    program can judge, `allowed` the findings that comments allow. `address` is where the pages lie on the web.
    `inapplicable` has rules that find nothing to judge on a page, by the path that findings show; few reports ask.
    """

    rules: tuple[Rule[Any], ...] = ()
    left_out: tuple[str, ...] = ()
    languages: Mapping[str, int] = field(default_factory=dict)
    html: int = 0
    is_site: bool = True
    pages: Mapping[str, str] = field(default_factory=dict)
    looked: Mapping[str, int] = field(default_factory=dict)
    limits: tuple[Limit, ...] = ()
    allowed: tuple[AllowedFinding, ...] = ()
    address: str = ""
    inapplicable: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def by_id(self) -> Mapping[str, Rule[Any]]:
        """The rules that ran, by id."""
        return {rule.id: rule for rule in self.rules}
