"""The scope of a run: what it looked at, and how its findings are known when folders move."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from easyread.checking.baseline import BaselineEntry
from easyread.checking.coverage import AllowedFinding, Coverage
from easyread.checking.finding_key import FindingKey, finding_key
from easyread.checking.limits import Limit
from easyread.checking.looked import count_looked
from easyread.checking.rule import Rule
from easyread.model.finding import Finding
from easyread.model.site import Site
from easyread.pipeline.content_checks import ContentSources
from easyread.pipeline.page_checks import Prefixes

# What pages made from facts are called in keys, wherever the site is written.
PAGES = "site/"


@dataclass(frozen=True, slots=True)
class Scope:
    """What a run looked at. `sources` holds the text of Markdown and data files by the path that findings show.

    `roots` says what stands for the folders before the paths of findings ("../course/content/" -> ""). `only` are
    the paths, as keys have them, that a run was narrowed to; empty when it was not.
    """

    coverage: Coverage = Coverage()
    sources: Mapping[str, str] = field(default_factory=dict)
    roots: Mapping[str, str] = field(default_factory=dict)
    only: tuple[str, ...] = ()

    def keys(self, findings: Iterable[Finding]) -> tuple[FindingKey, ...]:
        """The key of each finding."""
        return tuple(
            finding_key(finding, path=self.path(finding.path), source=self.sources.get(finding.path, ""))
            for finding in findings
        )

    def path(self, shown: str) -> str:
        """The path that stays when a project moves, for the path a finding shows."""
        fitting = [root for root in self.roots if shown.startswith(root)]
        root = max(fitting, key=len, default="")
        return self.roots.get(root, "") + shown.removeprefix(root)

    @property
    def is_part(self) -> bool:
        """Whether the run left rules or documents out."""
        return bool(self.only or self.coverage.left_out)

    def judges(self, entry: BaselineEntry) -> bool:
        """Whether the run looked at what an entry of a baseline is about."""
        ran = entry.rule not in self.coverage.left_out
        inside = not self.only or any(entry.path == path or entry.path.startswith(f"{path}/") for path in self.only)
        return ran and inside


@dataclass(frozen=True, slots=True)
class Seen:
    """What a run met on the way: pages by their path in the site, what on them nobody can judge, allowed findings."""

    pages: tuple[str, ...] = ()
    limits: tuple[Limit, ...] = ()
    allowed: tuple[AllowedFinding, ...] = ()


def site_scope(
    site: Site, rules: tuple[Rule[Any], ...], known: Iterable[Rule[Any]], prefixes: Prefixes, seen: Seen
) -> Scope:
    """The scope of a run over a site with some of the known rules."""
    sources = ContentSources(site, prefixes.content)
    kinds = Counter((document.version, document.language) for document in site.documents)
    coverage = Coverage(
        rules,
        left_out_rules(rules, known),
        Counter(document.language for document in site.documents),
        pages={prefixes.output + page: page for page in seen.pages},
        looked=count_looked(rules, kinds, pages=len(seen.pages), files=len(sources), sites=1),
        limits=seen.limits,
        allowed=seen.allowed,
        address=site.settings.url,
    )
    return Scope(
        coverage,
        sources,
        {prefixes.content: "", prefixes.output: PAGES},
    )


def left_out_rules(rules: Iterable[Rule[Any]], known: Iterable[Rule[Any]]) -> tuple[str, ...]:
    """The ids of known rules that did not run."""
    ran = {rule.id for rule in rules}
    return tuple(rule.id for rule in known if rule.id not in ran)
