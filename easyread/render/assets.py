"""The files of a theme that go out beside the pages."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from easyread.model.site import OutFile
from easyread.render.links import THEME_FOLDER
from easyread.render.theme import Theme
from easyread.render.theme_files import read_file, theme_text

STYLES = "css"
STYLESHEET = f"{THEME_FOLDER}site.css"


@dataclass(frozen=True, slots=True)
class Copy:
    """A file to copy: `path` in the finished site, `source` on disk."""

    path: str
    source: Path


def theme_copies(theme: Theme) -> tuple[Copy, ...]:
    """The theme's assets, nearest folder first, but for the style sheets, which `theme_stylesheet` joins."""
    found: dict[str, Path] = {}
    for folder in reversed(theme.folders):
        assets = folder.path / "assets"
        for file in sorted(assets.rglob("*")):
            path = file.relative_to(assets)
            if file.is_file() and path.parts[0] != STYLES and not file.name.startswith("."):
                found[THEME_FOLDER + path.as_posix()] = file
    return tuple(Copy(path, source) for path, source in sorted(found.items()))


def theme_stylesheet(theme: Theme) -> OutFile:
    """All files of `assets/css/` in the order of their names, as one style sheet.

    A theme replaces a file of its parents by one of the same name, and adds rules by one of a new name. Raises
    ThemeError for a file that cannot be read.
    """
    found: dict[str, Path] = {}
    for folder in reversed(theme.folders):
        sheets = (folder.path / "assets" / STYLES).glob("*.css")
        found.update({file.name: file for file in sheets if file.is_file()})
    texts = (theme_text(read_file(found[name]), found[name]).strip() for name in sorted(found))
    return OutFile(STYLESHEET, ("\n\n".join(texts) + "\n").encode())
