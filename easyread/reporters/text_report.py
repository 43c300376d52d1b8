"""Findings as text for people: where, what, the line with a mark under the words, and what to do.

A person who checks for the first time is not shown a hundred findings but the three kinds to mend first.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from easyread.checking.wcag import criteria_of
from easyread.model.finding import Certainty, Finding, Origin, Severity
from easyread.reporters.excerpt import excerpt_of, visible
from easyread.reporters.judged import rules_by_looked
from easyread.reporters.report import Kind, Report, baseline_notes, kinds_of, merged_report, other_pages
from easyread.reporters.summary import Summary, count
from easyread.reporters.unjudged import unjudged

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold cyan"}

FEW = 15  # findings that a person can look through at once; more are told by their kinds
FIRST_KINDS = 3
NEXT_KINDS = 6
NARROW = 60  # cells; a place and a rule do not fit beside each other in less
INDENT = "    "


class Detail(Enum):
    """How much a text report tells: `QUIET` one line each, `SHORT` all of few and the first of many, `FULL` all."""

    QUIET = "quiet"
    SHORT = "short"
    FULL = "full"


def print_text_report(
    report: Report, console: Console, *, detail: Detail = Detail.SHORT, with_notes: bool = True
) -> None:
    """The findings, then the numbers of them all; in full also what was judged. Colours follow the console."""
    report = merged_report(report)
    findings = report.findings if with_notes else serious(report.findings)
    is_many = len(findings) > FEW
    if detail is Detail.QUIET:
        for finding in serious(findings):
            _print_line(finding, console)
        console.print(numbers_line(report.findings, report.summary), soft_wrap=True)
        return
    if detail is Detail.SHORT and is_many:
        _print_first_kinds(kinds_of(findings), console)
    else:
        for finding in findings:
            _print_finding(finding, console)
    console.print(summary_line(report.findings, report.summary), soft_wrap=True)
    for note in baseline_notes(report):
        console.print(Text(note), soft_wrap=True)
    if detail is Detail.SHORT and is_many:
        console.print(Text(f"`easyread check --full` shows all {len(report.findings):,} findings."), soft_wrap=True)
    if detail is Detail.FULL:
        _print_judged(report, console)


def serious(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The errors and warnings among findings."""
    return tuple(finding for finding in findings if finding.severity is not Severity.NOTE)


def numbers_line(findings: Sequence[Finding], summary: Summary) -> Text:
    """The numbers of a check in one line."""
    looked = f"{count(summary.checked, 'file')} checked with {count(summary.rules, 'rule')}, profile {summary.profile}."
    if not findings:
        return Text.assemble(("Nothing found. ", "bold green"), looked)
    numbers = ", ".join(
        count(number, noun)
        for number, noun in ((summary.errors, "error"), (summary.warnings, "warning"), (summary.notes, "note"))
        if number
    )
    worst = max(findings, key=lambda finding: finding.severity.rank)
    return Text.assemble((numbers, STYLES[worst.severity]), f" in {count(summary.files, 'file')}. {looked}")


def summary_line(findings: Sequence[Finding], summary: Summary) -> Text:
    """The numbers, with the next step when there is something to mend."""
    line = numbers_line(findings, summary)
    if findings:
        line.append(f"\n`easyread explain {kinds_of(findings)[0].rule}` tells more about the first kind.")
    return line


def _print_first_kinds(kinds: Sequence[Kind], console: Console) -> None:
    console.print("Fix these first", style="bold underline")
    console.print()
    for kind in kinds[:FIRST_KINDS]:
        more = len(kind.findings) - 1
        _print_finding(kind.findings[0], console, after=f"and {more:,} more like it" if more else "")
    others = kinds[FIRST_KINDS:]
    if others:
        named = [f"{kind.rule} ({len(kind.findings):,})" for kind in others[:NEXT_KINDS]]
        rest = len(others) - NEXT_KINDS
        named += [f"and {rest} more {'kind' if rest == 1 else 'kinds'}"] if rest > 0 else []
        console.print(Text(f"Then: {', '.join(named)}."))
        console.print()


def _print_judged(report: Report, console: Console) -> None:
    """What the rules looked at, and what nobody could judge."""
    console.print()
    console.print("What was judged", style="bold underline")
    for looked, rules in rules_by_looked(report.coverage).items():
        number = count(len(rules), "rule")
        _print_indented(f"{looked or 'Nothing to look at'}, {number}: {', '.join(rules)}.", "", console)
    console.print()
    console.print("What could not be judged", style="bold underline")
    for limit in unjudged(report.coverage, report.findings):
        _print_indented(visible(limit), "", console)


def _print_line(finding: Finding, console: Console) -> None:
    line = Text.assemble(
        f"{_place(finding)}  ",
        (finding.severity.value, STYLES[finding.severity]),
        f"  {finding.rule}  {visible(finding.message)}{_more_pages(finding, '  (and on {})')}",
    )
    console.print(line, soft_wrap=True)


def _print_finding(finding: Finding, console: Console, after: str = "") -> None:
    near = " (near)" if finding.near else ""
    ask = " (a person must look)" if finding.certainty is Certainty.ASK else ""
    between = "\n" if console.width < NARROW else "  "
    head = Text.assemble(
        f"{_place(finding)}{near}{between}",
        (finding.severity.value, STYLES[finding.severity]),
        f"  {finding.rule}{ask}",
    )
    console.print(head, soft_wrap=True)
    _print_indented(visible(finding.message), "bold", console)
    for line in code_frame(finding, console.width):
        console.print(Text(line), soft_wrap=True)
    if finding.hint:
        _print_indented(visible(finding.hint), "green", console)
    for words in _about_element(finding):
        _print_indented(visible(words), "", console)
    if finding.places:
        _print_indented(_more_pages(finding, "and on {}"), "italic", console)
    if after:
        _print_indented(after, "italic", console)
    console.print()


def _about_element(finding: Finding) -> list[str]:
    """Which element of a page it is, for what no author wrote: the selector, the template, the success criteria."""
    if finding.origin is Origin.CONTENT:
        return []
    said = [f"Element: {finding.selector}"] if finding.selector else []
    said += [f"Template: {finding.template}"] if finding.template else []
    return said + [f"WCAG {criterion}" for criterion in criteria_of(finding.wcag)]


def _more_pages(finding: Finding, words: str) -> str:
    number = len(other_pages(finding))
    return words.format(f"{number:,} more {'page' if number == 1 else 'pages'}") if number else ""


def _print_indented(words: str, style: str, console: Console) -> None:
    """Words broken into lines that fit, with nothing behind their last letter."""
    for line in Text(words, style=style).wrap(console, max(20, console.width - len(INDENT))):
        line.rstrip()
        console.print(Text(INDENT) + line, soft_wrap=True)


def _place(finding: Finding) -> str:
    return visible(f"{finding.path}:{finding.span.line}:{finding.span.column}")


def code_frame(finding: Finding, width: int) -> list[str]:
    """The source line and a line of ^ under the words found, both cut to `width` cells round the place."""
    gutter = f"{INDENT}{finding.span.line} | "
    excerpt = excerpt_of(finding)
    if not excerpt.line.strip():
        return []
    room = max(20, width - len(gutter))
    before = excerpt.before
    if cell_len(before + excerpt.words) > room:
        before = _fitting(before[::-1], room // 4)[::-1]
    shown = _fitting(before + excerpt.words + excerpt.after, room)
    marks = cell_len(shown[len(before) : len(before) + len(excerpt.words)])
    return [gutter + shown, " " * (len(gutter) - 2) + "| " + " " * cell_len(before) + "^" * max(1, marks)]


def _fitting(text: str, room: int) -> str:
    """The start of a text that fits into `room` cells."""
    while cell_len(text) > room:
        text = text[: max(len(text) - (cell_len(text) - room), 0)] if cell_len(text) > 2 * room else text[:-1]
    return text
