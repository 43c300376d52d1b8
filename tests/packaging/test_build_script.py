"""build.py sets itself up, says what it does, and passes on exit codes."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

PROJECT = """
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
[project]
name = "easyread"
version = "1"
[tool.hatch.build.targets.wheel]
packages = ["easyread"]
"""
PROGRAM = "import sys\nprint('words:', *sys.argv[1:])\nsys.exit(7 if 'fail' in sys.argv else 0)\n"


def door(folder: Path, *words: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "build.py", *words], cwd=folder, capture_output=True, text=True, check=False, env=env
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a program of its own, so that setting up is quick."""
    shutil.copy(ROOT / "build.py", tmp_path)
    (tmp_path / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    (tmp_path / "easyread").mkdir()
    (tmp_path / "easyread/__init__.py").write_text("", encoding="utf-8")
    (tmp_path / "easyread/__main__.py").write_text(PROGRAM, encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("package_index")
def test_sets_up_once_and_again_when_the_project_changes(project: Path) -> None:
    first = door(project, env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"})
    assert first.returncode == 0, first.stderr
    assert first.stdout.strip() == "words: build"
    assert "Making .venv" in first.stderr
    assert list((project / "easyread/__pycache__").glob("__main__.*.pyc"))
    second = door(project, "check", "--fail-on", "note")
    assert second.stdout.strip() == "words: check --fail-on note"
    assert second.stderr == ""
    (project / "pyproject.toml").write_text(PROJECT + "\n# changed\n", encoding="utf-8")
    third = door(project, "fail")
    assert "pyproject.toml has changed" in third.stderr
    assert third.returncode == 7


@pytest.mark.usefixtures("package_index")
def test_a_set_up_that_was_interrupted_is_made_whole(project: Path) -> None:
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", ".venv"], cwd=project, check=True)
    done = door(project)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "words: build"


@pytest.mark.usefixtures("package_index")
def test_a_damaged_set_up_is_made_again(project: Path) -> None:
    assert door(project).returncode == 0
    (packages,) = (project / ".venv").glob("[Ll]ib/**/site-packages")
    shutil.rmtree(packages / "pip")
    done = door(project)
    assert done.returncode == 0, done.stderr
    assert "Parts of .venv are missing. Making it again" in done.stderr
    assert (packages / "pip").is_dir()
    assert door(project).stderr == ""


@pytest.mark.usefixtures("package_index")
def test_a_pip_that_is_too_old_is_renewed(project: Path) -> None:
    subprocess.run([sys.executable, "-m", "venv", ".venv"], cwd=project, check=True)
    (new,) = (project / ".venv").glob("[Ll]ib/**/pip-*.dist-info")
    old = new.rename(new.with_name("pip-20.3.dist-info"))
    for file, version, as_old in (("METADATA", "Version: .*", "Version: 20.3"), ("RECORD", new.name, old.name)):
        text = (old / file).read_text(encoding="utf-8")
        (old / file).write_text(re.sub(version, as_old, text), encoding="utf-8")
    done = door(project)
    assert done.returncode == 0, done.stderr
    assert not old.exists()


def test_packages_are_never_installed_outside_of_the_folder(project: Path) -> None:
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", ".venv"], cwd=project, check=True)
    (project / ".venv/pyvenv.cfg").unlink()
    done = door(project)
    assert done.returncode == 2
    assert "There is a .venv here that easyread did not make and cannot use." in done.stderr
    assert "Installing" not in done.stderr


def test_a_file_in_the_place_of_the_folder_is_told(project: Path) -> None:
    (project / ".venv").touch()
    assert "cannot use. Delete it, or give it another name." in door(project).stderr


def test_without_network_it_says_what_to_do(project: Path) -> None:
    nowhere = {**os.environ, "PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_RETRIES": "0", "PIP_FIND_LINKS": ""}
    nowhere |= {"PIP_CONFIG_FILE": os.devnull, "PIP_NO_CACHE_DIR": "1"}
    done = door(project, env=nowhere)
    assert done.returncode == 2
    assert "Is there an internet connection?" in done.stderr
    assert "Traceback" not in done.stderr.splitlines()[-1]
