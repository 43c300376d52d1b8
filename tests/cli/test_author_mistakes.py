"""The mistakes authors make most: what easyread says of each, word for word.

Each folder in `mistakes/` is laid over a new site. `expected.txt` is what `easyread build` then prints.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from easyread.cli.starting import new_site

# Lines that name a folder of this computer or a time.
PLACES = ("Built ", "Open ")
MISTAKES = Path(__file__).parent / "mistakes"


@pytest.mark.parametrize("mistake", sorted(folder.name for folder in MISTAKES.iterdir()))
def test_mistake(mistake: str, tmp_path: Path) -> None:
    site = new_site(tmp_path / "my-site", None, "en-GB")
    shutil.copytree(MISTAKES / mistake, site, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.txt"))
    done = subprocess.run([sys.executable, "-m", "easyread", "build"], cwd=site, capture_output=True, check=False)
    output = (done.stdout + done.stderr).decode()
    shown = "".join(f"{line.rstrip()}\n" for line in output.splitlines() if not line.startswith(PLACES))
    shown = shown.replace(str(tmp_path.resolve()), "…").replace("\\", "/")
    shown = re.sub(r"\d+ files checked with \d+ rules", "All files checked with all rules", shown)
    said = f"{shown}exit code {done.returncode}\n"
    if os.environ.get("EASYREAD_WRITE_CASES"):
        (MISTAKES / mistake / "expected.txt").write_text(said, encoding="utf-8")
    assert said == (MISTAKES / mistake / "expected.txt").read_text(encoding="utf-8")
