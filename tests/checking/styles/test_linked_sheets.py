"""Linked sheets in real folders: found beside the pages, never outside the folder; and those of the course."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from easyread.checking.html_page import parse_page
from easyread.checking.profiles import rule_options
from easyread.checking.styles.library import SheetLibrary
from easyread.content.files import DiskFiles
from easyread.model.document import Version
from easyread.model.finding import Finding
from easyread.pipeline.foreign import Folder, check_foreign
from easyread.pipeline.request import Request
from easyread.pipeline.sheet_files import FolderSheets
from easyread.registry.registry import Registry, load_rules

RULES = load_rules()
ABOUT_STYLES = (
    "animation-without-choice", "faint-field", "fixed-width", "focus-style-removed", "letter-spacing", "line-height",
    "link-distinguishable", "orientation", "styles-not-judged", "text-contrast", "text-contrast-enhanced",
    "word-spacing",
)  # fmt: skip


def check(folder: Path, *names: str) -> tuple[Finding, ...]:
    files = DiskFiles(folder)
    request = Request(Registry(RULES, (), (), ()), date(2026, 11, 21), select=("text-contrast",))
    found = check_foreign(
        [Folder(files, frozenset(files.paths()), names, "")],
        request,
        version=Version.STANDARD,
        profile="uk-gov",
        language="en-GB",
    )
    return found.findings


def test_a_sheet_in_the_folder_is_read(tmp_path: Path) -> None:
    (tmp_path / "css").mkdir()
    (tmp_path / "css/site.css").write_text("@charset 'utf-8'; p { color: #bbb }", encoding="utf-8-sig")
    (tmp_path / "page.html").write_text(
        '<link rel="stylesheet" href="/css/site.css?v=1"><p>Hello.</p>', encoding="utf-8"
    )
    assert [finding.message for finding in check(tmp_path, "page.html")] == [
        "These words have a contrast of 1.91 to 1 (#bbbbbb on #ffffff)."
    ]


def test_a_link_to_a_file_outside_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.css").write_text("p { color: #bbb }", encoding="utf-8")
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "site.css").symlink_to(tmp_path / "secret.css")
    for name in ("site.css", "../secret.css"):
        (inside / "page.html").write_text(f'<link rel="stylesheet" href="{name}"><p>Hello.</p>', encoding="utf-8")
        assert check(inside, "page.html") == ()


def test_a_sheet_that_cannot_be_read_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_bytes(b"p { color: #bbb } /* \xff\xfe */")
    sheets = FolderSheets(DiskFiles(tmp_path), frozenset({"a.css", "gone.css", "page.html"}), {"made.css": "b"})
    assert sorted(sheets) == ["a.css", "gone.css", "made.css"]
    assert sheets["a.css"].startswith("p { color: #bbb }")
    assert sheets["made.css"] == "b"
    for name in ("gone.css", "page.html", "other.css"):
        with pytest.raises(KeyError):
            sheets[name]


def test_the_course_is_clean_in_every_scheme(course: Path) -> None:
    files = DiskFiles(course)
    library = SheetLibrary(FolderSheets(files, frozenset(files.paths())))
    rules = [rule for rule in RULES if rule.id in ABOUT_STYLES]
    assert len(rules) == len(ABOUT_STYLES)
    problems = []
    for path in files.paths():
        if not path.endswith(".html"):
            continue
        page = parse_page(path, (course / path).read_text(encoding="utf-8"), library=library)
        assert page.styles.is_complete, path
        profile = "uk-gov" if path.startswith("easy/") else "standard"
        for rule in rules:
            problems += [(path, problem.message) for problem in rule.check(page, rule_options(rule, profile, {}))]
    assert problems == []
    assert {situation.label for situation in page.styles.schemes} >= {"", "with more contrast", "in the dark scheme"}


def test_colours_of_a_theme_that_are_too_weak_are_found(course: Path) -> None:
    sheet = (course / "assets/site.css").read_text(encoding="utf-8").replace("--ink-soft: #c3ccd2", "--ink-soft: #555")
    library = SheetLibrary({"assets/site.css": sheet})
    page = parse_page("about.html", (course / "about.html").read_text(encoding="utf-8"), library=library)
    rule = next(rule for rule in RULES if rule.id == "text-contrast")
    messages = [problem.message for problem in rule.check(page, rule_options(rule, "standard", {}))]
    assert messages
    assert all("in the dark scheme" in message for message in messages)
