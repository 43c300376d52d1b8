"""Workflow commands for GitHub."""

from __future__ import annotations

from dataclasses import replace

from reporters.sample_report import make_finding, make_report, nasty_report

from easyread.model.finding import Severity
from easyread.model.place import Span
from easyread.reporters.github_report import github_report


def test_the_worst_come_first_and_notes_are_notices() -> None:
    report = make_report(
        make_finding("idiom", severity=Severity.NOTE), make_finding(), make_finding(severity=Severity.ERROR), hidden=2
    )
    place = "file=content/a.easy.md,line=3,endLine=3,col=8"
    words = "“hit the road” says something else. Say what you mean."
    assert github_report(report).split("\n") == [
        f"::error {place},title=long-sentence::{words}",
        f"::warning {place},title=long-sentence::{words}",
        f"::notice {place},title=idiom::{words}",
        "1 error, 1 warning, 1 note in 1 file. 9 files checked with 4 rules, profile uk-gov.",
        "The baseline hides 2 findings that were known before.",
    ]


def test_words_cannot_end_a_command_or_start_another() -> None:
    finding = make_finding(message="50%\r\n::error::x", path="a:b,c%\n.md", hint="")
    command = github_report(make_report(finding)).split("\n")[0]
    assert command == (
        "::warning file=a%3Ab%2Cc%25%0A.md,line=3,endLine=3,col=8,title=long-sentence::50%25%0D%0A::error::x"
    )


def test_a_place_over_several_lines_has_no_column() -> None:
    finding = replace(make_finding(), span=Span(3, 8, 5, 2))
    assert ",line=3,endLine=5,title=" in github_report(make_report(finding))


def test_each_command_is_one_line() -> None:
    lines = github_report(nasty_report()).split("\n")
    assert [line.startswith("::") for line in lines] == [True] * 4 + [False]
