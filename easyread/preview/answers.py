"""What the panel asks for, as plain JSON values: mistakes, findings, figures, pages, rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from easyread.checking.examples import CLOSE, OPEN, shown_files
from easyread.checking.figures import Figures, TextFigures, real_easy_read
from easyread.checking.rule import Example, Rule
from easyread.checking.wcag import criteria_of
from easyread.errors import EasyreadError
from easyread.model.finding import Certainty, Finding, Origin
from easyread.preview.editors import Editor
from easyread.reporters.excerpt import excerpt_of, visible
from easyread.reporters.figures_report import (
    NO_PROOF,
    POSITION_WORDS,
    figure_label,
    figures_title,
    shown_range,
    shown_value,
)
from easyread.reporters.html_report import explanation_paragraphs

if TYPE_CHECKING:
    from easyread.pipeline.live import LivePage, PageEntry

Value = dict[str, object]


def mistake_value(error: EasyreadError, editor: Editor) -> Value:
    """What keeps the newest state from being shown."""
    return {
        "message": error.message,
        "hint": error.hint,
        "place": editor.shown(error.place),
        "excerpt": error.excerpt,
        "open": editor.link_place(error.place),
    }


def page_value(page: LivePage, rules: Mapping[str, Rule[Any]], editor: Editor) -> Value:
    """All about one page: where it comes from and its findings, the worst first."""
    ordered = sorted(page.findings, key=lambda finding: -finding.severity.rank)
    return {
        "url": page.url,
        "title": page.title,
        "document": page.document,
        "open": editor.link(page.document),
        "twin": page.twin,
        "version": page.version.value,
        "findings": [finding_value(finding, rules, editor) for finding in ordered],
        "reasons": _reasons(ordered, rules),
    }


def finding_value(finding: Finding, rules: Mapping[str, Rule[Any]], editor: Editor) -> Value:
    """One finding with all that its card in the panel shows."""
    excerpt = excerpt_of(finding)
    rule = rules.get(finding.rule)
    by_theme = finding.origin is not Origin.CONTENT
    return {
        "rule": finding.rule,
        "title": rule.title if rule else finding.rule,
        "severity": finding.severity.value,
        "ask": finding.certainty is Certainty.ASK,
        "place": finding.template if by_theme and finding.template else _place(finding),
        "message": visible(finding.message),
        "hint": visible(finding.hint),
        "before": excerpt.before,
        "words": excerpt.words,
        "after": excerpt.after,
        "text": finding.text,
        "replacement": finding.replacement,
        "selector": finding.selector,
        "theme": by_theme,
        "open": _template_link(finding, editor) if by_theme else _source_link(finding, editor),
    }


def figures_value(figures: Figures) -> Value:
    """The figures of a page's document in words, beside those of published easy read."""
    documents = figures.documents or figures.totals
    return {
        "documents": [_text_value(text, figures.limits) for text in documents],
        "sources": sorted({source for found in real_easy_read().values() for source in found.sources}),
        "proof": NO_PROOF,
    }


def pages_value(
    entries: Sequence[PageEntry], findings: Iterable[Finding], rules: Mapping[str, Rule[Any]], editor: Editor
) -> Value:
    """All pages with what is missing, and the findings that belong to no page."""
    told = tuple(findings)
    return {
        "pages": [
            {
                "url": entry.url,
                "title": entry.title,
                "version": entry.version.value,
                "language": entry.language,
                "document": entry.document,
                "twin": entry.twin,
                "errors": entry.errors,
                "warnings": entry.warnings,
                "notes": entry.notes,
                "checked": entry.is_checked,
                "uncovered": list(entry.uncovered),
            }
            for entry in entries
        ],
        "findings": [finding_value(finding, rules, editor) for finding in told],
        "reasons": _reasons(told, rules),
    }


def rule_value(rule: Rule[Any]) -> Value:
    """A rule explained: what it finds and why, examples, sources."""
    return {
        "id": rule.id,
        "title": rule.title,
        "paragraphs": _paragraphs(rule),
        "good": [_example_value(example) for example in rule.good[:2]],
        "bad": [_example_value(example) for example in rule.bad[:2]],
        "sources": [{"name": source.name, "url": source.url} for source in rule.sources],
        "criteria": [str(criterion) for criterion in criteria_of(rule.wcag)],
    }


def _reasons(findings: Iterable[Finding], rules: Mapping[str, Rule[Any]]) -> Value:
    """Why each kind of finding matters: the second paragraph of an explanation says whom it helps."""
    found = {finding.rule: rules[finding.rule] for finding in findings if finding.rule in rules}
    return {name: paragraphs[1] for name, rule in found.items() if len(paragraphs := _paragraphs(rule)) > 1}


def _paragraphs(rule: Rule[Any]) -> list[list[Value]]:
    return [
        [{"text": piece.text, "code": piece.is_code} for piece in paragraph]
        for paragraph in explanation_paragraphs(rule.explanation)
    ]


def _place(finding: Finding) -> str:
    near = "near line" if finding.near else "line"
    return f"{visible(finding.path)}, {near} {finding.span.line}"


def _source_link(finding: Finding, editor: Editor) -> str:
    return editor.link(finding.path, finding.span.line, finding.span.column)


def _template_link(finding: Finding, editor: Editor) -> str:
    return editor.link_place(f"themes/{finding.template}") if finding.template else ""


def _text_value(text: TextFigures, limits: tuple[int, int]) -> Value:
    return {
        "title": figures_title(text),
        "figures": [
            {
                "name": figure_label(figure, limits),
                "value": shown_value(figure.value, figure.unit),
                "usual": shown_range(figure.range, figure.unit) if figure.range else "",
                "position": POSITION_WORDS[figure.position] if figure.position else "",
                "above": bool(figure.position and figure.position.value == "above"),
            }
            for figure in text.figures
        ],
    }


def _example_value(example: Example) -> list[Value]:
    """The files of an example in pieces: plain, and what is found."""
    files = (f"{path}:\n{text}\n" if path else text for path, text in shown_files(example))
    pieces: list[Value] = []
    for number, part in enumerate("\n".join(files).rstrip().replace(CLOSE, OPEN).split(OPEN)):
        if part:
            pieces.append({"text": part, "found": number % 2 == 1})
    return pieces
