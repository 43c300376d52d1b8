"""Where the themes that come with easyread lie."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent


def bundled_themes() -> Path:
    """The folder of the themes that come with easyread: in the installed package, or in the source checkout."""
    installed = PACKAGE / "_themes"
    return installed if installed.is_dir() else PACKAGE.parent / "themes"
