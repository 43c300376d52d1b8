"""The plug-in of the guide, written out as it stands there, works."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from conftest import ROOT

from easyread.cli.starting import new_site

GUIDE = ROOT / "docs/how-to/write-a-plug-in.md"
# Matches "`a/b.py`" on a line of its own and the fenced text under it.
FILE = re.compile(r"^`(?P<path>[\w/.-]+)`\n\n```\w+\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
PROJECT = re.compile(r"^```toml\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture
def packages(tmp_path: Path) -> Path:
    """A folder of packages in which the plug-in of the guide is installed."""
    folder = tmp_path / "packages"
    guide = GUIDE.read_text(encoding="utf-8")
    for file in FILE.finditer(guide):
        path = folder / file["path"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file["text"], encoding="utf-8")
    project = PROJECT.search(guide)
    assert project is not None
    about = tomllib.loads(project["text"])["project"]
    info = folder / "boat_club-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {about['name']}\nVersion: {about['version']}\n")
    lines: list[str] = []
    for group, points in about["entry-points"].items():
        lines += [f"[{group}]", *(f"{name} = {value}" for name, value in points.items())]
    (info / "entry_points.txt").write_text("\n".join(lines) + "\n")
    return folder


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that uses all that the plug-in brings."""
    site = new_site(tmp_path / "site", "Our site", "en-GB")
    settings = site / "content/site.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + "theme: boat-club\n", encoding="utf-8")
    with (site / "content/topics/listening.md").open("a", encoding="utf-8") as file:
        file.write("\nThe Society sails at ~high~.\n")
    return site


def run(folder: Path, packages: Path, *words: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "easyread", *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(packages), str(ROOT)))},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_its_rule_is_listed_explained_and_run(site: Path, packages: Path) -> None:
    assert "our-name" in run(site, packages, "rules", "--select", "language")
    assert "People who read two names think of two clubs." in run(site, packages, "explain", "our-name")
    assert "“Society” is our old name." in run(site, packages, "check")


def test_its_markdown_and_theme_are_on_the_pages(site: Path, packages: Path) -> None:
    run(site, packages, "build")
    page = (site / "site/topics/listening.html").read_text(encoding="utf-8")
    assert '<span class="tide">▲ high tide</span>' in page
    assert ".tide" in (site / "site/assets/site.css").read_text(encoding="utf-8")


def test_its_pack_is_written(site: Path, packages: Path) -> None:
    run(site, packages, "build")
    run(site, packages, "pack", "words")
    pack = next((site / "packs").iterdir())
    with zipfile.ZipFile(pack) as archive:
        assert archive.namelist() == ["words.csv"]
        assert archive.read("words.csv").decode().startswith("active listening,")


def test_the_examples_of_its_rule_hold(site: Path, packages: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.md"
    bad.write_text("---\ntitle: Bad\n---\n\nThe Society meets today.\n", encoding="utf-8")
    out = run(tmp_path, packages, "check", "bad.md", "--select", "our-name", "--format", "json")
    assert '"text": "Society"' in out
