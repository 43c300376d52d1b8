"""What somebody hears who types a command wrongly: what it was, what fits, what to type."""

from __future__ import annotations

import errno
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from easyread.cli import command

FORMATS = "text, json, sarif, github, junit, html, earl"
PROFILES = "uk-gov, dh-2009, photosymbols, inclusion-europe, leichte-sprache, falc, strict"


def told(words: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The lines that a command prints that could not go on."""
    monkeypatch.setattr("sys.argv", ["easyread", *shlex.split(words)])
    with pytest.raises(SystemExit) as ended:
        command.main()
    assert ended.value.code == 2
    printed = capsys.readouterr()
    assert not printed.out
    return printed.err.splitlines()


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("build --jobs x", ["--jobs: “x” is not a whole number of 0 or more.", "Such as: easyread build --jobs 2"]),
        ("check -j -3", ["--jobs: “-3” is not a whole number of 0 or more.", "Such as: easyread check --jobs 2"]),
        (
            "serve --port 0",
            ["--port: “0” is not a whole number from 1 to 65535.", "Such as: easyread serve --port 8000"],
        ),
        ("build --format jsn", [f"--format: “jsn” is not one of {FORMATS}.", "Such as: easyread build --format json"]),
        ("rules --format pdf", ["--format: “pdf” is not one of text, json.", "Such as: easyread rules --format text"]),
        (
            "check --fail-on warnings",
            [
                "--fail-on: “warnings” is not one of error, warning, note, never.",
                "Such as: easyread check --fail-on warning",
            ],
        ),
        (
            "check --version hard",
            ["--version: “hard” is not one of easy, standard.", "Such as: easyread check --version easy"],
        ),
        (
            "check --profile uk",
            [f"--profile: “uk” is not one of {PROFILES}.", "Such as: easyread check --profile uk-gov"],
        ),
        (
            "check --language en_GB",
            ["--language: “en_GB” is not a language tag.", "Such as: easyread check --language en-GB"],
        ),
        (
            "new x --language Welsh",
            ["--language: “Welsh” is not a language tag.", "Such as: easyread new --language en-GB"],
        ),
        (
            "check --url example.org",
            [
                "--url: “example.org” is not a web address.",
                "Such as: easyread check --url https://example.org/course/",
            ],
        ),
        (
            "build --executor dask://",
            [
                "--executor: “dask://” is not an address such as dask://10.0.0.7:8786.",
                "Take the address that `dask scheduler` prints, with dask:// for tcp://.",
            ],
        ),
        ("build --output", ["--output needs a value.", "Such as: easyread build --output FOLDER"]),
        ("build --jobs", ["--jobs needs a value.", "Such as: easyread build --jobs 2"]),
        ("check --format", ["--format needs a value.", "Such as: easyread check --format text"]),
        ("check --full=yes", ["--full takes no value.", "Such as: easyread check --full"]),
        ("build --job 2", ["`easyread build` has no option “--job”.", "Did you mean “--jobs”?"]),
        ("build --nothing", ["`easyread build` has no option “--nothing”."]),
        ("build boats", ["`easyread build` can do nothing with “boats”.", "Leave it out."]),
        ("texts de_AT", ["TAG: “de_AT” is not a language tag.", "Such as: easyread texts de-AT"]),
        ("new", ["`easyread new` needs a NAME.", "Such as: easyread new principles/fairness"]),
        ("review", ["`easyread review` needs a TOPIC.", "Such as: easyread review principles/equality"]),
        ("explain", ["`easyread explain` needs a RULE.", "Such as: easyread explain long-sentence"]),
        ("check --full --quiet", ["--full and --quiet cannot go together."]),
        *(
            (
                f"build --no-check {words}",
                ["--no-check finds nothing: it goes with no --fail-on, --baseline, --full or --format."],
            )
            for words in ("--fail-on error", "--fail-on note", "--format json", "--full")
        ),
        *(
            (
                f"check --url https://example.org/ {words}",
                ["--url is for an EARL report. Add --format earl, or leave --url out."],
            )
            for words in ("", "--format json", "--figures", "--write-baseline known.json")
        ),
        ('new ""', ["The NAME is empty."]),
    ],
)
def test_a_wrong_option_is_told_with_what_to_type(
    words: str, lines: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    help_line = f"`easyread {words.split()[0]} --help` lists what there is."
    assert told(words, capsys, monkeypatch) == [*lines, help_line]


def test_a_wrong_date_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/site.yml").write_text("title: Boats\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert told("build --date 31/5/2026", capsys, monkeypatch)[0] == (
        "--date: “31/5/2026” is not a date such as 2026-05-31."
    )


def test_an_unknown_command_is_told(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert told("buidl", capsys, monkeypatch) == [
        "There is no command “buidl”. Did you mean “build”?",
        "`easyread --help` lists what there is.",
    ]


@pytest.fixture
def boats(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a small site, which is the current one."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content/site.yml").write_text("title: Boats\n", encoding="utf-8")
    (tmp_path / "content/index.md").write_text("---\ntitle: Boats\n---\n\nWelcome.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_folder_is_no_file_to_pack_into(
    boats: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert told("pack -j1 --output content", capsys, monkeypatch) == [
        "“content” is a folder, and a pack is a file.",
        "Name a file, such as packs/course.zip.",
    ]
    assert sorted(path.name for path in boats.iterdir()) == [".easyread", "content", "site"]


def test_a_pack_never_takes_the_place_of_what_somebody_wrote(
    boats: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert told("pack -j1 --output content/site.yml", capsys, monkeypatch) == [
        "“content/site.yml” is there already and is not a pack.",
        "Name another file, or delete this one.",
    ]
    assert (boats / "content/site.yml").read_text(encoding="utf-8") == "title: Boats\n"


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("explain language", ["“language” is a family of rules.", "`easyread rules --select language` lists them."]),
        (
            "new safety --content contents",
            [
                "There is no folder “contents” here.",
                "Go to the folder that holds it, or make a new site: easyread new my-site",
            ],
        ),
        (
            "new safety --language cy",
            [
                "--language is for a new site, and this is a topic. Leave it out.",
                "`easyread new --help` lists what there is.",
            ],
        ),
        (
            "check --profile strict",
            [
                "--profile is for files outside any site, and this is a site. Leave it out.",
                "`easyread check --help` lists what there is.",
            ],
        ),
        (
            "check --version easy",
            [
                "--version is for files outside any site, and this is a site. Leave it out.",
                "`easyread check --help` lists what there is.",
            ],
        ),
        ("check contnet", ["There is no “contnet”.", "Did you mean “content”?"]),
        ("check boats/content", ["There is no “boats/content”.", "Did you mean “content”?"]),
        ("check gone.md", ["There is no “gone.md”.", "Look at the path again."]),
        ("build --content content/site.yml", ["“content/site.yml” is a file.", "Name the folder that holds site.yml."]),
        (
            "build --output content/site",
            ["“content/site” lies in “content”, which the site is made from.", "Name another folder with --output."],
        ),
        (
            "build --output themes/../content/",
            ["“themes/../content” is the folder that the site is made from.", "Name another folder with --output."],
        ),
        (
            "build --output themes/new",
            ["“themes/new” lies in “themes”, which the site is made from.", "Name another folder with --output."],
        ),
        (
            "build --output .",
            ["“.” holds “content”, which the site is made from.", "Name another folder with --output."],
        ),
    ],
)
def test_what_cannot_be_meant_is_told_and_makes_nothing(
    words: str, lines: list[str], boats: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert told(words, capsys, monkeypatch) == lines
    assert not {"safety", "safety.md"} & {path.name for path in boats.rglob("*")}


def test_a_file_is_no_folder_to_build_into(
    boats: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (boats / "public").write_text("mine", encoding="utf-8")
    assert told("build --output public", capsys, monkeypatch) == [
        "“public” is a file, and a site needs a folder.",
        "Name another one with --output.",
    ]


@pytest.mark.parametrize("epoch", ["soon", "999999999999999999"])
def test_a_day_that_the_environment_names_wrongly_is_told(
    epoch: str, boats: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert told("build", capsys, monkeypatch)[0] == (
        f"SOURCE_DATE_EPOCH: “{epoch}” is not a number of seconds since 1970, such as 1767225600."
    )


def test_a_blank_title_is_none(boats: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["easyread", "new", "safety", "--title", " "])
    with pytest.raises(SystemExit):
        command.main()
    assert "title: Safety\n" in (boats / "content/safety.md").read_text(encoding="utf-8")


def test_the_next_command_can_be_copied(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.argv", ["easyread", "new", "my site"])
    with pytest.raises(SystemExit):
        command.main()
    assert "  cd 'my site'\n" in capsys.readouterr().out


def test_what_the_disk_refuses_is_no_mistake_of_easyread(
    boats: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*words: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), "content/site.yml")

    monkeypatch.setattr("easyread.cli.project.find_project", refuse)
    assert told("build", capsys, monkeypatch) == [
        "Cannot use “content/site.yml”: Permission denied.",
        "Look at the rights of files and folders, and at the free space of the disk.",
    ]


def test_nobody_reads_on_is_not_findings() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    explained = subprocess.run(
        [sys.executable, "-m", "easyread", "explain", "long-sentence"],
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert (explained.returncode, explained.stderr) == (2, b"")


@pytest.mark.parametrize(
    ("check", "message", "hint"),
    [
        (
            "{select: [langage]}",
            "There is no rule or family called “langage”.",
            "Did you mean “language”? `easyread rules` lists all rules.",
        ),
        (
            "{select: [contrast]}",
            "There is no rule or family called “contrast”.",
            "Rules with this word: text-contrast, text-contrast-enhanced. `easyread rules` lists all rules.",
        ),
        (
            "{severity: {long-sentense: error}}",
            "There is no rule or family called “long-sentense”.",
            "Did you mean “long-sentence”? `easyread rules` lists all rules.",
        ),
        (
            "{severity: {language: error}}",
            "“language” is a family of rules.",
            "`easyread rules --select language` lists them.",
        ),
        (
            "{options: {long-sentence: {eror: 3}}}",
            "The rule “long-sentence” has no number called “eror”.",
            "Did you mean “error”?",
        ),
        (
            "{options: {idiom: {most: 3}}}",
            "The rule “idiom” has no number called “most”.",
            "`easyread explain idiom` names its numbers.",
        ),
    ],
)
def test_rules_that_the_settings_make_up_are_told_with_the_place(
    check: str,
    message: str,
    hint: str,
    boats: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (boats / "content/site.yml").write_text(f"title: Boats\ncheck: {check}\n", encoding="utf-8")
    assert told("check -j1", capsys, monkeypatch) == [f"content/site.yml: {message}", hint]
