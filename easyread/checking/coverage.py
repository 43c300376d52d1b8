"""What a run looked at, for the reports that say what was checked and what was not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from easyread.checking.allows import AllowComments
from easyread.checking.limits import Limit
from easyread.checking.rule import Rule
from easyread.checking.subjects import DocumentText, HtmlPage, LinkedPages, SiteContent
from easyread.model.document import Version
from easyread.model.finding import Finding

# What rules look at, one and many, for numbers such as "32 pages".
NOUNS = {
    DocumentText: ("document", "documents"),
    HtmlPage: ("page", "pages"),
    LinkedPages: ("page", "pages"),
    SiteContent: ("site", "sites"),
    AllowComments: ("file", "files"),
}


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

    @property
    def by_id(self) -> Mapping[str, Rule[Any]]:
        """The rules that ran, by id."""
        return {rule.id: rule for rule in self.rules}


def count_looked(
    rules: Iterable[Rule[Any]], documents: Mapping[tuple[Version, str], int], *, pages: int, files: int, sites: int
) -> dict[str, int]:
    """How much each rule looked at, by rule. `documents` are counted by version and language tag.

    `files` are those that may hold allow-comments.
    """
    numbers = {HtmlPage: pages, LinkedPages: pages, SiteContent: sites, AllowComments: files}
    return {
        rule.id: sum(number for kind, number in documents.items() if _reads(rule, *kind))
        if rule.subject is DocumentText
        else numbers.get(rule.subject, 0)
        for rule in rules
    }


def looked_at(rule: Rule[Any], number: int) -> str:
    """What a rule looked at, in words: "32 pages"."""
    one, many = NOUNS.get(rule.subject, ("file", "files"))
    return f"{number:,} {one if number == 1 else many}"


def _reads(rule: Rule[Any], version: Version, language: str) -> bool:
    known = rule.languages is None or language.partition("-")[0] in rule.languages
    return version in rule.versions and known
