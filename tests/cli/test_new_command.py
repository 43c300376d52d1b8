"""`easyread new` makes what builds without a finding, or says what is still to be written."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from easyread.cli.project import find_project
from easyread.cli.starting import new_site, new_topic
from easyread.content.files import DiskFiles
from easyread.model.finding import Finding
from easyread.pipeline.request import Request
from easyread.pipeline.run import run_site
from easyread.registry.registry import load_registry


def findings(site: Path) -> tuple[Finding, ...]:
    """What a check of the site finds."""
    request = Request(load_registry(), date(2026, 11, 30), project=site)
    return run_site(DiskFiles(site / "content"), request).findings


def test_a_new_site_has_no_finding(tmp_path: Path) -> None:
    assert findings(new_site(tmp_path / "site", "Boats", "en-GB")) == ()


def test_every_sentence_of_a_new_topic_is_to_be_replaced(tmp_path: Path) -> None:
    site = new_site(tmp_path / "site", "Boats", "en-GB")
    made = new_topic(find_project(str(site / "content")), "topics/voting", "Voting")
    found = [finding.text for finding in findings(site) if finding.rule == "placeholder-text"]
    kept = (line.removeprefix("summary: ") for path in made for line in path.read_text(encoding="utf-8").splitlines())
    sentences = [line for line in kept if line.endswith(".")]
    assert sorted(found) == sorted(part for line in sentences for part in line.replace(". S", ".|S").split("|"))
    assert len(found) == len(findings(site))


def test_a_new_topic_comes_after_its_neighbours(tmp_path: Path) -> None:
    site = new_site(tmp_path / "site", "Boats", "en-GB")
    listening = site / "content" / "topics" / "listening.md"
    listening.write_text(listening.read_text(encoding="utf-8").replace("order: 1\n", "order: 24\n"), encoding="utf-8")
    project = find_project(str(site / "content"))
    made = (
        *new_topic(project, "topics/voting", "Voting"),
        *new_topic(project, "welcome", "Welcome"),  # beside the section “topics”, which has 1
        *new_topic(project, "stories/ann", "Ann"),  # the first of its folder
    )
    orders = [path.read_text(encoding="utf-8").partition("order: ")[2].partition("\n")[0] for path in made]
    assert orders == ["25", "25", "2", "2", "1", "1"]
