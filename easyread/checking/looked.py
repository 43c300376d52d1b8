"""How much each rule looked at, in numbers and in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from easyread.checking.allows import AllowComments
from easyread.checking.rule import Rule
from easyread.checking.subjects import DocumentText, HtmlPage, LinkedPages, SiteContent
from easyread.model.document import Version

# What rules look at, one and many, for numbers such as "32 pages".
NOUNS = {
    DocumentText: ("document", "documents"),
    HtmlPage: ("page", "pages"),
    LinkedPages: ("page", "pages"),
    SiteContent: ("site", "sites"),
    AllowComments: ("file", "files"),
}


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
