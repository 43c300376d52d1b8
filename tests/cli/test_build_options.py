"""Options of `easyread build` that name what is not there are told, also where a build would find nothing to do."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from easyread.checking.baseline import Baseline, baseline_text
from easyread.cli.build import command
from easyread.cli.project import find_project
from easyread.errors import UnknownRule


def build(*words: str) -> object:
    """A build in the current folder."""
    return CliRunner().invoke(command, list(words), standalone_mode=False, catch_exceptions=False).return_value


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A built site of one page."""
    content = tmp_path / "content"
    content.mkdir()
    (content / "site.yml").write_text("title: Boats\n", encoding="utf-8")
    (content / "index.md").write_text("---\ntitle: Boats\n---\n\nWelcome.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert build("--no-check", "-j1") == 0


def test_an_address_of_no_cluster_is_told() -> None:
    with pytest.raises(click.BadParameter, match="is not an address such as dask://"):
        build("--no-check", "--executor", "10.0.0.1")


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_a_rule_nobody_has_is_told_although_nothing_is_checked(option: str) -> None:
    with pytest.raises(UnknownRule, match="nonsense"):
        build("--no-check", option, "nonsense")


@pytest.mark.parametrize("option", ["--select", "--ignore"])
@pytest.mark.parametrize("names", ["language,nonsense", "nonsense, language", "", ","])
def test_names_stand_between_commas(option: str, names: str) -> None:
    wrong = "nonsense" if "nonsense" in names else names
    with pytest.raises(UnknownRule, match=f"called “{wrong}”"):
        build("--no-check", option, names)
    assert build("--no-check", option, " language,pairs,") == 0


def test_a_baseline_hides_nothing_where_nothing_is_checked(tmp_path: Path) -> None:
    (tmp_path / "known.json").write_text(baseline_text(Baseline()), encoding="utf-8")
    with pytest.raises(click.UsageError, match="--no-check finds nothing"):
        build("--no-check", "--baseline", "known.json")
    assert build("--no-check", "--fail-on", "never", "--format", "text") == 0


@pytest.mark.parametrize(("folder", "content"), [("content", "."), ("content/pictures", "..")])
def test_a_content_folder_without_a_name_lies_in_its_project_too(
    folder: str, content: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme, settings = tmp_path / "themes/harbour", tmp_path / "content/site.yml"
    theme.mkdir(parents=True)
    (theme / "theme.toml").write_text('parents = ["default"]\n', encoding="utf-8")
    settings.write_text("title: Ships\ntheme: harbour\n", encoding="utf-8")
    (tmp_path / folder).mkdir(exist_ok=True)
    monkeypatch.chdir(tmp_path / folder)
    assert build("--no-check", "-j1", "--content", content) == 0
    assert "Ships" in (tmp_path / "site/index.html").read_text(encoding="utf-8")
    assert find_project(content).root.resolve() == tmp_path
    monkeypatch.chdir(tmp_path)
    assert find_project("content").root == Path()
