"""What `theme.toml` says: the themes that a theme stands on; its name and what it is like, for people who read it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from typing import Any

from easyread.errors import ThemeError
from easyread.render.theme_files import ThemePlace, read_text
from easyread.wording import did_you_mean, list_names, quote

FILE = "theme.toml"
PARENTS = "parents"
WORDS = ("name", "description")
KEYS = (PARENTS, *WORDS)
EXAMPLE = 'Write: parents = ["other"]'
# Matches where tomllib puts a mistake: "(at line 3, column 5)"; it says "(at end of document)" of other mistakes.
_PLACE = re.compile(r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")


def read_parents(place: ThemePlace) -> tuple[str, ...]:
    """The names of a theme's parents, in order. Raises ThemeError with the place of what `theme.toml` has wrong."""
    file = place.path / FILE
    if not file.is_file():
        return ()
    text, shown = read_text(file, place), place.show(file)
    values = _parse(text, shown)
    for key, value in values.items():
        if key != PARENTS and key not in WORDS:
            hint = did_you_mean(key, KEYS, otherwise=f"It knows: {list_names(KEYS)}.")
            raise _mistake(shown, text, key, f"{FILE} knows no key {quote(key)}.", hint)
        if key in WORDS and not isinstance(value, str):
            raise _mistake(shown, text, key, f"“{key}” must be a text.", f'Write: {key} = "Harbour"')
    parents = values.get(PARENTS, [])
    if not isinstance(parents, list) or not all(isinstance(parent, str) for parent in parents):
        raise _mistake(shown, text, PARENTS, f"“{PARENTS}” must be a list of theme names.", EXAMPLE)
    return tuple(parents)


def unknown_parent(place: ThemePlace, name: str, hint: str) -> ThemeError:
    """The error for a parent that a theme names and nobody has."""
    file = place.path / FILE
    return _mistake(place.show(file), read_text(file, place), name, f"There is no theme {quote(name)}.", hint)


def _parse(text: str, file: str) -> Mapping[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _PLACE.search(str(error))
        line, column = (int(found["line"]), int(found["column"])) if found and found["line"] else (_last(text), 1)
        message = f"{FILE} cannot be read: {_PLACE.sub('', str(error))}."
        raise ThemeError(message, EXAMPLE, f"{file}:{line}:{column}", _line(text, line)) from error


def _mistake(file: str, text: str, name: str, message: str, hint: str) -> ThemeError:
    """An error at the first place of a name that stands by itself, as a key or between quotation marks."""
    found = re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", re.sub("#.*", lambda note: " " * len(note[0]), text))
    start = found.start() if found else 0
    line = text.count("\n", 0, start) + 1
    column = start - text.rfind("\n", 0, start)
    return ThemeError(message, hint, f"{file}:{line}:{column}", _line(text, line))


def _last(text: str) -> int:
    return max(len(text.rstrip().splitlines()), 1)


def _line(text: str, number: int) -> str:
    lines = text.splitlines()
    return lines[number - 1].strip() if number <= len(lines) else ""
