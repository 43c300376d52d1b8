"""Runs rules on subjects and turns what they see into findings with places."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from easyread.checking.allows import AllowComments
from easyread.checking.findings import make_finding
from easyread.checking.fixes import keep_safe_replacements
from easyread.checking.frames import framed_pages
from easyread.checking.html_page import locate_element
from easyread.checking.profiles import NO_OPTIONS, profile_for, rule_options
from easyread.checking.rule import Options, Rule
from easyread.checking.subjects import DocumentText, HtmlPage, LinkedPages, SiteContent, Subject
from easyread.markup.lines import Lines
from easyread.markup.source_map import SourceMap, make_source_map
from easyread.model.finding import Finding, Problem, Severity
from easyread.model.place import START, ElementPlace, SourceText, Span, TextPlace
from easyread.model.profile import STANDARD


@dataclass(frozen=True)
class Checks:
    """Which rules run, under which profile, with which changes of the site."""

    rules: tuple[Rule[Any], ...]
    profile: str
    severities: Mapping[str, Severity] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    def about(self, subject: type[Subject]) -> tuple[Rule[Any], ...]:
        """The rules that look at this kind of subject."""
        return self._by_subject.get(subject, ())

    def numbers(self, profile: str) -> Mapping[str, Options]:
        """The numbers that rules with options work with, under the profile of these checks or of standard documents."""
        return self._numbers[profile]

    @cached_property
    def _by_subject(self) -> Mapping[type[Any], tuple[Rule[Any], ...]]:
        subjects = {rule.subject for rule in self.rules}
        return {subject: tuple(rule for rule in self.rules if rule.subject is subject) for subject in subjects}

    @cached_property
    def _numbers(self) -> Mapping[str, Mapping[str, Options]]:
        """By profile and rule; asked for by each document, so they are worked out once."""
        with_options = [rule for rule in self.rules if rule.options]
        return {
            profile: {rule.id: rule_options(rule, profile, self.options) for rule in with_options}
            for profile in (self.profile, STANDARD)
        }


def check_text(text: DocumentText, checks: Checks, path: str) -> list[Finding]:
    """Findings about the words of a document. The source map is made only when something was found."""
    document = text.document
    profile = profile_for(document.version, checks.profile)
    language = document.language.partition("-")[0]
    rules = [
        rule
        for rule in checks.about(DocumentText)
        if document.version in rule.versions and (rule.languages is None or language in rule.languages)
    ]
    problems = list(_problems(rules, text, checks, profile))
    if not problems:
        return []
    source_map = make_source_map(document.source, document.body_start, text.fragment.html)
    lines = Lines.from_text(document.source)
    findings = [
        _finding(rule, problem, checks, path=path, lines=lines, located=_in_document(problem, source_map))
        for rule, problem in problems
    ]
    seen = [_seen(text, problem, finding) for (_, problem), finding in zip(problems, findings, strict=True)]
    return keep_safe_replacements(findings, seen, document.source)


def check_page(page: HtmlPage, checks: Checks) -> list[tuple[Rule[Any], Problem]]:
    """What the page rules see on one page, the pages in its frames among it; places are still elements."""
    profile = profile_for(page.document.version if page.document else None, checks.profile)
    rules = checks.about(HtmlPage)
    found = list(_problems(rules, page, checks, profile))
    for frame, inner in framed_pages(page):
        for rule, problem in _problems(rules, inner, checks, profile):
            placed = (rule, replace(problem, place=page.place(frame, "srcdoc"), replacement=None))
            if placed not in found:  # the same fault twice in a frame is told once
                found.append(placed)
    return found


def check_links(pages: LinkedPages, checks: Checks) -> list[tuple[Rule[Any], Problem]]:
    """What the link rules see on all pages; places are still elements."""
    return list(_problems(checks.about(LinkedPages), pages, checks, checks.profile))


def check_content(content: SiteContent, checks: Checks) -> Iterator[tuple[Rule[Any], Problem]]:
    """What the rules about a whole site see, one by one; places are spans or source text.

    What reading and converting recorded for a rule about something else (missing-file looks at links too) is added.
    """
    yield from _problems(checks.about(SiteContent), content, checks, checks.profile)
    others = {rule.id: rule for rule in checks.rules if rule.subject is not SiteContent}
    yield from ((others[item.rule], item.problem) for item in content.problems if item.rule in others)


def check_allows(comments: AllowComments, checks: Checks) -> list[tuple[Rule[Any], Problem]]:
    """What the rules about allow-comments see in one file."""
    return list(_problems(checks.about(AllowComments), comments, checks, checks.profile))


def page_finding(rule: Rule[Any], problem: Problem, checks: Checks, *, page: HtmlPage, path: str) -> Finding:
    """The finding of a problem on an HTML page, placed in the HTML."""
    place = problem.place
    span = locate_element(page, place) if isinstance(place, ElementPlace) else _span(place)
    return _finding(rule, problem, checks, path=path, lines=page.lines, located=(span, False))


def source_finding(
    rule: Rule[Any], problem: Problem, checks: Checks, *, path: str, source: str, near: bool = False
) -> Finding:
    """The finding of a problem whose place is a span or words of a source file."""
    span, unsure = _in_source(problem.place, source)
    lines = Lines.from_text(source)
    return _finding(rule, problem, checks, path=path, lines=lines, located=(span, near or unsure))


def _problems(
    rules: Sequence[Rule[Any]], subject: Subject, checks: Checks, profile: str
) -> Iterator[tuple[Rule[Any], Problem]]:
    numbers = checks.numbers(profile)
    for rule in rules:
        check: Callable[..., Any] = rule.check
        for problem in check(subject, numbers.get(rule.id, NO_OPTIONS)):
            yield rule, problem


def _finding(
    rule: Rule[Any], problem: Problem, checks: Checks, *, path: str, lines: Lines, located: tuple[Span, bool]
) -> Finding:
    span, near = located
    return make_finding(rule, problem, path=path, lines=lines, span=span, near=near, severities=checks.severities)


def _seen(text: DocumentText, problem: Problem, finding: Finding) -> str:
    """The words a problem is about, as the rule saw them: on the page, or in the source itself."""
    place = problem.place
    if isinstance(place, TextPlace):
        return text.prose.blocks[place.block].text[place.start : place.end]
    return finding.text


def _in_document(problem: Problem, source_map: SourceMap) -> tuple[Span, bool]:
    place = problem.place
    if isinstance(place, Span):
        return place, False
    if isinstance(place, TextPlace):
        located = source_map.block_span(place.block, place.start, place.end)
        return located.span, located.near
    if isinstance(place, SourceText):
        found = source_map.literal_span(place.text, place.occurrence)
        return (found.span, found.near) if found else (START, True)
    element = source_map.element_span(place.index)
    return element.span, element.near


def _in_source(place: object, source: str) -> tuple[Span, bool]:
    if isinstance(place, SourceText):
        start = -1
        for _ in range(place.occurrence + 1):
            start = source.find(place.text, start + 1)
        if start < 0:
            return START, True
        return Lines.from_text(source).span(start, start + len(place.text)), False
    return _span(place), False


def _span(place: object) -> Span:
    return place if isinstance(place, Span) else START
