"""Findings as text for people: where, what, the line with a mark under the words, and what to do.

A person who checks for the first time is not shown a hundred findings but the three kinds to mend first.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from easyread.checking.wcag import criteria_of
from easyread.model.finding import Certainty, Finding, Origin, Severity
from easyread.reporters.brief import FIRST_KINDS, Brief, make_brief
from easyread.reporters.excerpt import excerpt_of, visible
from easyread.reporters.report import Report, baseline_notes, merged_report, other_pages
from easyread.reporters.summary import Summary
from easyread.wording import count

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold cyan"}

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
    if detail is Detail.SHORT:
        print_brief(make_brief(report, findings), console, baseline_notes(report))
        return
    if detail is Detail.QUIET:
        lines = [_line(finding) for finding in serious(findings)]
        if lines:  # printed at once, which takes a fraction of the time of one by one
            console.print(Text("\n").join(lines), soft_wrap=True)
        console.print(numbers_line(report.summary), soft_wrap=True)
        return
    for finding in findings:
        _print_finding(finding, console)
    console.print(summary_line(make_brief(report, findings)), soft_wrap=True)
    for note in baseline_notes(report):
        console.print(Text(note), soft_wrap=True)
    _print_judged(report, console)


def print_brief(brief: Brief, console: Console, notes: Iterable[str] = ()) -> None:
    """The first findings, the numbers of them all, and where the rest is told."""
    if brief.is_many:
        _print_first_kinds(brief, console)
    else:
        for finding in brief.findings:
            _print_finding(finding, console)
    console.print(summary_line(brief), soft_wrap=True)
    for note in notes:
        console.print(Text(note), soft_wrap=True)
    if brief.is_many:
        number = brief.summary.findings
        console.print(Text(f"`easyread check --full` shows all {number:,} findings."), soft_wrap=True)


def serious(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The errors and warnings among findings."""
    return tuple(finding for finding in findings if finding.severity is not Severity.NOTE)


def numbers_line(summary: Summary) -> Text:
    """The numbers of a check in one line."""
    looked = f"{count(summary.checked, 'file')} checked with {count(summary.rules, 'rule')}, profile {summary.profile}."
    numbers = {Severity.ERROR: summary.errors, Severity.WARNING: summary.warnings, Severity.NOTE: summary.notes}
    said = {severity: count(number, severity.value) for severity, number in numbers.items() if number}
    if not said:
        return Text.assemble(("Nothing found. ", "bold green"), looked)
    worst = next(iter(said))
    return Text.assemble((", ".join(said.values()), STYLES[worst]), f" in {count(summary.files, 'file')}. {looked}")


def summary_line(brief: Brief) -> Text:
    """The numbers, with the next step when there is something to mend."""
    line = numbers_line(brief.summary)
    if brief.first_rule:
        line.append(f"\nRead more about a rule: `easyread explain {brief.first_rule}`")
    return line


def _print_first_kinds(brief: Brief, console: Console) -> None:
    console.print("Fix these first", style="bold underline")
    console.print()
    for finding, kind in zip(brief.findings, brief.kinds, strict=False):
        more = kind.number - 1
        _print_finding(finding, console, after=f"and {more:,} more like it" if more else "")
    others = brief.kinds[FIRST_KINDS:]
    if others:
        named = [f"{kind.rule} ({kind.number:,})" for kind in others[:NEXT_KINDS]]
        rest = len(others) - NEXT_KINDS
        named += [f"and {rest} more {'kind' if rest == 1 else 'kinds'}"] if rest > 0 else []
        console.print(Text(f"Then: {', '.join(named)}."))
        console.print()


def _print_judged(report: Report, console: Console) -> None:
    """What the rules looked at, and what nobody could judge."""
    # Only full reports need the modules that know what rules look at.
    from easyread.reporters.judged import rules_by_looked
    from easyread.reporters.unjudged import unjudged

    console.print()
    console.print("What was judged", style="bold underline")
    for looked, rules in rules_by_looked(report.coverage).items():
        number = count(len(rules), "rule")
        _print_indented(f"{looked or 'Nothing to look at'}, {number}: {', '.join(rules)}.", "", console)
    console.print()
    console.print("What could not be judged", style="bold underline")
    for limit in unjudged(report.coverage, report.findings):
        _print_indented(visible(limit), "", console)


def _line(finding: Finding) -> Text:
    return Text.assemble(
        f"{_place(finding)}  ",
        (finding.severity.value, STYLES[finding.severity]),
        f"  {finding.rule}  {visible(finding.message)}{_more_pages(finding, '  (and on {})')}",
    )


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
    return words.format(count(number, "more page")) if number else ""


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
