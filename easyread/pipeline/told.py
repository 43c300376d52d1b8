"""What a run tells when it has ended, in values that need nothing else of easyread to be read again."""

from __future__ import annotations

from dataclasses import dataclass

from easyread.model.finding import Finding
from easyread.reporters.brief import Brief


@dataclass(frozen=True, slots=True)
class Told:
    """The findings in order, and the numbers of pages, checked files, rules, topics and allowed findings.

    `title` is the site's, "" where things were checked that easyread did not make. Where only `brief` is there, the
    findings are left out.
    """

    findings: tuple[Finding, ...]
    pages: int
    checked: int
    rules: int
    profile: str
    title: str = ""
    topics: int = 0
    allowed: int = 0
    brief: Brief | None = None
