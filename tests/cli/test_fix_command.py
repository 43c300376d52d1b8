"""`easyread check` with --fix, --diff and --figures, as people type it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import click
import pytest

from easyread.cli.check import command
from easyread.cli.starting import new_site
from easyread.destinations.in_place import Change, replace_files
from easyread.errors import CannotWrite
from easyread.pipeline.interrupts import CAN_WAIT

LEAFLET = "We listen. We require three people.\n"
MENDED = "We listen.\nWe need 3 people.\n"


def run(folder: Path, *words: str) -> tuple[int, str, str]:
    command = [sys.executable, "-m", "easyread", "check", *words]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.fixture
def leaflet(tmp_path: Path) -> Path:
    path = tmp_path / "leaflet.md"
    path.write_bytes(LEAFLET.encode())
    return path


def test_diff_alone_only_shows(leaflet: Path) -> None:
    code, out, err = run(leaflet.parent, "leaflet.md", "--version", "easy", "--diff")
    assert out == (
        "--- leaflet.md\n+++ leaflet.md\n@@ -1 +1,2 @@\n"
        "-We listen. We require three people.\n+We listen.\n+We need 3 people.\n"
    )
    assert err == "3 fixes in 1 file. Nothing was written: `easyread check --fix` writes them.\n"
    assert code == 0
    assert leaflet.read_text(encoding="utf-8") == LEAFLET


def test_the_diff_can_be_given_to_patch(leaflet: Path) -> None:
    leaflet.write_bytes("\ufeffWe talk.\r\n\r\nWe require three people.".encode())
    _, out, _ = run(leaflet.parent, "leaflet.md", "--version", "easy", "--diff")
    assert "\\ No newline at end of file\n" in out
    assert "-We require three people.\n" in out
    assert "+We need 3 people.\n" in out
    assert " We talk.\r\n" in out.replace("\ufeff", "")


def test_fix_writes_and_tells_what_is_left(leaflet: Path) -> None:
    code, out, _ = run(leaflet.parent, "leaflet.md", "--version", "easy", "--fix")
    assert out.startswith("3 fixes in 1 file.\n  leaflet.md: 3\n")
    assert "row-without-picture" in out
    assert "number-as-word" not in out
    assert code == 0
    assert leaflet.read_text(encoding="utf-8") == MENDED
    _, again, _ = run(leaflet.parent, "leaflet.md", "--version", "easy", "--fix")
    assert again.startswith("There is nothing to fix that a program can fix safely.\n")
    assert leaflet.read_text(encoding="utf-8") == MENDED


def test_fix_and_diff_show_and_write(leaflet: Path) -> None:
    _, out, _ = run(leaflet.parent, "leaflet.md", "--version", "easy", "--fix", "--diff")
    assert out.startswith("--- leaflet.md\n")
    assert "3 fixes in 1 file.\n" in out
    assert leaflet.read_text(encoding="utf-8") == MENDED


def test_a_report_for_programs_stays_whole(leaflet: Path) -> None:
    words = ("leaflet.md", "--version", "easy", "--fix", "--diff", "--format", "json", "--fail-on", "warning")
    code, out, err = run(leaflet.parent, *words)
    rules = {finding["rule"] for finding in json.loads(out)["findings"]}
    assert "replaceable-word" not in rules
    assert "+We need 3 people.\n" in err
    assert "3 fixes in 1 file." in err
    assert code == 1, "as for a check after the fix: a row still has no picture"


def test_select_chooses_what_is_mended(leaflet: Path) -> None:
    run(leaflet.parent, "leaflet.md", "--version", "easy", "--fix", "--select", "number-as-word")
    assert leaflet.read_text(encoding="utf-8") == "We listen. We require 3 people.\n"


def test_a_site_is_mended_in_the_named_documents_only(tmp_path: Path) -> None:
    folder = new_site(tmp_path / "my-site", None, "en-GB")
    paths = [folder / "content/topics/listening.easy.md", folder / "content/index.easy.md"]
    for path in paths:
        path.write_text(path.read_text(encoding="utf-8") + "\nWe meet three times.\n", encoding="utf-8")
    _, out, _ = run(folder, "content/index.easy.md", "--fix")
    assert out.startswith("1 fix in 1 file.\n")
    assert [path.read_text(encoding="utf-8").count("three times") for path in paths] == [1, 0]
    run(folder, "--fix")
    assert [path.read_text(encoding="utf-8").count("3 times") for path in paths] == [1, 1]


@pytest.mark.skipif(not CAN_WAIT, reason="Ctrl-C cannot wait here")
def test_control_c_waits_until_all_files_are_mended(leaflet: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    second = leaflet.with_name("second.md")
    second.write_bytes(LEAFLET.encode())
    rename = Path.replace

    def interrupted(partial: Path, target: Path) -> Path:
        signal.raise_signal(signal.SIGINT)
        return rename(partial, target)

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(click.Abort):
        command.main([str(leaflet), str(second), "--version=easy", "--fix", "-j1"], standalone_mode=False)
    assert [path.read_text(encoding="utf-8") for path in (leaflet, second)] == [MENDED, MENDED]


def test_html_is_never_changed(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<p>We require three people in order to commence.</p>\n", encoding="utf-8")
    before = page.read_bytes()
    run(tmp_path, "page.html", "--fix")
    assert page.read_bytes() == before


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")
def test_rights_and_links_stay(leaflet: Path) -> None:
    leaflet.chmod(0o640)
    link = leaflet.with_name("linked.md")
    link.symlink_to(leaflet)
    run(leaflet.parent, "linked.md", "--version", "easy", "--fix")
    assert link.is_symlink()
    assert leaflet.read_text(encoding="utf-8") == MENDED
    assert leaflet.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in leaflet.parent.iterdir()) == ["leaflet.md", "linked.md"]


def test_a_file_that_somebody_else_changed_stays_and_so_do_all_others(tmp_path: Path) -> None:
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_bytes(b"new words")
    changes = [Change(tmp_path / "a.md", b"new words", b"fixed"), Change(tmp_path / "b.md", b"old words", b"fixed")]
    with pytest.raises(CannotWrite, match="Somebody changed"):
        replace_files(changes)
    assert [path.read_bytes() for path in sorted(tmp_path.iterdir())] == [b"new words", b"new words"]


def test_figures_as_a_table(leaflet: Path) -> None:
    code, out, _ = run(leaflet.parent, "leaflet.md", "--version", "easy", "--figures")
    assert code == 0
    assert "leaflet.md: 2 sentences, 6 words, 1 row\n" in out
    assert "words a sentence" in out
    assert "10.5 to 13.5" in out
    assert "Only readers can say that." in out


def test_figures_as_json(leaflet: Path) -> None:
    _, out, _ = run(leaflet.parent, "leaflet.md", "--version", "easy", "--figures", "--format", "json")
    value = json.loads(out)
    assert list(value) == ["figures"]
    measure = value["figures"]["documents"][0]["measures"]["mean_length"]
    assert (measure["value"], measure["position"]) == (3.0, "below")
    assert (measure["published"]["low"], measure["published"]["high"]) == (10.5, 13.5)


@pytest.mark.parametrize(
    "words",
    [["--fix"], ["--diff"], ["--format", "sarif"], ["--output", "figures.txt"], ["--write-baseline", "known.json"]],
)
def test_figures_go_alone(leaflet: Path, words: list[str]) -> None:
    code, _, err = run(leaflet.parent, "leaflet.md", "--figures", *words)
    assert code == 2
    assert "--figures" in err


@pytest.mark.parametrize(
    "other", [["--format", "json"], ["--output", "report.json"], ["--write-baseline", "known.json"]]
)
def test_nothing_that_is_asked_for_beside_a_diff_is_passed_over(leaflet: Path, other: list[str]) -> None:
    code, out, err = run(leaflet.parent, "leaflet.md", "--diff", *other)
    assert (code, out) == (2, "")
    assert "--diff alone only shows" in err


def test_figures_of_html_are_refused(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<p>We go.</p>\n", encoding="utf-8")
    code, _, err = run(tmp_path, "page.html", "--figures")
    assert code == 2
    assert "HTML" in err
