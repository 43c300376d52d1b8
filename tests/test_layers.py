"""The layers in pyproject.toml hold, and the tool that says so can say no."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from conftest import ROOT


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]
    return subprocess.run(
        [*command, "--config", "pyproject.toml", "--no-cache"], cwd=folder, capture_output=True, text=True, check=False
    )


def test_no_module_imports_from_above_its_layer() -> None:
    done = lint_imports(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


def test_an_import_from_above_is_refused(tmp_path: Path) -> None:
    (tmp_path / "layered").mkdir()
    for name, text in {"__init__": "", "low": "import layered.high\n", "high": ""}.items():
        (tmp_path / f"layered/{name}.py").write_text(text, encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text(
        "[tool.importlinter]\nroot_package = 'layered'\n[[tool.importlinter.contracts]]\n"
        "name = 'layers'\ntype = 'layers'\ncontainers = ['layered']\nlayers = ['high', 'low']\n",
        encoding="utf-8",
    )
    done = lint_imports(tmp_path)
    assert done.returncode == 1
    assert "layered.low is not allowed to import layered.high" in done.stdout
