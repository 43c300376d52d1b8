"""Checks of content: the words of each document, and the content as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from sys import intern

from easyread.checking.run import Checks, check_content, check_text, source_finding
from easyread.checking.subjects import DocumentText, SiteContent
from easyread.model.document import KeptText
from easyread.model.finding import Finding, RecordedProblem
from easyread.model.fragment import Fragment
from easyread.model.site import Site


def text_findings(text: DocumentText, checks: Checks, prefix: str) -> list[Finding]:
    """The findings about the words of one document."""
    return check_text(text, checks, prefix + text.document.path) if checks.about(DocumentText) else []


def content_findings(site: Site, fragments: Mapping[str, Fragment], checks: Checks, prefix: str) -> Iterator[Finding]:
    """The findings about the content as a whole, and those that reading and converting recorded, one by one.

    Of the fragments, keyed by document path, only outlines and problems count.
    """
    outlines = {path: fragment.outline for path, fragment in fragments.items()}
    content = SiteContent(site, outlines, (*site.problems, *_converted(fragments)))
    sources = ContentSources(site)
    for rule, problem in check_content(content, checks):
        source = sources.get(problem.path, "")
        yield source_finding(rule, problem, checks, path=prefix + problem.path, source=source)


class ContentSources(Mapping[str, str]):
    """The text of every document and data file by `prefix` and its path in the content folder, read when asked for."""

    def __init__(self, site: Site, prefix: str = "") -> None:
        texts: dict[str, str | KeptText] = {prefix + path: text for path, text in site.sources.items()}
        texts.update((intern(prefix + document.path), document.text) for document in site.documents)
        self._texts = texts

    def __getitem__(self, path: str) -> str:
        text = self._texts[path]
        return text if isinstance(text, str) else text.read()

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)


def _converted(fragments: Mapping[str, Fragment]) -> Iterator[RecordedProblem]:
    for path, fragment in fragments.items():
        for recorded in fragment.problems:
            problem = recorded.problem if recorded.problem.path else replace(recorded.problem, path=path)
            yield RecordedProblem(recorded.rule, problem)
