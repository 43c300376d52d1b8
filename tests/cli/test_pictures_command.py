"""`easyread pictures`, as people type it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from easyread.cli.starting import new_site


def run(folder: Path, *words: str) -> str:
    command = [sys.executable, "-m", "easyread", "pictures", *words]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A new site, with a picture more that nothing shows and whose file is not there."""
    site = new_site(tmp_path / "my-site", "My site", "en-GB")
    with (site / "content/pictures/pictures.yml").open("a", encoding="utf-8") as file:
        file.write("boat:\n  file: boat.svg\n  shows: A boat on a lake.\n")
    return site


def test_words_find_pictures_with_the_line_to_paste(site: Path) -> None:
    out = run(site, "people", "talk")
    assert out.startswith("talking  Two people talk.\n  ![Two people talk.](picture:talking)\n  Shown by ")
    assert "CC-BY-4.0, the easyread project" in out


def test_what_nothing_shows_and_what_is_missing_is_told(site: Path) -> None:
    out = run(site)
    assert "Nothing shows it. No licence, no credit." in out
    assert "There is no file pictures/boat.svg." in out
    assert "5 pictures. Nothing shows 1 of them." in out
    assert run(site, "--unused").count("![") == 1
    assert "No unused picture" in run(site, "--unused", "talk")


def test_no_picture_fits(site: Path) -> None:
    assert run(site, "helicopter") == "No picture fits, of 5. Try other words, or see all: easyread pictures\n"


def test_programs_get_the_whole_dictionary(site: Path) -> None:
    pictures = {item["id"]: item for item in json.loads(run(site, "--format", "json"))["pictures"]}
    assert list(pictures) == ["reading", "tick-list", "talking", "question", "boat"]
    assert pictures["boat"]["documents"] == []
    assert not pictures["boat"]["has_file"]
    assert any(path.endswith(".easy.md") for path in pictures["talking"]["documents"])


def test_a_site_without_pictures_is_told(site: Path) -> None:
    (site / "content/pictures/pictures.yml").unlink()
    assert "The dictionary has no pictures." in run(site)
