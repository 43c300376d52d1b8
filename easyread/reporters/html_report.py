"""Findings as one HTML page for people who were not there: editors, managers, the people who asked for the check.

The page is whole in itself: nothing is loaded, no script runs. The words are plain, for the reader may know neither
easyread nor HTML.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from typing import Any

from jinja2 import Environment, StrictUndefined

from easyread import __version__
from easyread.checking.figures import Figures, TextFigures
from easyread.checking.rule import Rule, Source
from easyread.checking.wcag import criteria_of
from easyread.model.finding import Certainty, Finding, Origin, Severity
from easyread.model.profile import PROFILES, Profile
from easyread.reporters.brief import FIRST_KINDS
from easyread.reporters.excerpt import Excerpt, excerpt_of, visible
from easyread.reporters.figures_report import (
    NO_PROOF,
    POSITION_WORDS,
    figure_label,
    figures_title,
    shown_range,
    shown_value,
)
from easyread.reporters.judged import RuleOutcome, rule_outcomes
from easyread.reporters.report import Kind, Report, baseline_notes, kinds_of, merged_report, other_pages
from easyread.reporters.summary import Summary
from easyread.reporters.unjudged import unjudged
from easyread.wording import count

MOST_PAGES = 50  # pages of one fault that are listed; nobody reads more
MANY_PAGES = "Many pages at once"

MEANINGS = {
    Severity.ERROR: "Must be mended. Something is broken, or people cannot use it.",
    Severity.WARNING: "Should be mended. It makes the page hard for many people.",
    Severity.NOTE: "Worth a look. It may be right as it is.",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of an explanation; `is_code` when they are to be typed as they stand."""

    text: str
    is_code: bool


@dataclass(frozen=True, slots=True)
class FindingPart:
    """One finding on the page. `others` are further pages with the same fault, `more` says how many there are."""

    id: str
    severity: str
    place: str
    message: str
    hint: str
    excerpt: Excerpt
    is_question: bool
    selector: str
    template: str
    more: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KindPart:
    """The findings of one rule in one document, with why it matters in paragraphs of pieces."""

    rule: str
    title: str
    number: str
    why: tuple[tuple[Piece, ...], ...]
    sources: tuple[Source, ...]
    wcag: tuple[str, ...]
    findings: tuple[FindingPart, ...]


@dataclass(frozen=True, slots=True)
class DocumentPart:
    """The findings in one document."""

    id: str
    path: str
    number: str
    kinds: tuple[KindPart, ...]


@dataclass(frozen=True, slots=True)
class FirstStep:
    """A kind of finding to mend first, with where to find one of them on the page."""

    title: str
    number: str
    severity: str
    message: str
    link: str


@dataclass(frozen=True, slots=True)
class SeverityRow:
    """A severity with what it means and how many there are."""

    name: str
    meaning: str
    number: int


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One reading figure. `usual` is the range of published easy read, `position` where the value lies; "" without."""

    name: str
    value: str
    usual: str
    position: str


@dataclass(frozen=True, slots=True)
class FigureTable:
    """The reading figures of all documents of a version."""

    title: str
    rows: tuple[FigureRow, ...]


@dataclass(frozen=True, slots=True)
class ReportPage:
    """All that the template prints."""

    title: str
    style: str
    verdict: str
    severities: tuple[SeverityRow, ...]
    baseline: tuple[str, ...]
    first: tuple[FirstStep, ...]
    documents: tuple[DocumentPart, ...]
    checked: str
    families: tuple[tuple[str, str], ...]
    profile: Profile
    outcomes: tuple[RuleOutcome, ...]
    unjudged: tuple[str, ...]
    figures: tuple[FigureTable, ...]
    no_proof: str
    version: str


def html_report(report: Report) -> str:
    """The report as the text of one HTML file."""
    report = merged_report(report)
    folder = resources.files("easyread.reporters")
    style = (folder / "html_report.css").read_text(encoding="utf-8")
    template = (folder / "html_report.html.jinja").read_text(encoding="utf-8")
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(template).render(page=_page(report, style))


def _page(report: Report, style: str) -> ReportPage:
    summary = report.summary
    numbers = {Severity.ERROR: summary.errors, Severity.WARNING: summary.warnings, Severity.NOTE: summary.notes}
    ids = {finding: f"finding-{number}" for number, finding in enumerate(report.findings, start=1)}
    rules = report.coverage.by_id
    return ReportPage(
        title=visible(report.title) or "Check report",
        style=style,
        verdict=_verdict(summary),
        severities=tuple(
            SeverityRow(severity.value.capitalize(), meaning, numbers[severity])
            for severity, meaning in MEANINGS.items()
        ),
        baseline=tuple(baseline_notes(report)),
        first=_first_steps(kinds_of(report.findings)[:FIRST_KINDS], ids, rules),
        documents=_documents(report.findings, ids, rules),
        checked=f"{count(summary.checked, 'file')} with {count(summary.rules, 'rule')}",
        families=_families(report.coverage.rules),
        profile=next(
            (profile for profile in PROFILES if profile.id == summary.profile),
            Profile(summary.profile, summary.profile, ""),
        ),
        outcomes=rule_outcomes(report.coverage, report.findings),
        unjudged=tuple(visible(words) for words in unjudged(report.coverage, report.findings)),
        figures=tuple(_figure_table(text, report.figures) for text in report.figures.totals) if report.figures else (),
        no_proof=NO_PROOF,
        version=__version__,
    )


def _figure_table(text: TextFigures, figures: Figures) -> FigureTable:
    rows = (
        FigureRow(
            figure_label(figure, figures.limits),
            shown_value(figure.value, figure.unit),
            shown_range(figure.range, figure.unit) if figure.range else "",
            POSITION_WORDS[figure.position] if figure.position else "",
        )
        for figure in text.figures
    )
    return FigureTable(figures_title(text), tuple(rows))


def _verdict(summary: Summary) -> str:
    number = summary.errors + summary.warnings + summary.notes
    there = "There is" if number == 1 else "There are"
    where = f"{there} {count(number, 'finding')} in {count(summary.files, 'file')}."
    if summary.errors:
        return f"{count(summary.errors, 'error')} must be mended. {where}"
    if summary.warnings:
        return f"No errors. {count(summary.warnings, 'warning')} should be mended. {where}"
    return f"No errors and no warnings. {where}" if summary.notes else "Nothing was found."


def _first_steps(
    kinds: Sequence[Kind], ids: Mapping[Finding, str], rules: Mapping[str, Rule[Any]]
) -> tuple[FirstStep, ...]:
    return tuple(
        FirstStep(
            _title(kind.rule, rules),
            _times(len(kind.findings)),
            kind.severity.value,
            visible(kind.findings[0].message),
            ids[kind.findings[0]],
        )
        for kind in kinds
    )


def _documents(
    findings: Sequence[Finding], ids: Mapping[Finding, str], rules: Mapping[str, Rule[Any]]
) -> tuple[DocumentPart, ...]:
    """The findings by document; those that stand on many pages come first, under a heading of their own."""
    by_path: dict[str, list[Finding]] = {}
    for finding in sorted(findings, key=lambda finding: not finding.places):
        by_path.setdefault(MANY_PAGES if finding.places else finding.path, []).append(finding)
    return tuple(
        DocumentPart(
            f"document-{number}",
            visible(path),
            count(len(here), "finding"),
            tuple(_kind(kind, ids, rules) for kind in kinds_of(here)),
        )
        for number, (path, here) in enumerate(by_path.items(), start=1)
    )


def _kind(kind: Kind, ids: Mapping[Finding, str], rules: Mapping[str, Rule[Any]]) -> KindPart:
    rule = rules.get(kind.rule)
    return KindPart(
        kind.rule,
        _title(kind.rule, rules),
        _times(len(kind.findings)),
        explanation_paragraphs(rule.explanation) if rule else (),
        rule.sources if rule else (),
        tuple(map(str, criteria_of(rule.wcag))) if rule else (),
        tuple(_finding(finding, ids[finding]) for finding in kind.findings),
    )


def _finding(finding: Finding, name: str) -> FindingPart:
    near = "near line" if finding.near else "line"
    place = f"{near} {finding.span.line}, column {finding.span.column}"
    others = other_pages(finding)
    is_page = finding.origin is not Origin.CONTENT
    return FindingPart(
        name,
        finding.severity.value,
        f"{visible(finding.path)}, {place}" if finding.places else place,
        visible(finding.message),
        visible(finding.hint),
        excerpt_of(finding),
        finding.certainty is Certainty.ASK,
        visible(finding.selector) if is_page else "",
        visible(finding.template),
        count(len(others), "more page") if others else "",
        tuple(visible(path) for path in others[:MOST_PAGES]),
    )


def explanation_paragraphs(explanation: str) -> tuple[tuple[Piece, ...], ...]:
    """The paragraphs of an explanation, each in pieces: words, and what stands between `…`."""
    paragraphs = (" ".join(paragraph.split()) for paragraph in explanation.strip().split("\n\n"))
    return tuple(
        tuple(Piece(text, number % 2 == 1) for number, text in enumerate(paragraph.split("`")) if text)
        for paragraph in paragraphs
    )


def _families(rules: Sequence[Rule[Any]]) -> tuple[tuple[str, str], ...]:
    """The families whose rules ran, each with how many there were."""
    names = [rule.family.value for rule in rules]
    return tuple((name, count(names.count(name), "rule")) for name in dict.fromkeys(names))


def _title(rule: str, rules: Mapping[str, Rule[Any]]) -> str:
    return rules[rule].title if rule in rules else rule


def _times(number: int) -> str:
    return "once" if number == 1 else f"{number:,} times"
