"""Commands load what they need when they need it, so that none waits for what it does not use."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from easyread.cli.starting import new_site

RUN = """
import json, sys
from easyread.cli.command import main
try:
    main()
finally:
    print(json.dumps([name for name in sys.modules if name.startswith("easyread.")]))
"""


def loaded(folder: Path, *words: str) -> set[str]:
    """The modules of easyread that a command has loaded when it ends."""
    command = [sys.executable, "-c", RUN, *words]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=True)
    return set(json.loads(done.stdout.splitlines()[-1]))


def test_help_loads_neither_content_nor_checks(tmp_path: Path) -> None:
    modules = loaded(tmp_path, "--help")
    assert not {
        name for name in modules if name.startswith(("easyread.content", "easyread.checking", "easyread.pipeline"))
    }


def test_a_build_without_checks_loads_none_of_what_they_read_with(tmp_path: Path) -> None:
    site = new_site(tmp_path / "my-site", "My site", "en-GB")
    built = loaded(site, "build", "--jobs", "1", "--no-check")
    assert "easyread.render.theme" in built
    for late in (
        "easyread.checking.styles.page_styles",
        "easyread.checking.accessibility.tree",
        "easyread.language.words",
    ):
        assert late not in built


def test_a_build_with_checks_loads_them(tmp_path: Path) -> None:
    site = new_site(tmp_path / "my-site", "My site", "en-GB")
    assert "easyread.checking.styles.page_styles" in loaded(site, "build", "--jobs", "1")
