"""`check` and `build` as people and servers run them: formats, report files, baselines."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
import zipfile
from importlib import import_module
from pathlib import Path

import pytest
from conftest import ROOT

from easyread.cli.options import REPORT_FORMATS
from easyread.cli.results import WRITERS
from easyread.cli.starting import new_site

LONG = (
    "This sentence goes on and on because nobody has stopped it yet, and it will go on for a while longer, until "
    "everybody who reads it has forgotten how it began.\n"
)


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "easyread", *words]
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)


def add(site: Path, words: str, document: str = "topics/listening.easy.md") -> None:
    path = site / "content" / document
    path.write_text(path.read_text(encoding="utf-8") + f"\n{words}", encoding="utf-8")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A new site with one long sentence in it."""
    site = new_site(tmp_path / "my-site", "My site", "en-GB")
    document = next((site / "content").rglob("listening.easy.md"))
    assert document == site / "content/topics/listening.easy.md"
    add(site, LONG)
    return site


def test_every_format_of_the_option_has_a_writer() -> None:
    assert set(REPORT_FORMATS) == {"text", *WRITERS}


@pytest.mark.parametrize("name", WRITERS)
def test_every_writer_is_where_its_format_says(name: str) -> None:
    assert callable(getattr(import_module(f"easyread.reporters.{name}_report"), f"{name}_report"))


@pytest.mark.parametrize(
    ("path", "checked"),
    [("content", 10), ("content/topics", 4), ("content/topics/listening.easy.md", 1), ("content/site.yml", 1)],
)
def test_the_files_checked_are_those_asked_about(site: Path, path: str, checked: int) -> None:
    numbers = json.loads(run(site, "check", path, "--format", "json").stdout)["summary"]
    assert numbers["checked"] == checked


def test_json_has_its_names_and_no_others(site: Path) -> None:
    report = json.loads(run(site, "check", "--format", "json").stdout)
    assert list(report) == ["findings", "summary"]
    numbers = {"errors", "warnings", "notes", "asks", "files", "checked", "rules", "profile", "allowed"}
    assert set(report["summary"]) == numbers | {"judged"}
    assert set(report["summary"]["judged"]) == {"rules", "left_out", "limits", "not_judged"}


def test_formats_for_programs_stand_alone_on_the_output(site: Path) -> None:
    assert json.loads(run(site, "check", "--format", "sarif").stdout)["version"] == "2.1.0"
    assert ElementTree.fromstring(run(site, "build", "--format", "junit").stdout).tag == "testsuites"
    assert run(site, "check", "--format", "github").stdout.startswith("::")
    assert "<title>My site: check report</title>" in run(site, "build", "--format", "html").stdout


def test_a_report_goes_to_a_file_and_the_numbers_to_the_terminal(site: Path) -> None:
    done = run(site, "check", "--format", "html", "--output", "reports/check.html")
    page = (site / "reports/check.html").read_text(encoding="utf-8")
    assert "</html>" in page
    assert "<h2>Reading figures</h2>" in page
    assert page.count('<th scope="row">words a sentence</th>') == 2, "one table for each version"
    assert re.fullmatch(r".* in \d files?\. .*\nThe report is in reports/check\.html\n", done.stdout)


def test_a_text_report_in_a_file_has_no_colours(site: Path) -> None:
    run(site, "check", "--output", "check.txt")
    assert "long-sentence" in (site / "check.txt").read_text(encoding="utf-8")
    assert "\x1b" not in (site / "check.txt").read_text(encoding="utf-8")


def test_a_report_that_cannot_be_written_says_so(site: Path) -> None:
    done = run(site, "check", "--output", "content")
    assert done.returncode == 2
    assert "Choose another file with --output." in done.stderr


@pytest.mark.parametrize("option", ["--output", "--write-baseline"])
@pytest.mark.parametrize("path", ["content/site.yml", "content/topics/listening.easy.md", "leaflet.md"])
def test_what_people_wrote_is_never_written_over(option: str, path: str, site: Path) -> None:
    (site / "leaflet.md").write_text("Boats are safe.\n", encoding="utf-8")
    before = (site / path).read_bytes()
    done = run(site, "check", *([path] if path == "leaflet.md" else []), option, path)
    assert done.returncode == 2
    assert f"Name another file with {option}" in done.stderr
    assert (site / path).read_bytes() == before


def test_a_report_and_a_broken_baseline_are_written_anew(site: Path) -> None:
    (site / "known.json").write_text('<<<<<<< mine\n{"easyread-baseline": 1,\n', encoding="utf-8")
    for words in (("--output", "report.md"), ("--output", "report.md"), ("--write-baseline", "known.json")):
        assert run(site, "check", "--fail-on", "never", *words).returncode == 0


def test_a_baseline_hides_what_was_there_and_shows_what_is_new(site: Path) -> None:
    before = run(site, "check", "--fail-on", "note")
    assert before.returncode == 1
    written = run(site, "check", "--write-baseline", "known.json")
    assert written.returncode == 0
    assert "From now on: easyread check --baseline known.json" in written.stdout
    after = run(site, "check", "--fail-on", "note", "--baseline", "known.json")
    assert after.returncode == 0
    assert after.stdout.startswith("Nothing found. ")
    assert "The baseline hides" in after.stdout
    add(site, LONG.replace("everybody", "somebody else"))
    new = json.loads(
        run(site, "check", "--select", "long-sentence", "--baseline", "known.json", "--format", "json").stdout
    )
    assert ["somebody else" in finding["text"] for finding in new["findings"]] == [True]


def test_a_baseline_holds_after_moves_and_edits_elsewhere(site: Path) -> None:
    run(site, "check", "--write-baseline", "known.json")
    document = site / "content/topics/listening.easy.md"
    text = document.read_text(encoding="utf-8")
    document.write_text(text.replace("\n## ", "\nListen well.\n\n## ", 1).replace(LONG, LONG.upper()), encoding="utf-8")
    moved = site.rename(site.parent / "another-place")
    done = run(
        moved.parent, "check", "another-place", "--select", "long-sentence", "--baseline", "another-place/known.json"
    )
    assert done.stdout.startswith("Nothing found. ")
    assert "no longer needed" not in done.stdout


def test_mended_findings_are_named_and_leave_the_baseline(site: Path) -> None:
    run(site, "check", "--write-baseline", "known.json")
    document = site / "content/topics/listening.easy.md"
    document.write_text(document.read_text(encoding="utf-8").replace(LONG, "Short.\n"), encoding="utf-8")
    assert "mended and no longer needed" in run(site, "check", "--baseline", "known.json").stdout
    assert "no longer needed" not in run(site, "check", "--baseline", "known.json", "--select", "html").stdout
    assert "no longer needed" not in run(site, "check", "content/index.md", "--baseline", "known.json").stdout
    run(site, "check", "--write-baseline", "known.json")
    assert "long-sentence" not in (site / "known.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("other", [["--format", "json"], ["--output", "report.html"]])
def test_a_baseline_and_a_report_are_asked_for_apart(site: Path, other: list[str]) -> None:
    done = run(site, "check", "--write-baseline", "known.json", *other)
    assert (done.returncode, done.stdout) == (2, "")
    assert "--write-baseline writes no report" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="files have no limit of size there")
def test_a_full_disk_leaves_the_old_baseline(site: Path) -> None:
    run(site, "check", "--write-baseline", "known.json")
    before = (site / "known.json").read_bytes()
    for number in range(40):
        add(site, LONG.replace("nobody", f"person {number}"), "index.easy.md")
    small = "import resource, runpy; resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000));"
    code = f"{small} runpy.run_module('easyread', run_name='__main__', alter_sys=True)"
    words = ("check", "-j1", "--write-baseline", "known.json")
    done = subprocess.run(
        [sys.executable, "-c", code, *words], cwd=site, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 2
    assert "known.json”: File too large." in done.stderr
    assert (site / "known.json").read_bytes() == before


def test_a_baseline_of_a_part_keeps_the_rest(site: Path) -> None:
    run(site, "check", "--write-baseline", "known.json")
    whole = (site / "known.json").read_bytes()
    run(site, "check", "--select", "long-sentence", "--write-baseline", "known.json")
    assert (site / "known.json").read_bytes() == whole
    run(site, "check", "content/index.easy.md", "--write-baseline", "known.json")
    assert (site / "known.json").read_bytes() == whole


def write_pages(folder: Path, number: int, body: str) -> None:
    folder.mkdir()
    for page in range(number):
        html = f'<!doctype html><html lang="en"><head><title>Page {page}</title></head><body><h1>{page}</h1>{body}'
        (folder / f"{page}.html").write_text(html, encoding="utf-8")


def test_the_same_fault_on_many_pages_is_told_once(tmp_path: Path) -> None:
    write_pages(tmp_path / "pages", 5, '<nav><img src="logo.png"></nav>')
    words = ("check", "pages", "--select", "image-name")
    text = run(tmp_path, *words).stdout
    assert text.count("image-name\n") == 1
    assert "    Element: img\n    WCAG 1.1.1 Non-text Content (level A)\n    and on 4 more pages\n" in text
    assert "1 error in 5 files." in text
    report = json.loads(run(tmp_path, *words, "--format", "json").stdout)
    assert [finding["path"] for finding in report["findings"]] == [f"pages/{page}.html" for page in range(5)]
    assert len({finding["group"] for finding in report["findings"]}) == 1
    assert {finding["selector"] for finding in report["findings"]} == {"img"}
    assert report["findings"][0]["criteria"] == [{"number": "1.1.1", "name": "Non-text Content", "level": "A"}]


def test_a_fault_of_the_theme_is_told_once_with_its_template(site: Path) -> None:
    footer = ROOT / "themes/default/templates/components/footer.html"
    own = site / "themes/mine/templates/components/footer.html"
    own.parent.mkdir(parents=True)
    text = footer.read_text(encoding="utf-8") + '<img class="odd" src="{{ page.frame.theme_url }}favicon.svg">\n'
    own.write_text(text, encoding="utf-8")
    settings = site / "content/site.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + "\ntheme: mine\n", encoding="utf-8")
    words = ("check", "--select", "image-name")
    template = f"mine/templates/components/footer.html:{text.count(chr(10))}"
    said = run(site, *words).stdout
    assert f"    Template: {template}\n" in said
    assert said.count("image-name\n") == 1
    findings = json.loads(run(site, *words, "--format", "json").stdout)["findings"]
    assert len({finding["path"] for finding in findings}) == len(findings) > 3
    assert {(finding["origin"], finding["template"]) for finding in findings} == {("theme", template)}
    assert len({finding["group"] for finding in findings}) == 1
    run(site, *("build", *words[1:]))
    facts = json.loads((site / "site/accessibility.json").read_text(encoding="utf-8"))
    assert facts["findings"]["errors"] == 1


def test_what_was_judged_and_what_was_not_is_told_in_full(tmp_path: Path) -> None:
    write_pages(tmp_path / "pages", 2, "<script src=menu.js></script><video src=a.mp4 controls></video>")
    text = " ".join(run(tmp_path, "check", "pages", "--full", "--select", "image-name").stdout.split())
    assert "What was judged 2 pages, 1 rule: image-name." in text
    assert "2 scripts on 2 pages were not run" in text
    assert "2 films or sound recordings on 2 pages were not watched or heard" in text
    done = run(tmp_path, "check", "pages", "--select", "html", "--format", "json")
    judged = json.loads(done.stdout)["summary"]["judged"]
    assert {rule["looked_at"] for rule in judged["rules"]} == {2}
    assert [limit["kind"] for limit in judged["limits"]] == ["scripts", "media"]


def test_earl_names_the_pages_by_their_address(tmp_path: Path) -> None:
    write_pages(tmp_path / "pages", 2, '<img src="a.png">')
    done = run(tmp_path, "check", "pages", "--format", "earl", "--url", "https://example.org/all")
    assert done.returncode == 1
    subjects = json.loads(done.stdout)["@graph"][1:]
    assert [subject["source"] for subject in subjects] == [f"https://example.org/all/{page}.html" for page in range(2)]
    again = run(tmp_path, "check", "pages", "--format", "earl", "--url", "https://example.org/all")
    assert again.stdout == done.stdout


def test_earl_hides_nothing(site: Path) -> None:
    run(site, "check", "--write-baseline", "known.json")
    done = run(site, "check", "--format", "earl", "--baseline", "known.json")
    assert done.returncode == 2
    assert "must not" in done.stderr
    done = run(site, "check", "content/index.md", "--format", "earl")
    assert done.returncode == 2
    assert "Leave PATH out." in done.stderr


def test_the_conformance_file_goes_with_the_site_and_its_packs(site: Path) -> None:
    run(site, "build", "--date", "2026-11-21")
    facts = json.loads((site / "site/accessibility.json").read_text(encoding="utf-8"))
    report = json.loads(run(site, "check", "--format", "json").stdout)
    assert facts["date"] == "2026-11-21"
    assert facts["judged"]["not_judged"] == report["summary"]["judged"]["not_judged"]
    run(site, "pack", "--date", "2026-11-21", "--output", "pack.zip", "--fail-on", "never")
    with zipfile.ZipFile(site / "pack.zip") as pack:
        listed = [file["path"] for file in json.loads(pack.read("manifest.json"))["files"]]
    assert "site/accessibility.json" in listed
    run(site, "build", "--no-check")
    assert not (site / "site/accessibility.json").exists()


def test_exceptions_are_counted_and_named_with_their_reasons(site: Path) -> None:
    add(site, f"<!-- easyread: allow long-sentence because a poet said so -->\n{LONG}", "topics/listening.md")
    run(site, "build", "--select", "long-sentence")
    facts = json.loads((site / "site/accessibility.json").read_text(encoding="utf-8"))
    assert [(item["path"], item["reason"]) for item in facts["allowed"]] == [("topics/listening.md", "a poet said so")]
    assert "1 exception that the authors gave a reason for" in (site / "site/accessibility.html").read_text(
        encoding="utf-8"
    )
    summary = json.loads(run(site, "check", "--select", "long-sentence", "--format", "json").stdout)["summary"]
    assert summary["allowed"] == 1


def test_a_build_takes_a_baseline_too(site: Path) -> None:
    run(site, "check", "--write-baseline", "known.json")
    done = run(site, "build", "--baseline", "known.json", "--fail-on", "note")
    assert done.returncode == 0
    assert "The baseline hides" in done.stdout


def test_programs_get_notes_about_the_baseline_beside_the_report(site: Path) -> None:
    run(site, "check", "--write-baseline", "known.json")
    done = run(site, "check", "--baseline", "known.json", "--format", "json")
    assert json.loads(done.stdout)["findings"] == []
    assert "The baseline hides" in done.stderr


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        (None, "There is no baseline “known.json”.", "easyread check --write-baseline known.json"),
        ("{", "known.json:1:2: The baseline is broken", "Take it back from version control"),
    ],
)
def test_a_missing_or_broken_baseline_stops_with_what_to_do(
    text: str | None, message: str, hint: str, site: Path
) -> None:
    if text is not None:
        (site / "known.json").write_text(text, encoding="utf-8")
    done = run(site, "check", "--baseline", "known.json")
    assert done.returncode == 2
    assert message in done.stderr
    assert hint in done.stderr


def test_fingerprints_are_the_keys_of_the_baseline(site: Path) -> None:
    run(site, "check", "--write-baseline", "known.json")
    log = json.loads(run(site, "check", "--format", "sarif").stdout)
    known = json.loads((site / "known.json").read_text(encoding="utf-8"))["findings"]
    prints = {result["partialFingerprints"]["easyread/v1"] for result in log["runs"][0]["results"]}
    assert prints == {entry["key"] for entry in known}


def test_foreign_pages_have_a_baseline_that_may_move(tmp_path: Path) -> None:
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.html").write_text("<html><body><img src='a.png'></body></html>", encoding="utf-8")
    run(tmp_path, "check", "first", "--write-baseline", "known.json")
    done = run(tmp_path, "check", "second", "--baseline", "known.json", "--fail-on", "note")
    assert done.returncode == 0
    assert done.stdout.startswith("Nothing found. ")


def test_full_and_quiet_cannot_go_together(site: Path) -> None:
    done = run(site, "check", "--full", "--quiet")
    assert done.returncode == 2
    assert "--full and --quiet cannot go together." in done.stderr


def test_a_terminal_without_all_signs_is_no_reason_to_stop(site: Path) -> None:
    command = [sys.executable, "-m", "easyread", "check"]
    done = subprocess.run(
        command, cwd=site, capture_output=True, check=False, env={**os.environ, "PYTHONIOENCODING": "ascii"}
    )
    assert b"long-sentence" in done.stdout
    assert b"UnicodeEncodeError" not in done.stderr


def test_help_has_examples_of_reports_and_baselines(tmp_path: Path) -> None:
    said = run(tmp_path, "check", "--help").stdout
    for words in ("--format html --output report.html", "--write-baseline known.json", "--baseline known.json"):
        assert f"easyread check {words}" in said
