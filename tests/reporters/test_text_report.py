"""What people read in the terminal."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from reporters.sample_report import make_finding, make_report, nasty_report
from rich.cells import cell_len
from rich.console import Console

from easyread.model.finding import Certainty, Finding, Severity
from easyread.model.place import Span
from easyread.reporters.brief import FEW
from easyread.reporters.report import Report
from easyread.reporters.text_report import Detail, code_frame, print_text_report

JOINER = "\u200d"
WHEELCHAIR = "👩🏽‍🦽"
LAST = "9 files checked with 4 rules, profile uk-gov."


def text_of(
    report: Report, detail: Detail = Detail.SHORT, *, width: int = 80, colour: bool = False, with_notes: bool = True
) -> str:
    system = "standard" if colour else None
    console = Console(file=io.StringIO(), width=width, color_system=system, force_terminal=colour, markup=False)  # type: ignore[arg-type]
    print_text_report(report, console, detail=detail, with_notes=with_notes)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def many(number: int, rule: str, severity: Severity) -> tuple[Finding, ...]:
    return tuple(make_finding(rule, line=line, severity=severity) for line in range(1, number + 1))


def test_few_findings_are_all_shown_with_their_lines() -> None:
    assert text_of(make_report(make_finding(), make_finding("idiom", certainty=Certainty.ASK))) == (
        "content/a.easy.md:3:8  warning  long-sentence\n"
        "    “hit the road” says something else.\n"
        "    3 | Let us hit the road now.\n"
        "      |        ^^^^^^^^^^^^\n"
        "    Say what you mean.\n"
        "\n"
        "content/a.easy.md:3:8  warning  idiom (a person must look)\n"
        "    “hit the road” says something else.\n"
        "    3 | Let us hit the road now.\n"
        "      |        ^^^^^^^^^^^^\n"
        "    Say what you mean.\n"
        "\n"
        f"2 warnings in 1 file. {LAST}\n"
        "Read more about a rule: `easyread explain idiom`\n"
    )


def test_of_many_findings_the_first_to_fix_are_shown() -> None:
    report = make_report(
        *many(9, "idiom", Severity.NOTE),
        *many(2, "image-name", Severity.WARNING),
        *many(4, "long-sentence", Severity.WARNING),
        *many(1, "broken-link", Severity.ERROR),
    )
    text = text_of(report)
    assert text.startswith("Fix these first\n")
    heads = [line.rpartition("  ")[2] for line in text.splitlines() if line.startswith("content/")]
    assert heads == ["broken-link", "long-sentence", "image-name"]
    assert [line.strip() for line in text.splitlines() if "more like it" in line] == [
        "and 3 more like it",
        "and 1 more like it",
    ]
    assert "Then: idiom (9).\n" in text
    assert text.endswith("`easyread check --full` shows all 16 findings.\n")


def test_full_shows_every_finding() -> None:
    text = text_of(make_report(*many(FEW + 5, "idiom", Severity.NOTE)), Detail.FULL)
    assert text.count("Say what you mean.") == FEW + 5
    assert "--full" not in text
    assert "Fix these first" not in text


def test_as_many_as_a_person_can_look_through_are_not_cut() -> None:
    text = text_of(make_report(*many(FEW, "idiom", Severity.NOTE)))
    assert text.count("Say what you mean.") == FEW
    assert "--full" not in text


def test_quiet_has_one_line_for_each_error_and_warning_and_the_last_line() -> None:
    report = make_report(make_finding(), *many(30, "idiom", Severity.NOTE), hidden=3)
    assert text_of(report, Detail.QUIET) == (
        "content/a.easy.md:3:8  warning  long-sentence  “hit the road” says something else.\n"
        f"1 warning, 30 notes in 1 file. {LAST}\n"
    )


def test_a_build_leaves_notes_to_check() -> None:
    report = make_report(make_finding(), *many(30, "idiom", Severity.NOTE))
    text = text_of(report, with_notes=False)
    assert text.count("Say what you mean.") == 1
    assert "1 warning, 30 notes" in text


def test_the_baseline_is_told() -> None:
    text = text_of(make_report(hidden=12, no_longer_needed=1))
    assert text == (
        f"Nothing found. {LAST}\n"
        "The baseline hides 12 findings that were known before.\n"
        "1 finding in the baseline is mended and no longer needed.\n"
    )


@pytest.mark.parametrize("width", [40, 60, 80, 200])
@pytest.mark.parametrize("detail", [Detail.SHORT, Detail.FULL])
def test_words_and_frames_fit_the_window(width: int, detail: Detail) -> None:
    excerpt = "Wir 漢字漢字 " * 8 + "hit the road " + "and on and on " * 9
    findings = [make_finding(excerpt=excerpt, line=1234, message="One word after the other. " * 6)] * 20
    for line in text_of(make_report(*findings), detail, width=width).splitlines():
        assert cell_len(line) <= width or line.startswith(("content/", "20 warnings", "Read more", "`easyread"))


def test_in_a_narrow_window_the_rule_has_a_line_of_its_own() -> None:
    assert text_of(make_report(make_finding()), width=40).startswith("content/a.easy.md:3:8\nwarning  long-sentence\n")


def test_no_sign_of_the_content_reaches_the_terminal_as_a_command() -> None:
    for detail in Detail:
        text = text_of(nasty_report(), detail)
        assert {sign for sign in text if not sign.isprintable()} <= {"\n", JOINER}
        assert detail is Detail.QUIET or WHEELCHAIR in text


def test_colours_come_only_where_the_console_has_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[1;33mwarning" in text_of(make_report(make_finding()), colour=True)
    assert "\x1b" not in text_of(make_report(make_finding()))


def test_nothing_stands_behind_the_last_letter_of_a_line() -> None:
    finding = make_finding(message="One word after the other. " * 6)
    assert [line for line in text_of(make_report(finding)).splitlines() if line != line.rstrip()] == []


def test_the_mark_stands_under_the_words_of_a_line_that_was_cut() -> None:
    line = "x" * 500 + " here " + "y" * 500
    finding = replace(make_finding(), span=Span(1, 502, 1, 506), text="here", excerpt=line[301:701])
    shown, marks = code_frame(finding, 80)
    start = marks.index("^")
    assert shown[start : start + marks.count("^")] == "here"


def test_the_mark_stands_under_words_far_right_in_a_line_that_was_not_cut() -> None:
    line = "x" * 300 + " here"
    finding = replace(make_finding(), span=Span(1, 302, 1, 306), text="here", excerpt=line)
    shown, marks = code_frame(finding, 80)
    assert shown.endswith("here")
    assert marks.index("^") == shown.index("here")


def test_words_over_several_lines_are_marked_to_the_end_of_the_first() -> None:
    finding = replace(make_finding(), span=Span(3, 8, 5, 2))
    assert code_frame(finding, 80)[1].count("^") == len("hit the road now.")
