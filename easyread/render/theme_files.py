"""What pages take from a theme, as it was when the run began: the texts of its templates and icons.

They are read whole and at once. A template that is saved while pages are made counts for the next run, and a worker
elsewhere, which may live for many runs, makes pages of the same texts as everybody else.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import BaseLoader, Environment, TemplateNotFound
from jinja2.loaders import split_template_path

from easyread.errors import ThemeError

Source = tuple[str, str, None]


@dataclass(frozen=True, slots=True)
class ThemePlace:
    """Where a theme lies. `shown` is what messages call that folder: the name alone of a theme outside the project."""

    path: Path
    shown: str

    def show(self, file: Path) -> str:
        """What messages call a file in the folder."""
        return f"{self.shown}/{file.relative_to(self.path).as_posix()}"


@dataclass(frozen=True, slots=True)
class ThemeFolder:
    """The folder of a theme by the name that templates call it: its templates by path, its icons by name."""

    name: str
    place: ThemePlace = field(compare=False)  # pages are the same wherever a theme lies
    templates: Mapping[str, bytes]
    icons: Mapping[str, str]


class ReadTemplates(BaseLoader):
    """Gives the template engine the templates of a folder."""

    def __init__(self, folder: ThemeFolder) -> None:
        self._folder = folder

    def get_source(self, environment: Environment, template: str) -> Source:
        """The text of a template and the file it stands in."""
        path = "/".join(split_template_path(template))
        content = self._folder.templates.get(path)
        if content is None:
            raise TemplateNotFound(template)
        file = self._folder.place.path / "templates" / path
        return _decode(content, file, self._folder.place), str(file), None


def read_folder(name: str, place: ThemePlace) -> ThemeFolder:
    """What a theme's folder has for pages. Raises ThemeError for a file that cannot be read."""
    return ThemeFolder(name, place, dict(_read_templates(place)), dict(_read_icons(place)))


def read_text(file: Path, place: ThemePlace) -> str:
    """The text in a file of a theme. Raises ThemeError for one that cannot be read or is no UTF-8."""
    return _decode(read_file(file, place), file, place)


def read_file(file: Path, place: ThemePlace) -> bytes:
    """The bytes of a file of a theme. Raises ThemeError when it cannot be read."""
    try:
        return file.read_bytes()
    except OSError as error:
        message = f"This file of the theme cannot be read: {error.strerror}."
        raise ThemeError(message, "Look at the rights of the file.", place.show(file)) from error


def _decode(content: bytes, file: Path, place: ThemePlace) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        raise ThemeError("This file of the theme is not UTF-8 text.", "Save it as UTF-8.", place.show(file)) from error


def _read_templates(place: ThemePlace) -> Iterator[tuple[str, bytes]]:
    """Links to folders are followed once, so that links in a circle end."""
    root = place.path / "templates"
    seen: set[str] = set()
    for path, folders, names in os.walk(root, followlinks=True):
        real = os.path.realpath(path)
        if real in seen:
            folders.clear()
            continue
        seen.add(real)
        folders.sort()
        for name in sorted(names):
            file = Path(path, name)
            if file.is_file():
                yield file.relative_to(root).as_posix(), read_file(file, place)


def _read_icons(place: ThemePlace) -> Iterator[tuple[str, str]]:
    """Icons as markup that assistive technology passes over."""
    for file in sorted((place.path / "assets" / "icons").glob("*.svg")):
        svg = read_text(file, place).strip()
        yield file.stem, svg.replace("<svg", '<svg class="icon" aria-hidden="true" focusable="false"', 1)
