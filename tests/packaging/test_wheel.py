"""The wheel, installed into an empty environment, can make, build and check a site."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT


def run(*words: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    done = subprocess.run([str(word) for word in words], cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{words}\n{done.stdout}\n{done.stderr}"
    return done


@pytest.mark.usefixtures("package_index")
def test_wheel_in_an_empty_environment(tmp_path: Path) -> None:
    build = [sys.executable, "-P", "-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path / "dist", ROOT]
    run(*build, cwd=tmp_path)
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    run(sys.executable, "-m", "venv", tmp_path / "empty", cwd=tmp_path)
    programs = tmp_path / "empty" / ("Scripts" if os.name == "nt" else "bin")
    run(programs / "python", "-m", "pip", "install", "--quiet", wheel, cwd=tmp_path)
    easyread = programs / "easyread"
    run(easyread, "new", "my-site", cwd=tmp_path)
    built = run(easyread, "build", "--fail-on", "note", cwd=tmp_path / "my-site")
    assert (tmp_path / "my-site/site/easy/topics/listening.html").is_file()
    assert "Open file://" in built.stdout
    run(easyread, "check", "--fail-on", "note", cwd=tmp_path / "my-site")
    run(easyread, "pack", cwd=tmp_path / "my-site")
    assert (tmp_path / "my-site/packs/my-site-offline.zip").is_file()
