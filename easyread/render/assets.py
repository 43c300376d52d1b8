"""The files of a theme that go out beside the pages."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from easyread.model.site import OutFile
from easyread.render.links import THEME_FOLDER
from easyread.render.theme import Theme
from easyread.render.theme_files import ThemePlace, read_text

STYLES = "css"
STYLESHEET = f"{THEME_FOLDER}site.css"


@dataclass(frozen=True, slots=True)
class Copy:
    """A file to copy: `path` in the finished site, `source` on disk, in the theme at `place`."""

    path: str
    source: Path
    place: ThemePlace


def theme_copies(theme: Theme) -> tuple[Copy, ...]:
    """The theme's assets, nearest folder first, but for the style sheets, which `theme_stylesheet` joins."""
    found: dict[str, Copy] = {}
    for folder in reversed(theme.folders):
        assets = folder.place.path / "assets"
        for file in sorted(assets.rglob("*")):
            inner = file.relative_to(assets)
            if file.is_file() and inner.parts[0] != STYLES and not file.name.startswith("."):
                path = THEME_FOLDER + inner.as_posix()
                found[path] = Copy(path, file, folder.place)
    return tuple(found[path] for path in sorted(found))


def theme_stylesheet(theme: Theme) -> OutFile:
    """All files of `assets/css/` in the order of their names, as one style sheet.

    A theme replaces a file of its parents by one of the same name, and adds rules by one of a new name. Raises
    ThemeError for a file that cannot be read.
    """
    found: dict[str, tuple[Path, ThemePlace]] = {}
    for folder in reversed(theme.folders):
        sheets = (folder.place.path / "assets" / STYLES).glob("*.css")
        found.update({file.name: (file, folder.place) for file in sheets if file.is_file()})
    texts = (read_text(*found[name]).strip() for name in sorted(found))
    return OutFile(STYLESHEET, ("\n\n".join(texts) + "\n").encode())
